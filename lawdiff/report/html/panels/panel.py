"""What every panel beside the text is made of."""

from __future__ import annotations

from msgspec import Struct

from lawdiff.model.comparison import Comparison
from lawdiff.model.message import Message
from lawdiff.model.span import Span
from lawdiff.report.html.figure_rows import Spots
from lawdiff.report.panels import sentence_at
from lawdiff.report.visible import clean

# Rows in sight; the others are folded below them, but for those that would only make the page heavy.
MAX_ROWS, MAX_FOLDED = 12, 100
# Words shown of a sentence: the whole of it stands in the text, a click away.
MAX_WORDS = 80


class PanelRow(Struct, frozen=True):
    """A word with its class, the words it speaks of, what is to be said of them, and the anchor of their sentence.

    `lengths` are two bars, old and new, from 0 to 1; `guessed` says that the finding may be wrong.
    """

    word: Message
    kind: str
    words: str
    remark: str
    at: str | None
    lengths: tuple[float, float] | None = None
    guessed: bool = False


class Panel(Struct, frozen=True):
    """A titled table; `heads` are the titles of its columns, `note` says what is left out on purpose."""

    name: str
    title: Message
    said: str
    heads: tuple[Message, Message, Message]
    rows: tuple[PanelRow, ...]
    note: Message | None = None

    @property
    def shown(self) -> tuple[PanelRow, ...]:
        return self.rows[:MAX_ROWS]

    @property
    def folded(self) -> tuple[PanelRow, ...]:
        return self.rows[MAX_ROWS : MAX_ROWS + MAX_FOLDED]

    @property
    def left_out(self) -> int:
        return max(len(self.rows) - MAX_ROWS - MAX_FOLDED, 0)


def short(text: str) -> str:
    """On one line, and no longer than a row bears."""
    words = clean(text)
    return words if len(words) <= MAX_WORDS else words[: MAX_WORDS - 1] + "…"


def in_new(comparison: Comparison, span: Span, spots: Spots) -> str | None:
    """The anchor of the sentence in which a span of the new text begins."""
    return spots.new.get(sentence_at(comparison.new, span.start) or 0)


def in_old(comparison: Comparison, span: Span, spots: Spots) -> str | None:
    """The same of the old text."""
    return spots.old.get(sentence_at(comparison.old, span.start) or 0)
