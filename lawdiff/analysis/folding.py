"""The folded form of a text: one width, one set of marks, no spaces inside Chinese.

Letters and digits become half-width, `％` `∶` `／` `＋` their half-width forms. Half-width `,;:()?!` become full-width,
save a comma or colon between two digits (`1,234`, `10:30`); a full-width mark stays as it is (`33，212万`: whether that
is one number, figures decide). `．` between digits is a point. Every kind of space counts as one space; it goes where
either neighbour is Chinese, a mark or a line end; of a run between Western words or figures one stays (`5 000 km`).
"""

from __future__ import annotations

import re

from lawdiff.model.projection import Projection, project
from lawdiff.model.span import Span

_WIDE = {chr(c): chr(c - 0xFEE0) for c in range(0xFF10, 0xFF5B) if chr(c - 0xFEE0).isalnum()}
_SPACES = dict.fromkeys("\u3000\xa0\t\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f", " ")
_ALWAYS = str.maketrans(_WIDE | _SPACES | {"％": "%", "﹪": "%", "∶": ":", "／": "/", "＋": "+"})
_MARKS = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！", "．": "."}
_MARK = re.compile(r"[;()?!]|(?<![0-9])[,:]|[,:](?![0-9])|(?<=[0-9])．(?=[0-9])")
# A space goes unless both neighbours are Latin letters or digits; of several between those, the first stays.
_SPACE = re.compile(
    r"(?<![0-9A-Za-z.,%)\] ]) +| +(?![0-9A-Za-z.(\[ ])|(?<= ) +(?=[0-9A-Za-z.(\[])|[\u200b-\u200f\u2060\ufeff\xad]+"
)


def fold(text: str) -> Projection:
    """`text` in folded form, with the way back."""
    flat = _MARK.sub(lambda mark: _MARKS[mark[0]], text.translate(_ALWAYS))
    return project(flat, [Span(*found.span()) for found in _SPACE.finditer(flat)])
