"""Web pages: the main content of the page as text, one block a line, tables kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawdiff.errors import UnreadableFile
from lawdiff.model.message import say
from lawdiff.model.source import Source
from lawdiff.readers.html.blocks import Page, blocks
from lawdiff.readers.html.bounds import beyond
from lawdiff.readers.html.charset import decoded
from lawdiff.readers.html.content import content, headline
from lawdiff.readers.html.lines import without_chrome
from lawdiff.readers.limits import too_large
from lawdiff.readers.repair import repair

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

    from lawdiff.readers import Reading


def source_from_bytes(data: bytes, path: str, format: str, reading: Reading) -> Source:
    """A Source from a saved web page; nothing is fetched and nothing is run.

    Raises UnreadableFile (no text, beyond a limit) and UnknownEncoding.
    """
    text, encoding, bom = decoded(data, path, reading.encoding)
    if limit := beyond(text, reading.limits):
        raise too_large(path, limit, getattr(reading.limits, limit))
    page = _page(text, reading)
    if page.cells > reading.limits.cells:
        raise too_large(path, "cells", reading.limits.cells)
    raw, tables = page.joined()
    if len(raw) > reading.limits.characters:
        raise too_large(path, "characters", reading.limits.characters)
    if not raw.strip():
        raise UnreadableFile(say("{path}：网页里没有正文", path=path))
    repairs, repaired = repair(raw, format)
    starts = (0, *(n + 1 for n, char in enumerate(raw) if char == "\n"))
    return Source(path, format, encoding, bom, raw, repaired, repairs, starts, tables)


def _page(text: str, reading: Reading) -> Page:
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(text)
    if tree.body is None:
        return Page()
    chosen = content(tree)
    page = without_chrome(blocks(chosen, original=reading.revisions == "original"))
    return page if chosen.tag == "body" else _titled(page, tree)


def _titled(page: Page, tree: LexborHTMLParser) -> Page:
    """The page under its title, where the site keeps that outside of the content."""
    title = headline(tree)
    opening = "".join("".join(line.text.split()) for line in page.lines[:5])
    if not title or "".join(title.split()) in opening:
        return page
    return page.under(title)
