"""Markdown: findings, a comparison, the rule table; for tickets, wikis and mail."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lawdiff.model.comparison import Comparison, Op, PairKind
from lawdiff.model.document import Document
from lawdiff.model.finding import Finding, Proof, Severity
from lawdiff.model.message import Message, say
from lawdiff.model.rule import RuleRow
from lawdiff.report.arrange import Chapter, Row, chapters, is_chapter, says_the_heading, section_of, section_rows
from lawdiff.report.changes import shown
from lawdiff.report.figures import as_written, by_size, delta, growth, percent
from lawdiff.report.fixes import MAX_KINDS, exchanges, worded
from lawdiff.report.folding import Fold, folded, wanted_kinds
from lawdiff.report.highlights import sayings
from lawdiff.report.meaning import blocks
from lawdiff.report.naming import heading_of, place_of, word_of
from lawdiff.report.table_changes import FATE, table_changes
from lawdiff.report.visible import clean
from lawdiff.report.words import (
    CARRIED_REASON,
    METRIC_STATUS,
    PAIR_KIND,
    SECTION_STATUS,
    SEVERITY,
    VERDICT,
    Catalogue,
    carried_over,
    counts,
    named,
    title_of,
)

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#&])")
CONTEXT = 1


def escaped(text: str) -> str:
    """`text` on one line, with nothing left that Markdown or HTML would read as markup."""
    return _SPECIAL.sub(r"\\\1", clean(text))


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[int] = ()) -> Iterator[str]:
    """A table; `right` names the columns that stand flush right. Cells are escaped by the caller."""
    yield f"| {' | '.join(heads)} |"
    yield f"|{'|'.join('---:' if n in right else '---' for n in range(len(heads)))}|"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def lint(proofs: Sequence[Proof], catalogue: Catalogue) -> str:
    """Findings by file as a table, then the ledger of figure statements."""
    lines = [f"# {say('校对报告').render(catalogue)}"]
    for proof in proofs:
        lines += ["", *_proof(proof, catalogue)]
    return "\n".join(lines) + "\n"


def _proof(proof: Proof, catalogue: Catalogue) -> Iterator[str]:
    levels = Counter(finding.severity for finding in proof.findings)
    order = {level: SEVERITY[level] for level in reversed(Severity)}
    yield f"## {escaped(title_of(proof.document))}"
    yield ""
    said = counts(order, levels, catalogue) or say("未发现问题。").render(catalogue)
    yield f"`{_code(proof.document.source.path)}` · {said}"
    if proof.findings:
        heads = _words((say("位置"), say("级别"), say("规则"), say("问题"), say("原文"), say("修改")), catalogue)
        yield ""
        yield from table(heads, (_finding(proof, found, catalogue) for found in proof.findings))
    if proof.checks:
        yield from ("", f"### {say('核对过的数字关系').render(catalogue)}", "")
        heads = _words((say("结论"), say("规则"), say("原文"), say("算式")), catalogue)
        rows = (
            (VERDICT[c.verdict].render(catalogue), c.code, escaped(c.quote), escaped(c.detail)) for c in proof.checks
        )
        yield from table(heads, rows)


def _finding(proof: Proof, found: Finding, catalogue: Catalogue) -> Sequence[str]:
    source = proof.document.source
    message = found.message.render(catalogue)
    if found.count > 1:
        message += say("（共{n}处）", n=found.count).render(catalogue)
    for place in found.related[:2] if found.count == 1 else ():
        at = "{}:{}".format(*source.position(place.span.start))
        message += say("；另见 {place} {message}", place=at, message=place.message).render(catalogue)
    kinds = exchanges(source, found.fix)[:MAX_KINDS] if found.fix else ()
    return (
        "{}:{}".format(*source.position(found.span.start)),
        SEVERITY[found.severity].render(catalogue),
        found.code,
        escaped(message),
        escaped(_short(found.quote)),
        escaped("  ".join(worded(kind).render(catalogue) for kind in kinds)),
    )


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:36]}…{text[-20:]}"


def _code(text: str) -> str:
    """Words inside back quotes, where nothing can be escaped."""
    return clean(text).replace("`", "'")


def _words(messages: Iterable[Message], catalogue: Catalogue) -> list[str]:
    return [message.render(catalogue) for message in messages]


def rules(rows: Sequence[RuleRow], catalogue: Catalogue) -> str:
    """The rule table."""
    heads = (say("规则"), say("级别"), say("问题"), say("名称"))
    cells = (
        (row.code, SEVERITY[row.severity].render(catalogue), _summary_of(row, catalogue), f"`{row.name}`")
        for row in rows
    )
    return "\n".join(table(_words(heads, catalogue), cells)) + "\n"


def _summary_of(row: RuleRow, catalogue: Catalogue) -> str:
    summary = escaped(catalogue.get(row.summary, row.summary))
    return summary if row.default else say("（默认不开）").render(catalogue) + summary


def diff(comparison: Comparison, catalogue: Catalogue) -> str:
    """Summary, sections, figures, and the changed text with deletions struck out and insertions bold."""
    lines = [f"# {say('两份报告对照').render(catalogue)}", ""]
    lines += _summary(comparison, catalogue)
    lines += _sections(comparison, catalogue)
    lines += _figures(comparison, catalogue)
    lines += _tables(comparison, catalogue)
    lines += _meaning(comparison, catalogue)
    lines += ["", f"## {say('正文').render(catalogue)}"]
    for chapter in chapters(comparison):
        if chapter.changed:
            lines += _chapter(comparison, chapter, catalogue)
    if comparison.notes:
        notes = (f"- {escaped(note.render(catalogue))}" for note in comparison.notes)
        lines += ["", f"## {say('说明').render(catalogue)}", "", *notes]
    return "\n".join(lines) + "\n"


def _summary(comparison: Comparison, catalogue: Catalogue) -> Iterator[str]:
    for word, document in ((say("旧"), comparison.old), (say("新"), comparison.new)):
        yield f"- {word.render(catalogue)} {_report(document, catalogue)}"
    shares = ((say("相似"), percent(comparison.similarity)), (say("新写"), percent(comparison.novelty)))
    yield "- " + " · ".join(f"{word.render(catalogue)} **{share}**" for word, share in shares)
    rows = (
        (say("章节"), counts(SECTION_STATUS, comparison.section_counts, catalogue)),
        (say("句子"), counts(PAIR_KIND, comparison.pair_counts, catalogue)),
        (say("数字"), counts(METRIC_STATUS, comparison.metric_counts, catalogue)),
        (say("表格"), counts(FATE, comparison.table_counts, catalogue)),
        (say("沿用"), counts(CARRIED_REASON, carried_over(comparison.carried), catalogue)),
        *((word, escaped(said)) for word, said in sayings(comparison)),
    )
    for word, said in rows:
        if said:
            yield f"- {word.render(catalogue)} {said}"


def _report(document: Document, catalogue: Catalogue) -> str:
    year = say("{year}年", year=document.year).render(catalogue) if document.year else ""
    return " ".join(part for part in (year, escaped(title_of(document)), f"`{_code(document.source.path)}`") if part)


def _sections(comparison: Comparison, catalogue: Catalogue) -> Iterator[str]:
    rows = [row for row in section_rows(comparison) if is_chapter(section_of(comparison, row))]
    if not rows:
        return
    yield from ("", f"## {say('章节').render(catalogue)}", "")
    cells = []
    for row in rows:
        node = section_of(comparison, row)
        both = row.old is not None and row.new is not None
        title = "\u3000" * (node.level - 1) + escaped(heading_of(node))
        status = SECTION_STATUS[row.status].render(catalogue)
        cells.append((status, title, percent(row.similarity) if both else "", percent(row.novelty)))
    heads = _words((say("变化"), say("标题"), say("相似"), say("新写")), catalogue)
    yield from table(heads, cells, right=(2, 3))


def _figures(comparison: Comparison, catalogue: Catalogue) -> Iterator[str]:
    rows = by_size(comparison.metrics)
    if not rows:
        return
    yield from ("", f"## {say('数字').render(catalogue)}", "")
    heads = _words((say("名称"), say("旧"), say("新"), say("增减"), say("幅度")), catalogue)
    cells = (
        (
            escaped(named(row, catalogue)),
            escaped(as_written(row.old)),
            escaped(as_written(row.new)),
            escaped(delta(row)),
            growth(row),
        )
        for row in rows
    )
    yield from table(heads, cells, right=(1, 2, 3, 4))


def _tables(comparison: Comparison, catalogue: Catalogue) -> Iterator[str]:
    """Every table that changed, its changed cells one a line."""
    found = list(table_changes(comparison, catalogue))
    if found:
        yield from ("", f"## {say('表格').render(catalogue)}")
    heads = _words((say("名称"), say("旧"), say("新"), say("增减"), say("幅度")), catalogue)
    for changed in found:
        yield from ("", f"**{escaped(changed.title)}** {FATE[changed.fate].render(catalogue)} · {changed.size}", "")
        yield from (f"- {escaped(words)}" for words in changed.lines)
        cells = ((escaped(c.label), escaped(c.old), escaped(c.new), escaped(c.delta), c.rate) for c in changed.changes)
        if changed.changes:
            yield from ("", *table(heads, cells, right=(1, 2, 3, 4)))


def _meaning(comparison: Comparison, catalogue: Catalogue) -> Iterator[str]:
    """What the change means: shortcomings, strength, emphasis."""
    for block in blocks(comparison, catalogue):
        yield from ("", f"## {block.title.render(catalogue)}", "")
        if block.remark:
            yield from (block.remark, "")
        for entry in block.entries:
            yield f"- **{entry.word.render(catalogue)}** {' — '.join(map(escaped, entry.lines))}"


def _chapter(comparison: Comparison, chapter: Chapter, catalogue: Catalogue) -> Iterator[str]:
    named = chapter.sections[0] if chapter.sections else None
    title = heading_of(section_of(comparison, named)) if named else say("开头").render(catalogue)
    status = f" · {SECTION_STATUS[named.status].render(catalogue)}" if named else ""
    yield from ("", f"### {escaped(title)}{status}", "")
    rows = [row for row in chapter.rows if not says_the_heading(comparison, row)]
    for piece in folded(rows, CONTEXT, wanted_kinds(frozenset())):
        if isinstance(piece, Fold):
            yield f"- *{say('⋯ {n}句未变', n=len(piece.rows)).render(catalogue)}*"
        else:
            yield f"- {_row(comparison, piece, catalogue)}"


def _row(comparison: Comparison, row: Row, catalogue: Catalogue) -> str:
    if row.unchanged:
        return _ops(shown(row.pair))
    if row.gone:
        place = escaped(place_of(comparison.new, comparison.new.sentences[row.pair.new[0]].section))
        words = escaped(_short(comparison.old.sentences[row.pair.old[0]].text))
        return f"**{word_of(row).render(catalogue)}** {say('移到「{place}」', place=place).render(catalogue)} {words}"
    note = ""
    if row.pair.moved:
        place = escaped(place_of(comparison.old, comparison.old.sentences[row.pair.old[0]].section))
        note = say("自「{place}」移来", place=place).render(catalogue) + " "
    return f"**{word_of(row).render(catalogue)}** {note}{_ops(shown(row.pair), row.pair.kind)}"


def _ops(ops: Sequence[Op], kind: PairKind = PairKind.SAME) -> str:
    """Struck out and bold, as tags: Markdown's own signs fail beside Chinese marks."""
    whole = kind in (PairKind.ADDED, PairKind.REMOVED)
    tags = {"delete": "del", "insert": "ins"}
    return "".join(
        escaped(text) if op == "equal" or whole else f"<{tags[op]}>{escaped(text)}</{tags[op]}>" for op, text in ops
    )
