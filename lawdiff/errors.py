"""What a user can do wrong: one class a kind, each with a line to show and, where there is one, a hint."""

from __future__ import annotations

import errno
from collections.abc import Iterable

from lawdiff.model.message import Message, say

# What the operating system says in English, in words for the user.
_REASONS = {
    errno.ENOENT: say("没有这个文件夹"),
    errno.ENOTDIR: say("路径中有一段不是文件夹"),
    errno.EISDIR: say("是文件夹，不是文件"),
    errno.EACCES: say("没有权限"),
    errno.EPERM: say("没有权限"),
    errno.EROFS: say("磁盘是只读的"),
    errno.ENOSPC: say("磁盘满了"),
}


def reason(error: OSError) -> Message | str:
    """Why a file could not be opened or written; the system's own words where it is none of the usual reasons."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


class LawdiffError(Exception):
    """Could not do it. `message` is one line for the user; `hint` says what to try."""

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(message.render())
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[type[LawdiffError], tuple[Message, Message | None]]:
        """Errors travel between processes."""
        return type(self), (self.message, self.hint)


class UnreadableFile(LawdiffError):
    """A file that is missing, empty, a folder, or not text."""


class UnknownEncoding(UnreadableFile):
    """Bytes that are neither marked, nor UTF-8, nor GB18030."""


class SettingsError(LawdiffError):
    """Settings that cannot be understood; the message names file and line."""


class PackError(LawdiffError):
    """A pack in configs/ that cannot be understood; the message names file and entry."""


class UsageError(LawdiffError):
    """A call that makes no sense."""


class GitError(LawdiffError):
    """git is not there, or could not do it."""


class WriteRefused(LawdiffError):
    """A fix was not written, because it would not have left the file better."""


class EngineFailed(LawdiffError):
    """The engine that runs a corpus broke down; what was done until then is kept."""


def nearest(word: str, known: Iterable[str]) -> Message | None:
    """“Did you mean …?” with the nearest of the words that there are; None where none is near."""
    from difflib import get_close_matches

    by_folded = {each.casefold(): each for each in known}
    near = get_close_matches(word.casefold(), by_folded, 1)
    return say("是不是 {name}？", name=by_folded[near[0]]) if near else None
