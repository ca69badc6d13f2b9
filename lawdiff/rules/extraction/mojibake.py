"""LD205."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.message import say
from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.rules.contract import ERROR, Hit, rule

# The replacement character, private use, what UTF-8 looks like when it is read as GBK or Latin-1,
# and the ? that an older encoding puts for a character it lacks.
_MOJIBAKE = re.compile(
    r"[\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd]+|锟斤拷|烫{3,}|屯{3,}|(?:[ÃÂäåæçèé][\x80-\xbf]{1,2}){2,}"
    r"|(?<=[、，；：《“（])\?(?=[\u4e00-\u9fff])"
)


@rule("LD205", "mojibake", severity=ERROR, habit=True)
def mojibake(source: Source) -> Iterator[Hit]:
    """文中有乱码。

    依据：GB 18030-2022（中文编码字符集）。
    例外：扩展区的生僻字不是乱码。

    坏：
        关心爱护基层执法人员，让群众办事⟦�⟧快捷。
    好：
        关心爱护基层执法人员，让群众办事更快捷。
    改：
        关心爱护基层执法人员，让群众办事�快捷。
    """
    for match in _MOJIBAKE.finditer(source.raw):
        yield Hit(Span(*match.span()), say("此处是乱码，请对照原稿补正"))
