"""The pages tell the truth: links lead somewhere, words exist in the code, and the rule of CONTRIBUTING.md runs."""

from __future__ import annotations

import importlib
import json
import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from msgspec import Struct

from lawdiff import __version__
from lawdiff.analysis.meaning.thresholds import THRESHOLDS
from lawdiff.cli.main import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]+)(?:#[^)]*)?\)")
ANCHOR = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)#([^)]+)\)")
INSIDE = re.compile(r"`((?:lawdiff|tests|configs|docs|examples)/[\w./-]*\w/?)`")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
WORD = re.compile(r"^\| [^|]+ \| [^|]+ \| `(lawdiff[\w.]*)(?::([\w.]+))?` \|", re.MULTILINE)
TEST_COMMAND = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]' && .venv/bin/pytest"


def page(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


@pytest.mark.parametrize("path", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    text = FENCED.sub("", path.read_text("utf-8"))
    assert [link for link in LINK.findall(text) if not (path.parent / link).exists()] == []
    assert [name for name in INSIDE.findall(text) if not (ROOT / name).exists()] == []


def anchors(path: Path) -> set[str]:
    """The names that headings get on a page: lower case, blanks as hyphens, no marks."""
    headings = re.findall(r"^#+ (.+)$", FENCED.sub("", path.read_text("utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_into_a_page_find_their_heading(path: Path) -> None:
    text = FENCED.sub("", path.read_text("utf-8"))
    goals = [(path.parent / name if name else path, anchor) for name, anchor in ANCHOR.findall(text)]
    assert [anchor for goal, anchor in goals if anchor not in anchors(goal)] == []


def resolves(module: str, name: str) -> bool:
    """Whether a dotted name of the glossary is in the code; a field of a record counts."""
    found: object = importlib.import_module(module)
    for part in name.split(".") if name else ():
        if isinstance(found, type) and issubclass(found, Struct) and part in found.__struct_fields__:
            return True
        found = getattr(found, part, None)
    return found is not None


@pytest.mark.parametrize(("module", "name"), WORD.findall(page("docs/glossary.md")))
def test_a_word_of_the_glossary_is_in_the_code(module: str, name: str) -> None:
    assert resolves(module, name)


def test_the_page_on_meaning_names_every_threshold() -> None:
    rows = re.findall(r"^\| `(\w+)` \| ([0-9.]+) \|", page("docs/meaning.md"), re.MULTILINE)
    assert {name: float(value) for name, value in rows} == msgspec.to_builtins(THRESHOLDS)


def test_no_word_of_the_glossary_stands_twice() -> None:
    words = re.findall(r"^\| ([a-z][^|]*) \|", page("docs/glossary.md"), re.MULTILINE)
    assert sorted({w for w in words if w != "word"}) == sorted(w for w in words if w != "word")


def test_every_word_of_the_glossary_is_told_in_chinese() -> None:
    words = re.findall(r"^\| ([a-z][^|]*) \| ([^|]*) \|", page("docs/glossary.md"), re.MULTILINE)
    assert [word for word, chinese in words if word != "word" and not re.search(r"[\u4e00-\u9fff]", chinese)] == []


def keys(shape: object) -> set[str]:
    """Every property name of a schema, at any depth."""
    if isinstance(shape, dict):
        return set(shape.get("properties", ())).union(*map(keys, shape.values()))
    return set().union(*map(keys, shape)) if isinstance(shape, list) else set()


def test_every_key_of_the_json_is_documented() -> None:
    schema = json.loads(page("lawdiff/report/json/schema.json"))
    told = set(re.findall(r"\w+", page("docs/outputs.md")))
    assert sorted(keys(schema["$defs"]) - told) == []


def test_the_rule_of_the_contributing_page_does_what_its_page_says() -> None:
    block = re.search(r"```python\n(.*?)```", page("CONTRIBUTING.md"), re.DOTALL)
    assert block
    script = block[1] + (
        "\nfrom lawdiff import lint, parse"
        "\nfrom lawdiff.readers.text import source_from_text"
        "\nfrom lawdiff.rules.contract import REGISTRY"
        "\nfrom lawdiff.rules.examples import parse_page"
        "\nmade = REGISTRY['LD690']"
        "\nshown = parse_page(made.page)"
        "\nfor text, spans in [(e.text, e.spans) for e in shown.examples] + [(good, ()) for good in shown.good]:"
        "\n    found = tuple(f.span for f in lint(parse(source_from_text(text)), [made]))"
        "\n    assert found == spans, (text, found)"
    )
    call = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert call.returncode == 0, call.stderr


@pytest.mark.parametrize("name", ["README.md", "README.zh.md", "CONTRIBUTING.md"])
def test_the_test_command_is_the_same_everywhere(name: str) -> None:
    assert TEST_COMMAND in page(name)


def shape(name: str) -> list[str]:
    """Headings by depth, tables by rows, code by block: what two languages of one page share."""
    marks = re.findall(r"^(#+ |\||```\w+|```$)", page(name), re.MULTILINE)
    return [mark for mark in marks if mark != "```"]


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_python_of_a_readme_runs(name: str) -> None:
    block = re.search(r"```python\n(.*?)```", page(name), re.DOTALL)
    assert block
    call = subprocess.run([sys.executable, "-c", block[1]], cwd=ROOT, capture_output=True, check=True)
    assert call.stdout.decode().rstrip().endswith(("%", "is new"))


def test_both_readmes_hold_the_same() -> None:
    assert shape("README.md") == shape("README.zh.md")


def test_every_command_stands_in_both_readmes() -> None:
    for name in ("README.md", "README.zh.md"):
        assert [command for command in COMMANDS if f"`lawdiff {command}" not in page(name)] == []


def test_the_checks_run_the_test_command() -> None:
    script = page(".ci/run")
    assert all(step in script for step in ("-m venv .venv", "-e '.[dev]'", ".venv/bin/pytest"))


def test_the_newest_change_is_of_this_version() -> None:
    newest = re.search(r"^## (\S+) \((unreleased|\d{4}-\d\d-\d\d)\)$", page("CHANGELOG.md"), re.MULTILINE)
    assert newest
    assert newest[1] == __version__
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)
