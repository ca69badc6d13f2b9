"""A TrueType font whose every glyph is a filled square: PDFium wants to see something before it counts a character."""

from __future__ import annotations

import struct

EM = 1000
_HEAD = struct.pack(">IIIIHHQQhhhhHHhhh", 0x10000, 0, 0, 0x5F0F3CF5, 0, EM, 0, 0, 0, 0, EM, EM, 0, 8, 2, 0, 0)
_HHEA = struct.pack(">IhhhHhhhhhh8xhH", 0x10000, EM, 0, 0, EM, 0, 0, EM, 1, 0, 0, 0, 1)
_MAXP = struct.pack(">I14H", 0x10000, 2, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)
_SQUARE = (
    struct.pack(">hhhhhHH", 1, 0, 0, EM, EM, 3, 0) + bytes([1] * 4) + struct.pack(">8h", 0, 0, EM, 0, 0, EM, 0, -EM)
)


def square_font() -> bytes:
    """Glyph 0 is empty, glyph 1 the square."""
    tables = {
        b"glyf": _SQUARE,
        b"head": _HEAD,
        b"hhea": _HHEA,
        b"hmtx": struct.pack(">Hhh", EM, 0, 0),
        b"loca": struct.pack(">3H", 0, 0, len(_SQUARE) // 2),
        b"maxp": _MAXP,
    }
    at, places, body = 12 + 16 * len(tables), b"", b""
    for name, data in tables.items():
        data += bytes(-len(data) % 4)
        places += name + struct.pack(">III", 0, at + len(body), len(data))
        body += data
    return struct.pack(">IHHHH", 0x10000, len(tables), 64, 2, 32) + places + body
