"""What is exchanged inside of a paragraph or cell that both files have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from lawdiff.analysis.delta import delta
from lawdiff.model.span import Span
from lawdiff.readers.word.names import local
from lawdiff.readers.word.story import Block, Story
from lawdiff.writers.word.chaining import chain
from lawdiff.writers.word.leaving import is_number
from lawdiff.writers.word.matching import Link
from lawdiff.writers.word.units import words_of

# Of the shorter sentence, how much must stand in both: with less, words left standing between the changes only confuse.
MIN_SHARED = 0.5


class Exchange(Struct, frozen=True, eq=False):
    """Words of the old text that go, and words of the new one that come at their place, in the paragraph `home`.

    What goes stands before what comes, or else, if `turned`, behind it.
    """

    old: Span
    new: Span
    home: etree._Element
    turned: bool = False

    @property
    def place(self) -> int:
        """Where what goes is put, in the new text."""
        return self.new.end if self.turned else self.new.start

    @property
    def kinds(self) -> list[str]:
        """What stands there, in order."""
        both = ["del"] * bool(len(self.old)) + ["ins"] * bool(len(self.new))
        return both[::-1] if self.turned else both

    def ends(self, block: Block) -> bool:
        """Whether nothing of a new block but its line end stands behind."""
        return self.new.end == words_of(block).end


def exchanges(
    stories: tuple[Story, Story], old: Block, new: Block, links: Sequence[Link] = (), *, whole: bool = False
) -> list[Exchange]:
    """What makes the words of one block or cell those of the other; `whole`: all of them at once.

    Sentences that `links` pair are compared word by word, what stands between them is exchanged whole; where `links`
    are not given, everything is compared.
    """
    was, now = words_of(old), words_of(new)
    home = _home(new.element)
    if whole:
        return [Exchange(was, now, home)]
    texts = (stories[0].text, stories[1].text)
    in_cell = local(new.element) == "tc"
    chosen = _rising(was, now, links)
    if links and not chosen:
        return [Exchange(was, now, home)]
    if not chosen:
        return _settled(texts, was, now, _compared(texts, was, now, home), in_cell)
    found: list[Exchange] = []
    a, b = was.start, now.start
    for link in chosen:
        if link.old.start >= a and link.new.start >= b:  # not around another one
            found += _exchanged(texts, Span(a, link.old.start), Span(b, link.new.start), home)
            found += _compared(texts, link.old, link.new, home)
            a, b = link.old.end, link.new.end
    found += _exchanged(texts, Span(a, was.end), Span(b, now.end), home)
    return _settled(texts, was, now, found, in_cell)


def _settled(texts: tuple[str, str], was: Span, now: Span, found: Iterable[Exchange], in_cell: bool) -> list[Exchange]:
    """Joined, and the last one moved from the end of its block by a character, where the text reads the same.

    Word processors take words inserted at the end of a paragraph and an inserted paragraph behind it for one change.
    Behind a cell comes none, and a figure there stays whole.
    """
    joined = _joined(found)
    last = joined[-1] if joined else None
    if last is None or in_cell or (last.old.end, last.new.end) != (was.end, now.end):
        return joined
    old, new = last.old.of(texts[0]), last.new.of(texts[1])
    if old and new and old[-1] == new[-1]:
        joined[-1] = Exchange(_shifted(last.old, 0), _shifted(last.new, 0), last.home)
    elif not (old and new) and _before(texts[1], now, last) == (old or new)[-1]:
        joined[-1] = Exchange(_shifted(last.old, -1), _shifted(last.new, -1), last.home)
    return joined


def _before(text: str, now: Span, last: Exchange) -> str:
    """The character that stands before an exchange in both texts."""
    return text[last.new.start - 1] if last.new.start > now.start else ""


def _shifted(span: Span, start: int) -> Span:
    return Span(span.start + start, span.end - 1)


def _joined(found: Iterable[Exchange]) -> list[Exchange]:
    """Exchanges with nothing between them as one: what goes stands before what comes."""
    joined: list[Exchange] = []
    for each in found:
        last = joined[-1] if joined else None
        if last and (last.old.end, last.new.end) == (each.old.start, each.new.start):
            joined[-1] = Exchange(last.old.cover(each.old), last.new.cover(each.new), each.home)
        else:
            joined.append(each)
    return joined


def _rising(was: Span, now: Span, links: Sequence[Link]) -> list[Link]:
    """The links inside both spans that keep both orders and share most."""
    inside = [link for link in links if was.contains(link.old) and now.contains(link.new) and _is_like(link)]
    order = [{span: n for n, span in enumerate(sorted(spans))} for spans in _sides(inside)]
    pairs = {(order[0][link.old], order[1][link.new]): link for link in inside}
    return [pairs[pair] for pair in chain({pair: 1.0 + link.shared for pair, link in pairs.items()})]


def _is_like(link: Link) -> bool:
    return link.shared >= MIN_SHARED * min(len(link.old), len(link.new))


def _sides(links: Sequence[Link]) -> tuple[set[Span], set[Span]]:
    return {link.old for link in links}, {link.new for link in links}


def _exchanged(texts: tuple[str, str], old: Span, new: Span, home: etree._Element) -> Iterator[Exchange]:
    if old.of(texts[0]) != new.of(texts[1]):
        yield Exchange(old, new, home)


def _compared(texts: tuple[str, str], old: Span, new: Span, home: etree._Element) -> Iterator[Exchange]:
    a, b = begun = old.start, new.start
    for op, text in (*delta(old.of(texts[0]), new.of(texts[1])).ops, ("equal", "")):
        if op == "equal":
            if (a, b) != begun:
                yield Exchange(Span(begun[0], a), Span(begun[1], b), home)
            a, b = begun = a + len(text), b + len(text)
        elif op == "delete":
            a += len(text)
        else:
            b += len(text)


def alternating(found: Iterable[Exchange]) -> list[Exchange]:
    """The exchanges in order of place, turned where a paragraph would end as the next one begins.

    Word processors take two changes of one kind for one, though the end of a paragraph that does not change lies
    between them.
    """
    done: list[Exchange] = []
    for each in sorted(found, key=lambda each: each.new, reverse=True):
        behind = done[-1] if done else None
        if behind and each.new.end + 1 == behind.new.start and each.kinds[-1:] == behind.kinds[:1]:
            each = replace(each, turned=True)
        done.append(each)
    return done[::-1]


def without_numbers(stories: tuple[Story, Story], old: Block, new: Block) -> tuple[Block, Block]:
    """Both blocks without the numbers before them, where Word counts both."""
    lengths = [_number(story, block) for story, block in zip(stories, (old, new), strict=True)]
    if not all(lengths):
        return old, new
    return _shorter(old, lengths[0]), _shorter(new, lengths[1])


def _number(story: Story, block: Block) -> int:
    first = next((piece for piece, _ in story.within(Span(block.span.start, block.span.start + 1))), None)
    return len(first.text) if first is not None and is_number(first) else 0


def _shorter(block: Block, length: int) -> Block:
    return Block(Span(block.span.start + length, block.span.end), block.element, block.cells)


def _home(element: etree._Element) -> etree._Element:
    """The paragraph itself, or the first of a cell."""
    return next(inner for inner in element.iter(etree.Element) if local(inner) == "p")
