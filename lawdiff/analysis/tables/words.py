"""What a cell says: a value, nothing, an ordinal, a name."""

from __future__ import annotations

import re
from decimal import Decimal

_VALUE = re.compile(
    r"(?P<sign>[+\-−－]?)(?P<number>[0-9]{1,15}(?:[,，][0-9]{3}){0,4}(?:\.[0-9]{1,8})?)(?P<unit>[^0-9]{0,8})"
)
_FORM = str.maketrans({chr(c): chr(c - 0xFEE0) for c in range(0xFF10, 0xFF1A)} | {"．": ".", "％": "%", "＋": "+"})
_BLANK = re.compile(r"[\s\-—–－―/／\\无*…]{0,6}")
UNIT = (
    r"(?:%|‰|个百分点|平方米|立方米|平方公里|公里|公顷|亩|万吨|吨|元|人次|件次|场次|户次|人|件|个|条|项|次|份|篇"
    r"|户|名|家|场|期|起|宗|部|批|台|辆|套|所|座|处|天|日|位|类|种)"
)
_UNIT = re.compile(rf"(?P<scale>[十百千万亿]{{0,3}})(?P<unit>{UNIT}?)")
_TOLD = re.compile(rf"(?:单位：|[（(])(?:单位[:：])?(?P<scale>[十百千万亿]{{0,3}})(?P<unit>{UNIT})[)）]?")
_COUNTED = re.compile(r"(?P<unit>件|条|项|个|次|人|户|家|场|期|篇|份)数(?:量)?$")
_ORDINAL = re.compile(
    r"(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|[（(][0-9]{1,2}[）)]|[0-9]{1,2}[.．、](?![0-9]))\s{0,4}"
)
_SPACE = re.compile(r"\s{1,50}")
_ASIDE = re.compile(r"[（(][^（）()]{0,60}[）)]$")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?:年度?)?")
TOTAL = re.compile(r"(?:总计|合计|小计|共计|总数)$")


def folded(text: str) -> str:
    """A cell's words in one width, without spaces."""
    return _SPACE.sub("", text.translate(_FORM))


def is_blank(text: str) -> bool:
    """Whether a cell holds no value: nothing, a dash, a stroke."""
    return _BLANK.fullmatch(text) is not None


def is_year(text: str) -> bool:
    """`2024`, `2024年`, `2024年度`."""
    return _YEAR.fullmatch(folded(text)) is not None


def value_of(text: str) -> tuple[str, str, str] | None:
    """Number as written without separators, scale and unit of a cell that holds nothing else."""
    found = _VALUE.fullmatch(folded(text))
    unit = found and _UNIT.fullmatch(found["unit"])
    if found is None or unit is None:
        return None
    sign = "-" if found["sign"] in {"-", "−", "－"} else ""
    return sign + re.sub("[,，]", "", found["number"]), unit["scale"], unit["unit"]


def is_value(text: str) -> bool:
    """Whether a cell holds one number, with a unit or without."""
    return value_of(text) is not None


def number(text: str) -> Decimal | None:
    """The number of a cell, without its scale; None where it holds none."""
    found = value_of(text)
    return Decimal(found[0]) if found else None


def unit_of(head: str) -> tuple[str, str] | None:
    """Scale and unit that a head tells: `收费金额（单位：万元）`, `占比(%)`, `现行有效件数`; None where it does not."""
    words = folded(head)
    told = _TOLD.search(words)
    if told:
        return told["scale"], told["unit"]
    counted = _COUNTED.search(words)
    return ("", counted["unit"]) if counted else None


def is_unit(text: str) -> bool:
    """Whether a cell says nothing but a unit: `万元`."""
    found = _UNIT.fullmatch(folded(text))
    return found is not None and bool(found["unit"])


def split_unit(text: str) -> tuple[str, str]:
    """Scale and unit of a cell that is a unit."""
    found = _UNIT.fullmatch(folded(text))
    return (found["scale"], found["unit"]) if found else ("", "")


def name_of(text: str) -> str:
    """A head without spaces, ordinal and what stands in brackets behind it."""
    words = _SPACE.sub("", text)
    ordinal = _ORDINAL.match(words)
    bare = words[ordinal.end() :] if ordinal else words
    return _ASIDE.sub("", bare) or bare


def has_ordinal(text: str) -> bool:
    """`（一）予以公开`, `1.属于国家秘密`."""
    return _ORDINAL.match(_SPACE.sub("", text)) is not None
