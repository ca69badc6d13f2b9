"""LD209."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.han import HAN
from lawdiff.model.message import say
from lawdiff.rules.contract import INFO, WARNING, Hit, rule, unsafe

_SPACE = re.compile(rf"(?<={HAN})[ \u3000\xa0]{{1,4}}(?={HAN})")
_NO_PROSE = re.compile(r"记者|通讯员|摄影|供图|[：:|\t]$")
# A heading and its text on one line: 一、加强领导 区政府定期研究.
_HEADED = re.compile(
    r"\s*(?:第?[一二三四五六七八九十]{1,3}[、章节]|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．、])[^，。；：]{1,40}$"
)
_OPEN = re.compile("[《“〈][^》”〉]{0,60}$")
MIN_PROSE = 40


@rule("LD209", "stray-space", severity=WARNING, habit=True)
def stray_space(document: Document) -> Iterator[Hit]:
    """句中两个汉字之间多出空格。

    依据：GB/T 15834-2011、GB/T 9704-2012 7.3.3（正文连续书写，字间不空格）。
    例外：标题、署名、表格、图片说明中为对齐而空的格不报；只看四十字以上、有句号的段落；编号标题与正文之间的不报；书名号、引号里的（如联合发文机关、对仗的口号）只作提示。

    坏：
        全市各级行政机关深入贯彻落实习近平法治⟦ ⟧思想，扎实推进依法行政各项工作，法治政府建设取得新的成效。
    好：
        全市各级行政机关深入贯彻落实习近平法治思想，扎实推进依法行政各项工作，法治政府建设取得新的成效。
    """
    for paragraph in document.paragraphs:
        if len(paragraph) < MIN_PROSE:
            continue
        words = paragraph.text
        if "。" in words and _SPACE.search(words) and not _NO_PROSE.search(words):
            for match in paragraph.literal_matches(_SPACE):
                before = words[: match.span.start - paragraph.span.start]
                if not _HEADED.match(before):
                    severity = INFO if _OPEN.search(before) else WARNING
                    yield Hit(match.span, say("两字之间的空格应删去"), fix=unsafe((match.span, "")), severity=severity)
