"""Old Word files are turned into new ones by a program of this machine, which is held to its time."""

from __future__ import annotations

from pathlib import Path

import pytest
from readers.conversions import OFFICE

from lawdiff.errors import UnreadableFile
from lawdiff.readers import Reading, source_from_bytes
from lawdiff.readers.limits import Limits

RTF = rb"{\rtf1\ansi\ansicpg936 {\b One:} two.\par three\par}"


def program(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose programs are all there are."""
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    monkeypatch.setattr("lawdiff.readers.legacy.shutil.which", lambda name: found(tmp_path / name))
    return tmp_path


def found(path: Path) -> str | None:
    return str(path) if path.exists() else None


def test_without_a_converter_the_error_names_them(programs: Path) -> None:
    with pytest.raises(UnreadableFile, match="LibreOffice 或 antiword"):
        source_from_bytes(RTF, "a.rtf")


def test_antiword_is_asked_where_there_is_no_office(programs: Path) -> None:
    program(programs, "antiword", "printf '一、总体情况\\n全年办理案件3件。\\n'")
    assert source_from_bytes(RTF, "a.rtf").text == "一、总体情况\n全年办理案件3件。\n"


def test_a_converter_that_hangs_is_ended_with_all_it_started(programs: Path) -> None:
    program(programs, "soffice", "sleep 3600 & wait")  # the one that sleeps holds the pipe, too
    with pytest.raises(UnreadableFile, match="太久"):
        source_from_bytes(RTF, "a.rtf", Reading(limits=Limits(converter_seconds=1)))


@pytest.mark.skipif(OFFICE is None, reason="no soffice on this machine")
def test_an_office_file_is_read_with_its_tables() -> None:
    row = rb"\trowd\cellx2000\cellx4000\intbl A\cell 1\cell\row"
    source = source_from_bytes(RTF.replace(rb"\par}", rb"\par" + row + row + rb"\pard end\par}"), "a.wps")
    assert source.format == "doc"
    assert source.raw.startswith("One: two.\nthree\n")
    assert [cell.span.of(source.raw) for table in source.tables for cell in table.cells] == ["A", "1", "A", "1"]
