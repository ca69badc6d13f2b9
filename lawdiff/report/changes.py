"""What is shown of a pair's ops: words that changed, but not mere variants of width, space and mark."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from lawdiff.model.comparison import Op, Pair, PairKind

_VARIANTS = str.maketrans({"∶": ":", "．": ".", "﹑": "、", "　": None, "\xa0": None})
_OF_FIGURES = "%％‰"


def plain(text: str) -> str:
    """`text` without spaces, widths and variant marks: what two spellings of the same words share."""
    return "".join(unicodedata.normalize("NFKC", text.translate(_VARIANTS)).split())


def shown(pair: Pair, strict: bool = False) -> tuple[Op, ...]:
    """The ops of a pair as a reader should see them.

    Where old and new differ in width, space or mark alone, the new spelling stands as equal text; `strict` shows all.
    """
    if strict:
        return pair.ops
    if pair.kind is PairKind.SAME:
        text = "".join(text for op, text in pair.ops if op != "delete")
        return (("equal", text),) if text else ()
    return tuple(_joined(_without_variants(pair.ops)))


def old_side(ops: Sequence[Op]) -> tuple[Op, ...]:
    """What the old report shows of the ops."""
    return tuple(op for op in ops if op[0] != "insert")


def new_side(ops: Sequence[Op]) -> tuple[Op, ...]:
    """What the new report shows of the ops."""
    return tuple(op for op in ops if op[0] != "delete")


def _without_variants(ops: Sequence[Op]) -> Iterator[Op]:
    gone, come = "", ""
    for op, text in (*ops, ("equal", "")):
        if op == "delete":
            gone += text
        elif op == "insert":
            come += text
        else:
            yield from _trimmed(gone, come)
            gone, come = "", ""
            yield "equal", text


def _trimmed(gone: str, come: str) -> Iterator[Op]:
    """The core that really changed, with the like ends given back to the equal text."""
    if plain(gone) == plain(come):
        yield "equal", come
        return
    head = _like(gone, come)
    tail = _like(gone[head:][::-1], come[head:][::-1])
    yield "equal", come[:head]
    yield "delete", gone[head : len(gone) - tail]
    yield "insert", come[head : len(come) - tail]
    yield "equal", come[len(come) - tail :]


def _like(one: str, other: str) -> int:
    """How many marks at the start are the same but for their width; never a part of a word or figure."""
    length = 0
    for a, b in zip(one, other, strict=False):
        if a in _OF_FIGURES or not unicodedata.category(a).startswith("P") or plain(a) != plain(b):
            break
        length += 1
    return length


def _joined(ops: Iterable[Op]) -> Iterator[Op]:
    """Neighbours of one kind as one, empty ones dropped."""
    last: Op | None = None
    for op, text in ops:
        if not text:
            continue
        if last and last[0] == op:
            last = (op, last[1] + text)
            continue
        if last:
            yield last
        last = (op, text)
    if last:
        yield last
