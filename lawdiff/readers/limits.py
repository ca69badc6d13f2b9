"""How much of a file is read at all: a document that wants more is refused, with the limit named."""

from __future__ import annotations

from msgspec import Struct

from lawdiff.errors import UnreadableFile
from lawdiff.model.message import say


class Limits(Struct, frozen=True):
    """Settable as `limits:` in the settings; sizes are in bytes, times in seconds.

    The largest real report seen has 60,000 characters and 90 pages; each limit leaves room for a hundred of them, and
    keeps what a file can cost within the memory of a small machine.
    """

    file_bytes: int = 100_000_000
    unpacked_bytes: int = 200_000_000
    unpacked_ratio: int = 300
    archive_entries: int = 5_000
    pages: int = 3_000
    characters: int = 10_000_000
    cells: int = 200_000
    nesting: int = 2_000
    elements: int = 2_000_000
    attributes: int = 2_000
    converter_seconds: int = 60
    reading_seconds: int = 60
    memory_bytes: int = 1_000_000_000


LIMITS = Limits()


def too_large(path: str, limit: str, value: int) -> UnreadableFile:
    """A document beyond one of the limits, with the setting that would allow it."""
    return UnreadableFile(
        say("{path}：超过读取上限 {limit}={value}", path=path, limit=limit, value=value),
        say("确实需要时，在设置里调高 limits 下的 {limit}", limit=limit),
    )
