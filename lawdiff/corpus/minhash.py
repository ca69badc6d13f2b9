"""The kernel of near duplicates: texts become MinHash signatures, cut into bands.

Two texts whose character bigrams overlap by a share J (Jaccard) have a band in common with probability
1 - (1 - J^4)^16: .99 at J = .7, .64 at .5, .12 at .3. Source: Broder (1997), On the resemblance and containment of
documents; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, chapter 3.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

BANDS, ROWS = 16, 4
PERMUTATIONS = BANDS * ROWS
# Texts at a time: their bigrams, once a permutation, stay in the processor's cache.
CHUNK = 2048
# A band's key in bytes.
KEY = 8
_U32, _U64 = np.uint32, np.uint64


def _constants(name: str, count: int) -> NDArray[np.uint32]:
    """Numbers that are the same on every machine and in every version."""
    digests = (hashlib.blake2b(f"lawdiff {name} {n}".encode(), digest_size=4).digest() for n in range(count))
    return np.array([int.from_bytes(digest, "big") for digest in digests], _U32)


_FACTORS = _constants("factor", PERMUTATIONS) | _U32(1)
_SUMMANDS = _constants("summand", PERMUTATIONS)
_MIX = _constants("mix", 3) | _U32(1)
_FOLD = _U64(0x9E3779B97F4A7C15)


def bands(texts: pa.Array) -> pa.Array:
    """The band keys of each text, 16 of 8 bytes in one fixed-size binary. Every text has two characters or more."""
    words = texts.to_pylist()
    parts = [_keys(words[at : at + CHUNK]) for at in range(0, len(words), CHUNK)]
    keys = np.concatenate(parts) if parts else np.empty((0, BANDS), _U64)
    buffer = pa.py_buffer(np.ascontiguousarray(keys).tobytes())
    return pa.Array.from_buffers(pa.binary(BANDS * KEY), len(words), [None, buffer])


def as_keys(found: pa.ChunkedArray) -> NDArray[np.uint64]:
    """The band keys as a matrix, a row a text."""
    bytes_ = b"".join(b"".join(chunk.to_pylist()) for chunk in found.chunks)
    return np.frombuffer(bytes_, _U64).reshape(-1, BANDS)


def _keys(texts: Sequence[str]) -> NDArray[np.uint64]:
    grams, starts = _bigrams(texts)
    least = np.empty((PERMUTATIONS, len(texts)), _U32)
    for n in range(PERMUTATIONS):
        least[n] = np.minimum.reduceat(grams * _FACTORS[n] + _SUMMANDS[n], starts)
    keys = np.zeros((BANDS, len(texts)), _U64)
    for row in range(ROWS):
        keys = (keys ^ least[row::ROWS]) * _FOLD
        keys ^= keys >> _U64(29)
    return keys.T


def _bigrams(texts: Sequence[str]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """All bigrams as well-mixed numbers, and where those of each text begin."""
    signs = np.frombuffer("".join(texts).encode("utf-32-le"), _U32)
    ends = np.cumsum([len(text) for text in texts])
    inside = np.ones(len(signs), bool)
    inside[ends - 1] = False  # the last sign of a text begins no bigram
    mixed = signs * _MIX[0] ^ np.roll(signs, -1) * _MIX[1]
    mixed = (mixed ^ (mixed >> _U32(15))) * _MIX[2]
    mixed ^= mixed >> _U32(13)
    starts = np.concatenate([[0], ends[:-1]]) - np.arange(len(texts))
    return mixed[inside], starts
