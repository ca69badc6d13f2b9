"""Comments that switch rules off: `<!-- lawdiff: disable LD402 -- reason -->`, `disable-next-line`, `enable`."""

from __future__ import annotations

import re

from msgspec import Struct

from lawdiff.model.finding import Finding, Severity
from lawdiff.model.message import say
from lawdiff.model.source import Source
from lawdiff.model.span import Span

UNUSED = "LD001"
# Formats whose comments a reader of the document never sees.
FORMATS = frozenset({"md", "html"})
_COMMENT = re.compile(
    r"<!-- *lawdiff: *(?P<verb>disable-next-line|disable|enable)\b"
    r"(?P<codes>[A-Za-z0-9, ]{0,200})(?:--[^\n]{0,400}?)?-->"
)


class Suppression(Struct, frozen=True):
    """A comment: the raw offsets at which its rules are off, and the codes or prefixes it names (none: all)."""

    comment: Span
    reach: Span
    codes: tuple[str, ...]

    def covers(self, finding: Finding) -> bool:
        here = self.reach.start <= finding.span.start < self.reach.end
        return here and (not self.codes or finding.code.startswith(self.codes))


class Suppressor:
    """The comments of one text, and which of them have switched something off so far."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._comments = suppressions(source) if source.format in FORMATS else []
        self._used: set[Suppression] = set()

    def heard(self, finding: Finding) -> bool:
        """Whether no comment switches the finding off. Ask place by place, before a habit becomes one finding."""
        covering = [comment for comment in self._comments if comment.covers(finding)]
        self._used.update(covering)
        return not covering

    def unused(self) -> list[Finding]:
        """One finding for every comment that has switched nothing off."""
        return [_unused(comment, self._source) for comment in self._comments if comment not in self._used]


def suppressions(source: Source) -> list[Suppression]:
    """The comments of a text in order; `disable` reaches to the next `enable` that names its codes, or all of them."""
    found = list(_COMMENT.finditer(source.raw))
    comments = []
    for n, match in enumerate(found):
        codes = _codes(match)
        if match["verb"] == "disable-next-line":
            reach = _next_line(source, match.end())
        elif match["verb"] == "disable":
            enabling = (m for m in found[n + 1 :] if m["verb"] == "enable" and _codes(m) in ((), codes))
            reach = Span(match.end(), next((m.start() for m in enabling), len(source.raw) + 1))
        else:
            continue
        comments.append(Suppression(Span(*match.span()), reach, codes))
    return comments


def _codes(match: re.Match[str]) -> tuple[str, ...]:
    return tuple(code.upper() for code in re.split(r"[ ,]+", match["codes"].strip()) if code)


def _next_line(source: Source, offset: int) -> Span:
    line, _ = source.position(offset)
    starts = (*source.line_starts, len(source.raw) + 1, len(source.raw) + 1)
    return Span(starts[line], starts[line + 1])


def _unused(comment: Suppression, source: Source) -> Finding:
    return Finding(
        code=UNUSED,
        name="unused-suppression",
        severity=Severity.WARNING,
        message=say("这条停用注释没有起作用，可以删去"),
        quote=comment.comment.of(source.raw),
        span=comment.comment,
    )
