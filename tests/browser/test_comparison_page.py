"""The page of a comparison, used as its reader uses it."""

from __future__ import annotations

from typing import Any

INSIDE = "row => { const box = row.getBoundingClientRect(); return box.top < innerHeight && box.bottom > 0; }"


def lands(page: Any, anchor: str) -> bool:
    """Whether the row or chapter of an anchor is on the screen."""
    page.wait_for_timeout(100)
    inside: bool = page.locator(anchor).evaluate(INSIDE)
    return inside


def test_a_block_of_the_overview_leads_to_its_section(open_page: Any) -> None:
    page = open_page("diff")
    block = page.locator(".strip a").nth(7)
    block.click()
    assert lands(page, str(block.get_attribute("href")))


def test_a_figure_leads_to_both_places(open_page: Any) -> None:
    page = open_page("diff")
    for link in page.locator("table.figures tbody tr").first.locator("a").all():
        anchor = link.get_attribute("href")
        link.click()
        assert lands(page, anchor)


def test_j_and_k_walk_through_the_changes(open_page: Any) -> None:
    page = open_page("diff")
    for key, place in (("j", "1 "), ("j", "2 "), ("k", "1 ")):
        page.keyboard.press(key)
        assert page.locator("[data-place]").inner_text().startswith(place)
        assert page.locator(".here").evaluate(INSIDE)


def test_a_hidden_kind_is_passed_over(open_page: Any) -> None:
    page = open_page("diff")
    before = page.locator(".row.edited:not(.moved):visible").count()
    page.locator("[data-pick=edited]").uncheck()
    assert before > 0 == page.locator(".row.edited:not(.moved):visible").count()
    page.keyboard.press("j")
    assert not page.locator(".here.edited:not(.moved)").count()


def test_the_table_shows_only_what_is_asked_for(open_page: Any) -> None:
    page = open_page("diff")
    page.select_option("[data-which]", "leap")
    assert page.locator("table.figures tbody tr:visible").count() == page.locator("tr.leap").count() > 0
    page.select_option("[data-which]", "")
    page.fill("[data-sift]", "复议")
    assert all("复议" in name for name in page.locator("table.figures tbody tr:visible th").all_inner_texts())


def test_the_table_is_sorted_by_a_click_on_its_head(open_page: Any) -> None:
    page = open_page("diff")
    head = page.locator("table.figures thead th").nth(5)
    head.get_by_role("button").click()
    words = page.locator("table.figures tbody td:nth-child(6)").all_inner_texts()
    rates = [float(rate.replace("−", "-").replace(",", "").rstrip("%")) for rate in words if rate]
    assert rates == sorted(rates, reverse=True)
    assert head.get_attribute("aria-sort") == "descending"


def test_moved_text_shows_where_it_was_and_leads_there(open_page: Any) -> None:
    page = open_page("diff")
    link = page.locator(".row.moved:not(.gone) .note").first
    link.hover()
    anchor = str(link.get_attribute("href"))
    assert page.locator(".peek").inner_text() in page.locator(anchor).text_content()
    assert page.locator(".peek").evaluate("peek => peek.getBoundingClientRect().bottom <= innerHeight")
    page.keyboard.press("Escape")
    assert page.locator(".peek").count() == 0
    link.click()
    assert lands(page, anchor)


def test_an_unchanged_run_is_folded_until_it_is_needed(open_page: Any) -> None:
    page = open_page("diff")
    inside = page.locator(".sheet details .row").first
    assert not inside.is_visible()
    page.evaluate("anchor => { location.hash = anchor; }", inside.get_attribute("id"))
    page.wait_for_timeout(100)
    assert inside.is_visible()


def test_words_are_found_in_sections_and_text(open_page: Any) -> None:
    page = open_page("diff")
    page.keyboard.press("/")
    page.keyboard.type("行政复议")
    shown = page.locator(".tree li:visible").count()
    assert 0 < shown < page.locator(".tree li").count()
    page.keyboard.press("Enter")
    assert page.locator("[data-hits]").inner_text().startswith("1 / ")


def test_a_narrow_screen_has_both_sides_in_one(open_page: Any) -> None:
    wide, narrow = open_page("diff"), open_page("diff", width=400)
    row = ".row.edited:not(.moved)"
    old, new = (wide.locator(row).first.locator("p").nth(n) for n in (0, 1))
    both = narrow.locator(row).first.locator("p:visible")
    assert both.count() == 1
    for side, foreign in ((old, "ins"), (new, "del")):
        words = both.evaluate(
            "(p, tag) => [...p.childNodes].filter(n => n.localName !== tag).map(n => n.textContent).join('')", foreign
        )
        assert words == side.text_content()


def test_reading_in_one_can_be_undone(open_page: Any) -> None:
    page = open_page("diff")
    before = page.locator(".sheet").inner_html()
    page.keyboard.press("i")
    page.keyboard.press("i")
    assert page.locator(".sheet").inner_html().replace(' class="spare"', "") == before


def test_every_pair_of_numbers_has_its_bars(open_page: Any) -> None:
    page = open_page("diff")
    assert page.locator("table.figures tbody tr:visible .twin").count() == 20
    page.locator("#figures details summary").click()
    page.wait_for_timeout(100)
    bars = page.eval_on_selector_all(
        "tr.changed .twin", "all => all.map(b => [...b.children].map(r => r.width.baseVal.valueInSpecifiedUnits))"
    )
    assert len(bars) == page.locator("tr.changed").count()
    assert all(max(pair) == 100 for pair in bars)
