"""PDF: the text of its pages in reading order, a block a line, without what belongs to the page.

PDFium (pypdfium2) says which characters stand where and what strokes are drawn; the rest is worked out from places:
lines, columns, tables, headers and paragraphs. Nothing is rendered and nothing in the file is run.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawdiff.model.source import Source
from lawdiff.readers.pdf.asking import asked
from lawdiff.readers.pdf.repairing import repair

if TYPE_CHECKING:
    from lawdiff.readers import Reading

_LINE_END = re.compile(r"\n")


def source_from_bytes(data: bytes, path: str, format: str, reading: Reading) -> Source:
    """A Source from the bytes of a PDF.

    Raises UnreadableFile: locked, broken, without text, beyond a limit.
    """
    text = asked(data, path, reading.limits)
    repairs, repaired = repair(text.raw, text.breaks)
    starts = (0, *(found.end() for found in _LINE_END.finditer(text.raw)))
    return Source(
        path,
        format,
        "",
        False,
        text.raw,
        repaired,
        repairs,
        starts,
        tables=text.tables,
        page_starts=text.page_starts,
        notes=text.notes,
    )
