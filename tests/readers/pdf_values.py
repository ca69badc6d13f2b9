"""Small PDF files, drawn by hand: every glyph where a test wants it, in a font that needs no file."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from readers.square_font import square_font

WIDTH, HEIGHT = 595, 842
# So many objects stand before the pages.
FIXED = 8
_MAP = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def "
    "1 begincodespacerange <0000> <FFFF> endcodespacerange {ranges} endcmap end end"
)
# A bfrange may not leave its row of 256, a block holds a hundred at most (ISO 32000-1, 9.10.3).
TRUE_MAP = " ".join(
    f"{len(part)} beginbfrange {' '.join(f'<{n:02X}00> <{n:02X}FF> <{n:02X}00>' for n in part)} endbfrange"
    for part in (range(0, 100), range(100, 200), range(200, 256))
)


def words(text: str, x: float = 90, y: float = 700, size: float = 16, matrix: str = "1 0 0 1") -> str:
    """Text from a point on, `y` growing upwards; every character is one em wide."""
    return f"BT /F1 {size} Tf {matrix} {x} {y} Tm <{text.encode('utf-16-be').hex()}> Tj ET\n"


def block(lines: Sequence[str], x: float = 90, top: float = 700, size: float = 16, pitch: float = 28) -> str:
    """Lines one below the other."""
    return "".join(words(line, x, top - n * pitch, size) for n, line in enumerate(lines))


def stroke(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"{x0} {y0} m {x1} {y1} l S\n"


def ruled(xs: Sequence[float], ys: Sequence[float]) -> str:
    """A full grid of lines."""
    flat = "".join(stroke(xs[0], y, xs[-1], y) for y in ys)
    return flat + "".join(stroke(x, ys[0], x, ys[-1]) for x in xs)


def filled(rows: Sequence[Sequence[str]], xs: Sequence[float], ys: Sequence[float], size: float = 10) -> str:
    """The words of cells, in a grid whose `ys` fall."""
    return "".join(
        words(text, xs[c] + 3, ys[r] - size - 3, size)
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
        if text
    )


def pdf(*pages: str, page: str = "", ranges: str = TRUE_MAP, extra: str = "", raw: bytes | None = None) -> bytes:
    """A PDF with these contents; `page` and `extra` are more entries of each page and of the catalogue."""
    kids = " ".join(f"{FIXED + 1 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        f"<</Type/Catalog/Pages 2 0 R {extra}>>".encode(),
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/A/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/FontDescriptor 6 0 R/CIDToGIDMap 8 0 R>>",
        stream(_MAP.format(ranges=ranges).encode()),
        b"<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 900/Descent -200"
        b"/CapHeight 700/StemV 80/FontFile2 7 0 R>>",
        stream(square_font()),
        stream(b"\0\1" * 65536),
    ]
    for n, content in enumerate(pages):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents {FIXED + 2 + 2 * n} 0 R"
            f"/Resources<</Font<</F1 3 0 R>>>>{page}>>".encode()
        )
        objects.append(stream(content.encode() if raw is None else raw))
    return file_of(objects)


def stream(data: bytes) -> bytes:
    packed = zlib.compress(data, 9)
    return b"<</Filter/FlateDecode/Length %d>>stream\n" % len(packed) + packed + b"\nendstream"


def file_of(objects: Sequence[bytes]) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for n, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, one)
    table = b"".join(b"%010d 00000 n \n" % at for at in places)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        table,
        size,
        len(out),
    )
