"""What a comment says of a finding: what is wrong, how it could be mended, and where else to look."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.finding import Finding, Safety
from lawdiff.model.message import say
from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.report.fixes import MAX_KINDS, exchanges, worded
from lawdiff.report.visible import clean
from lawdiff.report.words import SEVERITY, Catalogue

# Other places named in a comment, and words quoted of each.
MAX_PLACES, MAX_WORDS = 5, 30


def remark(source: Source, finding: Finding, catalogue: Catalogue) -> Iterator[str]:
    """The lines of a comment."""
    message = finding.message.render(catalogue)
    if finding.count > 1:
        message += say("（共{n}处）", n=finding.count).render(catalogue)
    yield clean(f"{finding.code} {SEVERITY[finding.severity].render(catalogue)} {message}")
    if finding.fix:
        label = say("可自动修改") if finding.fix.safety is Safety.SAFE else say("拟改，须经人看过")
        kinds = exchanges(source, finding.fix)
        words = [worded(k).render(catalogue) + (f" ×{k.times}" if k.times > 1 else "") for k in kinds[:MAX_KINDS]]
        yield clean(f"{label.render(catalogue)} {' · '.join(words)}{' …' if len(kinds) > MAX_KINDS else ''}")
    for place in finding.related[:MAX_PLACES]:
        where = _where(source, place.span)
        yield clean(say("另见第{n}段「{words}」{message}", message=place.message, **where).render(catalogue))
    if (more := len(finding.related) - MAX_PLACES) > 0:
        yield say("另有{n}处", n=more).render(catalogue)


def _where(source: Source, span: Span) -> dict[str, object]:
    words = " ".join(span.of(source.raw).split())
    short = words if len(words) <= MAX_WORDS else f"{words[: MAX_WORDS - 8]}…{words[-7:]}"
    return {"n": source.paragraph(span.start) or source.position(span.start)[0], "words": short}
