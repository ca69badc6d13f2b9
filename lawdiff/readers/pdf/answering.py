"""The process that reads one PDF: the question comes in on standard input, the answer goes out on standard output."""

from __future__ import annotations

import sys

import msgspec

from lawdiff.errors import UnreadableFile
from lawdiff.readers.limits import Limits
from lawdiff.readers.pdf.asking import Answer, Question
from lawdiff.readers.pdf.extracting import extracted


def answer(question: Question) -> Answer:
    try:
        return Answer(extracted(question.data, question.path, question.limits))
    except UnreadableFile as error:
        return Answer(refused=(error.message, error.hint))


def confine(limits: Limits) -> None:
    """No more memory than allowed from here on, where the system can be told so."""
    try:
        import resource
    except ImportError:
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most == resource.RLIM_INFINITY or most > limits.memory_bytes:
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    question = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Question)
    confine(question.limits)
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer(question)))


if __name__ == "__main__":
    main()
