"""The hooks, run by pre-commit itself on a throw-away repository with good and bad reports."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from repository import Repository

from lawdiff.packs import all_rules

ROOT = Path(__file__).resolve().parents[2]
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
NEEDED = ("lawdiff", "configs", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
PRE_COMMIT = [sys.executable, "-m", "pre_commit"]
GOOD = "云泽市{year}年法治政府建设情况的报告\n\n一、总体情况\n全年办理行政复议案件{n}件。\n"
SUM = "共清理文件213件（保留172件、修改18件、废止25件）。\n"


def can_install(folder: Path) -> bool:
    call = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), "click"]
    return subprocess.run(call, capture_output=True, check=False).returncode == 0


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The project as a repository that hooks can be fetched from."""
    folder = tmp_path_factory.mktemp("project")
    if not can_install(folder / "probe"):
        pytest.skip("pip reaches no package index, so no hook can be installed")
    repository = Repository(folder)
    for name in NEEDED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, repository.folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, repository.folder / name)
    repository.git("add", ".")
    repository.git("commit", "-qm", "project")
    return repository


def revision(project: Repository) -> str:
    return project.git("rev-parse", "HEAD").strip()


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps what it installed: the hooks are built once for all tests."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def repository(tmp_path: Path, installed: Path) -> Repository:
    """A repository of reports; pip keeps the settings of the user, who may have an index of their own."""
    found = Repository(tmp_path)
    found.env |= {
        "HOME": os.environ["HOME"],
        "PRE_COMMIT_HOME": str(installed),
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
    }
    return found


def results(output: str) -> dict[str, str]:
    """Hook -> Passed or Failed."""
    states = re.findall(r"^lawdiff .*?\.{3,}(?:\(.*\))?(\w+)\n- hook id: ([\w-]+)", output, re.MULTILINE)
    return {hook: state for state, hook in states}


def test_every_hook_tells_good_reports_from_bad_ones(repository: Repository, project: Repository) -> None:
    hooks = {"repo": str(project.folder), "rev": revision(project), "hooks": [{"id": hook} for hook in HOOKS]}
    repository.write(".pre-commit-config.yaml", yaml.safe_dump({"repos": [hooks]}))
    repository.write("lawdiff.yaml", 'previous: "{name}-{year-1}.txt"\n')
    repository.write("good-2022.txt", GOOD.format(year=2022, n=113))
    repository.write("good-2023.txt", GOOD.format(year=2023, n=128))
    repository.git("add", ".")
    tried = repository.run(*PRE_COMMIT, "run", "--all-files", "--verbose")
    assert results(tried.stdout) == dict.fromkeys(HOOKS, "Passed"), tried.stdout + tried.stderr
    repository.write("bad-2023.txt", GOOD.format(year=2023, n="128件，比上年120") + "各部门,完成任务。\n" + SUM)
    repository.write("bad-2022.txt", GOOD.format(year=2022, n=113))
    repository.git("add", ".")
    tried = repository.run(*PRE_COMMIT, "run", "--all-files", "--verbose")
    assert results(tried.stdout) == dict.fromkeys(HOOKS, "Failed"), tried.stdout
    assert all(code in tried.stdout for code in ("LD602", "LD903")), tried.stdout
    assert "各部门，完成任务" in (repository.folder / "bad-2023.txt").read_text("utf-8")


def shown(page: str) -> str:
    """The settings of pre-commit that a page shows."""
    found = re.search(r"```yaml\n(repos:\n.*?)```", (ROOT / page).read_text("utf-8"), re.DOTALL)
    return found[1] if found else ""


@pytest.mark.parametrize("page", ["README.md", "README.zh.md", "docs/guide-repository.md", "docs/hooks.md"])
def test_a_page_shows_hooks_that_there_are(page: str) -> None:
    (repository,) = yaml.safe_load(shown(page))["repos"]
    assert {hook["id"] for hook in repository["hooks"]} <= set(HOOKS)


def test_a_newcomer_copies_the_readme_and_a_bad_report_is_refused(repository: Repository, project: Repository) -> None:
    settings = re.sub(r"repo: \S+", f"repo: {project.folder}", shown("README.md"))
    settings = re.sub(r"rev: \S+", f"rev: {revision(project)}", settings)
    repository.write(".pre-commit-config.yaml", settings)
    repository.run(*PRE_COMMIT, "install")
    repository.write("2023.txt", GOOD.format(year=2023, n=128) + SUM)
    repository.git("add", ".")
    refused = repository.run("git", "commit", "-m", "report")
    said = refused.stdout + refused.stderr
    assert refused.returncode != 0
    assert all(words in said for words in ("2023.txt", "172+18+25=215≠213", "接下来：", "git add", "baseline update"))
    repository.write("2023.txt", GOOD.format(year=2023, n=128) + SUM.replace("213", "215"))
    repository.git("add", ".")
    assert repository.run("git", "commit", "-m", "report").returncode == 0


def test_the_hook_of_figures_asks_for_every_rule_about_a_statement_of_one_report() -> None:
    asked = HOOKS["lawdiff-figures"]["entry"].rpartition(" ")[2].split(",")
    rules = [rule.code for rule in all_rules().values() if rule.statements and rule.subject != "Comparison"]
    assert asked == rules


@pytest.mark.parametrize("hook", sorted(HOOKS))
@pytest.mark.parametrize(
    ("name", "text"), [("a.txt", 1), ("a.MD", 1), ("a.docx", 0), ("a.htm", 0), ("a.PDF", 0), ("a.py", None)]
)
def test_a_hook_sees_the_files_it_can_do(hook: str, name: str, text: int | None) -> None:
    seen = re.search(HOOKS[hook]["files"], name) is not None
    assert seen == (text is not None and (text == 1 or hook != "lawdiff-fix"))
    assert HOOKS[hook].get("pass_filenames", True)
