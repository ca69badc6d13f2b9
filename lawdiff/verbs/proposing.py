"""What settings could say, read out of a project's own reports."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from lawdiff.model.document import Document
from lawdiff.model.han import HAN

# A name stands in quotes, or has letters among Chinese characters; figures and years are no names.
_QUOTED = re.compile(r"“([\w·+—]{3,20})”")
_LETTERED = re.compile(
    rf"(?<![\w@./-])([A-Za-z]{{1,10}}{HAN}{{2,6}}(?:平台|系统|小程序|客户端)|[A-Z]{{3,10}})(?![A-Za-z0-9])"
)
_NUMBER = re.compile(r"[\d一二三四五六七八九十百千万年·+—]+")
# A name used once may be a slip; beyond so many the list is no longer read.
MIN_USES, MOST_NAMES = 2, 40


class Proposal(Struct, frozen=True):
    """The genre and the body that all reports share, None where they do not; names with the number of their uses."""

    genre: str | None = None
    body: str | None = None
    names: tuple[tuple[str, int], ...] = ()


def propose(documents: Sequence[Document]) -> Proposal:
    """Of two forms that differ in case only, the commoner one is proposed."""
    return Proposal(
        genre=_shared([document.genre for document in documents]),
        body=_shared([document.issuer for document in documents]),
        names=tuple(_names(documents)),
    )


def _shared(values: Sequence[str | None]) -> str | None:
    found = set(values) - {None}
    return found.pop() if len(found) == 1 else None


def _names(documents: Iterable[Document]) -> Iterator[tuple[str, int]]:
    uses = Counter(
        match[1]
        for document in documents
        for pattern in (_QUOTED, _LETTERED)
        for match in document.whole.matches(pattern)
    )
    usual: dict[str, str] = {}
    for name, count in uses.most_common():
        if count >= MIN_USES and not _NUMBER.fullmatch(name):
            usual.setdefault(name.casefold(), name)
    yield from [(name, uses[name]) for name in usual.values()][:MOST_NAMES]
