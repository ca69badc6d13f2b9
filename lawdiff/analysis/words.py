"""Words of Chinese text: the one place that knows a segmenter, loaded when the first word is needed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Literal

Segmenter = Callable[[str], list[str]]
"""Cuts a text into words that make it up again, to the letter."""

Engine = Literal["rjieba", "jieba"]


@cache
def segmenter(engine: Engine | None = None) -> Segmenter:
    """The segmenter asked for; by default rjieba where it is installed, else jieba.

    Both carry the same dictionary and part almost everywhere at the same places; rjieba is twenty times as fast and
    needs no dictionary to be loaded. Raises ImportError where the engine asked for is not installed.
    """
    if engine == "rjieba":
        return _rjieba()
    if engine == "jieba":
        return _jieba()
    try:
        return _rjieba()
    except ImportError:
        return _jieba()


def _rjieba() -> Segmenter:
    import rjieba

    def cut(text: str) -> list[str]:
        return list(rjieba.cut(text))

    return cut


def _jieba() -> Segmenter:
    import logging

    import jieba

    jieba.setLogLevel(logging.WARNING)

    def cut(text: str) -> list[str]:
        return list(jieba.cut(text))

    return cut
