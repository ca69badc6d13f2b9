"""lawdiff init: write settings that explain themselves and change nothing until somebody removes a `#`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawdiff.cli.inputs import Inputs, reading
from lawdiff.cli.options import emit, language
from lawdiff.errors import UsageError
from lawdiff.lang import tr
from lawdiff.model.message import say

if TYPE_CHECKING:
    from lawdiff.verbs.proposing import Proposal

FILE = "lawdiff.yaml"


@click.command("init", help=tr("写一份带注释的 lawdiff.yaml；给出几份报告，就从中提议文种、机关和专名。"))
@click.argument("reports", nargs=-1, type=click.Path())
@language
@reading
def command(reports: tuple[str, ...], inputs: Inputs) -> None:
    from lawdiff.cli.walking import walk
    from lawdiff.settings import NAMES
    from lawdiff.verbs.proposing import propose

    standing = next((name for name in NAMES if Path(name).exists()), None)
    if standing:
        raise UsageError(say("{path} 已经有了，没有改动", path=standing), say("要重写就先把它改名"))
    documents, status = inputs.documents(walk(reports))
    lines = page(propose(documents), [document.source.path for document in documents])
    emit("".join(f"{line}\n" for line in lines), FILE)
    print(tr("写好了 {path}：现在什么都不改变，去掉行首的 # 才生效", path=FILE), file=sys.stderr)
    sys.exit(status)


def page(found: Proposal, paths: list[str]) -> Iterator[str]:
    """Lines of prose begin with `# `, settings that wait with `#` alone."""
    yield "# " + tr("lawdiff 的设置。每一行都是注释，去掉行首的 # 就生效；命令行上写明的选项优先。")
    if paths:
        yield "# " + tr("下面的文种、机关、名称是从{n}份报告里读出来的，用之前看一遍。", n=len(paths))
    for prose, line in (
        (tr("文种一般由标题认出；标题没定的草稿可以写明：rule-of-law、work-report、disclosure。"), _genre(found)),
        (tr("不用的规则，可写前缀；lawdiff rules 列出全部。"), "ignore: [LD402]"),
        (tr("改级别：error 错误，warning 警告，info 提示。"), "severity: {LD502: info}"),
        (tr("从哪一级起以状态 1 结束：info、warning、error、never。"), "fail-on: warning"),
        (tr("个别文件不用的规则。"), "per-file-ignores: {'archive/*': [LD4]}"),
        (tr("自己的词表；写法见 docs/packs.md。"), "packs: [our-words.yaml]"),
    ):
        yield from ("", f"# {prose}", f"#{line}")
    yield from ("", "# " + tr("机关写错的由 LD711 报；专名差一两个字或大小写不同的由 LD501 报。"))
    yield from (f"#{line}" for line in _options(found))


def _genre(found: Proposal) -> str:
    return f"genre: {found.genre or 'rule-of-law'}"


def _options(found: Proposal) -> Iterator[str]:
    yield "options:"
    yield f"  LD711: {{body: {_quoted(found.body or '云泽市人民政府')}}}"
    yield from ("  LD501:", "    names:")
    yield from (f"      - {_quoted(name)}  # {tr('{n}次', n=count)}" for name, count in found.names)
    if not found.names:
        yield f"      - {_quoted('云e普法')}"


def _quoted(name: str) -> str:
    """A name as YAML reads it; a character that could end the line is dropped."""
    return json.dumps("".join(character for character in name if character.isprintable()), ensure_ascii=False)
