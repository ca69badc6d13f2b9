"""The text of a PDF, from its bytes."""

from __future__ import annotations

from msgspec.structs import replace

from lawdiff.readers.limits import Limits
from lawdiff.readers.pdf.composing import Composed, composed
from lawdiff.readers.pdf.continuing import continued
from lawdiff.readers.pdf.opening import broken, opened, without_text
from lawdiff.readers.pdf.pages import blocks_of, notes_of, pages_of


def extracted(data: bytes, path: str, limits: Limits) -> Composed:
    """Raises UnreadableFile: locked, broken, without text, beyond a limit."""
    from pypdfium2 import PdfiumError

    document = opened(data, path, limits)
    try:
        pages = pages_of(document, path, limits)
    except PdfiumError:
        raise broken(path) from None
    text = composed(continued(blocks_of(pages)))
    if not text.raw.strip():
        raise without_text(path, len(pages))
    return replace(text, notes=notes_of(pages))
