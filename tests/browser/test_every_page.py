"""What holds of every page: accessible, quiet, and readable at any width, in the dark, on paper, without its script."""

from __future__ import annotations

from typing import Any

import pytest

NAMES = ["diff", "lint", "years"]
OTHERS = ["diff-en", "lint-en", "lint-two", "years-one", "history"]
# Characters that stand on the page of either example, wherever it is read.
KNOWN = "云泽市人民政府"


def overflow(page: Any) -> int:
    """Pixels by which the page is wider than the window."""
    width: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return width


@pytest.mark.parametrize(
    ("name", "scheme"), [*((name, "light") for name in (*NAMES, *OTHERS)), *((name, "dark") for name in NAMES)]
)
def test_axe_finds_nothing(open_page: Any, name: str, scheme: str) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-playwright-python is missing: accessibility was not tried"
    )
    found = axe.Axe().run(open_page(name, color_scheme=scheme)).response["violations"]
    assert not [(rule["id"], [node["html"][:120] for node in rule["nodes"][:3]]) for rule in found]


@pytest.mark.parametrize("name", NAMES)
def test_a_narrow_screen_needs_no_sideways_scrolling(open_page: Any, name: str) -> None:
    assert overflow(open_page(name, width=360, height=740)) == 0


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_lost_at_twice_the_size(open_page: Any, name: str) -> None:
    page = open_page(name, width=640, height=450, device_scale_factor=2)
    assert overflow(page) == 0
    assert page.get_by_role("heading", level=1).is_visible()


@pytest.mark.parametrize("name", NAMES)
def test_dark_is_dark_and_light_is_light(open_page: Any, name: str) -> None:
    page = open_page(name)
    grounds = []
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        grounds.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    dark, light = grounds
    assert sum(map(int, dark[4:-1].split(","))) < 150 < 600 < sum(map(int, light[4:-1].split(",")))


@pytest.mark.parametrize("name", NAMES)
def test_it_prints_on_a4(open_page: Any, name: str) -> None:
    import pypdfium2

    paper = pypdfium2.PdfDocument(open_page(name).pdf(prefer_css_page_size=True))
    width, height = paper[0].get_size()
    words = "".join(sheet.get_textpage().get_text_range() for sheet in paper)
    assert (round(width), round(height)) == (595, 842)
    assert KNOWN in words


@pytest.mark.parametrize("name", NAMES)
def test_without_its_script_it_is_a_text(open_page: Any, name: str) -> None:
    page = open_page(name, java_script_enabled=False)
    assert KNOWN in page.locator("body").text_content()
    assert page.locator(".tools:visible, .walk:visible").count() == 0


@pytest.mark.parametrize("name", NAMES)
def test_the_keys_are_told(open_page: Any, name: str) -> None:
    page = open_page(name)
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()
