"""The pictures of both READMEs, taken of pages made from the examples: python docs/screenshots.py (needs Chromium)."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
OLD, NEW = "examples/yunze-2022.txt", "examples/yunze-2023-draft.txt"
SIZE = {"width": 1280, "height": 860}
MAX_BYTES = 200_000
# The pages have few colours: so many are enough for letters with soft edges, and keep the files small.
COLOURS = 160
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


def made(language: str, *call: str) -> Path:
    """The page of a command, in a file of its own."""
    page = Path(tempfile.mkdtemp()) / "page.html"
    done = subprocess.run(
        [sys.executable, "-m", "lawdiff", "--lang", language, *call, "--format", "html", "-o", str(page)],
        cwd=ROOT,
        check=False,
    )
    if done.returncode == 2:
        sys.exit(2)
    return page


# The head: what changed most, which figure leapt. And the text with its findings, the list beside it.
SCENES = {"comparison": ("diff", OLD, NEW), "proofreading": ("lint", NEW)}
SUFFIXES = {"en": "", "zh": ".zh"}


def main() -> int:
    """Take them all; 1 where one is too large to be committed."""
    browser = shutil.which("chromium") or sys.exit("no Chromium on the path")
    sizes = []
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=browser, args=FLAGS)
        for (name, call), language in product(SCENES.items(), SUFFIXES):
            page = running.new_page(viewport=SIZE)
            page.goto(made(language, *call).as_uri())
            path = ROOT / "docs" / f"{name}{SUFFIXES[language]}.png"
            page.screenshot(path=path)
            Image.open(path).convert("RGB").quantize(COLOURS).save(path, optimize=True)
            sizes.append(path.stat().st_size)
            print(f"{path.relative_to(ROOT)}: {sizes[-1]:,} bytes")
        running.close()
    return int(max(sizes) >= MAX_BYTES)


if __name__ == "__main__":
    sys.exit(main())
