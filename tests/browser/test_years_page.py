"""The page of several years' figures, used as its reader uses it."""

from __future__ import annotations

from typing import Any


def test_hovering_over_a_year_shows_its_value(open_page: Any) -> None:
    page = open_page("years")
    dot = page.locator(".small").first.locator(".dot").nth(1)
    words = dot.locator("text")
    assert not words.is_visible()
    dot.locator("rect").hover()
    assert words.is_visible()
    assert words.text_content() == page.locator(".small").first.locator("td").nth(1).inner_text()


def test_series_are_found_by_name(open_page: Any) -> None:
    page = open_page("years")
    page.keyboard.press("/")
    page.keyboard.type("复议")
    names = page.locator(".small:visible h3").all_inner_texts()
    assert names
    assert all("复议" in name for name in names)


def test_the_largest_change_comes_first_when_asked_for(open_page: Any) -> None:
    page = open_page("years")
    page.select_option("[data-order]", "size")
    sizes = page.eval_on_selector_all(".small", "cards => cards.map(c => Math.abs(Number(c.dataset.size)))")
    assert sizes == sorted(sizes, reverse=True)


def test_the_figures_of_one_report_can_be_sifted(open_page: Any) -> None:
    page = open_page("years-one")
    page.select_option("[data-which]", "target")
    rows = page.locator("table.figures tbody tr:visible")
    assert rows.count() == page.locator("tr.target").count() > 0
