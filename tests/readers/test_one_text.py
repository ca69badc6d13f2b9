"""One text in many kinds of file: the same outline, the same figures, the same findings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from readers.conversions import OFFICE, converted, table_file, web_page, word_file
from readers.test_word import LISTS
from readers.word_values import docx, p

import lawdiff
from lawdiff.model.document import Document

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))
# Not the same in every kind, because they speak of the layout and not of the words:
# LD203: a line end inside a sentence is a soft wrap in Markdown, and the typesetter's business in a PDF;
# LD402: a space that falls on the end of a line is not in a PDF; the places of the habit are fewer.
LAYOUT_ONLY = frozenset({"LD203", "LD402"})
# Automatic numbers are never wrong: a draft whose numbers are has none.
WRONG_NUMBERS = "draft"
BY_HAND = ("md", "docx", "numbered.docx", "html", "gb2312.html", "bare.html")
BY_OFFICE = ("pdf", "doc", "office.html")


@pytest.fixture(scope="session")
def by_hand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("by_hand")
    for example in EXAMPLES:
        text = example.read_text("utf-8")
        lines = [line for line in text.splitlines() if line.strip()]
        (folder / f"{example.stem}.md").write_text("\n\n".join(lines) + "\n", "utf-8")
        (folder / f"{example.stem}.numbered.docx").write_bytes(numbered(lines))
        word_file(text, folder / f"{example.stem}.docx", header="云泽市人民政府文件")
        web_page(text, folder / f"{example.stem}.html", "class='TRS_Editor'")
        web_page(text, folder / f"{example.stem}.gb2312.html", "id='zoom'", "gb2312")
        web_page(text, folder / f"{example.stem}.bare.html", "class='x'")
    return folder


@pytest.fixture(scope="session")
def by_office(by_hand: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if OFFICE is None:
        pytest.skip("no soffice on this machine: LibreOffice makes the PDF and the old Word files")
    folder = tmp_path_factory.mktemp("by_office")
    words = [by_hand / f"{example.stem}.docx" for example in EXAMPLES]
    for kind in ("pdf", "doc", "html"):
        for path in converted(words, kind, folder):
            if kind == "html":
                path.rename(path.with_suffix(".office.html"))
    return folder


def numbered(lines: list[str]) -> bytes:
    """A Word file whose numbers of headings are automatic and not in the text."""

    def paragraph(line: str) -> str:
        for depth, label in enumerate(("[一二三四五六七八九十]+、", "（[一二三四五六七八九十]+）")):
            if found := re.match(label, line):
                place = f"<w:numPr><w:ilvl w:val='{depth}'/><w:numId w:val='1'/></w:numPr>"
                return p(line[found.end() :], properties=place)
        return p(line)

    return docx("".join(map(paragraph, lines)), numbering=LISTS)


def outline(document: Document) -> list[tuple[object, ...]]:
    return [(one.level, one.kind, one.label, one.title, one.role) for one in document.sections]


def metrics(document: Document) -> list[tuple[object, ...]]:
    return [(one.label, one.value, one.amount, one.unit, one.kind, one.role, one.text) for one in document.metrics]


def findings(document: Document) -> list[tuple[str, str]]:
    """Codes and quotes without white space; a break of lines is none of the words."""
    found = (one for one in lawdiff.lint(document) if one.code not in LAYOUT_ONLY)
    return sorted((one.code, "".join(one.quote.split())) for one in found)


def identity(document: Document) -> tuple[object, ...]:
    title = document.title and "".join(document.title.text.split())
    return title, document.issuer, document.year, document.genre, document.signed


def cases(kinds: tuple[str, ...]) -> Iterator[ParameterSet]:
    for example in EXAMPLES:
        for kind in kinds:
            if kind.startswith("numbered") and WRONG_NUMBERS in example.stem:
                continue
            yield pytest.param(example, f"{example.stem}.{kind}", id=f"{example.stem}.{kind}")


def check(example: Path, other: Path) -> None:
    plain, document = (lawdiff.parse(lawdiff.read(path)) for path in (example, other))
    for view in (identity, outline, metrics, findings):
        assert view(document) == view(plain)


@pytest.mark.parametrize("example, name", list(cases(BY_HAND)))
def test_a_text_is_the_same_in_a_file_of_another_kind(example: Path, name: str, by_hand: Path) -> None:
    check(example, by_hand / name)


@pytest.mark.parametrize("example, name", list(cases(BY_OFFICE)))
def test_a_text_is_the_same_after_a_word_processor(example: Path, name: str, by_office: Path) -> None:
    check(example, by_office / name)


def cells(path: Path) -> list[list[tuple[int, int, int, int, str]]]:
    source = lawdiff.read(path)
    return [
        [(c.row, c.column, c.rows, c.columns, "".join(c.span.of(source.raw).split())) for c in table.cells]
        for table in source.tables
    ]


@pytest.mark.skipif(OFFICE is None, reason="no soffice on this machine: LibreOffice makes the PDF and the web page")
def test_a_table_is_the_same_in_word_and_after_it(tmp_path: Path) -> None:
    word = table_file(tmp_path / "table.docx", 20)
    for kind in ("pdf", "html"):
        (made,) = converted([word], kind, tmp_path)
        assert cells(made) == cells(word)


def test_the_layout_is_all_that_differs() -> None:
    codes = {finding.code for example in EXAMPLES for finding in lawdiff.lint(lawdiff.parse(lawdiff.read(example)))}
    assert len(codes - LAYOUT_ONLY) >= 15
