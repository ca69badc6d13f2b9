"""What counts as the same words: the keys by which repeated text is found."""

from __future__ import annotations

import hashlib
import re

import pyarrow as pa

from lawdiff.analysis.folding import fold
from lawdiff.analysis.similarity import masked

# Shorter sentences recur rightly; the same bound as in `lawdiff dup`, in characters without marks and spaces.
MIN_WORDS = 12
_MARKS = re.compile(r"[^\w%‰]+")
_MARKS_MASKED = re.compile(r"[^\w%‰#]+")


def words_of(folded: str) -> str:
    """A folded text without marks and spaces."""
    return _MARKS.sub("", folded)


def mask_of(folded: str) -> str:
    """The same with every figure as one #."""
    return _MARKS_MASKED.sub("", masked(folded))


def hash_of(words: str) -> int:
    """64 bits that are the same everywhere and always."""
    return int.from_bytes(hashlib.blake2b(words.encode("utf-8", "replace"), digest_size=8).digest(), "big")


def hashes(folded: str) -> tuple[int, int] | tuple[None, None]:
    """The hashes of the words and of the masked words; None where the words are too short to count."""
    words = words_of(folded)
    if len(words) < MIN_WORDS:
        return None, None
    return hash_of(words), hash_of(mask_of(folded))


def masks(texts: pa.Array) -> pa.Array:
    """The masked words of texts that are not folded yet: a kernel, for folding is what costs time here."""
    return pa.array([mask_of(fold(text).text) for text in texts.to_pylist()], pa.string())
