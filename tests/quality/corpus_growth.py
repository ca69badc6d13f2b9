"""What a corpus costs: throughput and growth of build, pairs and dup over made-up reports.

    python tests/quality/corpus_growth.py [--sizes 200,2000,20000] [--workers 2] [--engine native]

Prints a line a size and stage: seconds on the clock, processor seconds, documents a second, peak memory of the largest
process, size of the tables; then the exponent of growth between the first and the last size (1 is linear).
"""

from __future__ import annotations

import argparse
import math
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "corpus"))
import synthetic


def measured(call: list[str]) -> tuple[float, float, float]:
    """Seconds on the clock, processor seconds of all processes, peak memory of the largest in MB."""
    start = time.perf_counter()
    running = subprocess.Popen([sys.executable, "-m", "lawdiff", "corpus", *call], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(running.pid, 0)
    assert status == 0, call
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def stages(folder: Path, out: Path, extra: list[str]) -> dict[str, list[str]]:
    return {
        "build": ["build", str(folder), "-o", str(out), *extra],
        "again": ["build", str(folder), "-o", str(out), *extra],
        "pairs": ["pairs", str(out), *extra],
        "dup": ["dup", str(out), *extra],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="200,2000")
    parser.add_argument("--workers", default="2")
    parser.add_argument("--engine", default="native")
    asked = parser.parse_args()
    sizes = [int(size) for size in asked.sizes.split(",")]
    clock: dict[str, list[float]] = {}
    work: dict[str, list[float]] = {}
    print(f"{'documents':>9} {'stage':6} {'seconds':>8} {'cpu s':>8} {'docs/s':>8} {'cpu ms/doc':>10} {'MB':>6}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as place:
            folder, out = Path(place, "in"), Path(place, "out")
            synthetic.write(folder, size)
            for stage, call in stages(folder, out, ["--workers", asked.workers, "--engine", asked.engine]).items():
                seconds, cpu, memory = measured(call)
                clock.setdefault(stage, []).append(seconds)
                work.setdefault(stage, []).append(cpu)
                print(
                    f"{size:9} {stage:6} {seconds:8.1f} {cpu:8.1f} {size / seconds:8.1f} {1000 * cpu / size:10.2f} {memory:6.0f}",
                    flush=True,
                )
            stored = sum(path.stat().st_size for path in out.rglob("*.parquet"))
            text = sum(path.stat().st_size for path in folder.rglob("*.txt"))
            print(f"{size:9} tables {stored / 1e6:.1f} MB, documents {text / 1e6:.1f} MB", flush=True)
    if len(sizes) > 1:
        span = math.log(sizes[-1] / sizes[0])
        for stage in clock:
            exponents = [math.log(series[stage][-1] / series[stage][0]) / span for series in (clock, work)]
            print(f"growth of {stage}: {exponents[0]:.2f} on the clock, {exponents[1]:.2f} of processor time")


if __name__ == "__main__":
    main()
