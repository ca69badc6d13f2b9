"""LibreOffice accepts and rejects as we say it will."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from readers.word_values import docx, p
from writers.office import PROGRAM, converted, settled_by_office
from writers.word_oracle import settled

from lawdiff import parse
from lawdiff.model.finding import Finding, Proof, Severity
from lawdiff.model.message import NO_CATALOGUE, say
from lawdiff.model.span import Span
from lawdiff.readers import Reading, source_from_bytes
from lawdiff.verbs.comparing import compare
from lawdiff.writers.word.redline import redline
from lawdiff.writers.word.review import reviewed

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="LibreOffice is not installed")


def table(*rows: tuple[str, ...]) -> str:
    lines = ("".join(f"<w:tc><w:tcPr><w:tcW w:w='2000'/></w:tcPr>{p(words)}</w:tc>" for words in row) for row in rows)
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(f"<w:tr>{line}</w:tr>" for line in lines) + "</w:tbl>"


HEAD, WORK, LAST = "一、总体情况", "全年办理案件30件。组织培训5次。", "二、下一步打算"
FIGURES = (("项目", "数量"), ("立案", "30"), ("结案", "28"))
OLD = p(HEAD) + p(WORK) + p("开展执法检查。") + p("表一") + table(*FIGURES) + p(LAST)
NEW = {
    "words": p(HEAD) + p("全年办理案件35件。组织培训5次。新增一项工作。") + p("再加一段。") + p(LAST),
    "order": p(LAST) + p(HEAD) + p(WORK) + p("表一") + table(*FIGURES) + p("完"),
    "cells": p(HEAD) + p(WORK) + p("表一") + table(FIGURES[0], ("立案", "35"), ("移送", "2"), FIGURES[2]) + p(LAST),
    "end": p(HEAD)
    + p(WORK)
    + p("开展执法检查。")
    + p("表一")
    + table(*FIGURES)
    + p(LAST)
    + p("三、附件")
    + p("附件一"),
    "shorter": p(HEAD) + p("全年办理案件30件。"),
}


def plain(text: str) -> list[str]:
    """Lines and cells as LibreOffice saves them: cells are paragraphs of their own there."""
    return text.replace("\t", "\n").rstrip("\n").split("\n")


def redlined(old: bytes, new: bytes) -> bytes:
    return redline(compare(*(parse(source_from_bytes(data, "a.docx")) for data in (old, new))), old, new, Reading())


def mended(text: str) -> str:
    return text.replace("办理", "审理").replace("项目", "事项")


def fixed(file: bytes) -> bytes:
    proof = Proof(parse(source_from_bytes(file, "a.docx")), (), ())
    return reviewed(proof, file, Reading(), NO_CATALOGUE, mended(proof.document.source.raw))


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], str]:
    """All of them in one call: starting the program is what takes time."""
    files = {name: redlined(docx(OLD), docx(body)) for name, body in NEW.items()}
    return settled_by_office(files | {"fixed": fixed(docx(OLD))}, tmp_path_factory.mktemp("office"))


@pytest.mark.parametrize("name", NEW)
def test_a_redline_gives_both_texts(name: str, texts: dict[tuple[str, str], str]) -> None:
    assert plain(texts[name, "Accept"]) == plain(settled(docx(NEW[name]), "accept"))
    assert plain(texts[name, "Reject"]) == plain(settled(docx(OLD), "accept"))


NAMES = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def seen_by_office(data: bytes, home: Path) -> list[str]:
    """The words each comment sits on, as LibreOffice reads the file."""
    words: dict[str, str] = {}
    open_: set[str] = set()
    body = etree.fromstring(converted(data, "fodt", home)).find(f"{NAMES}body")
    assert body is not None
    said = {element for comment in body.iter(f"{NAMES}annotation") for element in comment.iterdescendants()}
    for event, element in etree.iterwalk(body, events=("start", "end")):
        name = element.get(f"{NAMES}name") or ""
        if event == "end" and element.tag == f"{NAMES}annotation":
            open_.add(name)
        elif event == "start" and element.tag == f"{NAMES}annotation-end":
            open_.discard(name)
        text = (element.text if event == "start" else element.tail) if element not in said else None
        for comment in open_:
            words[comment] = words.get(comment, "") + (text or "")
    return sorted("".join(found.split()) for found in words.values())  # flat XML is indented


def test_comments_sit_on_their_words(tmp_path: Path) -> None:
    file = docx(OLD)
    source = source_from_bytes(file, "a.docx")
    spans = [
        Span(0, 2),
        Span(3, 6),
        Span(9, 11),
        Span(9, 14),
        Span(source.raw.index("立案"), source.raw.index("立案") + 2),
    ]
    found = tuple(Finding("LD401", "n", Severity.INFO, say("有误"), span.of(source.raw), span) for span in spans)
    done = reviewed(Proof(parse(source), found, ()), file, Reading(), NO_CATALOGUE)
    assert seen_by_office(done, tmp_path) == sorted(span.of(source.raw) for span in spans)


def test_tracked_fixes_give_both_texts(texts: dict[tuple[str, str], str]) -> None:
    assert plain(texts["fixed", "Accept"]) == plain(mended(settled(docx(OLD), "accept")))
    assert plain(texts["fixed", "Reject"]) == plain(settled(docx(OLD), "accept"))
