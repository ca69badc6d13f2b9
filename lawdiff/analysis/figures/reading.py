"""The numbers of one sentence become figures: runs of values, subjects carried over, growth tied to its level."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from lawdiff.analysis.figures.changes import Growth, growth
from lawdiff.analysis.figures.draft import Draft
from lawdiff.analysis.figures.labels import (
    GENERIC,
    SUBJECT,
    core,
    from_last_verb,
    noun,
    purpose,
    reaches,
    stock,
    subject,
    verb,
)
from lawdiff.analysis.figures.lists import names
from lawdiff.analysis.figures.pieces import Piece
from lawdiff.analysis.figures.qualifiers import qualifier
from lawdiff.analysis.figures.roles import Times
from lawdiff.model.metric import Change, MetricRole, Qualifier

_SOME_YEAR = r"(?:原来的?|原先的?|上年的?|去年的?|(?:19|20)[0-9]{2}年(?:末|底|初)?的?|目前的?|年初的?)?"
_FROM = re.compile(rf"(?:从|由){_SOME_YEAR}(?:每人每[月年]|人均)?$")
_TO = re.compile(rf"(?:到了?|至|为)(?:现在的?|今年的?|{_SOME_YEAR})(?:近|超过?|约|每人每[月年])?$")
_SHARE = re.compile(
    r"约?占(?P<of>[^，、]{0,24}?)(?:的?(?:比重|比例|比))?(?:约为|提高到|达到?|为|超过?|近|约|的|从|由)*$|稳定在(?P<among>全国|全省|全球)$"
)
_TIMES = re.compile(r"是(?P<of>[^，]{0,16}?)的$")
_AHEAD = re.compile(
    r"(?P<how>高于|低于|快于|慢于|高出|领先|优于|好于|超过|超出|高|低|快)(?P<of>[^，、]{0,16}?)(?:水平)?$"
)
_REACH = 400  # characters back in a sentence that can say what time its figures speak of
FOLLOWING = 14  # characters behind a number that name it where nothing else does
_RATES = frozenset({"%", "‰", "个百分点", "百分点", "倍", "番", "成"})


def read(text: str, pieces: Sequence[Piece], times: Times, start: int) -> list[Draft]:
    """A draft a number, in order of place; the sentence begins at `start`."""
    return Reader(text, times, start).read(pieces)


class Reader:
    """One sentence; `topic` is the subject that a clause without one of its own takes over."""

    def __init__(self, text: str, times: Times, start: int) -> None:
        self.text = text
        self.times = times
        self.start = start
        self.topic = ""
        self.levels: list[Draft] = []  # told since the last growth
        self.origin: list[Draft] = []  # the values of 从…, until 到… takes them up
        self.flow = False  # whether the figure before was a total of several years
        self.loose: list[Draft] = []  # growth whose level has not been told yet

    def read(self, pieces: Sequence[Piece]) -> list[Draft]:
        drafts = [Draft(piece) for piece in pieces]
        at, outer = 0, None
        while at < len(drafts):
            inside = pieces[at].inside
            end = at + 1
            while end < len(drafts) and pieces[end].link == "list" and pieces[end].inside == inside:
                end += 1
            if inside is not None and outer is None:
                outer = (self.topic, self.levels, self.loose)
                self.levels, self.loose = [], []
            elif inside is None and outer is not None:
                self.topic, self.levels, self.loose = outer
                outer = None
            self._run(drafts[at:end])
            at = end
        return drafts

    def _run(self, run: list[Draft]) -> None:
        """Values joined by 、 or 和 share what stands before the first of them."""
        _fill_units(run)
        _qualify(run)
        left = run[0].piece.left
        told = growth(left)
        if not (told and self._changes(run, told)):
            self._level(run, left)
        before = self.text[max(self.start, run[0].token.start - _REACH) : run[0].token.start]
        self.flow = self.times.totals(run[0].label, left) or (
            self.flow and run[0].piece.link == "soft" and not reaches(left)
        )
        for draft in run:
            if draft.role == MetricRole.ACTUAL and self.flow:
                draft.role = MetricRole.CUMULATIVE
            draft.period = self.times.period(draft.role, before, left)

    def _role(self, run: list[Draft], left: str) -> MetricRole:
        end = run[0].token.start - len(left)
        return self.times.of(left, self.text[max(self.start, end - _REACH) : max(end, 0)])

    # growth

    def _changes(self, run: list[Draft], told: Growth) -> bool:
        stem = self._stem(told.stem)
        if not _is_change(run[0], told, stem, self.levels):
            return False
        labels = self._names(stem, run)
        target = self._role(run, told.stem) == MetricRole.TARGET
        for draft, label in zip(run, labels, strict=True):
            draft.label = label
            draft.role = MetricRole.TARGET if target and draft.unit in _RATES else MetricRole.CHANGE
            draft.change = _change(draft, told)
        self._attach(run, inherited=not stem)
        if stem:
            self.topic = labels[0] if len(run) == 1 else stem
        return True

    def _stem(self, words: str) -> str:
        return core(words) or (words if words in ("全年", "全省", "全市", "全国", "全区") else "")

    def _attach(self, run: list[Draft], inherited: bool) -> None:
        """The level beside a growth carries it too."""
        if inherited and len(run) == 1 and len(self.levels) > 1 and "分别" in run[0].piece.left:
            run = run * len(self.levels)
        if inherited and len(self.levels) >= len(run):
            for level, draft in zip(self.levels[-len(run) :], run, strict=True):
                if level.change is None and draft.change and draft.change.basis != "avg":
                    level.change = draft.change
        else:
            self.loose, self.levels = run, []

    def _names(self, stem: str, run: list[Draft]) -> list[str]:
        if not stem and len(self.levels) >= len(run):
            return [level.label for level in self.levels[-len(run) :]]
        if not stem:
            return self._inherited(run)
        if GENERIC.match(stem) and self.topic and not self.topic.endswith(stem):
            stem = self.topic + stem
        return names(stem, len(run))

    # levels

    def _level(self, run: list[Draft], left: str) -> None:
        role = self._role(run, left)
        labels = self._taken_up(run, left) or self._special(left, run)
        if labels is None:
            labels = self._plain(left, run)
            self.levels = [*self.levels, *run][-4:] if run[0].piece.link != "same" else run
        for draft, label in zip(run, labels, strict=True):
            draft.label = label
            draft.role = role
        if _FROM.search(left):
            self.origin = run
            for draft in run:
                draft.role = MetricRole.PREVIOUS

    def _taken_up(self, run: list[Draft], left: str) -> list[str] | None:
        """`从A、B增加到C、D`: C and D bear the names of A and B."""
        if len(self.origin) != len(run) or not _TO.search(left):
            return None
        labels = [draft.label for draft in self.origin]
        self.origin = []
        self.levels = run
        return labels

    def _special(self, left: str, run: list[Draft]) -> list[str] | None:
        unit = run[0].unit
        share = _SHARE.search(left)
        if share and (unit in ("%", "成", "‰") or "/" in run[0].token.value):
            stem = core(left[: share.start()]) or self.topic
            of = share["of"] or share["among"] or ""
            tail = f"占{of}比重" if of else "占比"
            return [name + tail for name in names(stem, len(run))]
        times = _TIMES.search(left)
        if times and unit == "倍":
            return [f"{core(left[: times.start()]) or self.topic}是{times['of']}的倍数"] * len(run)
        ahead = _AHEAD.search(left)
        if ahead and "百分点" in unit:
            return [f"{core(left[: ahead.start()]) or self.topic}{ahead['how']}{ahead['of']}"] * len(run)
        return None

    def _plain(self, left: str, run: list[Draft]) -> list[str]:
        piece = run[-1].piece
        stem = core(left)
        after = "" if piece.after else noun(piece.right)
        if after and not (reaches(left) and len(stem) >= 3):
            action = verb(left)
            after = purpose(after, piece.right)
            label = after if not action or len(action) > 4 or after.endswith(action) else action + after
            self.topic = label
            return [label] * len(run)
        if not stem:
            return self._nameless(run)
        if GENERIC.match(stem) and not self.topic:
            self.topic = subject(piece.prior)
        if GENERIC.match(stem) and self.topic:
            whole = stock(self.topic) if stem.startswith("总") else self.topic
            labels = [whole if whole.endswith(stem) else whole + stem] * len(run)
        else:
            labels = names(from_last_verb(stem) if piece.link == "same" else stem, len(run))
            self.topic = labels[-1] if len(run) == 1 else stem
        self._take_growth(run)
        return labels

    def _nameless(self, run: list[Draft]) -> list[str]:
        """A level without words of its own bears the topic; growth told just before belongs to it."""
        self._take_growth(run)
        labels = [level.label for level in self.levels[-len(run) :]] if len(run) > 1 else []
        if len(labels) != len(run):
            labels = self._inherited(run)
        return [stock(label) for label in labels] if reaches(run[0].piece.left) else labels

    def _inherited(self, run: list[Draft]) -> list[str]:
        """The topic; where there is none, or the clause before lists as many subjects, the subject of that clause."""
        before = subject(run[0].piece.prior)
        listed = names(before, len(run)) if len(run) > 1 else []
        if len(set(listed)) == len(run) > 1:
            return listed
        if not self.topic:
            self.topic = before or _last_resort(run[-1].piece)
        return [self.topic] * len(run)

    def _take_growth(self, run: list[Draft]) -> None:
        stem = core(run[0].piece.left)
        if len(self.loose) == len(run) and (not stem or GENERIC.match(stem)) and run[0].unit not in _RATES:
            for draft, grown in zip(run, self.loose, strict=True):
                if grown.change and grown.change.basis != "avg":
                    draft.change = grown.change
        self.loose = []


def _last_resort(piece: Piece) -> str:
    """The clause before as it stands, where it is short enough for a name, else what follows the number."""
    clause = core(piece.prior)
    if 2 <= len(clause) <= SUBJECT:
        return clause
    return piece.right.lstrip("的")[:FOLLOWING]


def _is_change(first: Draft, told: Growth, stem: str, levels: list[Draft]) -> bool:
    """新增 tells a flow unless it follows its own level: `面积380万亩、新增12万亩`."""
    if told.verb not in ("新增", "提前", "精简", "加快"):
        return True
    return not stem and bool(levels) and levels[-1].unit == first.unit and not noun(first.piece.right)


def _qualify(run: list[Draft]) -> None:
    for draft in run:
        draft.qualifier = qualifier(draft.piece)
    closing = run[-1].qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.APPROX)
    shared: Qualifier = run[-1 if closing else 0].qualifier
    for draft in run:
        if draft.qualifier == Qualifier.EXACT and shared != Qualifier.RANGE:
            draft.qualifier = shared


def _fill_units(run: list[Draft]) -> None:
    """`15、22个百分点`: a value without unit takes the one that follows it in its list."""
    for draft, following in zip(reversed(run[:-1]), reversed(run[1:]), strict=True):
        if not draft.unit and "/" not in draft.token.value:
            draft.unit = following.unit


def _change(draft: Draft, told: Growth) -> Change | None:
    value = draft.token.value
    if "/" in value or ":" in value:
        return None
    unit = draft.token.scale + draft.unit
    return Change(told.direction, Decimal(value), unit, told.basis)
