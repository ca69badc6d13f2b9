"""The head of a report, as rules about its title see it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document, Passage

# A title stands among the first lines, before the first full sentence.
HEAD_LINES, LONGEST_TITLE = 12, 80
_TITLE = re.compile(r"(?:报告|通报|总结)(?:（[^（）]{0,12}）)?$")


def head_lines(document: Document) -> Iterator[Passage]:
    """The short lines above the first sentence or long paragraph, dates of publication left out."""
    for paragraph in document.paragraphs[:HEAD_LINES]:
        words = paragraph.folded
        if len(words) > LONGEST_TITLE or words.endswith(("。", "：", "；", "！")):
            return
        yield paragraph


def title_lines(document: Document) -> list[Passage]:
    """The lines of the head that name a genre: usually one, two where a web page repeats its heading."""
    return [line for line in head_lines(document) if _TITLE.search(line.folded)]
