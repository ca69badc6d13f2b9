"""The story of one body on its faces."""

from __future__ import annotations

import io
import json
from functools import cache

import jsonschema
import pytest
from rich.console import Console

from lawdiff import parse
from lawdiff.lang import catalogue_of
from lawdiff.model.history import History
from lawdiff.model.message import NO_CATALOGUE
from lawdiff.readers.text import source_from_text
from lawdiff.report.html import history as page
from lawdiff.report.json.history import render as as_json
from lawdiff.report.json.schemas import schema
from lawdiff.report.terminal.cells import width_of
from lawdiff.report.terminal.history import render
from lawdiff.verbs.history import history

REPORT = """临江市{year}年政府工作报告

一、{last}年工作回顾

全市生产总值达到{gdp}亿元。除险加固水库{n}座，<b>云溪湖</b>水厂工程开工建设。我们也清醒看到，养老床位不足。

二、{year}年工作安排

全市生产总值增长6%左右。建成云溪湖水厂工程。除险加固水库{n}座。
"""


@cache
def story() -> History:
    texts = [REPORT.format(year=year, last=year - 1, gdp=year - 1900, n=year - 2010) for year in (2021, 2022, 2023)]
    return history([parse(source_from_text(text)) for text in texts])


def test_the_json_keeps_its_schema() -> None:
    jsonschema.validate(json.loads(as_json(story(), NO_CATALOGUE)), schema("history"))


def test_points_of_a_series_lead_to_their_metric() -> None:
    answer = json.loads(as_json(story(), NO_CATALOGUE))
    values = {(metric["document"], metric["id"]): metric["value"] for metric in answer["metrics"]}
    points = [point for row in answer["series"] for point in row["points"]]
    assert points
    assert all(values[point["document"], point["metric"]] == point["value"] for point in points)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_terminal_keeps_its_width(language: str) -> None:
    out = io.StringIO()
    words = NO_CATALOGUE if language == "zh" else catalogue_of("en")
    render(story(), Console(file=out, width=80), words, top=5)
    assert max(width_of(line) for line in out.getvalue().splitlines()) <= 80


def test_the_terminal_shows_every_year() -> None:
    out = io.StringIO()
    render(story(), Console(file=out, width=80), NO_CATALOGUE, top=5)
    assert [year for year in ("2021", "2022", "2023") if f"\n{year}" in out.getvalue()] == ["2021", "2022", "2023"]


def test_text_never_becomes_markup() -> None:
    made = page(story(), NO_CATALOGUE)
    assert "<b>云溪湖" not in made
    assert "http" not in made.replace("http-equiv", "")
