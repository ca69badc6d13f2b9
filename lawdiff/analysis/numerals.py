"""One number in any Chinese or Arabic writing becomes a Decimal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache

_VARIANTS = (
    "〇零○零壹一贰二貳二弐二弍二叁三參三叄三肆四伍五陆六陸六柒七捌八玖九拾十佰百陌百仟千阡千萬万億亿兩两點点負负"
)
_PLAIN = str.maketrans(
    {_VARIANTS[i]: _VARIANTS[i + 1] for i in range(0, len(_VARIANTS), 2)}
    | {chr(c): chr(c - 0xFEE0) for c in range(0xFF01, 0xFF5F)}
    | {"−": "-", "－": "-", "\u3000": "", " ": "", "\xa0": "", "廿": "二十", "卅": "三十", "卌": "四十"}
)
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_BIG = {"万": 10**4, "亿": 10**8}
_TOKEN = re.compile(r"[0-9]+(?:\.[0-9]+)?|[零一二两三四五六七八九十百千万亿]")
_THOUSANDS = re.compile(r"(?<![0-9])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])")
_SPELT = re.compile(r"[零一二三四五六七八九]{2,}")
_SPELT_POINT = re.compile(r"([^点]{1,40})点([零一二三四五六七八九]{1,30})([万亿]{0,2})")
_SHARE = re.compile(r"([^分]{0,40})分之(.{1,40})")
_TENTHS = re.compile(r"(.{1,8})成([半一二两三四五六七八九]?)")
_SLASH = re.compile(r"([0-9]{1,30})/([0-9]{1,30})")
LIMIT = 120  # no number is written longer; keeps absurd input cheap


@lru_cache(maxsize=4096)
def parse(text: str) -> Decimal | None:
    """The value of one number: `一百二十三点四`, `３５万`, `三万五` = 35000, `二〇一九` = 2019, `百分之五` = 0.05.

    None where the text is no single number, is vague (`几十`, `七八`) or carries a unit (`3万元`).
    """
    if len(text) > LIMIT:
        return None
    plain = text.strip().translate(_PLAIN)
    sign = 1
    if plain[:1] in ("负", "-", "+"):
        sign = 1 if plain[0] == "+" else -1
        plain = plain[1:]
    value = _unsigned(plain) if plain else None
    return None if value is None else sign * value


def _unsigned(text: str) -> Decimal | None:
    for reader in (_share, _tenths, _slash, _percent):
        found, value = reader(text)
        if found:
            return value
    if text in ("半", "一半"):
        return Decimal("0.5")
    return _number(text)


def _share(text: str) -> tuple[bool, Decimal | None]:
    """`五分之一`, `百分之五点二`, `二又三分之一`."""
    match = _SHARE.fullmatch(text)
    if not match:
        return False, None
    whole_words, again, below = match[1].rpartition("又")
    whole = _number(whole_words) if again else Decimal(0)
    bottom, top = _number(below), _number(match[2])
    if whole is None or top is None or not bottom:
        return True, None
    return True, whole + top / bottom


def _tenths(text: str) -> tuple[bool, Decimal | None]:
    """`三成`, `五成半`, `三成五`."""
    match = _TENTHS.fullmatch(text)
    if not match:
        return False, None
    tenths = _number(match[1])
    if tenths is None:
        return True, None
    rest = Decimal("0.5") if match[2] == "半" else Decimal(_DIGITS.get(match[2], 0)) / 10
    return True, (tenths + rest) / 10


def _slash(text: str) -> tuple[bool, Decimal | None]:
    match = _SLASH.fullmatch(text)
    if not match:
        return False, None
    bottom = Decimal(match[2])
    return True, Decimal(match[1]) / bottom if bottom else None


def _percent(text: str) -> tuple[bool, Decimal | None]:
    base = {"%": 100, "‰": 1000}.get(text[-1:])
    if base is None:
        return False, None
    value = _number(text[:-1])
    return True, None if value is None else value / base


def _number(text: str) -> Decimal | None:
    """A number without sign, fraction or part."""
    text = _THOUSANDS.sub(lambda match: match[0].replace(",", ""), text)
    if _SPELT.fullmatch(text):
        return _spelt(text)
    point = _SPELT_POINT.fullmatch(text)
    if point:
        return _with_point(point[1], point[2], point[3])
    tokens = list(_tokens(text))
    if not tokens or sum(len(token) for token in tokens) != len(text):
        return None
    return _compose(tokens)


def _spelt(text: str) -> Decimal | None:
    """Digit by digit: `二零一九`; two neighbours such as `七八` are vague."""
    digits = [_DIGITS[c] for c in text]
    if len(digits) == 2 and digits[1] - digits[0] == 1 and digits[0] > 0:
        return None
    return Decimal("".join(map(str, digits)))


def _with_point(whole: str, decimals: str, scale: str) -> Decimal | None:
    head = _number(whole)
    if head is None or head != int(head):
        return None
    value = head + Decimal("0." + "".join(str(_DIGITS[c]) for c in decimals))
    for big in scale:
        value *= _BIG[big]
    return value


def _tokens(text: str) -> Iterator[str]:
    at = 0
    while match := _TOKEN.match(text, at):
        yield match[0]
        at = match.end()


def _compose(tokens: list[str]) -> Decimal | None:
    """亿 above 万 above 千 百 十: each part smaller than the one before it."""
    if len(tokens) == 1 and tokens[0] in "零两":
        return Decimal(_DIGITS[tokens[0]])
    parts = _split(tokens, "亿")
    total, before = Decimal(0), None
    for part in parts[:-1]:
        value = _below_yi(part) if part or before is None else None
        if value is None or (before is not None and value >= before):
            return None
        total, before = total + value * 10**8, value
    rest = _rest(parts[-1], Decimal(10) ** 8 if before is not None else None, _below_yi)
    return None if rest is None else total + rest


Reader = Callable[[list[str]], Decimal | None]


def _split(tokens: list[str], at: str) -> list[list[str]]:
    """What stands before each `at`, and what is left behind the last."""
    parts: list[list[str]] = [[]]
    for token in tokens:
        if token == at:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _rest(tokens: list[str], above: Decimal | None, read: Reader) -> Decimal | None:
    """What follows a multiplier: nothing, `零五`, or the short form `五` of 三万五 (one step below)."""
    if not tokens:
        return Decimal(0) if above is not None else None
    if above is None:
        return read(tokens)
    if tokens[0] == "零":
        value = read(tokens[1:]) if len(tokens) > 1 else None
    elif len(tokens) == 1 and len(tokens[0]) == 1 and tokens[0] not in "十百千万亿":
        return _digit(tokens[0]) * above / 10
    else:
        value = read(tokens)
    return value if value is not None and value < above else None


def _below_yi(tokens: list[str]) -> Decimal | None:
    if not tokens:
        return Decimal(1)
    parts = _split(tokens, "万")
    if len(parts) > 2:
        return None
    if len(parts) == 1:
        return _below_wan(tokens)
    head = _below_wan(parts[0]) if parts[0] else Decimal(1)
    rest = _rest(parts[1], Decimal(10**4), _below_wan)
    return None if head is None or rest is None else head * 10**4 + rest


def _below_wan(tokens: list[str]) -> Decimal | None:
    total, step, digit, zero = Decimal(0), None, None, False
    for token in tokens:
        if token in _SMALL:
            by = _SMALL[token]
            if (step is not None and by >= step) or (digit is None and zero):
                return None
            total += (Decimal(1) if digit is None else digit) * by
            digit, step, zero = None, by, False
        elif token == "零":
            if digit is not None or step is None or zero:
                return None
            zero = True
        elif digit is not None:
            return None
        else:
            digit = _digit(token)
    return _close(total, step, digit, zero)


def _close(total: Decimal, step: int | None, digit: Decimal | None, zero: bool) -> Decimal | None:
    """Add the last digit; after 百 or 千 without a zero it counts tens or hundreds (一百五 = 150)."""
    if digit is None:
        return None if zero else total
    if step is None:
        return digit
    if digit >= step or digit != int(digit):
        return None
    short = step > 10 and not zero and digit < 10
    return total + (digit * step / 10 if short else digit)


def _digit(token: str) -> Decimal:
    return Decimal(_DIGITS[token]) if token in _DIGITS else Decimal(token)
