"""Why an item was given up, in words."""

from __future__ import annotations

from lawdiff.model.message import Message, say

# Why an item is given up before it is read, or while it is; anything else is what the system said.
TROUBLES = frozenset(["missing", "timeout", "memory", "died", "no-document"])


def told(path: str, trouble: str) -> Message:
    """The sentence for a trouble: one of the words above (`died` with its status), or what the system said."""
    word, _, status = trouble.partition(" ")
    match word:
        case "missing":
            return say("{path}：清单里有，文件夹里没有", path=path)
        case "timeout":
            return say("{path}：超过时限，放弃", path=path)
        case "memory":
            return say("{path}：内存不够，放弃", path=path)
        case "died":
            return say("{path}：读它的进程中止了（状态 {status}）", path=path, status=status)
        case "no-document":
            return say("{path}：不是能读的文档", path=path)
    return say("{path}：读不了（{reason}）", path=path, reason=trouble)
