"""The rule table and every rule's page, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lawdiff.model.message import say
from lawdiff.model.rule import RuleRow
from lawdiff.report.markdown import rules as rule_table
from lawdiff.report.words import SEVERITY

_LABEL = re.compile(r"^(\S{1,8}：)(.*)$")


def render(rows: Sequence[RuleRow], catalogue: Mapping[str, str]) -> str:
    """A table to look a rule up in, then one section a rule: summary, source, exceptions, examples."""
    pages = (page(row, catalogue) for row in rows)
    return "\n".join((f"# {say('规则').render(catalogue)}\n", rule_table(rows, catalogue), *pages))


def page(row: RuleRow, catalogue: Mapping[str, str]) -> str:
    """One rule as Markdown."""
    state = SEVERITY[row.severity].render(catalogue)
    if not row.default:
        state += say("（默认不开）").render(catalogue)
    return "\n".join((f"## {row.code} {row.name}", "", state, "", *_body(row.page), ""))


def _body(page: str) -> Iterator[str]:
    """Labels in bold; what is indented below one is an example and stands as it is."""
    example: list[str] = []
    for line in page.split("\n"):
        if line.startswith(" "):
            example.append(line.strip())
            continue
        yield from _fenced(example)
        example = []
        if line:
            label = _LABEL.match(line)
            yield f"**{label[1]}**{label[2]}" if label else line
            yield ""
    yield from _fenced(example)


def _fenced(lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield from ("```text", *lines, "```", "")
