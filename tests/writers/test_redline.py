"""Redlines: accept all and the new text stands there, reject all and the old one does, to the letter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from readers.word_values import docx, p
from writers.word_oracle import others, settled

from lawdiff import parse
from lawdiff.readers import Reading, source_from_bytes
from lawdiff.verbs.comparing import compare
from lawdiff.writers.word.redline import redline


def redlined(old: bytes, new: bytes, reading: Reading | None = None) -> bytes:
    reading = reading or Reading()
    sides = [parse(source_from_bytes(data, name, reading)) for data, name in ((old, "old.docx"), (new, "new.docx"))]
    return redline(compare(*sides), old, new, reading)


def read(data: bytes, revisions: str = "accepted") -> str:
    return source_from_bytes(data, "a.docx", Reading(revisions=revisions)).raw


def run(words: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


WORDS = st.text(st.sampled_from("甲乙丙，。12 "), min_size=1, max_size=12)
RUNS = st.builds(run, WORDS, st.sampled_from(["", "<w:b/>"]))
LINKS = st.builds("<w:hyperlink>{}</w:hyperlink>".format, RUNS)
SIGNS = st.sampled_from(["tab", "br"]).map("<w:r><w:t>左</w:t><w:{}/><w:t>右</w:t></w:r>".format)
PARAGRAPHS = st.lists(st.one_of(RUNS, LINKS, SIGNS), max_size=4).map(lambda parts: p(*parts))
CELLS = st.lists(RUNS, max_size=2).map(lambda runs: f"<w:tc>{p(*runs)}</w:tc>")
ROWS = st.lists(CELLS, min_size=1, max_size=3).map(lambda cells: f"<w:tr>{''.join(cells)}</w:tr>")
TABLES = st.lists(ROWS, min_size=1, max_size=3).map(lambda rows: f"<w:tbl>{''.join(rows)}</w:tbl>")
BLOCKS = st.lists(st.one_of(PARAGRAPHS, PARAGRAPHS, TABLES), max_size=6)


@st.composite
def two_years(draw: st.DrawFn) -> tuple[bytes, bytes]:
    """A file and another that was made of it: blocks taken away, exchanged, put in between, put elsewhere."""
    old = draw(BLOCKS)
    new = [draw(st.one_of(st.just(block), BLOCKS.map(lambda b: "".join(b[:2])))) for block in old]
    if draw(st.booleans()):
        new = draw(st.permutations(new))
    end = p("末尾。") if draw(st.booleans()) else draw(PARAGRAPHS)
    return docx("".join(old) + p("首尾。")), docx("".join(new) + p("首") + end)


@given(two_years())
def test_accepting_gives_the_new_text_and_rejecting_the_old_one(files: tuple[bytes, bytes]) -> None:
    old, new = files
    done = redlined(old, new)
    assert settled(done, "accept") == settled(new, "accept")
    assert settled(done, "reject") == settled(old, "accept")


@given(two_years())
def test_other_parts_are_those_of_the_new_file(files: tuple[bytes, bytes]) -> None:
    assert others(redlined(*files), "word/document.xml") == others(files[1], "word/document.xml")
