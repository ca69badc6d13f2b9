"""What is kept from start to start is never stale, and never missed where it cannot be kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawdiff.cache import folder, remembered


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own."""
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "cache"))
    return folder()


class Counted:
    """Reads a file and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, path: Path) -> dict[str, str]:
        self.times += 1
        return {"text": path.read_text("utf-8")}


def test_a_file_is_read_once(home: Path, tmp_path: Path) -> None:
    path, make = tmp_path / "a.yaml", Counted()
    path.write_text("甲", "utf-8")
    assert remembered(path, make) == remembered(path, make) == {"text": "甲"}
    assert make.times == 1
    assert list(home.glob("*.json"))


def test_a_changed_file_is_read_again(home: Path, tmp_path: Path) -> None:
    path, make = tmp_path / "a.yaml", Counted()
    path.write_text("甲", "utf-8")
    remembered(path, make)
    path.write_text("甲乙", "utf-8")
    assert remembered(path, make) == {"text": "甲乙"}


@pytest.mark.parametrize("rubbish", [b"", b"{", b"[]", b'{"stamp": 1}', b"\xff\xfe"])
def test_a_damaged_copy_does_no_harm(home: Path, tmp_path: Path, rubbish: bytes) -> None:
    path, make = tmp_path / "a.yaml", Counted()
    path.write_text("甲", "utf-8")
    remembered(path, make)
    for kept in home.glob("*.json"):
        kept.write_bytes(rubbish)
    assert remembered(path, make) == {"text": "甲"}


def test_nothing_is_missed_where_nothing_can_be_kept(home: Path, tmp_path: Path) -> None:
    home.parent.mkdir(parents=True)
    home.write_text("a file stands where the folder should be", "utf-8")
    path, make = tmp_path / "a.yaml", Counted()
    path.write_text("甲", "utf-8")
    assert remembered(path, make) == remembered(path, make) == {"text": "甲"}
    assert make.times == 2


def test_two_things_made_from_one_file_are_kept_apart(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("甲", "utf-8")
    for _ in range(2):
        assert remembered(path, lambda p: p.read_text("utf-8")) == "甲"
        assert remembered(path, lambda p: len(p.read_bytes()), "size") == 3
