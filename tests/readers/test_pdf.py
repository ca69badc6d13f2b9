"""PDF: the words of the page in reading order, and nothing that belongs to the page alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from readers.pdf_values import block, filled, pdf, ruled, stroke, words

from lawdiff.errors import UnreadableFile
from lawdiff.model.source import Source
from lawdiff.readers import Reading, source_from_bytes
from lawdiff.readers.limits import Limits

# Two lines of one paragraph, the first of them full: they say where the column ends.
BODY = ("全市各级行政机关办理行政复议案件三百二十件，审结三百", "一十件，群众满意度继续提高。")
WHOLE = "".join(BODY)


def read(data: bytes, **limits: int) -> Source:
    return source_from_bytes(data, "a.pdf", Reading(limits=Limits(**limits)))


def check(expect: list[str], *pages: str) -> None:
    assert read(pdf(*pages)).raw.splitlines() == expect


def test_lines_become_paragraphs() -> None:
    check(["一、总体情况", WHOLE, WHOLE], block(["一、总体情况", *BODY, *BODY]))


def test_a_paragraph_goes_on_over_a_page() -> None:
    source = read(pdf(block(BODY[:1]), block(BODY[1:])))
    assert source.text == WHOLE + "\n"
    assert source.page(source.raw.index("一十件")) == 2


def test_a_line_is_full_where_the_next_word_and_the_gap_before_it_have_no_room() -> None:
    lines = [
        "全市各级行政机关共办理行政复议案件三百二十件全部按期",
        "审结，群众满意度和案件办理质量都有提高，办结率为",
        "99.1%，比上年提高。",
    ]
    check(["".join(lines)], block(lines))


def test_a_heading_at_the_edge_begins_anew() -> None:
    line = "全市各级行政机关共办理行政复议案件三百二十件，全部审结。"
    check([line, "二、存在的不足", line], block([line, "二、存在的不足", line]))


FURNITURE = ["— {n} —", "第{n}页 共9页", "{n}/9", "云泽市人民政府公报 · {n} ·", "Page {n} of 9", "{n}{n}"]


@pytest.mark.parametrize("shape", FURNITURE)
@pytest.mark.parametrize("y", [60, 800])
def test_what_belongs_to_the_page_is_gone(shape: str, y: float) -> None:
    pages = [block(BODY) + words(shape.format(n=n), 250 if n % 2 else 400, y, 10) for n in range(1, 5)]
    assert read(pdf(*pages)).raw.split() == [WHOLE] * 4


def test_radicals_are_read_as_the_characters_they_look_like() -> None:
    source = read(pdf(block(["全⺠医⽣⻅⾯⼀百⼆⼗次⽇常⼯作⻓期，⻔⼾开放。"])))
    assert source.text == "全民医生见面一百二十次日常工作长期，门户开放。\n"
    assert "⺠" in source.raw


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_upright(turn: int) -> None:
    matrix = {90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}[turn]
    x, y, dx, dy = {90: (100, 100, 28, 0), 180: (500, 700, 0, 28), 270: (400, 700, -28, 0)}[turn]
    content = "".join(words(line, x + n * dx, y + n * dy, 16, matrix) for n, line in enumerate(BODY))
    assert read(pdf(content, page=f"/Rotate {turn}")).raw.splitlines() == [WHOLE]


def test_a_stamp_across_the_page_is_no_text() -> None:
    check([WHOLE], block(BODY) + words("内部资料", 200, 400, 60, "0.7 0.7 -0.7 0.7"))


XS, YS = (90, 200, 300, 400), (500, 480, 460, 440)
ROWS = [["类别", "本年", "上年"], ["立案", "20", "18"], ["结案", "19", "17"]]


def grids(source: Source) -> list[list[list[str]]]:
    """The words of every table by rows; an empty string where no cell begins."""
    found = []
    for table in source.tables:
        height = max(cell.row + cell.rows for cell in table.cells)
        width = max(cell.column + cell.columns for cell in table.cells)
        rows = [[""] * width for _ in range(height)]
        for cell in table.cells:
            rows[cell.row][cell.column] = cell.span.of(source.raw)
        found.append(rows)
    return found


def test_ruled_tables_keep_their_grid() -> None:
    source = read(pdf(block(BODY) + ruled(XS, YS) + filled(ROWS, XS, YS) + words("表后面的话。", 90, 400)))
    assert grids(source) == [ROWS]
    assert source.raw.splitlines() == [WHOLE, *map("\t".join, ROWS), "表后面的话。"]


def test_a_page_may_hold_a_table_and_nothing_else() -> None:
    assert grids(read(pdf(ruled(XS, YS) + filled(ROWS, XS, YS)))) == [ROWS]


def test_rules_without_any_that_cross_them_are_no_trouble() -> None:
    check([WHOLE], block(BODY) + stroke(90, 400, 500, 400) + stroke(90, 380, 500, 380))


def test_two_columns_are_read_one_after_the_other() -> None:
    first, second = ([f"{word}{n:02}条全市办理行政复议案件三百件" for n in range(12)] for word in ("左第", "右第"))
    title = words("云泽市二〇二四年法治政府建设情况年度报告书全文公布", 110, 760)
    columns = block(first, 60, 700, 12, 20) + block(second, 330, 690, 12, 20)
    found = read(pdf(title + columns)).raw
    assert found.startswith("云泽市") and found.index("左第11条") < found.index("右第00条")


def test_cells_without_rules_stand_apart_by_tabs() -> None:
    rows = "".join(words(a, 90, y) + words(b, 300, y) for a, b, y in [("类别", "数量", 400), ("立案", "20", 370)])
    check([WHOLE, "类别\t数量", "立案\t20"], block(BODY) + rows)


def test_a_page_that_is_a_picture_is_noted() -> None:
    picture = "q 300 0 0 300 90 300 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q"
    (note,) = read(pdf(block(BODY), picture, "")).notes
    assert note.render() == "第2页是图片，没有可读的文字"


LOCKED = b"/Encrypt<</Filter/Standard/V 1/R 2/O<" + b"00" * 32 + b">/U<" + b"00" * 32 + b">/P -4>>/ID[<00><00>]"


@pytest.mark.parametrize(
    "data, reason",
    [
        (pdf(block(BODY))[:400], "损坏"),
        (b"%PDF-1.7\n" + bytes(300), "损坏"),
        (pdf(""), "没有文字层"),
        (pdf(words("— 1 —", 250, 60, 10), words("— 2 —", 250, 60, 10)), "没有文字层"),
        (pdf(block(BODY), ranges="1 beginbfrange <0000> <00FF> <E000> endbfrange"), "乱码"),
        (pdf(block(BODY)).replace(b"trailer<<", b"trailer<<" + LOCKED), "密码"),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile, match=reason):
        read(data)


@pytest.mark.parametrize("limit, value", [("pages", 1), ("characters", 20), ("cells", 10), ("reading_seconds", 0)])
def test_limits_are_named(limit: str, value: int) -> None:
    page = block(BODY) + ruled(XS, YS) + filled(ROWS, XS, YS)
    with pytest.raises(UnreadableFile, match=f"{limit}={value}"):
        read(pdf(page, page), **{limit: value})


def test_a_folder_of_reports_is_no_place_to_import_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "msgspec.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)
    assert read(pdf(block(BODY))).text == WHOLE + "\n"
