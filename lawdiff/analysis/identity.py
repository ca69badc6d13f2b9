"""What a report is: title, issuer, genre, year, date of signing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lawdiff.analysis.lexicon import Lexicon
from lawdiff.model.document import Body, Paragraph, Passage
from lawdiff.model.span import Span

_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?=年)")
_ISSUER = re.compile(r"^(.{2,30}?(?:人民政府|委员会|局|厅|部|院))")
_DATE = re.compile(r"((?:19|20)[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日")
# A title is among the first lines, a date of signing among the last.
TITLE_LINES, SIGNATURE_LINES = 20, 3


@dataclass(frozen=True, slots=True)
class Identity:
    """What the head and the foot of a report say of it."""

    title: Passage | None
    issuer: str | None
    genre: str | None
    year: int | None
    signed: date | None
    signature: Passage | None


def identify(body: Body, paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> Identity:
    """Title: the first early line that names a genre; year: the majority of title lines and the first paragraph."""
    titles = [p for p in paragraphs[:TITLE_LINES] if len(p) <= 80 and "报告" in p.folded and not p.folded.endswith("。")]
    title: Passage | None = titles[0] if titles else None
    genre = next((name for name, pattern in lexicon.genres if title and pattern.search(title.folded)), None)
    years = Counter(m.text for p in (*titles, *paragraphs[:6]) for m in p.matches(_YEAR))
    year = int(years.most_common(1)[0][0]) if years else None
    issuer = _ISSUER.match(title.folded) if title else None
    signed, signature = _signature(body, paragraphs)
    return Identity(title, issuer[1] if issuer else None, genre, year, signed, signature)


def _signature(body: Body, paragraphs: Sequence[Paragraph]) -> tuple[date | None, Passage | None]:
    for paragraph in reversed(paragraphs[-SIGNATURE_LINES:]):
        for match in paragraph.matches(_DATE):
            if len(paragraph.folded) > 60:
                continue
            try:
                return date(int(match[1]), int(match[2]), int(match[3])), Passage(body, Span(match.span.start, match.span.end))
            except ValueError:
                continue
    return None, None
