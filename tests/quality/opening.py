"""How long the page of two long reports takes to open and to scroll in Chromium: python tests/quality/opening.py [CHARS]

Prints the time to the load event, the main thread's long tasks (over 50 ms) while opening and while scrolling through
the whole page, and the frames that came late. Nothing is asserted: the machine decides the times.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from lawdiff import compare, parse
from lawdiff.model.message import NO_CATALOGUE
from lawdiff.readers.text import source_from_text
from lawdiff.report.html import diff
from lawdiff.verbs.two_years import judged

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
# A screenful a step, as fast as a held key repeats.
STEP, PAUSE = 800, 33
# Times it is opened: the first one also starts the browser's process.
ROUNDS = 3
WATCH = """
window.tasks = [];
new PerformanceObserver((list) => list.getEntries().forEach((one) => tasks.push(one.duration)))
  .observe({ type: "longtask", buffered: true });
"""
FRAMES = """
() => { window.frames_ = []; let last = performance.now();
  const tick = (now) => { frames_.push(now - last); last = now; requestAnimationFrame(tick); };
  requestAnimationFrame(tick); }
"""


def long_report(path: Path, chars: int) -> str:
    """The example again and again, each time with other figures and under headings of its own."""
    text = path.read_text("utf-8")
    parts = [text.translate({ord(str(d)): str((d * 3 + n) % 10) for d in range(10)}) for n in range(chars // 3000 + 1)]
    return "\n".join(parts)[:chars]


def told(name: str, tasks: list[float]) -> str:
    return f"{name}: {len(tasks)} long tasks, the longest {max(tasks, default=0):.0f} ms, {sum(tasks):.0f} ms in all"


def measured(page: Any, address: str) -> None:
    """Open, wait until all is quiet, scroll to the end."""
    meter = page.context.new_cdp_session(page)
    meter.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.add_init_script(WATCH)
    for _ in range(ROUNDS):
        page.goto(address, wait_until="load")
        page.wait_for_timeout(1500)
        timing = page.evaluate("performance.getEntriesByType('navigation')[0].toJSON()")
        paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
        read, loaded = timing["domInteractive"], timing["loadEventEnd"]
        print(f"first paint {paint:.0f} ms, document read {read:.0f} ms, loaded {loaded:.0f} ms")
    spent = {one["name"]: one["value"] for one in meter.send("Performance.getMetrics")["metrics"]}
    print(f"main thread, own time: {spent['ThreadTime']:.2f} s, of which layout {spent['LayoutDuration']:.2f} s")
    print(told("opening", page.evaluate("tasks.splice(0)")))
    page.evaluate(FRAMES)
    for _ in range(120):
        page.mouse.wheel(0, STEP)
        page.wait_for_timeout(PAUSE)
    print(told("scrolling", page.evaluate("tasks.splice(0)")))
    frames = sorted(page.evaluate("frames_"))
    late = sum(frame > 50 for frame in frames)
    print(f"frames: {len(frames)}, the middle one {frames[len(frames) // 2]:.0f} ms, {late} over 50 ms")
    page.keyboard.press("j")
    page.wait_for_timeout(500)
    print(told("next change", page.evaluate("tasks.splice(0)")))
    page.fill("[data-seek]", "行政复议")
    page.wait_for_timeout(500)
    print(told("search", page.evaluate("tasks.splice(0)")))


def main(chars: int) -> None:
    old, new = (parse(source_from_text(long_report(EXAMPLES[n], chars))) for n in (1, 2))
    html = diff(judged(compare(old, new)), NO_CATALOGUE)
    print(f"{chars:,} characters a side, a page of {len(html.encode()):,} bytes")
    home = Path(tempfile.mkdtemp()) / "page.html"
    home.write_text(html, "utf-8")
    browser = shutil.which("chromium") or sys.exit("no Chromium on the path")
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=browser, args=FLAGS)
        page = running.new_page(viewport={"width": 1280, "height": 900})
        measured(page, home.as_uri())
        print(f"elements: {page.evaluate('document.all.length'):,}")
        running.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
