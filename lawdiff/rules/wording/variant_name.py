"""LD501."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from lawdiff.model.document import Document, Match
from lawdiff.model.han import HAN
from lawdiff.model.message import say
from lawdiff.rules.contract import WARNING, Hit, Place, rule, unsafe

# Names in letters, but no units (MW beside mW) and no English sentences.
_LETTERS = re.compile(r"(?<![A-Za-z0-9@./_-])(?<![A-Za-z,] )[A-Za-z]{3,20}[0-9]{0,3}(?![A-Za-z0-9@./_-]|,? [A-Za-z])")
# A quoted name with a letter in it is a name however few its letters are: “临江e办”.
_LETTERED = re.compile(r"(?<=“)(?=[\w·+—]{0,19}[A-Za-z])[\w·+—]{3,20}(?=”)")
_QUOTED = re.compile(r"“([\w·+—]{6,30})”")
_DOTTED = re.compile(rf"({HAN}{{2}})·(?=({HAN}{{6,16}}))")
# Shared characters needed before and behind the ones left out.
MIN_HEAD, MIN_TAIL, MOST_LEFT_OUT = 3, 3, 2
# Texts with more names than this are lists of names; comparing each with each would take long.
MOST_NAMES = 400


@rule("LD501", "variant-name", severity=WARNING)
def variant_name(document: Document, names: Sequence[str] = ()) -> Iterator[Hit]:
    """同一名称前后写法不一。

    依据：CY/T 266-2023（全文应当一致）。
    例外：字母名称只差大小写，或引号内、间隔号后的名称中间少一两个字，且两种写法都在文中，才报。
    选项：names 列出本单位的正确名称；与其中一个有这样的差别，文中只有一种写法也报。

    坏：
        建成LJe普法平台。⟦LJE⟧普法平台用户突破16万，LJe普法平台获奖。
    好：
        建成LJE普法平台。LJE普法平台用户突破16万。
    坏：
        开展普法·青少年法治教育宣传月活动，启动普法·⟦青少年法治宣传月⟧。
    好：
        开展普法·青少年法治教育宣传月活动，启动普法·青少年法治教育宣传月。
    坏：
        上线“临江E办”平台，“⟦临江e办⟧”受理申请120件。
    好：
        上线“临江E办”平台，“临江E办”受理申请120件。
    """
    known = list(_known(document, names)) if names else []
    yield from known
    places = {hit.span for hit in known}
    for found in (_by_case(document, _LETTERS), _by_case(document, _LETTERED), _quoted(document), _dotted(document)):
        yield from (hit for hit in found if hit.span not in places)


def _known(document: Document, names: Sequence[str]) -> Iterator[Hit]:
    """Forms that are nearly, but not exactly, a name of the settings."""
    by_case = {name.casefold(): name for name in names}
    for pattern, group in ((_LETTERS, 0), (_LETTERED, 0), (_QUOTED, 1)):
        for match in document.whole.matches(pattern):
            word = match[group]
            shortened = (name for name in names if _left_out(word, name, len(word)))
            right = by_case.get(word.casefold()) or next(shortened, word)
            if word not in (right, *names):
                span = match.group_span(group)
                yield Hit(span, say("“{a}”应写作“{b}”（设置所列名称）", a=word, b=right), unsafe((span, right)))


def _by_case(document: Document, names: re.Pattern[str]) -> Iterator[Hit]:
    """Names in letters whose case differs; the rarer form, or the later one, is the finding."""
    forms: dict[str, dict[str, list[Match]]] = defaultdict(lambda: defaultdict(list))
    for match in document.whole.matches(names):
        forms[match.text.casefold()][match.text].append(match)
    for by_form in forms.values():
        usual, *others = sorted(by_form.values(), key=len, reverse=True)
        for other in others:
            yield _hit(other[0], 0, usual[0], 0)


def _quoted(document: Document) -> Iterator[Hit]:
    names: dict[str, list[Match]] = defaultdict(list)
    for match in document.whole.matches(_QUOTED):
        names[match[1]].append(match)
    if len(names) <= MOST_NAMES:
        for a, b in combinations(names, 2):
            short, long = sorted((a, b), key=len)
            if _left_out(short, long, len(short)):
                yield _hit(names[short][0], 1, names[long][0], 1)


def _dotted(document: Document) -> Iterator[Hit]:
    places: dict[str, list[Match]] = defaultdict(list)
    for match in document.whole.matches(_DOTTED):
        places[match[1]].append(match)
    for group in places.values():
        for one, two in combinations(group[: MOST_NAMES // 10], 2):
            for short, long in ((one, two), (two, one)):
                if _left_out(short[2], long[2], 0):
                    yield _hit(short, 2, long, 2)


def _left_out(short: str, long: str, whole: int) -> int:
    """How many characters `long` has in its middle that `short` lacks; 0 where they differ otherwise.

    `whole` is the length to which both must agree, 0 where the names have no known end.
    """
    if whole and not 0 < len(long) - whole <= MOST_LEFT_OUT:
        return 0
    head = next((n for n, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), 0)
    if head < MIN_HEAD:
        return 0
    for extra in range(1, MOST_LEFT_OUT + 1):
        rest, tail = short[head:], long[head + extra :]
        if len(rest) >= MIN_TAIL and (rest == tail if whole else rest[:MIN_TAIL] == tail[:MIN_TAIL]):
            return extra
    return 0


def _hit(match: Match, group: int, other: Match, other_group: int) -> Hit:
    message = say("“{a}”在别处写作“{b}”，请统一", a=match[group], b=other[other_group])
    return Hit(match.group_span(group), message, related=(Place(other.group_span(other_group), say("另一种写法")),))
