"""A source leads from every repaired character to the file, and from an offset to line and column."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lawdiff.model.source import RepairKind
from lawdiff.model.span import Span
from lawdiff.readers.text import source_from_text

pieces = st.sampled_from(
    [
        "建设",
        "法治",
        "，",
        "。",
        "\n",
        "\r\n",
        "\r",
        "\f",
        " ",
        "\u3000",
        "9 ",
        "2019年",
        "⺠",
        "\u200b",
        "（",
        "）",
        "— 3 —",
    ]
)
texts = st.lists(pieces, max_size=40).map("".join)


@given(texts)
def test_every_character_is_one_of_the_file(raw: str) -> None:
    source = source_from_text(raw)
    exchanged = {step.span.start: step.text for step in source.repairs if step.text}
    for at, char in zip(source.repaired.offsets, source.text, strict=True):
        assert char == exchanged.get(at, raw[at])


@given(texts)
def test_what_is_missing_was_recorded(raw: str) -> None:
    source = source_from_text(raw)
    dropped = {at for step in source.repairs if not step.text for at in range(step.span.start, step.span.end)}
    assert set(range(len(raw))) - set(source.repaired.offsets) == dropped


@given(texts, st.data())
def test_line_and_column_find_the_character(raw: str, data: st.DataObject) -> None:
    source = source_from_text(raw)
    at = data.draw(st.integers(0, len(raw)))
    line, column = source.position(at)
    assert source.line_starts[line - 1] + column - 1 == at
    assert column >= 1


def test_lines_end_as_editors_think() -> None:
    source = source_from_text("一\r\n二\r三\n四")
    assert [source.position(at) for at in (0, 3, 5, 7)] == [(1, 1), (2, 1), (3, 1), (4, 1)]


def test_a_span_over_a_join_takes_in_what_was_dropped() -> None:
    source = source_from_text(
        "全年共举办政策说明会、座谈会和培训班等各类活动，其中市级机关举办47\n期，县级机关举办28期。"
    )
    start = source.text.index("47期")
    assert source.raw_span(Span(start, start + 3)).of(source.raw) == "47\n期"
    assert [step.kind for step in source.repairs] == [RepairKind.BROKEN_LINE]
