"""`corpus report`: the grid says what the tables say, and its links lead to pages."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import synthetic

pytest.importorskip("daft", reason="pip install 'lawdiff[corpus]'")

from lawdiff.corpus.overview import overview
from lawdiff.corpus.store import Store
from lawdiff.model.message import NO_CATALOGUE
from lawdiff.model.overview import Cell, Line, Overview
from lawdiff.report.html import corpus

LINK = re.compile(r'href="(pairs/[^"]+)"')


def made(tables: Path, folder: Path, pages: int) -> str:
    call = [sys.executable, "-m", "lawdiff", "corpus", "report", str(tables), "-o", str(folder), "--pages", str(pages)]
    subprocess.run(call, check=True, capture_output=True)
    return (folder / "index.html").read_text("utf-8")


def test_links_lead_to_pages(tables: Path, tmp_path: Path) -> None:
    page = made(tables, tmp_path, 100)
    links = set(LINK.findall(page))
    assert len(links) == Store(tables).table("pairs").num_rows
    assert all((tmp_path / link).read_text("utf-8").startswith("<!DOCTYPE html>") for link in links)


def test_only_so_many_pages_as_asked(tables: Path, tmp_path: Path) -> None:
    page = made(tables, tmp_path, 3)
    assert len(set(LINK.findall(page))) == len(list((tmp_path / "pairs").iterdir())) == 3


def test_the_grid_has_a_line_a_body_and_a_gap_where_a_year_is_missing(tables: Path) -> None:
    found = overview(tables, set())
    lines = {line.body: [cell.year for cell in line.cells] for line in found.lines}
    assert set(lines) == {synthetic.body_name(n) for n in range(4)}
    assert lines[synthetic.body_name(1)] == [2014, 2016, 2017]
    assert found.years == (2014, 2015, 2016, 2017)


def test_names_from_documents_are_never_markup() -> None:
    evil = "<script>alert(1)</script>"
    line = Line(evil, evil, (Cell(2020, evil, 1, 1, 0.5, 1),))
    page = corpus(
        Overview(1, 1, 1, (2020,), (line,), 0, (), ((evil, evil, 1),), ((evil, 1),), 0, 0, 0, 1), NO_CATALOGUE
    )
    assert evil not in page


def test_the_page_loads_nothing(tables: Path) -> None:
    page = corpus(overview(tables, set()), NO_CATALOGUE)
    assert "default-src &#39;none&#39;" in page
    assert not re.search(r"https?://|style=", page)
