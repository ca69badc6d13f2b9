"""The lines of a text as outlining sees them: folded, and told apart by what they look like."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from lawdiff.model.document import Body, Paragraph

# Two or more figures alone at the end of a line, or a mark between cells.
_ROW = re.compile(r"(?:\s(?:[+-]?[0-9][0-9.,]*%?|-)){2,}$|\||\t")
MAX_ROW = 200
_DATED = re.compile(r"[^0-9，。：；]{0,40}(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日$")
_FIGURE = re.compile(r"[+-]?[0-9][0-9.,]*%?$")
# Words of Chinese apart on one line are cells, or a name.
_CELLS = re.compile(r"[\u4e00-\u9fff][ \u3000]+[\u4e00-\u9fff]")
_END = re.compile(r"[。！？!?]")
# An address to the assembly closes what was being enumerated.
_ADDRESS = re.compile(r"(?:各位代表|各位委员|同志们|各位领导)[，。：！!:,]?")
CHROME = re.compile(
    r"来源|发布|时间|作者|浏览|字[号体]|首页|当前位置|您的位置|分享|打印|下载|收藏|责任编辑|相关|扫一扫|点击|上一篇|下一篇"
    r"|[>＞|]|[0-9]{4}[-/年][0-9]{1,2}[-/月][0-9]{1,2}|摄$"
)


class Line(Struct, frozen=True):
    """A paragraph's folded words and where they stand in the folded text; `row` says that it is one of a
    table, `cells` that it holds words apart."""

    text: str
    start: int
    paragraph: int
    row: bool
    cells: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def address(self) -> bool:
        """Whether it speaks to the assembly: 各位代表！"""
        return _ADDRESS.match(self.text) is not None

    @property
    def chrome(self) -> bool:
        """Whether it looks like the words of a web page around its article."""
        return CHROME.search(self.text) is not None

    @property
    def figure(self) -> bool:
        """Whether it is a figure alone: a cell of a table."""
        return _FIGURE.match(self.text) is not None

    @property
    def dated(self) -> bool:
        """Whether it ends a text with its date, or with who signs and the date."""
        return _DATED.match(self.text) is not None

    @property
    def ends(self) -> bool:
        """Whether it ends like a sentence."""
        return self.text.endswith(("。", "！", "？", "。”"))

    @property
    def sentence_end(self) -> int:
        """The offset in the line where its first sentence ends, before the mark."""
        found = _END.search(self.text)
        return found.start() if found else len(self.text)


def lines_of(body: Body, paragraphs: Sequence[Paragraph]) -> list[Line]:
    """One line a paragraph."""
    found: list[Line] = []
    folded = body.folded
    for paragraph in paragraphs:
        inside = folded.from_base(paragraph.span)
        found.append(
            Line(
                inside.of(folded.text),
                inside.start,
                paragraph.index,
                is_row(paragraph.text),
                _has_cells(paragraph.text),
            )
        )
    return found


def is_row(text: str) -> bool:
    """Whether a line looks like the row of a table."""
    return len(text) < MAX_ROW and _ROW.search(text) is not None


def _has_cells(text: str) -> bool:
    return len(text) < MAX_ROW and _CELLS.search(text) is not None
