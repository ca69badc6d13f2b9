"""A bar, or a sign that turns, on standard error; drawn by rich once somebody has waited long enough."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress


class Wait:
    """How far the work is; `show` is called from a timer, the others by whoever works."""

    def __init__(self, words: str, total: int | None) -> None:
        self._words = words
        self._total = total
        self._done = 0
        self._over = False
        self._lock = Lock()
        self._bar: Progress | None = None

    def show(self) -> None:
        """Draw it, unless the work is over."""
        with self._lock:
            if self._over:
                return
            self._bar = _bar(self._total is not None)
            self._bar.add_task(self._words, total=self._total, completed=self._done)
            self._bar.start()

    def advance(self) -> None:
        """One part more is done."""
        with self._lock:
            self._done += 1
            if self._bar:
                self._bar.update(self._bar.task_ids[0], completed=self._done)

    def close(self) -> None:
        """The work is over, and the line is gone."""
        with self._lock:
            self._over = True
            if self._bar:
                self._bar.stop()


def _bar(counted: bool) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    words, time = TextColumn("{task.description}", markup=False), TimeElapsedColumn()
    parts = (words, BarColumn(), MofNCompleteColumn(), time) if counted else (SpinnerColumn(), words, time)
    return Progress(*parts, console=Console(stderr=True), transient=True)
