"""The numbers that lines begin with, save those of tables of contents and of official forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawdiff.analysis.lexicon import Lexicon
from lawdiff.analysis.outline.labels import Label, label_of
from lawdiff.analysis.outline.lines import Line

# A form where each cell stands on its own line has no more lines than this, a table of contents no longer ones.
MAX_FORM, MAX_CONTENTS, MAX_ENTRY = 400, 120, 60
_CONTENTS = re.compile(r"目录$")
_LEADER = re.compile(r"(?:[.．…·]{3,}|\t) *[0-9]{1,3}$")


def labels_of(lines: Sequence[Line], lexicon: Lexicon) -> list[Label | None]:
    """The label of each line; None where it has none, or where its number heads nothing."""
    passed = set(_forms(lines, lexicon)) | set(_contents(lines))
    return [None if n in passed or line.row else label_of(line.text) for n, line in enumerate(lines)]


def is_entry(text: str) -> bool:
    """Whether a line is one of a table of contents: dots or a tab, then a page."""
    return _LEADER.search(text[-20:]) is not None


def _forms(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[int]:
    """The lines from the first row of a form to its last one."""
    last: re.Pattern[str] | None = None
    begun = 0
    for n, line in enumerate(lines):
        if last is None:
            last = next((end for start, end in lexicon.forms if start.search(line.text)), None)
            begun = n
        if last is None:
            continue
        yield n
        if last.search(line.text) or n - begun > MAX_FORM:
            last = None


def _contents(lines: Sequence[Line]) -> Iterator[int]:
    """Entries with a page number after dots, and those between 目录 and the place where the first one comes again."""
    yield from (n for n, line in enumerate(lines) if is_entry(line.text))
    top = next((n for n, line in enumerate(lines[:MAX_CONTENTS]) if _CONTENTS.match(line.text)), None)
    if top is None or top + 1 >= len(lines):
        return
    entry = lines[top + 1].text
    for n in range(top + 2, min(top + MAX_CONTENTS, len(lines))):
        if lines[n].text == entry:
            yield from range(top, n)
            return
        if len(lines[n].text) > MAX_ENTRY:
            return
