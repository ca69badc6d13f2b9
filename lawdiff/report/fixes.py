"""A fix in words: what stands there, and what would stand there."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from lawdiff.model.finding import Edit, Fix
from lawdiff.model.message import Message, say
from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.report.visible import clean
from lawdiff.report.words import Catalogue

# Words shown of a long edit, and kinds of edit shown of a habit.
MAX_WORDS, MAX_KINDS = 40, 4
# Characters around an edit of mere marks and spaces, without which nobody could tell what it does.
AROUND = 4


class Exchange(Struct, frozen=True):
    """Words and what replaces them; `times` in one fix."""

    before: str
    after: str
    times: int = 1


def exchanges(source: Source, fix: Fix) -> tuple[Exchange, ...]:
    """The different edits of a fix, the commonest first."""
    single = len(fix.edits) == 1
    pairs = Counter(_words(source.raw, edit, single) for edit in fix.edits)
    return tuple(Exchange(before, after, times) for (before, after), times in pairs.most_common())


def worded(exchange: Exchange) -> Message:
    """`「2020」→「2019」`, `删去「落实」`, `补上「）」`."""
    before, after = _short(exchange.before), _short(exchange.after)
    if not before:
        return say("补上「{after}」", after=after)
    if not after:
        return say("删去「{before}」", before=before)
    return say("「{before}」→「{after}」", before=before, after=after)


def described(source: Source, fix: Fix, catalogue: Catalogue) -> str:
    """A fix on one line: its commonest exchanges, and how often each of them is made."""
    kinds = exchanges(source, fix)
    words = [
        worded(kind).render(catalogue) + (f" ×{kind.times}" if kind.times > 1 else "") for kind in kinds[:MAX_KINDS]
    ]
    return clean("  ".join(words)) + (" …" if len(kinds) > MAX_KINDS else "")


def _words(raw: str, edit: Edit, single: bool) -> tuple[str, str]:
    """An edit that only touches blanks is shown with its neighbours; of many edits only the exchanged words."""
    before = edit.span.of(raw)
    if not single or before.strip() or edit.text.strip():
        return before, edit.text
    around = Span(max(0, edit.span.start - AROUND), min(len(raw), edit.span.end + AROUND))
    head = raw[around.start : edit.span.start].rpartition("\n")[2]
    tail = raw[edit.span.end : around.end].partition("\n")[0]
    return head + before + tail, head + edit.text + tail


def flat(text: str) -> str:
    """`text` on one line, its line ends as signs."""
    return clean(text.replace("\r", "").replace("\n", "⏎"))


def _short(text: str) -> str:
    words = flat(text)
    return words if len(words) <= MAX_WORDS else words[: MAX_WORDS // 2] + "…" + words[-MAX_WORDS // 2 + 1 :]
