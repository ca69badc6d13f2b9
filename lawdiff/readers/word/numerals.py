"""Numbers as Word writes them before list items (ST_NumberFormat, ECMA-376, part 1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable

_COUNTING, _LEGAL = "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
_SMALL_ROMAN = ((9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def numeral(number: int, format: str) -> str:
    """A number in one of Word's formats; in Arabic digits where the format is unknown or does not reach so far."""
    writer = _FORMATS.get(format)
    return (writer(number) if writer and number > 0 else "") or str(number)


def counted(number: int) -> str:
    """一, 十, 十一, 二十, 一百零一 (chineseCountingThousand)."""
    return _spelled(number, _COUNTING.replace("〇", "零"), ("", "十", "百", "千"), bare_ten=True)


def _legal(number: int) -> str:
    return _spelled(number, _LEGAL, ("", "拾", "佰", "仟"), bare_ten=False)


def _spelled(number: int, digits: str, units: tuple[str, ...], bare_ten: bool) -> str:
    if number >= 10_000:
        return ""
    text, gap = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            text += (digits[0] if gap and text else "") + digits[digit] + units[power]
            gap = False
        else:
            gap = True
    return text[1:] if bare_ten and 10 <= number < 20 else text


def _digitwise(number: int) -> str:
    return "".join(_COUNTING[int(digit)] for digit in str(number))


def _one_of(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if number <= len(signs) else ""


def _run(first: str, count: int) -> str:
    return "".join(chr(ord(first) + n) for n in range(count))


def _letters(number: int) -> str:
    """a … z, aa, bb …"""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number <= 260 else ""


def _roman(number: int) -> str:
    text = ""
    for size, sign in (*_ROMAN, *_SMALL_ROMAN):
        while number >= size and len(text) < 30:
            text, number = text + sign, number - size
    return text


def _wide(number: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


_FORMATS: dict[str, Callable[[int], str]] = {
    "chineseCounting": counted,
    "chineseCountingThousand": counted,
    "japaneseCounting": counted,
    "taiwaneseCounting": counted,
    "taiwaneseCountingThousand": counted,
    "ideographDigital": _digitwise,
    "japaneseDigitalTenThousand": _digitwise,
    "taiwaneseDigital": _digitwise,
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal,
    "ideographTraditional": _one_of(_STEMS),
    "ideographZodiac": _one_of(_BRANCHES),
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": _wide,
    "decimalFullWidth2": _wide,
    "decimalEnclosedCircle": _one_of(_run("①", 20)),
    "decimalEnclosedCircleChinese": _one_of(_run("①", 20)),
    "decimalEnclosedParen": _one_of(_run("⑴", 20)),
    "decimalEnclosedFullstop": _one_of(_run("⒈", 20)),
    "ideographEnclosedCircle": _one_of(_run("㊀", 10)),
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
}
