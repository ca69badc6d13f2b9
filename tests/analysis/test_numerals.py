"""One number in any writing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff.numerals import parse

DIGITS = "零一二三四五六七八九"


def check(text: str, value: str | None) -> None:
    assert parse(text) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一百二十三点四", "123.4"),
        ("３５万", "350000"),
        ("1.2万亿", "1200000000000"),
        ("两千零三", "2003"),
        ("壹拾贰", "12"),
        ("伍仟陆佰", "5600"),
        ("萬", "10000"),
        ("三万五", "35000"),
        ("一百五", "150"),
        ("一百零五", "105"),
        ("負十", "-10"),
        ("-3.5", "-3.5"),
        ("二〇一九", "2019"),
        ("廿三", "23"),
        ("3亿4500万", "345000000"),
        ("一万二千亿", "1200000000000"),
        ("一亿零五百", "100000500"),
        ("12,345.6", "12345.6"),
        ("五分之一", "0.2"),
        ("三又二分之一", "3.5"),
        ("百分之五", "0.05"),
        ("千分之三", "0.003"),
        ("三成", "0.3"),
        ("五成半", "0.55"),
        ("半", "0.5"),
        ("〇", "0"),
    ],
)
def test_a_number_has_its_value(text: str, value: str) -> None:
    check(text, value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "几十",
        "十几",
        "七八",
        "数千",
        "3万元",
        "第三",
        "一百二百",
        "十百",
        "12,34",
        "1.2.3",
        "亿亿",
        "零分之一",
        "一二3",
    ],
)
def test_what_is_no_single_number_is_none(text: str) -> None:
    check(text, None)


def spelled(number: int) -> str:
    """A number below 10,000 in words, the long way."""
    words, gap = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            words += ("零" if gap and words else "") + DIGITS[digit] + name
            gap = False
        else:
            gap = True
    return words


@given(st.integers(1, 9999))
def test_words_and_digits_agree(number: int) -> None:
    check(spelled(number), str(number))
    check(str(number), str(number))
    check(f"{number}万", str(number * 10_000))


@given(st.text(max_size=200))
def test_any_text_is_read_without_failing(text: str) -> None:
    parse(text)


@given(st.text(alphabet="零一二三四五六七八九十百千万亿点成半分之0123456789.,", max_size=30))
def test_any_numeral_characters_are_read_without_failing(text: str) -> None:
    value = parse(text)
    assert value is None or value >= 0
