"""A genre leaves out rules that do not apply to it, unless the call names them; its style yields to the settings."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lawdiff import parse
from lawdiff.model.document import Document
from lawdiff.model.span import Span
from lawdiff.readers.text import source_from_text
from lawdiff.rules.contract import WARNING, Hit, Rule
from lawdiff.settings import Settings
from lawdiff.verbs.proofing import Proofreader

WORK_REPORT = parse(source_from_text("2024年临江市政府工作报告\n办理案件3件。"))
RULE_OF_LAW = parse(source_from_text("临江市2023年度法治政府建设情况的报告\n办理案件3件。"))


def always(document: Document, style: str = "none") -> Iterator[Hit]:
    """Finds something in every document, in the style's name."""
    if style != "silent":
        yield Hit(Span(0, 1))


def found(code: str, document: Document, settings: Settings | None = None, explicit: bool = False) -> int:
    rule = Rule(code, "always", WARNING, always, "Document", page="总有问题。")
    return len(Proofreader((rule,), settings or Settings(), explicit=explicit).proof(document).findings)


@pytest.mark.parametrize(
    ("document", "explicit", "count"), [(WORK_REPORT, False, 0), (WORK_REPORT, True, 1), (RULE_OF_LAW, False, 1)]
)
def test_a_rule_that_does_not_apply_is_left_out(document: Document, explicit: bool, count: int) -> None:
    assert found("LD701", document, explicit=explicit) == count


def test_the_genre_can_be_set() -> None:
    assert found("LD701", RULE_OF_LAW, Settings(genre="work-report")) == 0


def test_the_settings_win_over_the_style_of_the_genre() -> None:
    assert found("LD402", WORK_REPORT) == 1
    assert found("LD402", WORK_REPORT, Settings(options={"LD402": {"style": "silent"}})) == 0
