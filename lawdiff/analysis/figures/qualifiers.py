"""How exact a figure claims to be, from the words on both sides."""

from __future__ import annotations

import re

from lawdiff.analysis.figures.pieces import Piece
from lawdiff.model.metric import Qualifier

_BEFORE = (
    (Qualifier.AT_LEAST, re.compile(r"(?:不低于|不少于|至少|不小于|最少)$")),
    (Qualifier.AT_MOST, re.compile(r"(?:不超过|不高于|不多于|不大于|最多|至多)$")),
    (Qualifier.UNDER, re.compile(r"(?:[^附临亲靠最]近|^近|接近|将近|不足|不到)$")),
    (Qualifier.OVER, re.compile(r"(?:超过了?|超|突破了?|逾|首破|首超|大于|多于|跨过|迈上|跨越|迈过|跃上|站上|破)$")),
    (Qualifier.APPROX, re.compile(r"(?:约为?|大约|约合|大概)$")),
)
_AFTER = {
    "以上": Qualifier.AT_LEAST,
    "之多": Qualifier.EXACT,
    "左右": Qualifier.APPROX,
    "上下": Qualifier.APPROX,
    "以内": Qualifier.AT_MOST,
    "以下": Qualifier.AT_MOST,
    "之内": Qualifier.AT_MOST,
    "之间": Qualifier.RANGE,
}


def qualifier(piece: Piece) -> Qualifier:
    """RANGE beats what follows the figure, that beats what precedes it."""
    token = piece.token
    if token.ranged:
        return Qualifier.RANGE
    if piece.after:
        return _AFTER[piece.after]
    if token.over:
        return Qualifier.OVER
    return next((name for name, words in _BEFORE if words.search(piece.left)), Qualifier.EXACT)
