"""A PDF is opened in a process of its own, with limits on time and memory.

PDFium is a large program in C++, and a small file can ask for any amount of work (a form that draws itself a million
times). No limit inside of this process would stop that; a process that is ended does.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec

import lawdiff
from lawdiff.errors import UnreadableFile
from lawdiff.model.message import Message, say
from lawdiff.readers.limits import Limits, too_large
from lawdiff.readers.pdf.composing import Composed


class Question(msgspec.Struct, frozen=True):
    """What the process is to read."""

    path: str
    limits: Limits
    data: bytes


class Answer(msgspec.Struct, frozen=True):
    """The text of the PDF, or why it was refused: the message, and a hint if there is one."""

    text: Composed | None = None
    refused: tuple[Message, Message | None] | None = None


def asked(data: bytes, path: str, limits: Limits) -> Composed:
    """The text of a PDF; raises UnreadableFile, also where the process was ended or broke down."""
    question = msgspec.msgpack.encode(Question(path, limits, data))
    # -P: a folder of reports is no place to import from.
    call = [sys.executable, "-P", "-m", "lawdiff.readers.pdf.answering"]
    places = [str(Path(lawdiff.__file__).parent.parent), os.environ.get("PYTHONPATH", "")]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, places))}
    try:
        done = subprocess.run(
            call, input=question, capture_output=True, timeout=limits.reading_seconds, check=False, env=env
        )
    except subprocess.TimeoutExpired:
        raise too_large(path, "reading_seconds", limits.reading_seconds) from None
    if done.returncode:
        raise _ended(path, limits)
    answer = msgspec.msgpack.decode(done.stdout, type=Answer)
    if answer.text is None:
        raise UnreadableFile(*(answer.refused or (say("{path}：PDF 已损坏或不完整，读不了", path=path), None)))
    return answer.text


def _ended(path: str, limits: Limits) -> UnreadableFile:
    return UnreadableFile(
        say(
            "{path}：PDF 读到一半停了（文件损坏，或所需内存超过 memory_bytes={value}）",
            path=path,
            value=limits.memory_bytes,
        ),
        say("请重新下载或重新导出后再试"),
    )
