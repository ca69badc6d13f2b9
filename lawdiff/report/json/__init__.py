"""The JSON faces, version 1. Shapes are built here by hand, so that the model may move and the shapes may not."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

VERSION = 1
Shape = dict[str, Any]
Catalogue = Mapping[str, str]


def dump(shape: Shape) -> str:
    """One JSON object and a line end."""
    return json.dumps(shape, ensure_ascii=False, separators=(",", ":")) + "\n"


def decimal(value: Decimal | None) -> str | None:
    """A number as a plain decimal string, without exponent."""
    if value is None:
        return None
    words = format(value, "f")
    return words.rstrip("0").rstrip(".") if "." in words else words
