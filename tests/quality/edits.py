"""Edited copies of a report whose true alignment is known.

A copy is made sentence by sentence: words, clauses and figures changed, sentences dropped, taken in from another report,
moved, split, merged, headings renamed and renumbered, whole sections moved, lines cut by a page break. What became of
each sentence is written down, so that no eye is needed to score an alignment.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tiers import Tier

from lawdiff.model.document import Document, SectionKind

Span = tuple[int, int]

_PAIRS = (
    "推进 推动|加强 强化|完善 健全|提升 提高|全面 全方位|进一步 持续|建立 构建|落实 贯彻落实|积极 主动|深入 扎实|加快 加速|严格 从严"
    "|开展 组织开展|确保 保证|切实 着力|促进 带动"
)
SYNONYMS = dict(pair.split() for pair in _PAIRS.split("|")) | dict(pair.split()[::-1] for pair in _PAIRS.split("|"))
PLACES = ("东湖区", "西山县", "南浦镇", "北岭区", "中和街道", "青石县", "白沙镇", "长桥区")
_WORD = re.compile("|".join(sorted(SYNONYMS, key=len, reverse=True)))
_FIGURE = re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?!年|[\d.])")
_NUMERALS = "一二三四五六七八九十"
_LABEL = re.compile(rf"^(?:[{_NUMERALS}]{{1,3}}、|[（(][{_NUMERALS}]{{1,3}}[）)])")
# Shorter sentences are no use for a move, a split or a merge.
SOLID = 14
PAGE_BREAK = "\n- {page} -\n"


@dataclass(slots=True)
class Piece:
    """A sentence: its words, the old sentences it was made of, its section where it is a heading, what was done. What is
    `fixed` opens a section or is no whole sentence: it stays where it is."""

    text: str
    sources: tuple[int, ...]
    heading: int | None = None
    fixed: bool = False
    moved: bool = False
    cut: int = 0


Line = list[Piece]


@dataclass(frozen=True, slots=True)
class Copy:
    """Two texts and what of one became what of the other: sentences by number (in order of place), links between them,
    which of them moved, the groups of split and merged ones, and the sections by the number of their heading."""

    old_text: str
    new_text: str
    old_spans: tuple[Span, ...]
    new_spans: tuple[Span, ...]
    links: frozenset[tuple[int, int]]
    moved: frozenset[tuple[int, int]]
    groups: frozenset[tuple[frozenset[int], frozenset[int]]]
    sections: frozenset[tuple[int, int]]
    old_heads: tuple[int, ...]
    new_heads: tuple[int, ...]


def edited(document: Document, donor: Document, tier: Tier, seed: int) -> Copy:
    """An edited copy of `document`; what is taken in comes from `donor`."""
    chance = random.Random(seed)
    old = _with_lookalikes(list(_lines(document)), tier, chance)
    for number, piece in enumerate(piece for line in old for piece in line):
        piece.sources = (number,)
    new = _Editor(donor, tier, chance).edit([[replace(piece) for piece in line] for line in old])
    return _copy(old, new)


def _lines(document: Document) -> Iterator[Line]:
    heads = {s.heading.start: s.index for s in document.sections if s.kind is SectionKind.HEADING and s.level <= 2}
    starts = {s.heading.start for s in document.sections}
    rows: dict[int, Line] = {}
    for sentence in document.sentences:
        text = " ".join(sentence.text.split())
        fixed = sentence.span.start in starts or not text.endswith("。")
        rows.setdefault(sentence.paragraph, []).append(Piece(text, (), heads.get(sentence.span.start), fixed))
    return iter(rows.values())


def _with_lookalikes(lines: list[Line], tier: Tier, chance: random.Random) -> list[Line]:
    """Sentences followed by near twins: another place, other figures."""
    found = []
    for line in lines:
        twins: Line = []
        for piece in line:
            twins.append(piece)
            if not piece.fixed and len(piece.text) >= SOLID and chance.random() < tier.lookalike:
                names = chance.sample(PLACES, 3)
                piece.text = names[0] + piece.text
                twins += [Piece(name + _refigured(piece.text[len(names[0]) :], chance), ()) for name in names[1:]]
        found.append(twins)
    return found


def _refigured(text: str, chance: random.Random) -> str:
    def other(match: re.Match[str]) -> str:
        value = float(match[0]) * chance.uniform(0.6, 1.7) + 1
        return f"{value:.{len(match[0].partition('.')[2])}f}"

    return _FIGURE.sub(other, text)


class _Editor:
    def __init__(self, donor: Document, tier: Tier, chance: random.Random) -> None:
        self.tier = tier
        self.chance = chance
        self.donors = [s.text for s in donor.sentences if not s.heading and len(s.text) >= SOLID and "\n" not in s.text]
        self.clauses = [c for s in self.donors for c in re.split("[，。；：]", s) if 6 <= len(c) <= 24]

    def edit(self, lines: list[Line]) -> list[Line]:
        """Sections first, then whole sentences, then words."""
        for _ in range(self.tier.sections_moved):
            lines = self._section_moved(lines)
        self._each(lines, self.tier.dropped, lambda line, at: line.pop(at))
        self._each(lines, self.tier.split, self._split)
        self._each(lines, self.tier.merged, self._merge)
        self._move(lines)
        self._each(lines, self.tier.inserted, self._insert)
        self._each(lines, self.tier.figures, self._figures)
        self._each(lines, self.tier.edited, self._reword)
        self._each(lines, self.tier.cut, self._cut)
        self._rename(lines)
        return _renumbered([line for line in lines if line])

    def _each(self, lines: list[Line], share: float, act: Callable[[Line, int], object]) -> None:
        """Do something to a share of the sentences that are no headings."""
        for line in lines:
            for at in range(len(line) - 1, -1, -1):
                if not line[at].fixed and self.chance.random() < share:
                    act(line, at)

    def _section_moved(self, lines: list[Line]) -> list[Line]:
        """Two neighbouring sections of the second level change places."""
        starts = [n for n, line in enumerate(lines) if line and line[0].heading is not None]
        second = [n for n in starts if lines[n][0].text.startswith(("（", "("))]
        inner = [(a, b) for a, b in pairwise(second) if not any(a < s < b for s in starts)]
        if not inner:
            return lines
        a, b = self.chance.choice(inner)
        c = next((s for s in starts if s > b), len(lines))
        return lines[:a] + lines[b:c] + lines[a:b] + lines[c:]

    def _split(self, line: Line, at: int) -> None:
        piece = line[at]
        commas = [m.end() for m in re.finditer("，", piece.text) if SOLID <= m.end() <= len(piece.text) - SOLID]
        if commas and len(piece.sources) == 1:
            cut = self.chance.choice(commas)
            line[at : at + 1] = [
                replace(piece, text=piece.text[: cut - 1] + "。"),
                replace(piece, text=piece.text[cut:]),
            ]

    def _merge(self, line: Line, at: int) -> None:
        if at + 1 >= len(line):
            return
        one, two = line[at], line[at + 1]
        whole = len(one.sources) == len(two.sources) == 1 and one.sources != two.sources
        if whole and not two.fixed and min(len(one.text), len(two.text)) >= SOLID and one.text.endswith("。"):
            line[at : at + 2] = [Piece(one.text[:-1] + "，" + two.text, one.sources + two.sources)]

    def _move(self, lines: list[Line]) -> None:
        """Sentences go to a paragraph far away."""
        counts: dict[tuple[int, ...], int] = {}
        for piece in (piece for line in lines for piece in line):
            counts[piece.sources] = counts.get(piece.sources, 0) + 1
        places = [n for n, line in enumerate(lines) if line and not line[-1].fixed]
        for n, line in enumerate(lines):
            for at in range(len(line) - 1, -1, -1):
                piece = line[at]
                alone = len(piece.sources) == 1 == counts[piece.sources] and not piece.fixed
                if not alone or len(piece.text) < SOLID or piece.moved or self.chance.random() >= self.tier.moved:
                    continue
                far = [k for k in places if abs(k - n) > 4]
                if far:
                    target = lines[self.chance.choice(far)]
                    target.insert(
                        self.chance.randint(min(1, len(target)), len(target)), replace(line.pop(at), moved=True)
                    )

    def _insert(self, line: Line, at: int) -> None:
        line.insert(at + 1, Piece(self.chance.choice(self.donors), ()))

    def _figures(self, line: Line, at: int) -> None:
        line[at].text = _refigured(line[at].text, self.chance)

    def _reword(self, line: Line, at: int) -> None:
        for _ in range(self.chance.randint(1, self.tier.depth)):
            line[at].text = self.chance.choice((_synonym, _synonym, self._clause_in, _clause_out, self._clause_other))(
                line[at].text, self.chance
            )

    def _clause_in(self, text: str, chance: random.Random) -> str:
        commas = [m.end() for m in re.finditer("，", text)] or [0]
        at = chance.choice(commas)
        return text[:at] + chance.choice(self.clauses) + "，" + text[at:]

    def _clause_other(self, text: str, chance: random.Random) -> str:
        parts = text.split("，")
        if len(parts) < 3:
            return _synonym(text, chance)
        parts[chance.randrange(len(parts) - 1)] = chance.choice(self.clauses)
        return "，".join(parts)

    def _cut(self, line: Line, at: int) -> None:
        if len(line[at].text) > 3 * SOLID:
            line[at].cut = self.chance.randint(SOLID, len(line[at].text) - SOLID)

    def _rename(self, lines: list[Line]) -> None:
        for piece in (piece for line in lines for piece in line):
            if piece.heading is not None and self.chance.random() < self.tier.renamed:
                piece.text = _synonym(piece.text, self.chance)
                if self.chance.random() < 0.5:
                    piece.text = piece.text.rstrip("。") + "，" + self.chance.choice(self.clauses)


def _synonym(text: str, chance: random.Random) -> str:
    found = list(_WORD.finditer(text))
    if not found:
        return text
    word = chance.choice(found)
    return text[: word.start()] + SYNONYMS[word[0]] + text[word.end() :]


def _clause_out(text: str, chance: random.Random) -> str:
    parts = text.split("，")
    if len(parts) < 3:
        return _synonym(text, chance)
    del parts[chance.randrange(len(parts) - 1)]
    return "，".join(parts)


def _renumbered(lines: list[Line]) -> list[Line]:
    """Headings of the first two levels numbered anew."""
    first = second = 0
    for line in lines:
        label = _LABEL.match(line[0].text) if line[0].heading is not None else None
        if not label:
            continue
        if label[0].endswith("、"):
            first, second = first + 1, 0
            number = f"{_numeral(first)}、"
        else:
            second += 1
            number = f"（{_numeral(second)}）"
        line[0].text = number + line[0].text[label.end() :]
    return lines


def _numeral(value: int) -> str:
    tens, units = divmod(value, 10)
    return ("" if tens < 2 else _NUMERALS[tens - 1]) + ("十" if tens else "") + (_NUMERALS[units - 1] if units else "")


def _rendered(lines: Sequence[Line]) -> tuple[str, list[Span]]:
    """The text, and the span of each sentence in it."""
    text, spans = "", []
    for line in lines:
        text += "　　"
        for piece in line:
            words = piece.text
            if piece.cut and not (words[piece.cut - 1].isascii() and words[piece.cut].isascii()):
                words = words[: piece.cut] + PAGE_BREAK.format(page=len(spans) % 90 + 1) + words[piece.cut :]
            spans.append((len(text), len(text) + len(words)))
            text += words
        text += "\n"
    return text, spans


def _copy(old: list[Line], new: list[Line]) -> Copy:
    (old_text, old_spans), (new_text, new_spans) = _rendered(old), _rendered(new)
    olds = [piece for line in old for piece in line]
    news = [piece for line in new for piece in line]
    links = {(i, j) for j, piece in enumerate(news) for i in piece.sources}
    targets: dict[int, set[int]] = {}
    for i, j in links:
        targets.setdefault(i, set()).add(j)
    merged = {(frozenset(piece.sources), frozenset({j})) for j, piece in enumerate(news) if len(piece.sources) > 1}
    split = {(frozenset({i}), frozenset(js)) for i, js in targets.items() if len(js) > 1}
    heads = {piece.heading: j for j, piece in enumerate(news) if piece.heading is not None}
    return Copy(
        old_text,
        new_text,
        tuple(old_spans),
        tuple(new_spans),
        frozenset(links),
        frozenset((i, j) for i, j in links if news[j].moved),
        frozenset(merged | split),
        frozenset((i, heads[p.heading]) for i, p in enumerate(olds) if p.heading is not None and p.heading in heads),
        tuple(i for i, piece in enumerate(olds) if piece.heading is not None),
        tuple(heads.values()),
    )
