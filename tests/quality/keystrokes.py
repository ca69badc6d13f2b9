"""From a keystroke to the findings, through the language server: python tests/quality/keystrokes.py [REPORT...]

An editor types into the middle of a report of 20,000 characters, one character at a time, and waits for the findings
of each version. Printed: the median and the slowest tenth, in milliseconds, the pause after a keystroke included; and
what the server computed for a keystroke (Linux), which a busy machine changes little. Without a report the examples
are put together to one. Nothing is asserted: the machine decides the times.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "lsp"))

from editor import editing, insertion
from speed import EXAMPLES, REPORT_CHARS, long_report

WORDS = "全年共办理行政复议案件128件，同比增长12.3%，其中经调解结案41件；"


def computed(process: int) -> float:
    """Seconds of processor time that a process has used; 0 where the system does not tell."""
    stat = Path(f"/proc/{process}/stat")
    if not stat.is_file():
        return 0
    fields = stat.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def waits(path: Path, text: str) -> tuple[list[float], float]:
    """Seconds from each keystroke to its findings, and seconds of processor time a keystroke."""
    lines = text.split("\n")
    line = next(n for n in range(len(lines) // 2, len(lines)) if lines[n])
    found: list[float] = []
    async with editing() as editor:
        await editor.open(path.as_uri(), text)
        before = computed(editor.process)
        for version, char in enumerate(WORDS, 2):
            start = time.perf_counter()
            editor.type(path.as_uri(), version, insertion(line, version - 2, char))
            while (await editor.diagnostics()).version != version:
                pass
            found.append(time.perf_counter() - start)
        used = computed(editor.process) - before
    return found, used / len(WORDS)


def main(reports: list[Path]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for path in reports or [long_report(EXAMPLES[2], Path(folder, "long.txt"))]:
            text = path.read_text("utf-8")[:REPORT_CHARS]
            found, used = asyncio.run(waits(path, text))
            times = sorted(1000 * wait for wait in found)
            slow = times[int(0.9 * len(times))]
            print(
                f"median {statistics.median(times):4.0f} ms  nine in ten below {slow:4.0f} ms"
                f"  computed {1000 * used:4.0f} ms  {len(text):,} characters  {path.name}"
            )


if __name__ == "__main__":
    main([Path(name).resolve() for name in sys.argv[1:]])
