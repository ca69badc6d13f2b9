"""The page of a proofread report, used as its reader uses it."""

from __future__ import annotations

from typing import Any

from test_comparison_page import lands


def test_every_finding_leads_to_its_words_and_back(open_page: Any) -> None:
    page = open_page("lint")
    places = page.locator(".finding a.where")
    for number in range(places.count()):
        anchor = str(places.nth(number).get_attribute("href"))
        assert page.locator(anchor).count() == 1
        assert page.locator(f'sup a[href="{anchor.replace("#f", "#i")}"]').count() == 1
    places.last.click()
    assert lands(page, anchor)


def test_the_list_is_narrowed_by_severity_rule_section_and_words(open_page: Any) -> None:
    page = open_page("lint")
    rows = page.locator(".finding:visible")
    everything = rows.count()
    page.locator("[data-level=error]").uncheck()
    assert page.locator(".finding.error:visible").count() == 0 < rows.count()
    page.locator("[data-level=error]").check()
    for control in ("[data-rule]", "[data-section]"):
        option = page.locator(f"{control} option").nth(1)
        page.select_option(control, option.get_attribute("value"))
        assert f"· {rows.count()}" in option.text_content()
        page.select_option(control, "")
    page.fill("[data-seek]", "LD101")
    assert 0 < rows.count() < everything


def test_what_is_not_listed_is_not_marked(open_page: Any) -> None:
    page = open_page("lint")
    page.locator("[data-level=error]").uncheck()
    assert page.locator(".paper sup.error:visible").count() == 0
    assert page.locator(".paper mark.off").count() > 0


def test_a_rule_page_opens_where_the_reader_is(open_page: Any) -> None:
    page = open_page("lint")
    link = page.locator(".finding a.rule").first
    code = link.inner_text()
    link.click()
    assert page.locator("#rule").is_visible()
    assert code in page.locator("#rule").inner_text()
    page.keyboard.press("Escape")
    assert not page.locator("#rule").is_visible()


def test_without_a_script_the_rule_page_is_on_the_page(open_page: Any) -> None:
    page = open_page("lint", java_script_enabled=False)
    link = page.locator(".finding a.rule").first
    link.click()
    assert lands(page, str(link.get_attribute("href")))


def test_walking_moves_the_text_along(open_page: Any) -> None:
    page = open_page("lint")
    for _ in range(9):
        page.keyboard.press("j")
    anchor = str(page.locator(".here").get_attribute("id")).replace("i", "#f")
    assert lands(page, anchor)
