"""What is shipped works where nothing else is: the wheel, made from the source archive, in a fresh environment.

It takes a network and most of a minute, so it runs with the checks (CI) or on demand: LAWDIFF_DISTRIBUTION=1. Further
Pythons are named in LAWDIFF_PYTHONS, parted by blanks.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from test_transcripts import ROOT, blocks, desk, run, steps

from lawdiff import __version__

PYTHONS = [sys.executable, *os.environ.get("LAWDIFF_PYTHONS", "").split()]


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source archive and the wheel made from it."""
    if not {"CI", "LAWDIFF_DISTRIBUTION"} & set(os.environ):
        pytest.skip("builds and installs the package: set LAWDIFF_DISTRIBUTION")
    folder = tmp_path_factory.mktemp("dist")
    call = [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT]
    subprocess.run(call, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="session", params=PYTHONS, ids=lambda path: Path(path).resolve().name)
def installed(request: pytest.FixtureRequest, shipped: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a fresh environment in which nothing but the wheel was installed."""
    folder = tmp_path_factory.mktemp("fresh")
    subprocess.run([request.param, "-m", "venv", folder], check=True)
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    wheel = next(shipped.glob("*.whl"))
    subprocess.run([programs / "pip", "install", "-q", "--disable-pip-version-check", wheel], check=True)
    return programs


def test_the_version_is_one(shipped: Path) -> None:
    assert {path.name for path in shipped.iterdir()} == {
        f"lawdiff-{__version__}-py3-none-any.whl",
        f"lawdiff-{__version__}.tar.gz",
    }


def test_every_configuration_is_in_the_wheel(shipped: Path) -> None:
    names = set(zipfile.ZipFile(next(shipped.glob("*.whl"))).namelist())
    configs = {f"lawdiff/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "configs").rglob("*.yaml")}
    assert sorted(configs - names) == []
    assert {"lawdiff/py.typed", "lawdiff/report/json/schema.json"} <= names


def test_the_source_archive_can_be_tested(shipped: Path) -> None:
    with tarfile.open(next(shipped.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"tests/conftest.py", "README.md", "docs/glossary.md", "examples/walkthrough.md", ".ci/run"} <= names


def test_nothing_is_missing_or_at_odds(installed: Path) -> None:
    checked = subprocess.run([installed / "pip", "check"], capture_output=True, text=True)
    assert (checked.returncode, checked.stdout.strip()) == (0, "No broken requirements found.")


def test_what_the_readme_shows_is_what_is_printed(installed: Path, tmp_path: Path) -> None:
    folder = desk(tmp_path)
    for step in (step for block in blocks("README.md") for step in steps(block)):
        assert run(step.command, folder, installed).rstrip("\n") == step.shown.rstrip("\n")


@pytest.mark.parametrize("call", ["lawdiff rules", "lawdiff schema diff", "lawdiff man", "lawdiff completion zsh"])
def test_what_needs_files_of_the_package(installed: Path, tmp_path: Path, call: str) -> None:
    assert run(f"{call} && echo done", tmp_path, installed).rstrip().endswith("done")
