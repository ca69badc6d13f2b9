"""Documents, comparisons and proofs made by hand, so that a face is tried on what no engine would give it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from itertools import count

from hypothesis import strategies as st
from rich.console import Console

from lawdiff.model.comparison import Comparison, Op, Pair, PairKind, SectionPair, SectionStatus
from lawdiff.model.document import Body, Document, Paragraph, Section, SectionKind, Sentence
from lawdiff.model.finding import Edit, Finding, Fix, Proof, Related, Safety, Severity
from lawdiff.model.message import Message, say
from lawdiff.model.projection import project
from lawdiff.model.source import Source
from lawdiff.model.span import Span

HEADING = re.compile(r"([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)")

# Text that tries to be markup, a formula, an escape sequence, a bracket of ours.
HOSTILE = (
    "<script>alert(1)</script>",
    "</style></title>",
    "\"'><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;&amp;",
    "]]><!--",
    "[bold red]x[/]",
    "[-a-]{+b+}",
    "\x1b[31m红\x07",
    "=1+1",
    "@SUM(A1)",
    "|a|b|",
    "`x`",
    "%0A::error::",
    "\u202e反\u2066",
    "．％，",
)
any_line = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\n\r\f"), max_size=24)
hostile_line = st.lists(st.one_of(st.sampled_from(HOSTILE), any_line), min_size=1, max_size=3).map("".join)
lines = st.lists(hostile_line, min_size=1, max_size=6)


def source_of(raw: str, path: str = "草案.txt") -> Source:
    starts = (0, *(found.end() for found in re.finditer("\n", raw)))
    return Source(path, "txt", "utf-8", False, raw, project(raw, ()), (), starts)


def document_of(rows: Sequence[str], path: str = "草案.txt", year: int | None = None) -> Document:
    """One sentence a row; a row that begins with a label such as 一、 or （一） is a heading."""
    text = "\n".join(rows)
    body = Body(text, project(text, ()))
    starts = [0]
    for row in rows[:-1]:
        starts.append(starts[-1] + len(row) + 1)
    spans = [Span(start, start + len(row)) for start, row in zip(starts, rows, strict=True)]
    sections = tuple(_sections(body, rows, spans))
    sentences = []
    for n, (row, span) in enumerate(zip(rows, spans, strict=True)):
        inside = [s.index for s in sections if s.span.start <= span.start]
        sentences.append(Sentence(body, span, n, n, inside[-1] if inside else None, bool(HEADING.match(row))))
    return Document(
        source=source_of(text, path),
        body=body,
        title=None,
        issuer=None,
        genre=None,
        year=year,
        signed=None,
        signature=None,
        paragraphs=tuple(Paragraph(body, span, n) for n, span in enumerate(spans)),
        sections=sections,
        sentences=tuple(sentences),
    )


def _sections(body: Body, rows: Sequence[str], spans: Sequence[Span]) -> Iterator[Section]:
    number = count()
    parent: int | None = None
    for row, span in zip(rows, spans, strict=True):
        found = HEADING.match(row)
        if not found:
            continue
        index, level = next(number), 1 if found[0].endswith("、") else 2
        above = parent if level == 2 else None
        parent = index if level == 1 else parent
        whole = Span(span.start, len(body.text))
        title = row[found.end() :]
        yield Section(body, whole, index, above, found[0], index + 1, title, level, SectionKind.HEADING, None, span)


def pair_of(old: int | None, new: int | None, ops: tuple[Op, ...], kind: PairKind, moved: bool = False) -> Pair:
    return Pair(() if old is None else (old,), () if new is None else (new,), kind, moved, 0.5, "test", ops)


def compared(old: Sequence[str], new: Sequence[str], moved: frozenset[int] = frozenset()) -> Comparison:
    """Row n of one side against row n of the other; what one side has more is added or removed."""
    before, after = document_of(old, "旧.txt", 2021), document_of(new, "新.txt", 2022)
    pairs = [_paired(n, a, b, n in moved) for n, (a, b) in enumerate(zip(old, new, strict=False))]
    same = len(pairs)
    pairs += [pair_of(n, None, _op("delete", row), PairKind.REMOVED) for n, row in enumerate(old) if n >= same]
    pairs += [pair_of(None, n, _op("insert", row), PairKind.ADDED) for n, row in enumerate(new) if n >= same]
    shared = min(len(before.sections), len(after.sections))
    sections = [SectionPair(n, n, SectionStatus.EDITED, 0.5, 0.5) for n in range(shared)]
    sections += [SectionPair(s.index, None, SectionStatus.REMOVED, 0, 0) for s in before.sections[shared:]]
    sections += [SectionPair(None, s.index, SectionStatus.ADDED, 0, 1) for s in after.sections[shared:]]
    return Comparison(before, after, tuple(sections), tuple(pairs), notes=(Message("说明<b>"),))


def _paired(n: int, a: str, b: str, moved: bool) -> Pair:
    if a == b:
        return pair_of(n, n, _op("equal", a), PairKind.SAME, moved)
    return pair_of(n, n, (*_op("delete", a), *_op("insert", b)), PairKind.EDITED, moved)


def _op(kind: str, text: str) -> tuple[Op, ...]:
    return ((kind, text),) if text else ()  # type: ignore[return-value]


def drawn(picture: str) -> tuple[str, list[Span]]:
    """The text of a picture, and the spans drawn in it with ⟦ ⟧."""
    text, spans, start = "", [], 0
    for char in picture:
        if char == "⟦":
            start = len(text)
        elif char == "⟧":
            spans.append(Span(start, len(text)))
        else:
            text += char
    return text, spans


def finding_of(
    text: str,
    span: Span,
    message: str = "此处有误",
    fix: str | None = None,
    related: Sequence[Span] = (),
    severity: Severity = Severity.ERROR,
    places: int = 1,
) -> Finding:
    edits = () if fix is None else (Edit(span, fix),)
    return Finding(
        code="LD999",
        name="made-up",
        severity=severity,
        message=say("{words}", words=message),
        quote=span.of(text),
        span=span,
        count=places,
        related=tuple(Related(place, say("{words}", words="那一处"), place.of(text)) for place in related),
        fix=Fix(Safety.SAFE, edits) if edits else None,
        fingerprint="0" * 16,
    )


def proof_of(text: str, *findings: Finding) -> Proof:
    document = document_of(text.split("\n"))
    return Proof(document, findings, ())


def console_of(width: int = 80, colour: bool = False) -> Console:
    return Console(
        file=io.StringIO(),
        width=width,
        highlight=False,
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
    )


def printed(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()
