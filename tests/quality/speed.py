"""Whole-process times of lawdiff as ratios, medians of interleaved runs: python tests/quality/speed.py [ROUNDS]

Nothing is asserted: the machine decides the times, the ratios are for reading.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))
BASE = [sys.executable, "-c", "import click, rich.console, yaml"]
LAWDIFF = [sys.executable, "-m", "lawdiff"]
REPORT_CHARS = 20_000


def seconds(call: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def long_report(path: Path, to: Path) -> Path:
    """A report of 20,000 characters: the example again and again, each time with other figures."""
    text = path.read_text("utf-8")
    parts = [text.translate({ord(str(d)): str((d * 3 + n) % 10) for d in range(10)}) for n in range(40)]
    to.write_text("\n".join(parts)[:REPORT_CHARS], "utf-8")
    return to


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        old, new = (long_report(EXAMPLES[n], Path(folder) / f"{n}.txt") for n in (1, 2))
        calls = {
            "python -c 'import click, rich.console, yaml'": BASE,
            "lawdiff --help": [*LAWDIFF, "--help"],
            "lawdiff lint, one example": [*LAWDIFF, "lint", str(EXAMPLES[-1])],
            "lawdiff lint, 20,000 characters": [*LAWDIFF, "lint", str(new)],
            "lawdiff metrics, one example": [*LAWDIFF, "metrics", str(EXAMPLES[-1])],
            "lawdiff diff, two examples": [*LAWDIFF, "diff", str(EXAMPLES[1]), str(EXAMPLES[2])],
            "lawdiff diff, 20,000 characters a side": [*LAWDIFF, "diff", str(old), str(new)],
        }
        times: dict[str, list[float]] = {name: [] for name in calls}
        for _ in range(rounds):
            for name, call in calls.items():
                times[name].append(seconds(call))
        base = statistics.median(times[next(iter(calls))])
        for name, row in times.items():
            middle = statistics.median(row)
            print(f"{middle:7.3f} s  {middle / base:5.2f} x  {name}")


if __name__ == "__main__":
    os.environ["NO_COLOR"] = "1"
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
