"""Contrast of the page's colours, light, dark and printed: WCAG 2.2, 1.4.3 (4.5:1 for text, 3:1 for signs)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import lawdiff.report.html as pages

STYLES = {
    path.stem: path.read_text("utf-8") for path in (Path(pages.__file__).parent / "templates/style").glob("*.css")
}
CSS = "".join(STYLES.values())
BLOCKS = re.findall(r":root\{(.*?)\}", STYLES["colours"], re.DOTALL)
TEXT = [(name, ground) for name in ("ink", "quiet", "link") for ground in ("paper", "sheet")]
TEXT += [(name, f"{name}-bg") for name in ("add", "del", "edit", "move", "same")]
TEXT += [(name, "sheet") for name in ("add", "del")]


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+):(#[0-9a-f]{3,6})", block))


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * char for char in colour[1:])
    channels = (int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", range(len(BLOCKS)), ids=["light", "dark", "print"])
def test_text_can_be_read(scheme: int) -> None:
    palette = colours(BLOCKS[0]) | colours(BLOCKS[scheme])
    poor = {
        (name, ground): round(contrast(palette[name], palette[ground]), 2)
        for name, ground in TEXT
        if contrast(palette[name], palette[ground]) < 4.5
    }
    assert not poor


def test_there_are_three_schemes() -> None:
    assert len(BLOCKS) == 3


def test_changes_are_not_told_by_colour_alone() -> None:
    assert re.search(r"ins\{[^}]*underline", CSS)
    assert re.search(r"del\{[^}]*line-through", CSS)


def test_nothing_moves() -> None:
    assert not re.search(r"transition|animation|scroll-behavior", CSS)
