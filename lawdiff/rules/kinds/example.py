"""The examples of a pack and of its entries, drawn as in a rule's page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.rules.kinds.pack import Entry, Pack

_DRAWN = re.compile(r"⟦([^⟦⟧]*)⟧")
# A page shows this many entries; every entry's example is run all the same.
SHOWN = 3


def plain(example: str) -> str:
    """The example without the marks that draw the finding."""
    return _DRAWN.sub(r"\1", example)


def mended(entry: Entry) -> str:
    """The entry's good example: its own, else the bad one with what should stand in the place drawn."""
    if entry.good or not entry.right:
        return entry.good
    return _DRAWN.sub(lambda _: entry.right, entry.bad)


def examples(pack: Pack) -> Iterator[tuple[str, str]]:
    """Every bad example of a pack with its good one ("" where there is none): the pack's own, then the entries'."""
    good = iter(pack.good)
    for bad in pack.bad:
        yield bad, next(good, "")
    for rest in good:
        yield "", rest
    for entry in pack.entries:
        if entry.bad:
            yield entry.bad, mended(entry)


def page(pack: Pack) -> str:
    """The rule's page in the form of a rule's docstring: summary, source, and the first examples."""
    shown = list(examples(pack))[: max(SHOWN, len(pack.bad), len(pack.good))]
    parts = [f"{pack.summary}。", "", f"依据：{pack.source}", ""]
    for bad, good in shown:
        parts += [*_block("坏", bad), *_block("好", good)]
    return "\n".join(parts).rstrip() + "\n"


def _block(head: str, example: str) -> list[str]:
    return [f"{head}：", *(f"    {line}" for line in example.strip().split("\n"))] if example else []
