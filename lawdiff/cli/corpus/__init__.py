"""lawdiff corpus: thousands of reports as tables. Its libraries are an extra, and loaded by its commands alone."""

from __future__ import annotations

from lawdiff.cli.groups import Commands
from lawdiff.lang import tr

STAGES = {name: f"lawdiff.cli.corpus.{name}" for name in ("build", "pairs", "dup", "query", "report")}

command = Commands(STAGES, name="corpus", help=tr("成千上万份报告：建表、逐年比较、查重、查询、总览。"))
