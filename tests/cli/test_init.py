"""lawdiff init: settings that load, change nothing as written, and work once their marks are taken away."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from calling import run
from hypothesis import given
from hypothesis import strategies as st

from lawdiff import parse
from lawdiff.cli.init import page
from lawdiff.readers.text import source_from_text
from lawdiff.settings import Settings, load
from lawdiff.verbs.proposing import Proposal, propose

REPORT = """云泽市人民政府关于2022年度法治政府建设情况的报告

一、主要举措
“云E普法”平台用户突破16万，推广“云E普法”。“十四五”规划落实。“十四五”期间推进“放管服”改革。
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "2022.txt").write_text(REPORT, "utf-8")
    return tmp_path


def uncommented(folder: Path) -> None:
    """Take the marks away from every setting; prose keeps them."""
    path = folder / "lawdiff.yaml"
    path.write_text(re.sub(r"^#(?!\s[^ ]|$)", "", path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")


def test_what_is_written_changes_nothing(folder: Path) -> None:
    before = run(folder, "lint", "2022.txt", "--format", "json").stdout
    assert run(folder, "init", "2022.txt").returncode == 0
    assert load(folder / "lawdiff.yaml") == Settings()
    assert run(folder, "lint", "2022.txt", "--format", "json").stdout == before


def test_a_proposal_works_without_its_marks(folder: Path) -> None:
    run(folder, "init", "2022.txt")
    uncommented(folder)
    (folder / "our-words.yaml").write_bytes(b"")
    settings = load(folder / "lawdiff.yaml")
    assert settings.genre == "rule-of-law"
    assert settings.options == {"LD711": {"body": "云泽市人民政府"}, "LD501": {"names": ["云E普法"]}}


def test_names_and_body_are_then_kept(folder: Path) -> None:
    (folder / "lawdiff.yaml").write_text(
        "options: {LD711: {body: 云泽市人民政府}, LD501: {names: [云E普法, 青少年法治教育宣传月]}}\n", "utf-8"
    )
    draft = "临河市人民政府关于2023年度法治政府建设情况的报告\n\n一、举措\n推广“云e普法”，办“青少年法治宣传月”。\n"
    (folder / "draft.txt").write_text(draft, "utf-8")
    said = run(folder, "lint", "draft.txt", "--select", "LD501,LD711").stdout.decode()
    assert all(f"“{name}”" in said for name in ("云E普法", "青少年法治教育宣传月", "临河市人民政府"))


@pytest.mark.parametrize("name", ["lawdiff.yaml", "lawdiff.yml", ".lawdiff.yaml"])
def test_settings_that_are_there_stay(folder: Path, name: str) -> None:
    (folder / name).write_text("ignore: [LD4]\n", "utf-8")
    assert run(folder, "init", "2022.txt").returncode == 2
    assert (folder / name).read_text("utf-8") == "ignore: [LD4]\n"


def test_a_report_that_cannot_be_read_is_said(folder: Path) -> None:
    call = run(folder, "init", "2022.txt", "missing.txt")
    assert call.returncode == 2
    assert "missing.txt" in call.stderr.decode()
    assert "云E普法" in (folder / "lawdiff.yaml").read_text("utf-8")


def test_without_reports(folder: Path) -> None:
    assert run(folder, "init", "--lang", "en").returncode == 0
    assert load(folder / "lawdiff.yaml") == Settings()


def test_bodies_that_differ_are_not_proposed() -> None:
    texts = (REPORT, REPORT.replace("云泽市", "临江市"))
    assert propose([parse(source_from_text(text)) for text in texts]).body is None


@given(st.text(min_size=1), st.text(min_size=1))
def test_no_name_can_break_out_of_its_comment(body: str, name: str) -> None:
    lines = [line for each in page(Proposal(None, body, ((name, 2),)), []) for line in each.splitlines()]
    assert all(line == "" or line.startswith("#") for line in lines)
