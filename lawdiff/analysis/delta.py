"""What was changed inside a pair of texts: a diff over words and whole figures, marked as a person would mark it.

Myers' algorithm (E. W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986) as diff-match-patch has it, over
tokens instead of characters, so that a figure is kept or replaced whole; then borders are tidied. There is no time
limit: texts too long for it are compared clause by clause first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Literal

from msgspec import Struct

from lawdiff.analysis.tidying import Row, alternate, tidied
from lawdiff.analysis.tokens import Token, clauses, tokens
from lawdiff.model.comparison import Op

Engine = Literal["c++", "python"]
Differ = Callable[[str, str], list[tuple[int, int]]]

# Above this many token comparisons (some 1,400 x 1,400 tokens) a text is compared by clauses first: the worst case of
# Myers' algorithm in plain Python stays around a second.
MAX_CELLS = 2_000_000
_EQUAL, _DELETE = 0, -1


class Delta(Struct, frozen=True):
    """The ops that make one text of the other; `coarse`: too long to be compared word by word throughout."""

    ops: tuple[Op, ...]
    coarse: bool = False


def delta(old: str, new: str, *, strict: bool = False, engine: Engine | None = None) -> Delta:
    """What makes `new` of `old`. The ops rebuild both to the letter and never cut a run of digits.

    Unless `strict`, words that differ in width, space or mark alone are not sought as a change: they stand as a
    deletion and an insertion of their own. `engine` chooses the implementation; both give the same.
    """
    if old == new:
        return Delta((("equal", old),) if old else ())
    differ = _differ(engine)
    if len(old) * len(new) > MAX_CELLS * 4:
        rows, coarse = _by_clauses(old, new, strict, differ)
    else:
        rows, coarse = _rows(tokens(old, strict), tokens(new, strict), differ)
    return Delta(tuple(_joined(_ops(tidied(rows)))), coarse)


def _by_clauses(old: str, new: str, strict: bool, differ: Differ) -> tuple[list[Row], bool]:
    """Clauses first, then words inside what changed."""
    rows, coarse = _rows(clauses(old, strict), clauses(new, strict), differ)
    found: list[Row] = []
    for row in rows:
        if row.equal or not row.old or not row.new:
            found.append(row)
            continue
        sides = ["".join(token.text for token in side) for side in (row.old, row.new)]
        inner, cut_short = _rows(tokens(sides[0], strict), tokens(sides[1], strict), differ)
        found += inner
        coarse = coarse or cut_short
    return found, coarse


def _rows(old: Sequence[Token], new: Sequence[Token], differ: Differ) -> tuple[list[Row], bool]:
    """Equal and changed stretches in turn; one changed stretch where there is too much to compare."""
    if len(old) * len(new) > MAX_CELLS:
        return [Row(tuple(old), tuple(new), equal=False)], True
    codes: dict[str, str] = {}
    encoded = ["".join(codes.setdefault(token.key, _code(len(codes))) for token in side) for side in (old, new)]
    rows: list[Row] = []
    a = b = 0
    for op, length in differ(encoded[0], encoded[1]):
        to_a = a + (length if op <= _EQUAL else 0)
        to_b = b + (length if op >= _EQUAL else 0)
        rows.append(Row(tuple(old[a:to_a]), tuple(new[b:to_b]), equal=op == _EQUAL))
        a, b = to_a, to_b
    return alternate(rows), False


def _code(number: int) -> str:
    """The character that stands for a token; surrogates may not stand alone in a text."""
    return chr(number + 1 if number + 1 < 0xD800 else number + 0x801)


@cache
def _differ(engine: Engine | None) -> Differ:
    if engine == "python":
        return _python()
    try:
        return _compiled()
    except ImportError:
        if engine == "c++":
            raise
        return _python()


def _compiled() -> Differ:
    from fast_diff_match_patch import diff

    signs = {"=": _EQUAL, "-": _DELETE, "+": 1}

    def run(old: str, new: str) -> list[tuple[int, int]]:
        return [(signs[op], length) for op, length in diff(old, new, timelimit=0, checklines=False, cleanup="No")]

    return run


def _python() -> Differ:
    from diff_match_patch import diff_match_patch

    engine = diff_match_patch()
    engine.Diff_Timeout = 0

    def run(old: str, new: str) -> list[tuple[int, int]]:
        return [(op, len(text)) for op, text in engine.diff_main(old, new, False)]

    return run


def _ops(rows: Iterable[Row]) -> Iterator[Op]:
    for row in rows:
        if not row.equal:
            yield "delete", "".join(token.text for token in row.old)
            yield "insert", "".join(token.text for token in row.new)
            continue
        for was, now in zip(row.old, row.new, strict=True):
            yield from _variant(was.text, now.text)


def _variant(was: str, now: str) -> Iterator[Op]:
    """One word in two spellings: of a space that follows it, the space alone is a change."""
    word = was.rstrip()
    if now.rstrip() == word:
        yield "equal", word
        was, now = was[len(word) :], now[len(word) :]
    if was == now:
        yield "equal", was
    else:
        yield "delete", was
        yield "insert", now


def _joined(ops: Iterable[Op]) -> Iterator[Op]:
    """Neighbours of one kind as one; of a change, what goes before what comes."""
    gone, come, kept = "", "", ""
    for op, text in ops:
        if op == "equal":
            if text:
                yield from _change(gone, come)
                gone = come = ""
            kept += text
            continue
        if text and kept:
            yield "equal", kept
            kept = ""
        gone += text if op == "delete" else ""
        come += text if op == "insert" else ""
    yield from _change(gone, come)
    if kept:
        yield "equal", kept


def _change(gone: str, come: str) -> Iterator[Op]:
    if gone:
        yield "delete", gone
    if come:
        yield "insert", come
