"""What follows the findings on a terminal: counts by rule, statements that hold, the score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from lawdiff.model.finding import Proof
from lawdiff.model.message import say
from lawdiff.model.statement import Verdict

if TYPE_CHECKING:
    from rich.console import Console

    from lawdiff.report.terminal.plain import Plain


def statistics(proofs: Sequence[Proof], console: Console | Plain, catalogue: Mapping[str, str]) -> None:
    """One line a rule, most places first."""
    tally: Counter[tuple[str, str]] = Counter()
    for proof in proofs:
        for found in proof.findings:
            tally[found.code, found.name] += found.count
    console.print(say("按规则统计：").render(catalogue), markup=False)
    for (code, name), number in sorted(tally.items(), key=lambda row: (-row[1], row[0])):
        console.print(f"{number:6}  {code}  {name}", markup=False, highlight=False)


def passed(proofs: Sequence[Proof], console: Console | Plain, catalogue: Mapping[str, str]) -> None:
    """Every figure statement that was tried and not found wrong, with its arithmetic."""
    marks = {Verdict.OK: say("相符"), Verdict.UNDECIDABLE: say("无从判断")}
    for proof in proofs:
        source = proof.document.source
        for check in proof.checks:
            if check.verdict in marks:
                line, column = source.position(check.span.start)
                mark = marks[check.verdict].render(catalogue)
                text = f"{source.path}:{line}:{column} {check.code} {mark} {check.quote} [{check.detail}]"
                console.print(text, markup=False, highlight=False)


def score(
    errors: float, chars: int, rate: float, good: bool, console: Console | Plain, catalogue: Mapping[str, str]
) -> None:
    """Errors in 10,000 characters, and whether that passes."""
    verdict = say("合格") if good else say("不合格")
    line = say(
        "万字差错率 {rate}：{errors} 个差错，{chars} 字，{verdict}（合格线 1.0）",
        rate=f"{rate:.2f}",
        errors=f"{errors:g}",
        chars=chars,
        verdict=verdict,
    )
    console.print(line.render(catalogue), markup=False, highlight=False)
