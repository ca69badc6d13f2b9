"""With real git: documents shown as text, versions compared, settings written once and taken back whole."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from repository import Repository

FIRST = "全年办理行政复议案件113件。"
SECOND = "全年办理行政复议案件128件。"


def word(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in ("云泽市2023年法治政府建设情况的报告", "一、总体情况", *paragraphs):
        document.add_paragraph(paragraph)
    page = io.BytesIO()
    document.save(page)
    return page.getvalue()


def pdf(words: str) -> bytes:
    """A page of one line in a font that every reader has."""
    content = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
        b" /Resources << /Font << /F1 4 0 R >> >> >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
    ]
    page, places = b"%PDF-1.4\n", []
    for n, body in enumerate(objects, 1):
        places.append(len(page))
        page += b"%d 0 obj\n%s\nendobj\n" % (n, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = len(page)
    page += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return page + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, end)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


@pytest.fixture
def versions(repository: Repository) -> Repository:
    """A Word report in two versions, the second not yet committed."""
    repository.commit("2023/报告.docx", word(FIRST))
    repository.write("2023/报告.docx", word(SECOND))
    return repository


@pytest.mark.parametrize("scope", ["--local", "--global"])
def test_git_shows_word_as_text(versions: Repository, scope: str) -> None:
    assert "Binary files" in versions.git("diff")
    assert versions.lawdiff("git", "install", scope).returncode == 0
    shown = versions.git("diff")
    assert f"-{FIRST}\n+{SECOND}\n" in shown
    assert "+" + FIRST in versions.git("log", "-p")


def test_git_shows_pdf_as_text(repository: Repository) -> None:
    repository.commit("report.PDF", pdf("Report 2022"))
    repository.write("report.PDF", pdf("Report 2023"))
    repository.lawdiff("git", "install")
    assert "-Report 2022\n+Report 2023\n" in repository.git("diff")


def test_a_broken_document_does_not_stop_git(versions: Repository) -> None:
    versions.lawdiff("git", "install")
    versions.write("2023/报告.docx", b"PK\x03\x04broken\0")
    versions.commit("zz.txt", FIRST)
    shown = versions.git("diff")
    assert "-" + FIRST in shown
    assert "sha256" in shown


@pytest.mark.parametrize("scope", ["--local", "--global"])
def test_installing_twice_is_installing_once_and_uninstalling_leaves_nothing(
    repository: Repository, scope: str
) -> None:
    attributes = repository.folder / ".git/info/attributes"
    if scope == "--global":
        attributes = repository.home / ".config/git/attributes"
    attributes.parent.mkdir(parents=True, exist_ok=True)
    attributes.write_bytes("# 本人的\r\n*.docx diff=word\n".encode())
    config = repository.home / ".gitconfig" if scope == "--global" else repository.folder / ".git/config"
    before = attributes.read_bytes(), config.read_bytes()
    repository.lawdiff("git", "install", scope)
    once = attributes.read_bytes(), config.read_bytes()
    repository.lawdiff("git", "install", scope)
    assert (attributes.read_bytes(), config.read_bytes()) == once != before
    assert repository.lawdiff("git", "uninstall", scope).returncode == 0
    assert (attributes.read_bytes(), config.read_bytes()) == before


def test_a_file_of_attributes_that_was_not_there_goes_again(repository: Repository) -> None:
    repository.lawdiff("git", "install")
    repository.lawdiff("git", "uninstall")
    assert not (repository.folder / ".git/info/attributes").exists()


def test_attributes_go_where_the_user_keeps_them(repository: Repository) -> None:
    repository.git("config", "--global", "core.attributesFile", "~/mine")
    repository.lawdiff("git", "install", "--global")
    assert "diff=lawdiff" in (repository.home / "mine").read_text()


def test_there_must_be_a_repository_to_set_up(repository: Repository, tmp_path: Path) -> None:
    call = repository.lawdiff("git", "install", cwd=tmp_path)
    assert call.returncode == 2
    assert "git" in call.stderr
    assert len(call.stderr.splitlines()) == 2


def test_the_difftool_compares_versions(versions: Repository) -> None:
    versions.lawdiff("git", "install")
    shown = versions.git("difftool", "-y", "-t", "lawdiff")
    assert "113件→128件" in shown


@pytest.mark.parametrize(
    "words",
    [
        ["HEAD:2023/报告.docx", "2023/报告.docx"],
        ["--git", "2023/报告.docx"],
        ["--git", "HEAD", "2023/报告.docx"],
        ["HEAD:2023/报告.docx", ":2023/报告.docx"],
        ["--git", "HEAD~1..HEAD", "2023/报告.docx"],
    ],
)
def test_versions_are_compared(versions: Repository, words: list[str]) -> None:
    versions.git("add", ".")
    if "HEAD~1..HEAD" in words:
        versions.git("commit", "-qm", "second")
    call = versions.lawdiff("diff", *words)
    assert "113件→128件" in call.stdout, call.stderr


@pytest.mark.parametrize("name", ["HEAD:2023/报告.docx", "HEAD:报告.docx"])
def test_a_path_counts_from_here_and_from_the_top(versions: Repository, name: str) -> None:
    call = versions.lawdiff("text", name, cwd=versions.folder / "2023")
    assert FIRST in call.stdout


def test_a_file_with_a_colon_stays_a_file(repository: Repository) -> None:
    repository.commit("b.txt", FIRST)
    repository.write("HEAD:b.txt", SECOND)
    assert repository.lawdiff("text", "HEAD:b.txt").stdout == SECOND


@pytest.mark.parametrize("name", ["C:\\b.txt", "C:/b.txt"])
def test_a_drive_is_no_revision(repository: Repository, name: str) -> None:
    repository.commit("b.txt", FIRST)
    call = repository.lawdiff("text", name)
    assert (call.returncode, call.stderr) == (2, f"lawdiff: {name}：没有这个文件\n")


@pytest.mark.parametrize("name", ["nowhere:b.txt", "HEAD:c.txt", "-x:b.txt", "--output=x:b.txt"])
def test_a_version_that_is_not_there(repository: Repository, name: str) -> None:
    repository.commit("b.txt", FIRST)
    call = repository.lawdiff("text", "--", name)
    assert call.returncode == 2
    assert len(call.stderr.splitlines()) == 1
    assert name in call.stderr
    assert sorted(path.name for path in repository.folder.iterdir()) == [".git", "b.txt"]


def test_a_version_is_never_written(repository: Repository) -> None:
    repository.commit("b.txt", "云泽市2023年法治政府建设情况的报告\n\n各部门,全年办理案件3件。\n")
    call = repository.lawdiff("lint", "HEAD:b.txt", "--fix")
    assert call.returncode == 2
    assert "git 里的版本" in call.stderr
