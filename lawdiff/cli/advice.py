"""What to do about findings, for one who did not call lawdiff but was stopped by it."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator, Sequence

from lawdiff.lang import tr
from lawdiff.model.finding import Proof, Safety
from lawdiff.model.source import WRITABLE


def advise(proofs: Sequence[Proof]) -> None:
    """A few lines on standard error."""
    print("\n".join(_lines([proof for proof in proofs if proof.findings])), file=sys.stderr)


def _lines(proofs: Sequence[Proof]) -> Iterator[str]:
    yield tr("接下来：")
    yield tr("  · 改正上面所列的问题，git add 之后再提交")
    mendable = [proof for proof in proofs if proof.document.source.format in WRITABLE and _safe(proof)]
    if mendable:
        yield tr(
            "  · 其中{n}项可以放心改，一并改好：lawdiff lint --fix {paths}",
            n=sum(map(_safe, mendable)),
            paths=_paths(mendable),
        )
    yield tr("  · 确认无误的，记入基线以后不再报：lawdiff baseline update {paths}", paths=_paths(proofs))
    yield tr("  · 一条规则的依据和例外：lawdiff explain {code}", code=proofs[0].findings[0].code)


def _safe(proof: Proof) -> int:
    """How many findings have a fix that changes no meaning."""
    return sum(1 for found in proof.findings if found.fix and found.fix.safety is Safety.SAFE)


def _paths(proofs: Sequence[Proof]) -> str:
    return " ".join(shlex.quote(proof.document.source.path) for proof in proofs)
