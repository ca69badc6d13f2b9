"""What a pack's rule says when it finds something."""

from __future__ import annotations

from lawdiff.model.document import Document
from lawdiff.model.finding import Edit, Fix
from lawdiff.model.message import Message, say
from lawdiff.model.span import Span
from lawdiff.rules.contract import Hit
from lawdiff.rules.kinds.pack import Entry, Pack


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
