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

from lawdiff import cache

# What the engine needs for a pattern: flags, code, number of groups, group names, names by number.
Compiled = tuple[int, list[int], int, dict[str, int], tuple[str | None, ...]]
Key = tuple[str, int]


class Quickstart:
    """The kept patterns of one Python build, put under `re` while a command runs."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._kept: dict[Key, Compiled] = _read(path)
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
            cache.keep(self._path, marshal.dumps(self._kept))

    def compile(self, pattern: Any, flags: int = 0) -> Any:
        """As `re._compiler.compile`, from what was kept."""
        if not isinstance(pattern, str):
            return self._original(pattern, flags)
        import _sre  # type: ignore[import-not-found]

        key = (pattern, int(flags))
        if key not in self._kept:
            self._kept[key] = _compiled(pattern, flags)
            self._fresh = True
        state, code, groups, names, by_number = self._kept[key]
        return _sre.compile(pattern, state, list(code), groups, dict(names), by_number)


def quickstart() -> Quickstart | nullcontext[None]:
    """A context in which patterns come from the last run; an idle one on other Pythons and without a home."""
    if sys.implementation.name != "cpython":
        return nullcontext()
    import _sre

    build = f"{sys.implementation.cache_tag}-{sys.hexversion:x}-{_sre.MAGIC}"
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
