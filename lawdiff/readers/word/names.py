"""Names in Word's XML, whichever of its namespaces they are in (transitional or strict)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

_OFF = frozenset({"0", "false", "off", "none"})


def local(element: etree._Element) -> str:
    """The name without its namespace; "" of a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str | None:
    """An attribute in the namespace of its element."""
    space, brace, _ = str(element.tag).rpartition("}")
    return element.get(f"{space}{brace}{name}")


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first child of a name, and so on down the path."""
    for name in path:
        element = next((inner for inner in children(element, name)), None)
    return element


def children(element: etree._Element | None, name: str) -> Iterator[etree._Element]:
    return (inner for inner in (element if element is not None else ()) if local(inner) == name)


def value(element: etree._Element | None, *path: str) -> str | None:
    """`w:val` of the element at the end of the path."""
    found = child(element, *path)
    return None if found is None else attribute(found, "val")


def is_on(element: etree._Element | None, name: str) -> bool:
    """Whether a switch among the properties is on: there, and not said to be off."""
    found = child(element, name)
    return found is not None and (attribute(found, "val") or "1").lower() not in _OFF


def count_of(text: str | None) -> int:
    """A count of columns or levels, 0 where it is none; Word itself has no more than 63."""
    return int(text) if text is not None and text.isdecimal() and len(text) < 4 else 0
