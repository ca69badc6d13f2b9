"""Lines of a page: white space as a browser shows it, and lines that are buttons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawdiff.readers.html.blocks import Page

_SPACE = re.compile(r"[ \t\r\n\f\xa0\u2002\u2003\u2009\u200b\ufeff]+")
# A line end in the page's source between two wide characters is no space; a browser or an author may have put it there.
_WRAP = re.compile(r"(?<=[\u2e80-\u9fff\uff00-\uff60])[ \t]*[\r\n]+[ \t]*(?=[\u2e80-\u9fff\uff00-\uff60])")
_BUTTON = re.compile(
    r"(?>打印(?:本页|此页|文章|正文)?|收藏(?:本页|此页)?|关闭(?:窗口|本页|页面)?|分享(?:到)?|全屏|下载|朗读|纠错|复制链接"
    r"|(?:新浪|腾讯)?微博|微信(?:好友|朋友圈)?|朋友圈|QQ(?:空间|好友)?|扫一扫(?:在手机打开当前页)?|返回(?:顶部|首页|列表)"
    r"|(?:浏览|阅读|点击)(?:次数|量|数)?[：:]?\d+次?"
    r"|字(?:号|体)(?:大小)?|[超特]?大|中|小|默认|我要纠错|无障碍阅读|T|A[+-]?|[|｜/、：:【】\[\]［］（）()<>《》·+\-—])++"
)
_ABOUT = re.compile(
    r"(?:信息)?(?:来源|发布(?:时间|日期|机构|单位)|成文日期|索引号|浏览(?:次数|量)|阅读(?:次数|量)?|点击(?:数|量|次数)|访问量"
    r"|作者|责任编辑|编辑|审核|时间|日期)[：:]"
)
_EDITOR = re.compile(r"[（(【\[]?(?:责任编辑|编辑|责编|审核|初审|复审|终审|供稿)[：:].{0,20}[)）】\]]?")
_NEIGHBOUR = re.compile(
    r"(?:上一[篇条]|下一[篇条]|相关(?:阅读|链接|文章|稿件|信息))[：:].{0,80}|相关(?:阅读|链接|文章|稿件|新闻|报道)"
)
# No report says these; they stand at the foot of a government site, below who runs it.
_REGISTERED = re.compile(r"网站标识码|ICP备\d|公网安备")
_RUN_BY = re.compile(r"(?:主办|承办|协办|技术支持)(?:单位)?[：:]|版权所有|网站地图|联系我们|关于我们")
# A button is short; what is said about a page stands in its first lines.
MAX_BUTTONS, FIRST_LINES, MAX_ABOUT = 80, 8, 120


class CellText(Struct, frozen=True):
    """The words of a cell, the column it begins in, and how far it spreads."""

    text: str
    column: int
    rows: int = 1
    columns: int = 1


class Line(Struct, frozen=True):
    """A block, or a row of table number `table`.

    `head` says that all its cells are head cells, `linked` that all its words are links.
    """

    text: str
    cells: tuple[CellText, ...] = ()
    table: int | None = None
    head: bool = False
    captioned: bool = False
    linked: bool = False


def tidy(text: str) -> str:
    """White space as a browser shows it: runs are one space, none at the ends or where the source is wrapped."""
    return _SPACE.sub(" ", _WRAP.sub("", text)).strip(" \u3000\v")


def without_chrome(page: Page) -> Page:
    """The page less the lines that are buttons, share bars, the foot of the site, or tell about the page."""
    from lawdiff.readers.html.blocks import Page

    words = sum(len(line.text) for line in page.lines)
    menus = 2 * sum(len(line.text) for line in page.lines if line.linked) < words
    foot = _foot(page.lines)
    kept = (line for n, line in enumerate(page.lines) if line.cells or (n < foot and not _is_chrome(line, n, menus)))
    return Page(tuple(kept))


def _foot(lines: Sequence[Line]) -> int:
    """Where the foot of the site begins: by its registration, in the last half of the page; else behind all lines."""
    registered = (n for n, line in enumerate(lines) if not line.cells and _REGISTERED.search(line.text))
    foot = next(registered, len(lines))
    if sum(len(line.text) for line in lines[foot:]) * 2 > sum(len(line.text) for line in lines):
        return len(lines)
    while 0 < foot < len(lines) and _RUN_BY.match(lines[foot - 1].text):
        foot -= 1
    return foot


def _is_chrome(line: Line, number: int, menus: bool) -> bool:
    bare = "".join(line.text.split())
    if line.linked and menus and not bare.startswith("附"):
        return True
    if len(bare) <= MAX_BUTTONS and (_is_button(bare) or _EDITOR.fullmatch(bare) or _NEIGHBOUR.fullmatch(bare)):
        return True
    return number < FIRST_LINES and len(bare) <= MAX_ABOUT and _ABOUT.match(bare) is not None


def _is_button(bare: str) -> bool:
    return _BUTTON.fullmatch(bare) is not None and any(char.isalpha() for char in bare)
