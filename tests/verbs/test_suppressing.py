"""Comments switch rules off where they say, and are reported where they switch nothing off."""

from __future__ import annotations

from lawdiff import parse
from lawdiff.packs import all_rules
from lawdiff.readers.text import source_from_text
from lawdiff.verbs.linting import lint

SLIP = "全市经济回升向好,发展提质。\n"


def check(text: str, *expect: str, format: str = "md") -> None:
    rules = [all_rules()["LD401"]]
    found = lint(parse(source_from_text(text, format=format)), rules)
    assert [(f.code, f.count) for f in found] == [(code, 1) for code in expect]


def test_without_a_comment_it_is_found() -> None:
    check(SLIP, "LD401")


def test_disable_reaches_to_the_end() -> None:
    check(f"<!-- lawdiff: disable LD401 -- 引文 -->\n\n{SLIP}")


def test_a_prefix_will_do() -> None:
    check(f"<!-- lawdiff: disable LD4 -->\n\n{SLIP}")


def test_no_code_means_all() -> None:
    check(f"<!-- lawdiff: disable -->\n\n{SLIP}")


def test_enable_ends_it() -> None:
    check(f"<!-- lawdiff: disable LD401 -->\n\n{SLIP}\n<!-- lawdiff: enable LD401 -->\n\n{SLIP}", "LD401")


def test_next_line_only() -> None:
    check(f"<!-- lawdiff: disable-next-line LD401 -->\n{SLIP}\n{SLIP}", "LD401")


def test_an_unused_comment_is_reported() -> None:
    check(f"<!-- lawdiff: disable LD6 -->\n\n{SLIP}", "LD001", "LD401")


def test_plain_text_has_no_comments() -> None:
    check(f"<!-- lawdiff: disable LD401 -->\n\n{SLIP}", "LD401", format="txt")
