"""A real browser for the pages: one a session, a fresh page a test, and nothing said or fetched behind our back."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from lawdiff import compare, parse, read
from lawdiff.analysis.series import series
from lawdiff.lang import catalogue_of
from lawdiff.model.message import NO_CATALOGUE
from lawdiff.report.html import diff, lint
from lawdiff.report.html import history as history_page
from lawdiff.report.html import years as multiples
from lawdiff.verbs.explaining import rule_row
from lawdiff.verbs.history import history
from lawdiff.verbs.linting import proof
from lawdiff.verbs.scoring import score
from lawdiff.verbs.two_years import judged

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
REQUIRED = os.environ.get("LAWDIFF_BROWSER") == "required"
Open = Callable[..., Any]


def absent(reason: str) -> None:
    """Where a browser is required its absence is a failure, elsewhere a reason to skip."""
    if REQUIRED:
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    found = next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
    )
    if found is None:
        absent("no Chromium on the path: the pages were not tried in a browser")
    try:
        from playwright.sync_api import sync_playwright
    except ModuleNotFoundError:
        absent("playwright is not installed: the pages were not tried in a browser")
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=found, args=list(FLAGS))
        yield running
        running.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every kind of page, made from the examples."""
    years = [parse(read(path)) for path in sorted(EXAMPLES.glob("*.txt"))]
    comparison, draft = judged(compare(years[1], years[2])), proof(years[2])
    rules = [rule_row(code) for code in sorted({found.code for found in draft.findings})]
    made = {
        "diff": diff(comparison, NO_CATALOGUE),
        "diff-en": diff(comparison, catalogue_of("en")),
        "lint": lint([draft], NO_CATALOGUE, rules, [score([draft])]),
        "lint-en": lint([draft], catalogue_of("en"), rules, [score([draft])]),
        "years": multiples(years, series(years), NO_CATALOGUE),
        "years-one": multiples(years[:1], (), NO_CATALOGUE),
        "history": history_page(history(years), NO_CATALOGUE),
        "lint-two": lint([draft, proof(years[1])], NO_CATALOGUE, rules),
    }
    home = tmp_path_factory.mktemp("pages")
    for name, html in made.items():
        (home / f"{name}.html").write_text(html, "utf-8")
    return {name: home / f"{name}.html" for name in made}


@pytest.fixture
def open_page(browser: Any, pages: dict[str, Path]) -> Iterator[Open]:
    """`open_page("diff", width=400, color_scheme="dark")`; fails on any message or request but the file itself."""
    contexts: list[Any] = []
    trouble: list[str] = []

    def open_one(name: str, width: int = 1280, height: int = 900, **options: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("console", lambda message: trouble.append(message.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("request", lambda request: None if request.url.startswith("file:") else trouble.append(request.url))
        page.goto(pages[name].as_uri())
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert not trouble
