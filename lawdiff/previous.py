"""Where last year's report lies, by the names that a repository gives its files."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct

from lawdiff.errors import SettingsError, UsageError
from lawdiff.model.message import say

FIELDS = ("name", "rest", "suffix", "year", "year-1")
_FIELD = re.compile(r"\{([^{}]*)\}")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_BETWEEN = " -_.·"


class Pattern(Struct, frozen=True):
    """`{name}-{year-1}.*`: a path from the folder of a report to last year's, with fields and `*`.

    `{year}` is the last year in the report's file name, else in the name of its folder, else its report year;
    `{name}` is what stands before it in the file name, `{rest}` what follows up to the suffix, `{suffix}` as it is.
    """

    text: str

    def of(self, path: Path, year: int | None = None) -> Path | None:
        """Last year's report of `path`; None where it is not there. Raises UsageError where several fit."""
        values = _values(path, year)
        if values is None:
            return None
        from glob import escape

        words = _FIELD.sub(lambda field: escape(values[field[1]]), self.text)
        found = [place for place in sorted(path.parent.glob(words)) if not place.samefile(path)]
        if len(found) > 1:
            names = "、".join(map(str, found))
            raise UsageError(
                say("{path}：有几份上一年的报告：{names}", path=path, names=names), say("用 --previous 指明")
            )
        return found[0] if found else None


def pattern(text: object) -> Pattern | None:
    """A pattern of the settings; None where it is no relative path. Raises SettingsError for an unknown field."""
    if not isinstance(text, str) or not text or Path(text).is_absolute():
        return None
    for name in _FIELD.findall(text):
        if name not in FIELDS:
            known = "、".join(f"{{{field}}}" for field in FIELDS)
            raise SettingsError(say("previous 里没有 {field}", field=f"{{{name}}}"), say("可用：{known}", known=known))
    return Pattern(text)


def _values(path: Path, year: int | None) -> dict[str, str] | None:
    """The fields for one report; None where nothing tells its year."""
    inside = list(_YEAR.finditer(path.stem))
    folder = _YEAR.findall(path.absolute().parent.name)
    told = inside[-1][0] if inside else folder[-1] if folder else year
    if told is None:
        return None
    start, end = inside[-1].span() if inside else (len(path.stem), len(path.stem))
    return {
        "name": path.stem[:start].rstrip(_BETWEEN),
        "rest": path.stem[end:],
        "suffix": path.suffix,
        "year": str(told),
        "year-1": str(int(told) - 1),
    }
