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
    """What the fix makes of the entry's bad example; "" where there is nothing to put in."""
    return _DRAWN.sub(lambda _: entry.right, entry.bad) if entry.right else ""


def examples(pack: Pack) -> Iterator[tuple[str, str, str]]:
    """Every bad example of a pack, its good one and what its fix makes of it ("" where there is none).

    The pack's own come first. A good one defaults to the bad one mended.
    """
    good = iter(pack.good)
    for bad in pack.bad:
        sound = next(good, "")
        yield bad, sound, sound if pack.fix is not None else ""
    for rest in good:
        yield "", rest, ""
    for entry in pack.entries:
        if entry.bad:
            fixed = mended(entry) if pack.fix is not None else ""
            yield entry.bad, entry.good or mended(entry), fixed


def page(pack: Pack, every: bool = False) -> str:
    """The rule's page in the form of a rule's docstring: summary, source, and the first examples, or every one."""
    shown = list(examples(pack))
    if not every:
        shown = shown[: max(SHOWN, len(pack.bad), len(pack.good))]
    parts = [f"{pack.summary}。", "", f"依据：{pack.source.rstrip('。')}。"]
    parts += [f"例外：{pack.guard}", ""] if pack.guard else [""]
    for bad, good, fixed in shown:
        parts += [*_block("坏", bad), *_block("好", good), *_block("改", fixed if fixed != good else "")]
    return "\n".join(parts).rstrip() + "\n"


def _block(head: str, example: str) -> list[str]:
    return [f"{head}：", *(f"    {line}" for line in example.strip().split("\n"))] if example else []
