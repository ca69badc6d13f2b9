"""Figures that are part of a name and count nothing."""

from __future__ import annotations

import re

from lawdiff.model.metric import Metric

_NAME_AFTER = re.compile("的|[^，、和以左（。]{2,}")
_ACTION = re.compile("[新建改完达推开启培引办修治增投安整打落做发争保超创申设组减降压控筹栽造种招聘选实扩到至覆评]")
_MONEY = ("投资", "总投资", "计划投资", "完成投资")


def in_name(metric: Metric, words: str) -> bool:
    """Whether a figure is part of a name, as in 700万吨露天矿: nothing is done to it before it, a noun follows it."""
    at = words.find(metric.text)
    if at < 0 or metric.change is not None:
        return False
    before, after = words[:at].split("，")[-1], words[at + len(metric.text) :]
    if after.startswith("的") and beside(metric):
        return True
    return not _ACTION.search(before) and _NAME_AFTER.match(after) is not None


def beside(metric: Metric) -> bool:
    """Whether a figure only says how much money goes with a thing."""
    return metric.label in _MONEY


def digits(metric: Metric) -> int:
    """How many significant digits a figure has: so hard it is to repeat by chance."""
    return len(metric.value.replace(".", "").strip("0")) or 1
