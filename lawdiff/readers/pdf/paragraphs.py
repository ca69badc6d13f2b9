"""Lines become paragraphs: where the setting says that one ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from lawdiff.readers.pdf.lines import Line

# In ems: an indent that begins a paragraph, one no paragraph has (a signature, a centred title), and how far two left
# edges may differ and still be one.
_INDENT, _DEEP, _SAME = 0.8, 4.5, 0.3
# In ems: so much room may be left on a line that is full, for the gaps that programs leave between Chinese and Western.
_LOOSE = 0.6
# Lines stand closer than this part of the usual pitch; letters of one paragraph differ less than this in size.
_MAX_PITCH, _MAX_GROWTH = 1.3, 1.12
# Where nothing tells the pitch (in ems).
_PITCH = 2.2
# Where so many lines end at one place, the text is justified there.
_JUSTIFIED = 0.3
_STOP = re.compile(r"[。！？；：…!?;:][”’」』）)》〉\]】\"]{0,3}$")
_NUMBER = "[一二三四五六七八九十]{1,3}"
ANEW = re.compile(
    rf"{_NUMBER}[、是]|[（(](?:{_NUMBER}|[0-9０-９]{{1,2}})[）)]|[0-9]{{1,2}}[.．、](?![0-9])|[①-⑳•●■◆]"
    rf"|第{_NUMBER}[章节条部编篇]|附[件表]"
)
_TOKEN = re.compile(r"[（《“‘「『〔\[(]*(?:[0-9A-Za-z.,%@/:_-]+|.)[，。、；：！？）》”’」』〕\])%‰]*", re.DOTALL)


class Setting(Struct, frozen=True):
    """How a text is set: the edges of its column in points, and the usual pitch of lines by their size in ems."""

    left: float
    right: float
    pitch: float
    indented: bool

    def full(self, above: Line, below: Line) -> bool:
        """Whether the first word of `below` found no room on `above`."""
        return above.right + _first_word(below) > self.right - _LOOSE * above.size

    def centred(self, line: Line) -> bool:
        before, after = line.left - self.left, self.right - line.right
        return before > 2 * _SAME * line.size and abs(before - after) < line.size


def setting(pages: Sequence[Sequence[Line]]) -> Setting:
    """The setting of most lines of a document or a part of it."""
    lines = [line for page in pages for line in page]
    sizes = Counter(line.size for line in lines for _ in range(len(line.text)))
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    common = [line for line in lines if abs(line.size - body) < 0.6] or lines
    lefts = Counter(round(line.left) for line in common)
    most = max(lefts.values(), default=0)
    left = min((at for at, votes in lefts.items() if 3 * votes >= most), default=0)
    right = _right([line.right for line in common])
    indents = sum(_INDENT * body < line.left - left < 3 * body for line in common)
    return Setting(float(left), right, _pitch(pages, body), 12 * indents >= len(common))


def _right(ends: list[float]) -> float:
    if not ends:
        return 0.0
    votes = Counter(round(end) for end in ends)
    place, _ = max(votes.items(), key=lambda item: (item[1], item[0]))
    near = sum(votes[place + n] for n in (-1, 0, 1))
    if near >= max(_JUSTIFIED * len(ends), 2) and place >= sorted(ends)[len(ends) // 2] - 2:
        return float(place)
    return sorted(ends)[int(0.95 * (len(ends) - 1))]


def _pitch(pages: Sequence[Sequence[Line]], body: float) -> float:
    """Points from baseline to baseline within paragraphs of the body."""
    steps = Counter(
        round(below.base - above.base)
        for page in pages
        for above, below in pairwise(page)
        if abs(above.size - body) < 0.6 and abs(below.size - body) < 0.6 and below.base > above.base
    )
    return float(steps.most_common(1)[0][0]) / body if steps else _PITCH


def continues(above: Line, below: Line, set_: Setting, below_left: float | None = None) -> bool:
    """Whether `below` goes on with the paragraph of `above`; `below_left` is the edge of another page or column."""
    if "\t" in above.text or "\t" in below.text:
        return False
    if max(above.size, below.size) > _MAX_GROWTH * min(above.size, below.size) or not set_.full(above, below):
        return False
    if below_left is None and below.base - above.base > _MAX_PITCH * max(set_.pitch, 1.2) * below.size:
        return False
    indent = (below.left - (set_.left if below_left is None else below_left)) / below.size
    if indent <= _INDENT:
        return not (_STOP.search(above.text) and ANEW.match(below.text))
    if set_.centred(below) and set_.centred(above):
        return not _STOP.search(above.text)
    if indent > _DEEP or (set_.indented and 1.5 < indent < 2.6):
        return False
    return not _STOP.search(above.text) and not ANEW.match(below.text)


def paragraphs(lines: Sequence[Line], set_: Setting) -> Iterator[list[Line]]:
    """The lines in groups that are paragraphs."""
    group: list[Line] = []
    for line in lines:
        if group and not continues(group[-1], line, set_):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def joined(lines: Sequence[Line]) -> str:
    """The text of lines that belong together; a space only between Western words."""
    pieces: list[str] = []
    for n, line in enumerate(lines):
        if n:
            pieces.append(_between(lines[n - 1], line))
        pieces.append(line.text)
    return "".join(pieces)


def _between(above: Line, below: Line) -> str:
    last, first = above.text[-1], below.text[0]
    western = last.isascii() and first.isascii()
    return " " if western and (above.spaced or (last.isalpha() and first.isalpha())) else ""


def _first_word(line: Line) -> float:
    """How wide the first part of a line is that no line end may split, in points."""
    token = _TOKEN.match(line.text)
    count = len("".join(token[0].split())) if token else 1
    seen = [glyph for glyph in line.glyphs if not glyph.char.isspace()][:count]
    return max(glyph.right for glyph in seen) - line.left if seen else line.size
