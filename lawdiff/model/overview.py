"""A whole corpus at a glance: bodies by years."""

from __future__ import annotations

from msgspec import Struct


class Cell(Struct, frozen=True):
    """One report: `novelty` and `jumps` against the year before (None where there is none), `page` the file name of the
    page of that pair, "" where none was made."""

    year: int
    path: str
    errors: int
    warnings: int
    novelty: float | None = None
    jumps: int | None = None
    page: str = ""


class Line(Struct, frozen=True):
    """The reports of one body and genre; years without one are not in it."""

    body: str
    genre: str | None
    cells: tuple[Cell, ...]


class Jump(Struct, frozen=True):
    """A figure that rose or fell much; `percent` as text."""

    body: str
    year: int
    label: str
    old: str
    new: str
    percent: str
    page: str = ""


class Overview(Struct, frozen=True):
    """Everything on the overview page; `bodies` and `reports` are counts, `left_out` the lines that found no room.

    `rules` are code, name and number of findings; `troubles` kind and number of files.
    """

    reports: int
    bodies: int
    chars: int
    years: tuple[int, ...]
    lines: tuple[Line, ...]
    left_out: int
    jumps: tuple[Jump, ...]
    rules: tuple[tuple[str, str, int], ...]
    troubles: tuple[tuple[str, int], ...]
    groups: int
    boilerplate: int
    pages: int
    pairs: int
