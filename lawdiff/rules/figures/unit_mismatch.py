"""LD601."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.metric import Metric
from lawdiff.model.statement import Statement, StatementKind, Verdict
from lawdiff.rules.contract import INFO, Hit, Place, rule

_SUMS = (StatementKind.SUM, StatementKind.SUM_PART)
# 人, 名 and 位 are one measure; so are 家 and 户.
_ONE = ({"人", "名", "位"}, {"家", "户"})


@rule("LD601", "unit-mismatch", severity=INFO)
def unit_mismatch(document: Document) -> Iterator[Hit]:
    """总数与分项的量词不一致。

    依据：GB/T 15835-2011 5.3：同一类别的数字，同一环境中写法应当一致。
    例外：人、名、位当作同一量词；只看加得起来的总数与分项。

    坏：
        对⟦480份⟧政策文件进行评估，保留456件、修订5件、废止19件。
    好：
        对480件政策文件进行评估，保留456件、修订5件、废止19件。
    """
    for claim in document.statements:
        if claim.kind in _SUMS and claim.verdict is Verdict.OK and "=" in claim.detail:
            yield from _odd(document, claim)


def _odd(document: Document, claim: Statement) -> Iterator[Hit]:
    inside = [m for m in document.metrics if claim.span.contains(m.span)]
    whole = next((m for m in inside if m.number == claim.stated), None)
    terms = claim.detail.partition("=")[0].split("+")
    parts = [m for m in inside if m is not whole and m.number in terms]
    units = {m.unit for m in parts}
    if whole is None or len(units) != 1 or not _differ(whole, parts[0]):
        return
    unit = parts[0].unit
    place = Place(parts[0].span, say("分项用“{unit}”", unit=unit))
    yield Hit(whole.span, say("总数用“{a}”，分项用“{b}”", a=whole.unit, b=unit), related=(place,))


def _differ(whole: Metric, part: Metric) -> bool:
    both = {whole.unit, part.unit}
    return len(both) == 2 and "" not in both and not any(both <= group for group in _ONE)
