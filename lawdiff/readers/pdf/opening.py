"""A PDF file is opened, or refused in one line that says why. Nothing in it is run, and no attachment is touched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lawdiff.errors import UnreadableFile
from lawdiff.model.message import say
from lawdiff.readers.limits import too_large

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from lawdiff.readers.limits import Limits

# Codes of FPDF_GetLastError (PDFium, fpdfview.h) that mean that a password is wanted, or a handler that nobody has.
_LOCKED = (4, 5)


def opened(data: bytes, path: str, limits: Limits) -> PdfDocument:
    """The document; raises UnreadableFile where it is locked, broken, empty or has too many pages."""
    from pypdfium2 import PdfiumError

    try:
        document = _library().PdfDocument(data)
        pages = len(document)
    except PdfiumError as error:
        if getattr(error, "err_code", None) in _LOCKED:
            raise _locked(path) from None
        raise broken(path) from None
    if not pages:
        raise broken(path)
    if pages > limits.pages:
        raise too_large(path, "pages", limits.pages)
    return document


def _library() -> Any:
    import pypdfium2

    return pypdfium2


def broken(path: str) -> UnreadableFile:
    return UnreadableFile(say("{path}：PDF 已损坏或不完整，读不了", path=path), say("请重新下载或重新导出后再试"))


def without_text(path: str, pages: int) -> UnreadableFile:
    """For a scan: pages of pictures."""
    return UnreadableFile(
        say("{path}：PDF 没有文字层（{pages} 页，多为扫描件），没有可读的文字", path=path, pages=pages),
        say("请先做文字识别（OCR），或改用 Word、网页等原件"),
    )


def without_characters(path: str) -> UnreadableFile:
    """For a text whose fonts do not say what their glyphs mean."""
    return UnreadableFile(
        say("{path}：PDF 的字体没有文字编码，抽出来的多是乱码", path=path),
        say("请先做文字识别（OCR），或改用 Word、网页等原件"),
    )


def _locked(path: str) -> UnreadableFile:
    return UnreadableFile(say("{path}：PDF 有密码保护，打不开", path=path), say("请先解除密码，另存后再试"))
