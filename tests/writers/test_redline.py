"""Redlines: accept all and the new text stands there, reject all and the old one does, to the letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readers.word_values import docx, p, run
from writers.word_oracle import W, others, part, settled

from lawdiff import parse
from lawdiff.model.comparison import Comparison
from lawdiff.readers import Reading, source_from_bytes
from lawdiff.verbs.comparing import compare
from lawdiff.writers.word.redline import redline
from lawdiff.writers.word.weaving import woven

Files = tuple[bytes, bytes]


def compared(files: Files, reading: Reading) -> Comparison:
    return compare(*(parse(source_from_bytes(data, "a.docx", reading)) for data in files))


def redlined(old: bytes, new: bytes, reading: Reading | None = None) -> bytes:
    reading = reading or Reading()
    return redline(compared((old, new), reading), old, new, reading)


def read(data: bytes, revisions: str = "accepted") -> str:
    return source_from_bytes(data, "a.docx", Reading(revisions=revisions)).raw


LISTS = (
    "<w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:numFmt w:val='chineseCountingThousand'/>"
    "<w:lvlText w:val='%1、'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
)


def item(words: str) -> str:
    return p(words, properties="<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>")


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
def two_years(draw: st.DrawFn) -> Files:
    """A file and another that was made of it: blocks taken away, exchanged, put in between, put elsewhere."""
    old = draw(BLOCKS)
    new = [draw(st.one_of(st.just(block), BLOCKS.map(lambda b: "".join(b[:2])))) for block in old]
    if draw(st.booleans()):
        new = draw(st.permutations(new))
    end = draw(st.one_of(st.just(p("首尾。")), PARAGRAPHS.map(lambda last: p("首") + last)))
    return docx("".join(old) + p("首尾。")), docx("".join(new) + end)


@given(two_years())
def test_accepting_gives_the_new_text_and_rejecting_the_old_one(files: Files) -> None:
    done = redlined(*files)
    assert (settled(done, "accept"), settled(done, "reject")) == tuple(settled(each, "accept") for each in files[::-1])


@given(two_years())
def test_it_comes_out_without_exchanging_anything_whole(files: Files) -> None:
    done = woven(compared(files, Reading()), files, Reading(), written=False, whole=False)
    assert (read(done, "original"), read(done)) == tuple(map(read, files))


@given(two_years())
def test_other_parts_are_those_of_the_new_file(files: Files) -> None:
    assert others(redlined(*files), "word/document.xml") == others(files[1], "word/document.xml")


BOX = "<w:r><w:pict><v:textbox><w:txbxContent>{}{}</w:txbxContent></v:textbox></w:pict></w:r>"
BOXES = st.builds(lambda run, *inner: p(run, BOX.format(*inner)), RUNS, PARAGRAPHS, PARAGRAPHS)
CONTROLS = st.builds("<w:sdt><w:sdtContent>{}{}</w:sdtContent></w:sdt>".format, PARAGRAPHS, PARAGRAPHS)
ITEMS_DRAWN = WORDS.map(item)
CHANGED = st.builds('<w:p><w:ins w:id="7" w:author="a">{}</w:ins>{}</w:p>'.format, RUNS, RUNS)
MERGED = st.sampled_from(["", "<w:vMerge w:val='restart'/>", "<w:vMerge/>"])
TALL = st.builds("<w:tr><w:tc><w:tcPr>{}</w:tcPr>{}{}</w:tc><w:tc>{}</w:tc></w:tr>".format, MERGED, *[PARAGRAPHS] * 3)
TALL_TABLES = st.lists(TALL, min_size=1, max_size=3).map(lambda rows: f"<w:tbl>{''.join(rows)}</w:tbl>")
ODD = st.lists(st.one_of(PARAGRAPHS, BOXES, CONTROLS, ITEMS_DRAWN, CHANGED, TALL_TABLES), max_size=4)


@given(ODD, ODD, st.data())
def test_whatever_a_file_holds_both_texts_come_back(one: list[str], other: list[str], data: st.DataObject) -> None:
    mixed = data.draw(st.permutations([*one, *other]))[: len(one) + 1]
    old, new = (docx("".join(body) + p("末尾。"), numbering=LISTS) for body in (one, mixed))
    done = redlined(old, new)
    assert (read(done, "original"), read(done)) == (read(old), read(new))


def drawn(data: bytes) -> list[str]:
    """The paragraphs with deletions in [-…-], insertions in {+…+}, and ¶ where an end is tracked."""
    signs = {f"{W}ins": "{{+{}+}}", f"{W}del": "[-{}-]"}
    found = []
    for paragraph in part(data)[0].iter(f"{W}p"):
        words = ""
        for inner in paragraph:
            text = "".join(t.text or "" for t in inner.iter(f"{W}t", f"{W}delText"))
            words += signs.get(str(inner.tag), "{}").format(text)
        for mark in paragraph.iterfind(f"{W}pPr/{W}rPr/*"):
            words += signs[str(mark.tag)].format("¶")
        found.append(words)
    return found


OLD = ("一、总体情况", "全年办理案件30件。", "组织培训5次。开展检查。", "二、下一步打算")


@pytest.mark.parametrize(
    "new, expect",
    [
        (OLD, list(OLD)),
        ((*OLD[:1], "全年办理案件35件。", *OLD[2:]), [OLD[0], "全年办理案件[-30-]{+35+}件。", *OLD[2:]]),
        ((*OLD[:1], *OLD[2:]), [OLD[0], "[-全年办理案件30件。-][-¶-]", *OLD[2:]]),
        ((*OLD[:2], "新增一段文字。", *OLD[2:]), [*OLD[:2], "{+新增一段文字。+}{+¶+}", *OLD[2:]]),
        ((*OLD, "新的末段"), [*OLD[:3], "二、下一步打算{+¶+}", "{+新的末段+}"]),
        (OLD[:3], [*OLD[:2], "组织培训5次。开展检查。[-¶-]", "[-二、下一步打算-]"]),
    ],
)
def test_only_what_changed_is_marked(new: tuple[str, ...], expect: list[str]) -> None:
    assert drawn(redlined(*(docx("".join(map(p, words))) for words in (OLD, new)))) == expect


def test_a_figure_in_a_cell_stays_whole() -> None:
    rows = (f"<w:tr><w:tc>{p('合计')}</w:tc><w:tc>{p(number)}</w:tc></w:tr>" for number in ("100", "120"))
    old, new = (docx(f"<w:tbl>{row}</w:tbl>{p('完。')}") for row in rows)
    assert drawn(redlined(old, new)) == ["合计", "[-100-]{+120+}", "完。"]


def test_deleted_words_keep_their_look() -> None:
    done = part(redlined(docx(p("甲", run("乙丙丁", "<w:b/>"), "戊己庚辛")), docx(p("甲戊己庚辛"))))
    assert [r.findtext(f"{W}delText") for r in done.iter(f"{W}r") if r.find(f"{W}rPr/{W}b") is not None] == ["乙丙丁"]


ITEMS = ("总体情况如下", "主要做法如下", "存在问题如下", "下步打算如下")


@pytest.mark.parametrize(
    "new", [ITEMS[1:], (ITEMS[0], "新增一节", *ITEMS[1:]), (*ITEMS[:2], ITEMS[3]), ("全新的一节",)]
)
@pytest.mark.parametrize("lists", [LISTS, LISTS.replace("%1、", "（%1）")])
def test_automatic_numbers_come_out_both_ways(new: tuple[str, ...], lists: str) -> None:
    old_file = docx("".join(map(item, ITEMS)) + p("正文。"), numbering=LISTS)
    new_file = docx("".join(map(item, new)) + p("正文。"), numbering=lists)
    done = redlined(old_file, new_file)
    assert (read(done, "original"), read(done)) == (read(old_file), read(new_file))


def test_numbers_are_left_to_word_where_both_files_count_alike() -> None:
    files = [docx("".join(map(item, words)) + p("正文。"), numbering=LISTS) for words in (ITEMS, ITEMS[1:])]
    assert len(list(part(redlined(*files)).iter(f"{W}numPr"))) == len(ITEMS)


THEIRS = (
    p("甲", '<w:ins w:id="1" w:author="a"><w:r><w:t>乙</w:t></w:r></w:ins>')
    + p('<w:del w:id="2" w:author="a"><w:r><w:delText>丙</w:delText></w:r></w:del>', "丁")
    + p("戊")
)


@pytest.mark.parametrize("revisions", ["accepted", "original"])
def test_earlier_changes_are_settled_first(revisions: str) -> None:
    new = docx(THEIRS)
    done = redlined(docx(p("甲") + p("戊")), new, Reading(revisions=revisions))
    assert settled(done, "accept") == settled(new, {"accepted": "accept", "original": "reject"}[revisions])
