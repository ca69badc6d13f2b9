"""LD209."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.han import HAN
from lawdiff.model.message import say
from lawdiff.rules.contract import WARNING, Hit, rule, unsafe

_SPACE = re.compile(rf"(?<={HAN})[ \u3000\xa0]{{1,4}}(?={HAN})")
_NO_PROSE = re.compile(r"记者|通讯员|摄影|供图|[：:|\t]$")
MIN_PROSE = 40


@rule("LD209", "stray-space", severity=WARNING, habit=True)
def stray_space(document: Document) -> Iterator[Hit]:
    """句中两个汉字之间多出空格。

    依据：GB/T 15834-2011、GB/T 9704-2012 7.3.3（正文连续书写，字间不空格）。
    例外：标题、署名、表格、图片说明中为对齐而空的格不报；只看四十字以上、有句号的段落。

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
                yield Hit(match.span, say("两字之间的空格应删去"), fix=unsafe((match.span, "")))
