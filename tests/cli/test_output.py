"""Where results go: whole, never over an input, one result a stream."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from calling import run

DRAFT = "全市经济回升向好,发展提质。\r\n二是加强监督，，堵塞漏洞。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "draft.txt").write_bytes(DRAFT.encode())
    return tmp_path


@pytest.mark.parametrize("args", [["lint", "draft.txt"], ["diff", "draft.txt", "draft.txt"], ["text", "draft.txt"]])
def test_an_input_is_never_replaced(folder: Path, args: list[str]) -> None:
    call = run(folder, *args, "-o", "draft.txt")
    assert call.returncode == 2
    assert (folder / "draft.txt").read_bytes() == DRAFT.encode()


def test_a_read_only_file_is_left_alone(folder: Path) -> None:
    draft = folder / "draft.txt"
    draft.chmod(0o444)
    run(folder, "lint", "--fix", "draft.txt")
    assert draft.stat().st_mode & 0o777 == 0o444


def test_a_patch_and_a_report_do_not_mix(folder: Path) -> None:
    call = run(folder, "lint", "--diff", "draft.txt", "--format", "json")
    assert json.loads(call.stdout)["version"] == 1
    assert b"@@" in call.stderr


def test_the_patch_applies(folder: Path) -> None:
    patch = run(folder, "lint", "--diff", "draft.txt").stdout.decode()
    lines = patch[: patch.rindex("No newline at end of file")].split("\n")
    assert "-全市经济回升向好,发展提质。\r" in lines
    assert "+全市经济回升向好，发展提质。\r" in lines


def test_standard_input_with_several_processes(folder: Path) -> None:
    call = run(folder, "lint", "-", "draft.txt", "--jobs", "2", "--format", "json", stdin=DRAFT.encode())
    assert [file["chars"] for file in json.loads(call.stdout)["files"]] == [len(DRAFT), len(DRAFT)]


def test_hiding_findings_does_not_hide_the_status(folder: Path) -> None:
    assert run(folder, "lint", "draft.txt", "--severity", "error", "--select", "LD401").returncode == 1


def test_moved_sentences_differ(folder: Path) -> None:
    one = "各级政府建立健全重大行政决策事项目录管理制度并向社会公布。"
    two = "市司法局会同有关部门开展行政执法案卷评查和专项监督检查活动。"
    (folder / "a.txt").write_text(one + "\n" + two + "\n", "utf-8")
    (folder / "b.txt").write_text(two + "\n" + one + "\n", "utf-8")
    assert run(folder, "diff", "a.txt", "b.txt", "--exit-code", "--format", "json").returncode == 1
    assert run(folder, "diff", "a.txt", "a.txt", "--exit-code", "--format", "json").returncode == 0
