"""Ordinals of headings and items, one step on."""

from __future__ import annotations

import re

_DIGITS = "零一二三四五六七八九"
_NUMBER = re.compile(r"[0-9]+|[一二三四五六七八九十]+")


def following(label: str, number: int) -> str:
    """The label that follows `label`, whose value is `number`: （二） -> （三）, 9. -> 10., 十是 -> 十一是."""
    return _NUMBER.sub(lambda found: str(number + 1) if found[0].isdecimal() else chinese(number + 1), label, count=1)


def chinese(number: int) -> str:
    """A number below one hundred in Chinese."""
    tens, units = divmod(number, 10)
    words = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return words + (_DIGITS[units] if units or not tens else "")
