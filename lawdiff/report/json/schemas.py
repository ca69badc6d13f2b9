"""The schema of one command's answer, cut out of schema.json with no more than it needs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

# The version that every answer of these shapes carries; docs/outputs.md says what may change within it.
VERSION = 1


def names() -> list[str]:
    """The commands whose answer has a schema."""
    shapes = _shapes()
    return [name for name in shapes if any('"version"' in json.dumps(shapes[each]) for each in _needed(name, shapes))]


def schema(name: str) -> Mapping[str, Any]:
    """A JSON Schema (draft 2020-12) that stands alone; raises KeyError for a name that is not in `names`."""
    shapes = _shapes()
    needed = set(_needed(name, shapes))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:lawdiff:{name}:{VERSION}",
        "title": f"lawdiff {name} --format json, version {VERSION}",
        "$ref": f"#/$defs/{name}",
        "$defs": {each: shape for each, shape in shapes.items() if each in needed},
    }


def render(name: str) -> str:
    """The schema as text."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"


@cache
def _shapes() -> Mapping[str, Any]:
    shapes: Mapping[str, Any] = json.loads(Path(__file__).with_name("schema.json").read_text("utf-8"))["$defs"]
    return shapes


def _needed(name: str, shapes: Mapping[str, Any]) -> Iterator[str]:
    """A shape and those it refers to; none refers back to one that holds it."""
    yield name
    for other in re.findall(r'"#/\$defs/(\w+)"', json.dumps(shapes[name])):
        yield from _needed(other, shapes)
