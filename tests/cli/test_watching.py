"""lint --watch: a change is proofread at once, however the editor saves it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

BAD, GOOD = "全市经济回升向好,发展提质。\n", "全市经济回升向好，发展提质。\n"
PATIENCE = 30.0


def interruptible() -> None:
    """Programs that a script runs in the background ignore interrupts; a user's do not."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


class Watcher:
    """A running `lint --watch` and what it has printed."""

    def __init__(self, folder: Path, *args: str) -> None:
        self.log = folder / "log"
        with self.log.open("wb") as out:
            call = [sys.executable, "-m", "lawdiff", "lint", *args, "--watch"]
            self.process = subprocess.Popen(
                call, cwd=folder, stdout=out, stderr=subprocess.STDOUT, preexec_fn=interruptible
            )

    def rounds(self, count: int) -> str:
        """What the round of this number printed; it ends with the line that says what is waited for."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            done = self.log.read_text("utf-8").split("Ctrl-C")
            if len(done) > count:
                return done[count - 1]
            time.sleep(0.05)
        raise AssertionError(self.log.read_text("utf-8"))


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Callable[..., Watcher]]:
    started: list[Watcher] = []

    def start(*args: str) -> Watcher:
        started.append(Watcher(tmp_path, *args))
        return started[-1]

    yield start
    for each in started:
        each.process.kill()
        each.process.wait()


def in_place(path: Path) -> None:
    path.write_text(GOOD, "utf-8")


def by_renaming(path: Path) -> None:
    draft = path.with_name("draft.txt~")
    draft.write_text(GOOD, "utf-8")
    draft.replace(path)


def by_way_of_a_backup(path: Path) -> None:
    path.rename(path.with_name("draft.bak"))
    path.write_text(GOOD, "utf-8")


@pytest.mark.parametrize("save", [in_place, by_renaming, by_way_of_a_backup])
@pytest.mark.parametrize("named", ["draft.txt", "."])
def test_a_saved_file_is_proofread_again(
    tmp_path: Path, watching: Callable[..., Watcher], save: Callable[[Path], None], named: str
) -> None:
    (tmp_path / "draft.txt").write_text(BAD, "utf-8")
    running = watching(named, "--select", "LD401")
    assert "LD401" in running.rounds(1)
    save(tmp_path / "draft.txt")
    assert "LD401" not in running.rounds(2)


def test_settings_that_break_do_not_end_it(tmp_path: Path, watching: Callable[..., Watcher]) -> None:
    (tmp_path / "draft.txt").write_text(BAD, "utf-8")
    (tmp_path / "lawdiff.yaml").write_text("select: [LD401]\n", "utf-8")
    running = watching("draft.txt")
    running.rounds(1)
    (tmp_path / "lawdiff.yaml").write_text("selct: [LD401]\n", "utf-8")
    assert "selct" in running.rounds(2)


def test_an_interrupt_ends_it(tmp_path: Path, watching: Callable[..., Watcher]) -> None:
    (tmp_path / "draft.txt").write_text(BAD, "utf-8")
    running = watching("draft.txt")
    running.rounds(1)
    os.kill(running.process.pid, signal.SIGINT)
    assert running.process.wait(PATIENCE) == 130
    assert "Traceback" not in running.log.read_text("utf-8")


@pytest.mark.parametrize("args", [["-"], ["draft.txt", "--fix"], ["draft.txt", "--unsafe-fixes"]])
def test_what_cannot_be_watched(tmp_path: Path, args: list[str]) -> None:
    (tmp_path / "draft.txt").write_text(BAD, "utf-8")
    call = [sys.executable, "-m", "lawdiff", "lint", "--watch", *args]
    refused = subprocess.run(call, cwd=tmp_path, capture_output=True, stdin=subprocess.DEVNULL, timeout=PATIENCE)
    assert refused.returncode == 2
    assert (tmp_path / "draft.txt").read_text("utf-8") == BAD
