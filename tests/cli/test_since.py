"""`lint --since`: what stands on changed lines is reported, what stood there before is not."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest
from repository import Repository

HEAD = "云泽市2023年法治政府建设情况的报告\n\n一、总体情况\n"
OLD_FAULT = "全年建设法制政府，办理案件3件。\n"
NEW_FAULT = "各部门按布署开展工作,完成任务。\n"


def word(text: str) -> bytes:
    document, page = docx.Document(), io.BytesIO()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(page)
    return page.getvalue()


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    found = Repository(tmp_path)
    found.commit("2023.txt", HEAD + OLD_FAULT)
    return found


def codes(repository: Repository, *words: str) -> list[str]:
    call = repository.lawdiff("lint", "--format", "json", *words)
    assert call.returncode in (0, 1), call.stderr
    return [finding["code"] for file in json.loads(call.stdout)["files"] for finding in file["findings"]]


def test_an_unchanged_report_is_silent(repository: Repository) -> None:
    assert codes(repository, "2023.txt") == ["LD506"]
    assert codes(repository, "2023.txt", "--since", "HEAD") == []


@pytest.mark.parametrize("staged", [True, False])
def test_only_the_new_line_speaks(repository: Repository, staged: bool) -> None:
    repository.write("2023.txt", HEAD + OLD_FAULT + NEW_FAULT)
    if staged:
        repository.git("add", "2023.txt")
    assert codes(repository, "2023.txt", "--since", "HEAD") == ["LD506", "LD401"]


def test_line_ends_alone_change_nothing(repository: Repository) -> None:
    repository.write("2023.txt", (HEAD + OLD_FAULT).replace("\n", "\r\n"))
    assert codes(repository, "2023.txt", "--since", "HEAD") == []


def test_a_new_report_speaks_whole(repository: Repository) -> None:
    repository.write("新.txt", HEAD + OLD_FAULT)
    assert codes(repository, "新.txt", "--since", "HEAD") == ["LD506"]


def test_a_renamed_report_remembers_its_old_lines(repository: Repository) -> None:
    repository.git("mv", "2023.txt", "报告.txt")
    repository.write("报告.txt", HEAD + OLD_FAULT + NEW_FAULT)
    assert codes(repository, "报告.txt", "--since", "HEAD") == ["LD506", "LD401"]


def test_paragraphs_of_word_count_as_lines(repository: Repository) -> None:
    repository.commit("报告.docx", word(HEAD + OLD_FAULT))
    repository.write("报告.docx", word(HEAD + OLD_FAULT + NEW_FAULT))
    assert codes(repository, "报告.docx", "--since", "HEAD") == ["LD506", "LD401"]


def test_a_habit_counts_its_places_on_changed_lines(repository: Repository) -> None:
    repository.commit("2023.txt", HEAD + "甲部门完成任务,乙部门完成任务,很好。\n")
    repository.write("2023.txt", HEAD + "甲部门完成任务,乙部门完成任务,很好。\n丙部门完成任务,很好。\n")
    call = repository.lawdiff("lint", "--format", "json", "2023.txt", "--since", "HEAD", "--select", "LD401")
    (finding,) = json.loads(call.stdout)["files"][0]["findings"]
    assert (finding["count"], finding["line"], finding["quote"]) == (1, 5, ",")


def test_mending_leaves_unchanged_lines_alone(repository: Repository) -> None:
    repository.commit("2023.txt", HEAD + "甲部门完成任务,很好。\n")
    repository.write("2023.txt", HEAD + "甲部门完成任务,很好。\n丙部门完成任务,很好。\n")
    repository.lawdiff("lint", "2023.txt", "--since", "HEAD", "--fix")
    text = (repository.folder / "2023.txt").read_text("utf-8")
    assert text == HEAD + "甲部门完成任务,很好。\n丙部门完成任务，很好。\n"


def test_what_the_baseline_knows_stays_known(repository: Repository) -> None:
    repository.write("2023.txt", HEAD + OLD_FAULT + OLD_FAULT.replace("3", "4"))
    repository.lawdiff("baseline", "update", "2023.txt")
    assert codes(repository, "2023.txt", "--since", "HEAD") == []


def test_outside_a_repository(repository: Repository, tmp_path: Path) -> None:
    (tmp_path / "2023.txt").write_text(HEAD, "utf-8")
    call = repository.lawdiff("lint", "2023.txt", "--since", "HEAD", cwd=tmp_path)
    assert call.returncode == 2
    assert "不在 git 仓库里" in call.stderr


@pytest.mark.parametrize("revision", ["nowhere", "--output=x"])
def test_a_revision_that_is_not_there(repository: Repository, revision: str) -> None:
    call = repository.lawdiff("lint", "2023.txt", f"--since={revision}")
    assert call.returncode == 2
    assert len(call.stderr.splitlines()) == 1
    assert revision in call.stderr
    assert not (repository.folder / "x").exists()
