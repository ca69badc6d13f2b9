"""What the change means, on the page of a comparison."""

from __future__ import annotations

from msgspec.structs import replace
from report_values import compared
from test_html import sound

from lawdiff.model.meaning import Emphasis, Phrase, Shortcoming, Strength, Term, Topic
from lawdiff.model.message import NO_CATALOGUE, Message
from lawdiff.model.span import Span
from lawdiff.report.html import diff


def test_what_the_change_means_has_its_panels() -> None:
    rows = ["一、不足", "人手不够。", "二、打算", "推进普法。"]
    why, spans = Message("<why>"), [Span(5, 9), Span(17, 21)]
    comparison = replace(
        compared(rows, rows),
        shortcomings=(Shortcoming("reworded", spans[0], spans[0], (), 0.5, "low", why),),
        strength=(Strength("raised", spans[1], spans[1], Span(17, 19), Span(17, 19), "a", "b", None, 0.9, why),),
        emphasis=Emphasis(
            (Topic("<b>立法", 0.1, 0.2, None, None, "grew"),),
            (Term("普法", 1, 3, 2.0, "grew", spans[1]),),
            (Phrase("<i>新提法", 2, spans[1], ""),),
        ),
    )
    words = "".join(sound(diff(comparison, NO_CATALOGUE)).words)
    for said in ("换词再提", "加强", "<b>立法", "10.0% → 20.0%", "1 → 3次", "<i>新提法", "2次"):
        assert said in words
