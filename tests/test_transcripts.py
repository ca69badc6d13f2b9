"""What the pages show is what the program prints: every `console` block is run and compared.

A block of ```console needs=PROGRAM runs where that program is. `python tests/test_transcripts.py --accept [PAGE...]`
writes the present output into the pages; read the difference before you commit it.
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
PAGES = (
    "README.md",
    "README.zh.md",
    "examples/walkthrough.md",
    *sorted(f"docs/{p.name}" for p in (ROOT / "docs").glob("guide-*.md")),
)
BLOCK = re.compile(r"^```console(?: needs=(?P<needs>\S+))?\n(?P<steps>.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
COLUMNS = "80"
HOME = "/home/li"


STEP = re.compile(r"(?P<typed>\$ .*\n(?:> .*\n)*)(?P<shown>(?:(?!\$ ).*\n)*)")


@dataclass(frozen=True)
class Step:
    """One command of a page, as it is typed there, and the output that the page shows for it."""

    typed: str
    shown: str

    @property
    def command(self) -> str:
        return "\n".join(line[2:] for line in self.typed.splitlines())


def steps(block: str) -> Iterator[Step]:
    """A line that begins with `$ ` is a command, those with `> ` go on with it; what follows is its output."""
    yield from (Step(found["typed"], found["shown"]) for found in STEP.finditer(block))


def run(command: str, folder: Path, programs: Path | None = None) -> str:
    """What a command prints on both channels, at 80 columns and without colour; blanks at line ends are dropped.

    The folder is shown as HOME. `programs` is the folder of another installation. Raises AssertionError for a crash,
    which is nothing to show.
    """
    home = str(programs or Path(sys.executable).parent)
    env = {k: v for k, v in os.environ.items() if not k.startswith(("LAWDIFF_", "FORCE_COLOR"))}
    env |= {"NO_COLOR": "1", "COLUMNS": COLUMNS, "TERM": "dumb", "LC_ALL": "C.UTF-8"}
    env["PATH"] = os.pathsep.join((home, env.get("PATH", os.defpath)))
    call = subprocess.run(
        ["sh", "-c", command], cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    output = call.stdout.decode("utf-8").replace(str(folder.resolve()), HOME)
    if "Traceback (most recent call last)" in output:
        raise AssertionError(f"$ {command}\n{output}")
    return re.sub(r"[ \t]+$", "", output, flags=re.MULTILINE)


def desk(folder: str | Path) -> Path:
    """A folder with a copy of the examples, so that a page may mend files."""
    shutil.copytree(ROOT / "examples", Path(folder) / "examples")
    return Path(folder)


def blocks(page: str, need: str | None = None) -> Iterator[str]:
    """The blocks of a page that need no program beside this one, and those that need `need`, in order."""
    for block in BLOCK.finditer((ROOT / page).read_text("utf-8")):
        if block["needs"] in (None, need):
            yield block["steps"]


def needs() -> Iterator[tuple[str, str | None]]:
    """Every page, and again with each of the programs that some of its blocks need."""
    for page in PAGES:
        found = {block["needs"] for block in BLOCK.finditer((ROOT / page).read_text("utf-8"))}
        yield from ((page, need) for need in sorted(found | {None}, key=str))


@pytest.mark.parametrize(("page", "need"), list(needs()))
def test_a_page_shows_what_is_printed(page: str, need: str | None, tmp_path: Path) -> None:
    if need and shutil.which(need) is None:
        pytest.skip(f"{page}: {need} is not installed")
    folder = desk(tmp_path)
    found = [step for block in blocks(page, need) for step in steps(block)]
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
            if block["needs"] and shutil.which(block["needs"]) is None:
                return block[0]
            head = block[0][: block.start("steps") - block.start()]
            return head + "".join(f"{step.typed}{_closed(run(step.command, folder))}" for step in steps(block["steps"]))

        after = BLOCK.sub(rewritten, before)
    path.write_text(after, "utf-8")
    return after != before


def _closed(output: str) -> str:
    """Output that ends with one line end, and with a blank line where more commands may follow."""
    return output.rstrip("\n") + "\n" if output.strip() else ""


if __name__ == "__main__":
    if sys.argv[1:2] != ["--accept"]:
        sys.exit("usage: python tests/test_transcripts.py --accept [PAGE...]")
    for name in sys.argv[2:] or PAGES:
        print(name, "changed" if accept(name) else "as it was")
