"""The floors: imports point down only, files stay small, and heavy libraries stay in their rooms."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawdiff import __all__ as verbs

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "lawdiff"
FLOORS = ("model", "readers", "analysis", "rules", "packs", "verbs", "corpus", "cli")
# Who else may be imported from where; a face knows the model only, the top-level helpers what they are made for.
ALLOWED = {
    "report": {"model", "report"},
    "writers": {"model", "errors", "readers", "analysis", "report", "writers"},
    "settings": {"model", "errors", "packs", "previous", "readers", "analysis"},
    "previous": {"model", "errors"},
    "packs": {"model", "errors", "analysis", "rules", "cache"},
    "lang": {"model", "packs"},
    "git": {"model", "errors"},
    "errors": {"model"},
    "numerals": {"analysis"},
    "lsp": {"model", "readers", "verbs", "report", "settings", "baseline", "lang", "errors", "lsp"},
    "__main__": {"cli"},
}
ROOMS = {
    "click": {"cli"},
    "pygls": {"lsp"},
    "lsprotocol": {"lsp"},
    "yaml": {"packs.py"},
    "jieba": {"analysis/words.py"},
    "rjieba": {"analysis/words.py"},
    "diff_match_patch": {"analysis/delta.py"},
    "fast_diff_match_patch": {"analysis/delta.py"},
    "daft": {"corpus/engine.py"},
    "ray": {"corpus/engine.py"},
    "duckdb": {"corpus"},
    "numpy": {"corpus"},
    "pyarrow": {"corpus", "report/parquet.py"},
}
FILES = sorted(PACKAGE.rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def floor(name: str) -> str:
    return name.split(".")[1] if "." in name else ""


def home(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_down(path: Path) -> None:
    here = home(path)
    inside = {floor(name) for name in imports(path) if name.startswith("lawdiff.")} - {"", "__version__", *verbs}
    if here in ALLOWED:
        upward = inside - ALLOWED[here]
    elif here in FLOORS:
        above = set(FLOORS[FLOORS.index(here) + 1 :]) | {"report", "writers", "settings", "lang"}
        upward = inside & (above - ({"settings"} if here in ("verbs", "corpus") else set()))
        upward = set() if here == "cli" else upward
    else:
        upward = set()
    assert not upward, f"{path.name} imports from above: {upward}"


@pytest.mark.parametrize("library", ROOMS)
def test_a_library_has_one_room(library: str) -> None:
    users = {
        path.relative_to(PACKAGE).as_posix() for path in FILES if any(i.split(".")[0] == library for i in imports(path))
    }
    strangers = {user for user in users if user not in ROOMS[library] and user.split("/")[0] not in ROOMS[library]}
    assert not strangers


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_files_stay_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 300


def test_the_map_names_every_room_and_file_beside() -> None:
    """Every package, and what lies beside the floors."""
    rooms = {f"{path.parent.relative_to(ROOT).as_posix()}/" for path in FILES if path.parent != PACKAGE}
    beside = {f"lawdiff/{path.name}" for path in PACKAGE.glob("*.py") if not path.name.startswith("__")}
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    assert {each for each in rooms | beside if each.removeprefix("lawdiff/report/") not in text} == set()


def test_files_of_tests_have_names_of_their_own() -> None:
    """The folders below tests/ are no packages: of two files of one name only the first would run."""
    names = Counter(path.name for path in (ROOT / "tests").rglob("*.py") if path.name != "conftest.py")
    assert [name for name, times in names.items() if times > 1] == []


def test_git_is_called_from_one_room() -> None:
    callers = {path.name for path in FILES if re.search(r"""[\["']git["'],""", path.read_text("utf-8"))}
    assert callers == {"git.py"}


def test_no_module_bears_the_name_of_a_verb() -> None:
    assert not {path.stem for path in PACKAGE.glob("*")} & set(verbs)


def test_no_other_command_imports_the_corpus() -> None:
    script = (
        "import sys\nfrom importlib import import_module\nfrom lawdiff.cli.main import COMMANDS\n"
        "[import_module(home) for home in COMMANDS.values()]\n"
        "sys.exit(str({'daft', 'duckdb', 'numpy', 'pyarrow', 'ray', 'lawdiff.corpus'} & set(sys.modules) or ''))"
    )
    call = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert call.stderr.strip() == ""


HEAVY = [
    "jieba",
    "rjieba",
    "numpy",
    "jinja2",
    "docx",
    "rapidfuzz",
    "diff_match_patch",
    "lxml",
    "selectolax",
    "pypdfium2",
    "lawdiff.writers",
]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_proofreading_loads_nothing_heavy(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("一、总体情况\n全年办理案件3件。", "utf-8")
    script = (
        f"import sys, lawdiff\nlawdiff.lint(lawdiff.parse(lawdiff.read({str(tmp_path / name)!r})))\n"
        f"sys.exit(', '.join(name for name in {HEAVY!r} if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False, stderr=subprocess.PIPE)
    assert done.stderr.strip() == b""


def test_asking_for_a_pdf_loads_no_pdf_library() -> None:
    script = "import sys, lawdiff.readers.pdf\nsys.exit('pypdfium2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


@pytest.mark.parametrize(
    "heavy", ["rich.console", "lawdiff.rules", "lawdiff.verbs.linting", "lawdiff.analysis.parsing"]
)
def test_listing_the_commands_loads_nothing_heavy(heavy: str) -> None:
    """Help and completion import every command."""
    script = (
        "import sys\nfrom importlib import import_module\nfrom lawdiff.cli.main import COMMANDS\n"
        f"for home in COMMANDS.values(): import_module(home)\nsys.exit({heavy!r} in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
