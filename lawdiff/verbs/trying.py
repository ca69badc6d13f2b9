"""Run the examples on a rule's page: what is shown is what is found.

The same five claims are made of every rule in the project's own tests, and of a user's pack by `lawdiff rules test`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawdiff.model.document import Document
from lawdiff.model.finding import Finding
from lawdiff.model.message import Message, say
from lawdiff.model.span import Span
from lawdiff.rules.contract import Rule
from lawdiff.rules.examples import Example, parse_page
from lawdiff.verbs.linting import lint


def faults(rule: Rule, others: Iterable[Rule]) -> Iterator[Message]:
    """What is not as the rule's page shows it; nothing where all is well. `others` must stay silent on sound text."""
    page = parse_page(rule.page)
    if not (page.summary and page.source and page.examples):
        yield say("缺少说明、依据或例子")
    for example in page.examples:
        yield from _example_faults(rule, example)
    crowd = [rule, *(other for other in others if other.code != rule.code)]
    for good in page.good:
        for found in findings(crowd, good):
            yield say("好例子里报了 {code}：{quote}", code=found.code, quote=found.quote)


def _example_faults(rule: Rule, example: Example) -> Iterator[Message]:
    found = findings([rule], example.text, example.previous)
    here, drawn = sorted(places(found)), sorted(example.spans)
    if here != drawn:
        said = "、".join(span.of(example.text) for span in here) or say("无")
        yield say(
            "坏例子里应找到“{drawn}”，实际是“{said}”", drawn="、".join(s.of(example.text) for s in drawn), said=said
        )
    elif any(finding.fix for finding in found):
        once = fixed(example.text, found)
        if once != example.fixed:
            yield say("改过以后应是“{wanted}”，实际是“{once}”", wanted=example.fixed or "", once=once)
        elif fixed(once, findings([rule], once, example.previous)) != once:
            yield say("改一遍与改两遍结果不同：“{once}”", once=once)


def findings(rules: list[Rule], text: str, previous: str | None = None) -> tuple[Finding, ...]:
    """What the rules find in a text, beside last year's where there is one."""
    comparison = None
    if previous is not None:
        from lawdiff.verbs.comparing import compare

        comparison = compare(_document(previous), _document(text))
    return lint(_document(text), rules, comparison)


def places(found: Iterable[Finding]) -> Iterator[Span]:
    """Every place of every finding: a habit has its further places in its edits or in `related`."""
    for finding in found:
        if finding.count == 1:
            yield finding.span
        elif finding.fix is not None:
            yield from (edit.span for edit in finding.fix.edits)
        else:
            yield from (finding.span, *(place.span for place in finding.related))


def fixed(text: str, found: Iterable[Finding]) -> str:
    """The text with every fix applied."""
    from lawdiff.verbs.fixing import apply

    return apply(text, [finding.fix for finding in found if finding.fix])[0]


def _document(text: str) -> Document:
    from lawdiff import parse
    from lawdiff.readers.text import source_from_text

    return parse(source_from_text(text))
