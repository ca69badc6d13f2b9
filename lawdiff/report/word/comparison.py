"""The comparison as a Word document to hand on: summary, tables, and both texts side by side."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from lawdiff.model.comparison import Comparison
from lawdiff.model.message import say
from lawdiff.report.html.diff_page import page
from lawdiff.report.html.frame import environment
from lawdiff.report.table_changes import FATE, table_changes
from lawdiff.report.visible import clean
from lawdiff.report.word.blank import document
from lawdiff.report.words import Catalogue, named

_HERE = Path(__file__).resolve().parent / "templates"


def render(comparison: Comparison, catalogue: Catalogue) -> bytes:
    """The bytes of the document; it says what the page of the comparison says."""
    body = (
        _environment()
        .get_template("comparison.xml.j2")
        .render(
            page=page(comparison, catalogue),
            tables=tuple(table_changes(comparison, catalogue)),
            fates=FATE,
            say=lambda words, **values: say(words, **values).render(catalogue),
            named=lambda row: named(row, catalogue),
            tell=lambda message: message.render(catalogue),
        )
    )
    return document(body)


@cache
def _environment() -> Environment:
    """As for pages; text that comes from a report is made such as XML can hold."""
    return environment().overlay(loader=FileSystemLoader(_HERE), finalize=_plain)


def _plain(value: object) -> object:
    return clean(value) if type(value) is str else value
