"""The numbers of one sentence become figures: runs of values, subjects carried over, growth tied to its level."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from lawdiff.analysis.figures.changes import Growth, growth
from lawdiff.analysis.figures.draft import Draft
from lawdiff.analysis.figures.labels import GENERIC, core, noun, verb
from lawdiff.analysis.figures.pieces import Piece
from lawdiff.analysis.figures.qualifiers import qualifier
from lawdiff.analysis.figures.roles import Times
from lawdiff.model.metric import Change, MetricRole, Qualifier

_FROM = re.compile(r"(?:从|由)(?:原来的?|原先的?|上年的?|去年的?|(?:19|20)[0-9]{2}年(?:末|底)?的?|目前的?)?(?:每人每[月年])?$")
_TO = re.compile(r"(?:到了?|至|为)(?:目前的?|今年的?|去年的?|20[0-9]{2}年(?:末|底)?的?)?(?:近|超过?|约)?$")
_SHARE = re.compile(r"(?:[约]?占)(?P<of>[^，、]{0,24}?)(?:的?(?:比重|比例|比))?(?:约为|达到?|为|超过?|近|约)*$")
_TIMES = re.compile(r"是(?P<of>[^，]{0,16}?)的$")
_AHEAD = re.compile(r"(?P<how>高于|低于|快于|慢于|高出|领先|优于|好于|超过|超出|高|低|快)(?P<of>[^，、]{0,16}?)(?:水平)?$")


def read(text: str, pieces: Sequence[Piece], times: Times) -> list[Draft]:
    """A draft a number, in order of place."""
    return Reader(text, times).read(pieces)


class Reader:
    """One sentence; `topic` is the subject that a clause without one of its own takes over."""

    def __init__(self, text: str, times: Times) -> None:
        self.text = text
        self.times = times
        self.topic = ""
        self.levels: list[Draft] = []

    def read(self, pieces: Sequence[Piece]) -> list[Draft]:
        drafts = [Draft(piece) for piece in pieces]
        at = 0
        while at < len(drafts):
            end = at + 1
            while end < len(drafts) and pieces[end].link == "list" and pieces[end].inside == pieces[at].inside:
                end += 1
            self._run(drafts[at:end])
            at = end
        return drafts

    def _run(self, run: list[Draft]) -> None:
        """Values joined by 、 or 和 share what stands before the first of them."""
        _fill_units(run)
        first = run[0]
        for draft in run:
            draft.qualifier = qualifier(draft.piece)
        if len(run) > 1 and run[0].qualifier != Qualifier.EXACT:
            for draft in run[1:]:
                if draft.qualifier == Qualifier.EXACT:
                    draft.qualifier = first.qualifier
        told = growth(first.piece.left)
        if told and self._changes(run, told):
            return
        self._level(run)

    def _changes(self, run: list[Draft], told: Growth) -> bool:
        unit = run[0].unit
        rate = unit in ("%", "‰", "个百分点", "百分点", "倍", "番", "成")
        if told.verb in ("新增", "提前", "精简") and not rate:
            return False
        stem = core(told.stem)
        labels = self._names(stem, run)
        for draft, label in zip(run, labels, strict=True):
            draft.label = label
            draft.role = MetricRole.CHANGE if self.times.of(told.stem) != MetricRole.TARGET else MetricRole.TARGET
            draft.change = _change(draft, told)
        self._attach(run, inherited=not stem)
        if stem:
            self.topic = labels[0]
            self.levels = []
        return True

    def _attach(self, run: list[Draft], inherited: bool) -> None:
        if inherited and self.levels and len(self.levels) == len(run):
            for level, draft in zip(self.levels, run, strict=True):
                if level.change is None and draft.change and draft.change.basis != "avg":
                    level.change = draft.change

    def _names(self, stem: str, run: list[Draft]) -> list[str]:
        if not stem and self.levels and len(self.levels) == len(run):
            return [level.label for level in self.levels]
        if not stem:
            return [self.topic] * len(run)
        if GENERIC.match(stem) and self.topic:
            stem = self.topic + stem
        parts = re.split(r"[、和与及]", stem)
        if len(run) > 1 and len(parts) == len(run):
            return _share_head(parts)
        return [stem] * len(run)

    def _level(self, run: list[Draft]) -> None:
        left = run[0].piece.left
        labels = self._special(left, run)
        if labels is None:
            labels = self._plain(left, run)
            self.levels = run
        for draft, label in zip(run, labels, strict=True):
            draft.label = label
            draft.role = self.times.of(left)
        if _FROM.search(left):
            for draft in run:
                draft.role = MetricRole.PREVIOUS

    def _special(self, left: str, run: list[Draft]) -> list[str] | None:
        unit = run[0].unit
        share = _SHARE.search(left)
        if share and (unit in ("%", "成", "‰") or "/" in run[0].token.value):
            stem = core(left[: share.start()]) or self.topic
            return [f"{stem}占{share['of']}比重"] * len(run)
        times = _TIMES.search(left)
        if times and unit == "倍":
            return [f"{core(left[: times.start()]) or self.topic}是{times['of']}的倍数"] * len(run)
        ahead = _AHEAD.search(left)
        if ahead and "百分点" in unit:
            return [f"{core(left[: ahead.start()]) or self.topic}{ahead['how']}{ahead['of']}"] * len(run)
        return None

    def _plain(self, left: str, run: list[Draft]) -> list[str]:
        stem = core(left)
        after = noun(run[-1].piece.right) if not run[-1].piece.after else ""
        if after:
            action = verb(left)
            label = after if not action or len(stem) > 8 else action + after
            self.topic = label
            return [label] * len(run)
        if not stem or stem in ("从", "由"):
            return [self.topic] * len(run)
        if GENERIC.match(stem) and self.topic:
            return [self.topic + stem] * len(run)
        labels = self._names(stem, run)
        self.topic = labels[-1] if len(run) == 1 else stem
        return labels


def _fill_units(run: list[Draft]) -> None:
    """`15、22个百分点`: a value without unit takes the one that follows it in its list."""
    for draft, following in zip(reversed(run[:-1]), reversed(run[1:]), strict=True):
        if not draft.unit:
            draft.unit = following.unit


def _share_head(parts: list[str]) -> list[str]:
    """`战略性新兴产业、高技术制造业增加值` -> both 增加值, where the last part carries the head noun."""
    return parts


def _change(draft: Draft, told: Growth) -> Change | None:
    value = draft.token.value
    if "/" in value or ":" in value:
        return None
    unit = draft.token.scale + draft.unit
    return Change(told.direction, Decimal(value), unit, told.basis)
