"""Regular expressions compiled once, not at every start.

Compiling some 300 patterns takes a third of the time in which a short report is proofread: Python's compiler walks
through whole Unicode blocks for a class of Chinese marks. Their code is therefore kept beside the user's other
caches and handed to the matching engine directly, as Python itself does with the bytecode of modules. The file is bound
to the exact Python build; without it, or where it cannot be read, patterns are compiled as ever. Measured on a short
report: the whole process in 0.6 times the time.

Only the command line does this; importing lawdiff as a library leaves `re` alone.
"""

from __future__ import annotations

import marshal
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from lawdiff import __version__, cache

# What the engine needs for a pattern: flags, code, number of groups, group names, names by number.
Compiled = tuple[int, list[int], int, dict[str, int], tuple[str | None, ...]]
Key = tuple[str, int]

# Patterns of other commands that are kept beside those of this one; beyond that they are left-overs.
MAX_OTHERS = 300


class Quickstart:
    """The kept patterns of one Python build, put under `re` while a command runs."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._kept: dict[Key, Compiled] = _read(path)
        self._used: dict[Key, Compiled] = {}
        self._fresh = False
        self._original: Any = None

    def __enter__(self) -> Quickstart:
        from re import _compiler  # type: ignore[attr-defined]  # the only way under re.compile

        self._original = _compiler.compile
        _compiler.compile = self.compile
        return self

    def __exit__(self, *_: object) -> None:
        from re import _compiler  # type: ignore[attr-defined]

        _compiler.compile = self._original
        if self._fresh:
            cache.keep(self._path, marshal.dumps(self._merged()))

    def _merged(self) -> dict[Key, Compiled]:
        """What was used, and what other commands left, as long as that is not much more."""
        others = {key: kept for key, kept in self._kept.items() if key not in self._used}
        return self._used if len(others) > MAX_OTHERS else others | self._used

    def compile(self, pattern: Any, flags: int = 0) -> Any:
        """As `re._compiler.compile`, from what was kept."""
        if not isinstance(pattern, str):
            return self._original(pattern, flags)
        import _sre  # type: ignore[import-not-found]

        key = (pattern, int(flags))
        kept = self._kept.get(key)
        try:
            if kept is None:
                kept = _compiled(pattern, flags)
                self._fresh = True
            state, code, groups, names, by_number = kept
            made = _sre.compile(pattern, state, list(code), groups, dict(names), by_number)
        except (TypeError, ValueError, OverflowError, RuntimeError):
            # What was kept is of another shape; a fault of the pattern itself shows again below.
            self._fresh = True
            return self._original(pattern, flags)
        self._used[key] = kept
        return made


def quickstart() -> Quickstart | nullcontext[None]:
    """A context in which patterns come from the last run; an idle one on other Pythons and without a home."""
    if sys.implementation.name != "cpython":
        return nullcontext()
    import _sre

    build = f"{__version__}-{sys.implementation.cache_tag}-{sys.hexversion:x}-{_sre.MAGIC}"
    try:
        return Quickstart(cache.folder() / f"patterns-{build}.marshal")
    except OSError:
        return nullcontext()


def _compiled(pattern: str, flags: int) -> Compiled:
    from re import _compiler, _parser  # type: ignore[attr-defined]

    tree = _parser.parse(pattern, flags)
    names = dict(tree.state.groupdict)
    by_number: list[str | None] = [None] * tree.state.groups
    for name, number in names.items():
        by_number[number] = name
    code = [int(word) for word in _compiler._code(tree, flags)]
    return int(flags | tree.state.flags), code, tree.state.groups - 1, names, tuple(by_number)


def _read(path: Path) -> dict[Key, Compiled]:
    try:
        kept = marshal.loads(path.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return kept if isinstance(kept, dict) else {}
