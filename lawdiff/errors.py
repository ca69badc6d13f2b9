"""What a user can do wrong: one class a kind, each with a line to show and, where there is one, a hint."""

from __future__ import annotations

from lawdiff.model.message import Message


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


class WriteRefused(LawdiffError):
    """A fix was not written, because it would not have left the file better."""
