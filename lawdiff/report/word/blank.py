"""An empty Word document, to be filled: styles, page and footer, the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

MAIN = "word/document.xml"
_HERE = Path(__file__).resolve().parent / "blank"
_PARTS = {
    "[Content_Types].xml": "[Content_Types].xml",
    "_rels/.rels": "rels.xml",
    MAIN: "document.xml",
    "word/_rels/document.xml.rels": "document.xml.rels",
    "word/styles.xml": "styles.xml",
    "word/footer1.xml": "footer1.xml",
}
# Archives date their entries; ours bear the first date that one can bear.
_DATE = (1980, 1, 1, 0, 0, 0)


def document(body: str | None = None) -> bytes:
    """The file; `body` is the XML that stands before the page's measures in w:body, in the prefix w."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, own in _PARTS.items():
            text = (_HERE / own).read_text("utf-8")
            if name == MAIN and body is not None:
                text = text.replace("<w:body>", f"<w:body>{body}", 1)
            archive.writestr(entry(name), text)
    return out.getvalue()


def entry(name: str) -> zipfile.ZipInfo:
    """An entry without the clock in it."""
    made = zipfile.ZipInfo(name, _DATE)
    made.compress_type = zipfile.ZIP_DEFLATED
    made.external_attr = 0o600 << 16
    return made
