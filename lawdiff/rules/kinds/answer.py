"""The rule a pack makes, and what it says when it finds something."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lawdiff.model.document import Document
from lawdiff.model.finding import Edit, Fix
from lawdiff.model.message import Message, say
from lawdiff.model.span import Span
from lawdiff.rules.contract import Hit, Rule
from lawdiff.rules.kinds.example import page
from lawdiff.rules.kinds.pack import Entry, Pack


def made(pack: Pack, check: Callable[..., Iterable[Hit]], **options: tuple[str, ...]) -> Rule:
    """The rule of a pack whose `check` looks at a document.

    Every check has the option `allow`, words to leave alone; some have `words`, entries to add, written 错→对 (or 错).
    """
    return Rule(
        code=pack.code,
        name=pack.name,
        severity=pack.severity,
        check=check,
        subject="Document",
        default=pack.default,
        options={**options, "allow": ()},
        page=page(pack),
    )


def answer(document: Document, pack: Pack, entry: Entry, folded: Span, message: Message, right: str = "") -> Hit:
    """A hit at a span of the folded text; with the pack's own message where it has one, and `right` as its fix."""
    span = document.body.folded.to_base(folded)
    values = {"word": folded.of(document.body.folded.text), "right": right or entry.right, "note": entry.note}
    if pack.message:
        message = Message(pack.message, tuple(values.items()))
    elif entry.note:
        message = say("{message}（{note}）", message=message, note=entry.note)
    right = right or entry.right
    fix = Fix(pack.fix, (Edit(span, right),)) if pack.fix is not None and right else None
    return Hit(span, message, fix, severity=entry.severity)
