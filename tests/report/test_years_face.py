"""Small multiples: gaps stay gaps, values are those of the JSON, and labels stay text."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from html import unescape
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from report_values import console_of, document_of, hostile_line, printed
from test_html import sound
from test_small_faces import metric, series_of

from lawdiff import parse, read
from lawdiff.analysis.series import series
from lawdiff.model.document import Document
from lawdiff.model.message import NO_CATALOGUE
from lawdiff.model.metric import MetricRole, Point, Series
from lawdiff.report.html import years
from lawdiff.report.html.chart import APART, BOTTOM, TOP, WIDTH, Tick, axis, dots, lines, spaced
from lawdiff.report.html.years_page import page
from lawdiff.report.json.metrics import render
from lawdiff.report.terminal.metrics import render_series
from lawdiff.report.visible import clean

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
values = st.lists(st.decimals(-1000, 1000, places=2), min_size=1, max_size=12)


def test_years_stand_apart_as_far_as_they_are() -> None:
    assert axis([2019, 2020, 2023]) == (0, 1, 4)


def test_reports_without_rising_years_stand_one_after_the_other() -> None:
    assert axis([2020, None, 2019]) == (0, 1, 2)


def test_a_missing_year_breaks_the_line() -> None:
    drawn = dots([(step, Decimal(step), "") for step in (0, 1, 3, 4, 6)], 6)
    assert len(list(lines((0, 1, 3, 4, 6), drawn))) == 2


@given(values)
def test_every_dot_is_on_the_plane_and_the_greatest_on_top(amounts: list[Decimal]) -> None:
    drawn = dots([(step, amount, "") for step, amount in enumerate(amounts)], len(amounts) - 1)
    assert all(0 <= dot.x <= WIDTH and TOP <= dot.y <= BOTTOM for dot in drawn)
    highest = min(drawn, key=lambda dot: dot.y)
    assert amounts[drawn.index(highest)] == max(amounts) or abs(max(amounts) - min(amounts)) < 10


@given(st.lists(st.floats(0, WIDTH), max_size=30).map(sorted))
def test_no_year_is_written_over_another(places: list[float]) -> None:
    kept = list(spaced(Tick(x, "") for x in places))
    assert all(b.x - a.x >= APART for a, b in pairwise(kept))


@given(hostile_line, hostile_line)
def test_no_label_becomes_markup(label: str, unit: str) -> None:
    documents, row = series_of()
    html = years(documents, [Series(label, unit, row.points)], NO_CATALOGUE)
    assert clean(label) in "".join(sound(html).words)


def test_a_report_of_its_own_is_a_table() -> None:
    document = replace(document_of(["办结12件。"]), metrics=(metric("12", label="<b>办结"),))
    page = sound(years([document], (), NO_CATALOGUE))
    assert "<b>办结" in "".join(page.words)


def test_a_value_that_a_later_report_gives_otherwise_is_starred() -> None:
    documents, row = series_of()
    restated = Point(0, metric("980"), metric("990"))
    html = years(documents, [Series("办结案件", "件", (restated, row.points[1]))], NO_CATALOGUE)
    assert "980*" in html
    assert "后一年的报告写作990件" in html


def planned() -> tuple[list[Document], Series]:
    documents, _ = series_of()
    points = [Point(n, replace(metric(value), role=MetricRole.TARGET)) for n, value in ((1, "2"), (2, "9"))]
    return documents, Series("新建学校", "所", tuple(points))


def test_a_plan_says_so_in_its_name_on_the_page() -> None:
    documents, row = planned()
    assert "目标：新建学校" in years(documents, [row], NO_CATALOGUE)


def test_a_plan_says_so_in_its_name_on_the_terminal() -> None:
    documents, row = planned()
    console = console_of(60)
    render_series(documents, [row], console, NO_CATALOGUE, top=None, grep=None)
    assert "目标：新建学校（所）" in printed(console)


def test_a_plan_is_no_jump() -> None:
    documents, row = planned()
    assert not page(documents, [row], NO_CATALOGUE, None, None).jumps


def test_the_values_are_those_of_the_json() -> None:
    reports = [parse(read(path)) for path in sorted(EXAMPLES.glob("*.txt"))]
    rows = series(reports)
    html, shape = years(reports, rows, NO_CATALOGUE), json.loads(render(reports, rows))
    cards = re.findall(r"<tbody role=.*?</tbody>", html, re.DOTALL)
    scales = {(one["document"], one["id"]): one["scale"] for one in shape["metrics"]}
    for card, row in zip(cards, shape["series"], strict=True):
        cells = [unescape(cell).rstrip("*") for cell in re.findall(r'<td role="cell">([^<]*)</td>', card)]
        points = {point["document"]: point for point in row["points"]}
        expected = [
            points[n]["value"] + scales[n, points[n]["metric"]] if n in points else "—" for n in range(len(reports))
        ]
        assert cells == expected
