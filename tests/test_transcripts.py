"""What the pages show is what the program prints: every `console` block is run and compared.

`python tests/test_transcripts.py --accept` writes the present output into the pages; read the difference before you
commit it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("README.md", "docs/README.en.md", "examples/walkthrough.md")
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
COLUMNS = "80"


@dataclass(frozen=True)
class Step:
    """One command of a page and the output that the page shows for it."""

    command: str
    shown: str


def steps(block: str) -> Iterator[Step]:
    """A line that begins with `$ ` is a command; what follows up to the next one is its output."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield Step(command, shown)


def run(command: str, folder: Path, programs: Path | None = None) -> str:
    """What a command prints on both channels, at 80 columns and without colour; blanks at line ends are dropped.

    `programs` is the folder of another installation. Raises AssertionError for a crash, which is nothing to show.
    """
    home = str(programs or Path(sys.executable).parent)
    env = {k: v for k, v in os.environ.items() if not k.startswith(("LAWDIFF_", "FORCE_COLOR"))}
    env |= {"NO_COLOR": "1", "COLUMNS": COLUMNS, "TERM": "dumb", "PYTHONUTF8": "1"}
    env["PATH"] = os.pathsep.join((home, env.get("PATH", os.defpath)))
    call = subprocess.run(
        ["sh", "-c", command], cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    output = call.stdout.decode("utf-8")
    if "Traceback (most recent call last)" in output:
        raise AssertionError(f"$ {command}\n{output}")
    return re.sub(r"[ \t]+$", "", output, flags=re.MULTILINE)


def desk(folder: str | Path) -> Path:
    """A folder with a copy of the examples, so that a page may mend files."""
    shutil.copytree(ROOT / "examples", Path(folder) / "examples")
    return Path(folder)


def pages() -> list[str]:
    return [page for page in PAGES if (ROOT / page).is_file()]


@pytest.mark.parametrize("page", pages())
def test_a_page_shows_what_is_printed(page: str, tmp_path: Path) -> None:
    folder = desk(tmp_path)
    found = [step for block in BLOCK.findall((ROOT / page).read_text("utf-8")) for step in steps(block)]
    assert found
    for step in found:
        assert run(step.command, folder).rstrip("\n") == step.shown.rstrip("\n"), f"{page}: $ {step.command}"


def accept(page: str) -> bool:
    """Put the present output into a page; whether anything changed."""
    path = ROOT / page
    before = path.read_text("utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = desk(name)

        def rewritten(block: re.Match[str]) -> str:
            return "".join(f"$ {step.command}\n{_closed(run(step.command, folder))}" for step in steps(block[0]))

        after = BLOCK.sub(rewritten, before)
    path.write_text(after, "utf-8")
    return after != before


def _closed(output: str) -> str:
    """Output that ends with one line end, and with a blank line where more commands may follow."""
    return output.rstrip("\n") + "\n" if output.strip() else ""


if __name__ == "__main__":
    if sys.argv[1:] != ["--accept"]:
        sys.exit("usage: python tests/test_transcripts.py --accept")
    for name in pages():
        print(name, "changed" if accept(name) else "as it was")
