"""Numbers as they stand in a text, with scale and unit, apart from the numbers that are no figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from lawdiff.analysis.figures.ignored import arabic_reason, spelled_reason
from lawdiff.analysis.figures.units import Units
from lawdiff.analysis.numerals import parse

_HAN = "零〇一二两三四五六七八九十百千万亿"
_START = re.compile(rf"[0-9{_HAN}]")
_PLAIN = r"[0-9]++(?:\.[0-9]++)?+"
_NUMBER = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])(?:\.[0-9]++)?+"
    r"|(?<![0-9./:])[1-9][0-9]{0,2}(?:，[0-9]{3})++(?![0-9年/])(?:\.[0-9]++)?+"
    rf"|{_PLAIN})"
)
_SCALE = r"(?:百万亿|十万亿|万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千(?![瓦克米伏卡焦赫安])|百(?![分]))"
_DASH = r"[—–~～\-－至到]{1,2}"
_ARABIC = re.compile(
    rf"(?P<ratio>{_PLAIN}(?: ?: ?{_PLAIN}){{1,4}}|{_PLAIN} ?：{_PLAIN} ?：{_PLAIN}(?![0-9]))"
    rf"|(?P<fraction>[0-9]{{1,6}}/[0-9]{{1,6}})(?![0-9/])"
    rf"|(?P<value>{_NUMBER})(?P<over>[多余来])?(?P<scale>{_SCALE})?(?P<low>{_NUMBER}(?P<low_scale>万|千|百))?(?P<over2>[多余])?"
)
_HIGH = re.compile(rf"{_DASH}(?P<value>{_NUMBER})(?P<over>[多余])?(?P<scale>{_SCALE})?")
_SPELLED = re.compile(rf"[{_HAN}]++(?:点[零〇一二两三四五六七八九]++)?+")
_OVER = re.compile(r"[多余几来]")
_SHARE = re.compile(rf"分之(?P<top>[{_HAN}]++(?:点[{_HAN}]++)?+)")
_TENTHS = re.compile(
    r"成(?P<half>半|[一二三四五六七八九](?![一二三四五六七八九十]))?(?=以上|以下|左右|多|以内|[，。；、）的]|$)"
)
_MULTIPLIERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_SHARES = {"百": "%", "千": "‰"}
_SMALL_ONE = frozenset({"一", "零", "〇"})
_AROUND = re.compile(r"(?:近|超|超过|达|约|达到|逾|占|过|足|有|的)$")


class Token(Struct, frozen=True):
    """A number with its unit, in places of the folded text; `span` of number, infix and unit."""

    start: int
    end: int
    value: str
    scale: str
    unit: str
    high: str | None = None
    over: bool = False
    ranged: bool = False
    spelled: bool = False


class Skip(Struct, frozen=True):
    """A number that is no figure, and why."""

    start: int
    end: int
    why: str


def scale_of(scale: str) -> Decimal:
    """万 -> 10000, 万亿 -> 10^12, "" -> 1."""
    value = Decimal(1)
    for char in scale:
        value *= _MULTIPLIERS[char]
    return value


def scan(text: str, units: Units) -> Iterator[Token | Skip]:
    """Every run of digits and every Chinese numeral, in order of place; none overlaps another."""
    at = 0
    while found := _START.search(text, at):
        start = found.start()
        item = _arabic(text, start, units) if text[start] < "\u3000" else _spelled(text, start, units)
        yield item
        at = item.end


def _arabic(text: str, start: int, units: Units) -> Token | Skip:
    skip = arabic_reason(text, start)
    if skip:
        return Skip(start, *skip)
    match = _ARABIC.match(text, start)
    assert match is not None
    if match["ratio"]:
        return Token(start, match.end(), match["ratio"].replace(" ", "").replace("：", ":"), "", "")
    if match["fraction"]:
        return Token(start, match.end(), match["fraction"], "", "")
    return _with_unit(text, match, units)


def _with_unit(text: str, match: re.Match[str], units: Units) -> Token | Skip:
    start, end = match.start(), match.end()
    value, scale = _joined(match)
    over = bool(match["over"] or match["over2"])
    unit = units.at(text, end)
    if (
        not over
        and unit
        and text[end + len(unit) : end + len(unit) + 1] in ("多", "余")
        and text[end + len(unit) + 1 :][:1] != "个"
    ):
        over = False
    high = _HIGH.match(text, end + len(unit))
    if high and not match["low"] and (token := _range(text, start, value, scale, unit, high, units)):
        return token
    return Token(start, end + len(unit), value, scale, unit, over=over)


def _joined(match: re.Match[str]) -> tuple[str, str]:
    """Value and scale; `3亿4500万` becomes 3.45 亿."""
    value, scale = match["value"].replace(",", "").replace("，", ""), match["scale"] or ""
    if match["low"]:
        low = Decimal(match["low"].rstrip("万千百").replace(",", "").replace("，", "")) * scale_of(match["low_scale"])
        value = str((Decimal(value) + low / scale_of(scale)).normalize())
    return value, scale


def _range(text: str, start: int, value: str, scale: str, unit: str, high: re.Match[str], units: Units) -> Token | None:
    """`5.5%—6%`, `5000-8000元`; None where the second number has another unit or is not the larger."""
    upper_unit = units.at(text, high.end())
    upper, upper_scale = high["value"].replace(",", "").replace("，", ""), high["scale"] or ""
    low_scale = scale or (upper_scale if not unit else "")
    if not (upper_unit or upper_scale) or (unit and unit != upper_unit):
        return None
    if Decimal(upper) * scale_of(upper_scale) <= Decimal(value) * scale_of(low_scale):
        return None
    shown = (
        str((Decimal(upper) * scale_of(upper_scale) / scale_of(low_scale)).normalize())
        if upper_scale != low_scale
        else upper
    )
    return Token(start, high.end() + len(upper_unit), value, low_scale, upper_unit, high=_plain(shown), ranged=True)


def _plain(number: str) -> str:
    return format(Decimal(number), "f") if "E" in number.upper() else number


def _spelled(text: str, start: int, units: Units) -> Token | Skip:
    match = _SPELLED.match(text, start)
    assert match is not None
    skip = spelled_reason(text, start, match.end())
    if skip:
        return Skip(start, *skip)
    return _fraction(text, match) or _tenths(text, match) or _count(text, match, units)


def _fraction(text: str, match: re.Match[str]) -> Token | Skip | None:
    share = _SHARE.match(text, match.end())
    if not share:
        return None
    if text[max(0, match.start() - 1) : match.start()] == "前":
        return Skip(match.start(), share.end(), "rank")
    below, top = match[0], parse(share["top"])
    whole = parse(below)
    if top is None or not whole:
        return Skip(match.start(), share.end(), "idiom")
    if below in _SHARES:
        return Token(match.start(), share.end(), _plain(str(top)), "", _SHARES[below], spelled=True)
    return Token(match.start(), share.end(), f"{_plain(str(top))}/{_plain(str(whole))}", "", "", spelled=True)


def _tenths(text: str, match: re.Match[str]) -> Token | None:
    tenths = _TENTHS.match(text, match.end())
    value = parse(match[0])
    if not tenths or value is None or not 1 <= value < 10:
        return None
    half = tenths["half"]
    shown = _plain(str(value)) + (".5" if half == "半" else f".{parse(half)}" if half else "")
    end = tenths.end()
    return Token(match.start(), end, shown, "", "成", spelled=True)


def _count(text: str, match: re.Match[str], units: Units) -> Token | Skip:
    """A spelt-out number that counts; a name, an idiom and an ordinal are skipped."""
    run, start, end = match[0], match.start(), match.end()
    vague = _vague(text, match, units)
    if vague:
        return vague
    over = bool(_OVER.match(text, end)) and text[end] != "几"
    at = end + over
    unit = units.at(text, at)
    value = parse(run)
    if run == "二":
        return Skip(start, at + len(unit), "ordinal")
    if value is None or (unit not in units.spelled and unit.partition("/")[0] not in units.spelled):
        return Skip(start, end, "word" if len(run) == 1 else "name")
    if (run in _SMALL_ONE and unit not in ("倍", "番")) or value == 0:
        return Skip(start, at + len(unit), "idiom")
    shown, scale = _shown(run, value)
    return Token(start, at + len(unit), shown, scale, unit, over=over, spelled=True)


def _shown(run: str, value: Decimal) -> tuple[str, str]:
    """Value and scale of a spelt-out number: the multipliers at its end are the scale (百亿, 三万)."""
    if run != "十" and all(char in _MULTIPLIERS for char in run):
        return "1", run
    head = run.rstrip("万亿")
    scale = run[len(head) :]
    if not head:
        return "1", scale
    if scale or head[-1] not in "百千":
        number = parse(head)
        return (_plain(str(number)), scale) if number is not None else (_plain(str(value)), "")
    return _plain(str(value)), ""


def _vague(text: str, match: re.Match[str], units: Units) -> Token | None:
    """`上百`, `数千`, `几十`, `十几`, `百余`, `三四十`: a lower and an upper bound, or a lower one alone."""
    run, start, end = match[0], match.start(), match.end()
    before = text[start - 1] if start else ""
    after = text[end : end + 1]
    multiplier = run if all(c in _MULTIPLIERS for c in run) else ""
    if multiplier and before in ("数", "几"):
        unit = units.at(text, end)
        return Token(start - 1, end + len(unit), "2", run, unit, high="9", ranged=True, spelled=True) if unit else None
    if multiplier and (before == "上" or after in ("余", "多")):
        at = end + (after in ("余", "多"))
        unit = units.at(text, at)
        first = start - (before == "上")
        return Token(first, at + len(unit), "1", run, unit, over=True, spelled=True) if unit else None
    return _between(text, match, units)


_TEEN = re.compile(r"([二三四五六七八九]?)十")
_TWO = re.compile(r"([一二两三四五六七八])([二三四五六七八九])([十百千万亿]{0,2})")


def _between(text: str, match: re.Match[str], units: Units) -> Token | None:
    run, start, end = match[0], match.start(), match.end()
    teen = _TEEN.fullmatch(run)
    if teen and text[end : end + 1] == "几":
        unit = units.at(text, end + 1)
        tens = 10 * int(parse(teen[1]) or 1) if teen[1] else 10
        return (
            Token(start, end + 1 + len(unit), str(tens + 1), "", unit, high=str(tens + 9), ranged=True, spelled=True)
            if unit
            else None
        )
    two = _TWO.fullmatch(run)
    if not two:
        return None
    low, high = parse(two[1]), parse(two[2])
    unit = units.at(text, end)
    if low is None or high is None or high - low != 1 or unit not in units.spelled:
        return None
    return Token(start, end + len(unit), str(low), two[3], unit, high=str(high), ranged=True, spelled=True)
