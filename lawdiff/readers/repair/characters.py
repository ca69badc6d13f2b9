"""Single characters that a file's history added or changed."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator

from lawdiff.model.source import Repair, RepairKind
from lawdiff.model.span import Span

_LINE_END = re.compile(r"\r\n?|[\f\v\x85\u2028\u2029]")
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+")
# What a converter writes for a character that its encoding lacks: <U+00A0>.
_ESCAPED = re.compile(r"<U\+([0-9A-F]{4,6})>")
# A stray digit repeats the last one of the year that follows: 9 2019年.
_STRAY_DIGIT = re.compile(r"(?<![0-9.,，．第])([0-9])[ \xa0\u3000]{1,4}(?=(?:19|20)[0-9]\1[ \xa0\u3000]{0,2}年)")
_STRAY_CHAR = re.compile(r"(?<![A-Za-z×])([X×])[ \xa0\u3000]{1,4}(?=\1\1(?![X×A-Za-z]))")
# CJK radicals, Kangxi radicals, compatibility ideographs.
_COMPATIBILITY = re.compile(r"[\u2e80-\u2fd5\uf900-\ufaff]")
# NFKC leaves all but two of the radicals supplement as they are (Unicode, EquivalentUnifiedIdeograph.txt), and makes
# of the radical 'door' the traditional form, where mainland fonts draw the simplified one.
_RADICALS = (
    "⺁厂⺅亻⺉刂⺊卜⺋㔾⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋"
    "⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳㓁⺶羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝"
    "⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
    "⼾户"
)
_EQUIVALENT = dict(zip(_RADICALS[::2], _RADICALS[1::2], strict=True))


def line_ends(raw: str) -> Iterator[Repair]:
    """Every line end becomes a single line feed, a page break too."""
    for found in _LINE_END.finditer(raw):
        if found[0] == "\r\n":
            yield Repair(RepairKind.LINE_END, Span(found.start(), found.start() + 1))
        else:
            yield Repair(RepairKind.LINE_END, Span(*found.span()), "\n")


def exchanged(raw: str) -> Iterator[Repair]:
    """Compatibility ideographs for the characters they look like, one for one."""
    for found in _COMPATIBILITY.finditer(raw):
        plain = ideograph(found[0])
        if plain != found[0]:
            yield Repair(RepairKind.COMPATIBILITY, Span(*found.span()), plain)


def ideograph(char: str) -> str:
    """The unified ideograph of a radical or a compatibility ideograph; the character itself where there is none."""
    plain = _EQUIVALENT.get(char) or unicodedata.normalize("NFKC", char)
    return plain if len(plain) == 1 else char


def escaped(raw: str) -> Iterator[Repair]:
    """`<U+00A0>`, a space that was written out by its number, is a space again; other characters stay as they are."""
    for found in _ESCAPED.finditer(raw):
        number = int(found[1], 16)
        if number < sys.maxunicode and chr(number).isspace():
            yield Repair(RepairKind.INVISIBLE, Span(found.start(), found.start() + 1), " ")
            yield Repair(RepairKind.INVISIBLE, Span(found.start() + 1, found.end()))


def stray(raw: str) -> Iterator[Repair]:
    """What cannot be seen, and characters that a page break left before a year or a name."""
    for kind, pattern in (
        (RepairKind.INVISIBLE, _INVISIBLE),
        (RepairKind.STRAY_DIGIT, _STRAY_DIGIT),
        (RepairKind.STRAY_CHAR, _STRAY_CHAR),
    ):
        for found in pattern.finditer(raw):
            yield Repair(kind, Span(*found.span()))
