"""Findings on the terminal: grouped by file, each with its line and carets right under the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from lawdiff.model.finding import Finding, Proof, Safety, Severity
from lawdiff.model.message import Message, say
from lawdiff.model.source import WRITABLE, Source
from lawdiff.report.fixes import described
from lawdiff.report.terminal.cells import fitted, width_of, wrapped, wrapped_words
from lawdiff.report.terminal.excerpt import excerpt
from lawdiff.report.terminal.plain import Line, Plain
from lawdiff.report.terminal.theme import SEVERITY_STYLE, themed
from lawdiff.report.visible import clean
from lawdiff.report.words import SEVERITY, VERDICT, Catalogue, chars_of, counts, title_of

if TYPE_CHECKING:
    from rich.console import Console

# Related places shown in full; a habit can have thousands.
MAX_RELATED = 3
INDENT = "    "
HANG = 2  # cells by which the second line of a message in a list is set in
# Lines handed to the console at once: each call of it costs more than many lines.
BLOCK = 100


def render(
    proofs: Sequence[Proof],
    console: Console | Plain,
    catalogue: Catalogue,
    *,
    show_source: bool = True,
) -> None:
    """Print what was found; a clean run prints one short line.

    `show_source=False`: one line a finding, for scripts.
    """
    with themed(console):
        for proof in proofs:
            if proof.findings:
                lines = _file(proof, console.width, catalogue) if show_source else _brief(proof, catalogue)
                while block := list(islice(lines, BLOCK)):
                    console.print(_joined(block), soft_wrap=True)
        _close(_summary(proofs, catalogue), console)


def _close(summary: Line, console: Console | Plain) -> None:
    """The last line: whole for programs, on a terminal broken where a line may end."""
    if isinstance(console, Plain):
        console.print(summary)
        return
    for line in wrapped(summary.__rich__(), console.width):
        console.print(line, soft_wrap=True)


def _joined(lines: Sequence[Line]) -> Line:
    page = Line()
    for n, line in enumerate(lines):
        page.append("\n" if n else "").append(line)
    return page


def _brief(proof: Proof, catalogue: Catalogue) -> Iterator[Line]:
    for finding in proof.findings:
        line = Line()
        line.append(proof.document.source.path, "lawdiff.path")
        line.append(":{}:{}: ".format(*proof.document.source.position(finding.span.start)))
        line.append(_name(finding, catalogue))
        line.append(" " + clean(_message(finding, catalogue)))
        yield line


def _file(proof: Proof, width: int, catalogue: Catalogue) -> Iterator[Line]:
    yield from _head(proof, width, catalogue)
    for finding in proof.findings:
        yield Line()
        yield from finding_lines(proof.document.source, finding, width, catalogue)
    yield Line()


def _head(proof: Proof, width: int, catalogue: Catalogue) -> Iterator[Line]:
    document = proof.document
    yield Line(clean(document.source.path), "lawdiff.path")
    about = say("{n}字", n=f"{chars_of(document):,}").render(catalogue)
    if document.title:
        about = f"{fitted(clean(title_of(document)), max(width - width_of(about) - 3, 8))} · {about}"
    yield Line(about, "lawdiff.note")
    yield Line("─" * width, "lawdiff.rule")


def finding_lines(source: Source, finding: Finding, width: int, catalogue: Catalogue) -> Iterator[Line]:
    """One finding: place and message, its line with carets, related places, its fix."""
    yield from _headline(source, finding, width, catalogue)
    yield from _source_lines(source, finding, width)
    yield from _related(source, finding, width, catalogue)
    yield from _fix(source, finding, width, catalogue)


def group_lines(
    source: Source, group: Sequence[Finding], width: int, catalogue: Catalogue, most: int
) -> Iterator[Line]:
    """Findings of one rule at one place: the place once, then a line for each message, `most` of them."""
    if len(group) == 1:
        yield from finding_lines(source, group[0], width, catalogue)
        return
    head = _placed(source, group[0], catalogue)
    yield head.append(fitted(_one_line(clean(group[0].quote)), width - width_of(str(head))), "lawdiff.note")
    for finding in group[:most]:
        for n, line in enumerate(wrapped_words(clean(_message(finding, catalogue)), width - len(INDENT) - HANG)):
            yield Line(INDENT + (" " * HANG if n else "") + line)
    if len(group) > most:
        yield Line(INDENT).append(left_out(len(group) - most).render(catalogue), "lawdiff.note")


def left_out(number: int) -> Message:
    """What stands for entries that a terminal has no room for."""
    return say("另有{n}条，全部列在 --format json 与 html 中。", n=number)


def _placed(source: Source, finding: Finding, catalogue: Catalogue) -> Line:
    """`18:1  提示 LD905  `"""
    head = Line()
    head.append("{}:{}".format(*source.position(finding.span.start)), "lawdiff.place")
    return head.append("  ").append(_name(finding, catalogue)).append("  ")


def _headline(source: Source, finding: Finding, width: int, catalogue: Catalogue) -> Iterator[Line]:
    head = _placed(source, finding, catalogue)
    message = clean(_message(finding, catalogue))
    first, *rest = wrapped_words(message, width - width_of(str(head)))
    yield head.append(first)
    if rest:
        for line in wrapped_words(message[len(first) :].lstrip(), width - len(INDENT)):
            yield Line(INDENT + line)


def _name(finding: Finding, catalogue: Catalogue) -> Line:
    name = Line().append(SEVERITY[finding.severity].render(catalogue), SEVERITY_STYLE[finding.severity])
    return name.append(" ").append(finding.code, "lawdiff.code")


def _message(finding: Finding, catalogue: Catalogue) -> str:
    message = finding.message.render(catalogue)
    if finding.count > 1:
        message += say("（共{n}处）", n=finding.count).render(catalogue)
    return message


def _source_lines(source: Source, finding: Finding, width: int) -> Iterator[Line]:
    shown = excerpt(source, finding.span, width - len(INDENT))
    if not shown.text.strip():
        return
    yield Line(INDENT + shown.text)
    yield Line(INDENT + " " * shown.start).append("^" * shown.cells, SEVERITY_STYLE[finding.severity])


def _related(source: Source, finding: Finding, width: int, catalogue: Catalogue) -> Iterator[Line]:
    for related in finding.related[:MAX_RELATED]:
        place = "{}:{}".format(*source.position(related.span.start))
        said = say("{message}「{quote}」", message=related.message, quote=_one_line(related.quote))
        message = said.render(catalogue)
        yield from _noted(say("另见 {place}  ", place=place), message, "lawdiff.note", width, catalogue)
    more = len(finding.related) - MAX_RELATED
    if more > 0:
        yield Line(INDENT).append(say("另有{n}处", n=more).render(catalogue), "lawdiff.note")


def _fix(source: Source, finding: Finding, width: int, catalogue: Catalogue) -> Iterator[Line]:
    if not finding.fix:
        return
    label = say("可改  ") if finding.fix.safety is Safety.SAFE else say("拟改  ")
    yield from _noted(label, described(source, finding.fix, catalogue), "lawdiff.fix", width, catalogue)


def _noted(label: Message, text: str, style: str, width: int, catalogue: Catalogue) -> Iterator[Line]:
    """A label, and a text that hangs from it."""
    head = label.render(catalogue)
    hang = width_of(head)
    for n, line in enumerate(wrapped_words(clean(text), max(width - len(INDENT) - hang, 8))):
        yield Line(INDENT).append((head if n == 0 else " " * hang) + line, style)


def _one_line(quote: str) -> str:
    """A quote short enough for a side remark."""
    flat = " ".join(quote.split())
    return flat if len(flat) <= 40 else flat[:24] + "…" + flat[-14:]


def _summary(proofs: Sequence[Proof], catalogue: Catalogue) -> Line:
    findings = [finding for proof in proofs for finding in proof.findings]
    line = Line()
    if not findings:
        files = say("{n}个文件，未发现问题。", n=len(proofs)) if len(proofs) != 1 else say("未发现问题。")
        line.append(files.render(catalogue), "lawdiff.good")
    else:
        line.append(_totals(proofs, findings, catalogue))
    held = Counter(check.verdict for proof in proofs for check in proof.checks)
    if held:
        said = counts(VERDICT, held, catalogue)
        line.append(say("核对数字关系{n}条：{said}。", n=sum(held.values()), said=said).render(catalogue))
    return line


def _totals(proofs: Sequence[Proof], findings: Sequence[Finding], catalogue: Catalogue) -> Line:
    line = Line()
    if len(proofs) > 1:
        line.append(say("{n}个文件，", n=len(proofs)).render(catalogue))
    line.append(say("发现{n}项：", n=len(findings)).render(catalogue), "lawdiff.number")
    levels = Counter(finding.severity for finding in findings)
    for n, level in enumerate(level for level in reversed(Severity) if levels[level]):
        line.append(" · " if n else "")
        line.append(f"{SEVERITY[level].render(catalogue)} {levels[level]}", SEVERITY_STYLE[level])
    for told in _mendable(proofs):
        line.append(told.render(catalogue), "lawdiff.fix")
    return line.append(say("。").render(catalogue))


def _mendable(proofs: Sequence[Proof]) -> Iterator[Message]:
    """How much can be mended and by which options; what is no text file is never written back."""
    fixes = Counter(
        (proof.document.source.format in WRITABLE, finding.fix.safety is Safety.SAFE)
        for proof in proofs
        for finding in proof.findings
        if finding.fix
    )
    if n := fixes[True, True]:
        yield say("；可自动修改{n}项（--fix）", n=n)
    if n := fixes[True, False]:
        yield say("；拟改{n}项，须经人看过（--unsafe-fixes）", n=n)
    if n := fixes[False, True]:
        yield say("；可写成修订{n}项（--format docx --track-changes）", n=n)
    if n := fixes[False, False]:
        yield say("；拟改{n}项，须经人看过", n=n)
