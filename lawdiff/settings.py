"""lawdiff.yaml, or [tool.lawdiff] of pyproject.toml, becomes a value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from lawdiff.errors import LawdiffError, SettingsError, nearest
from lawdiff.model.message import say
from lawdiff.previous import Pattern, pattern

NAMES = ("lawdiff.yaml", "lawdiff.yml", ".lawdiff.yaml")


class Settings(Struct, frozen=True):
    """What a project wants. Command-line options win over every field.

    `select` and `ignore` are codes or prefixes; `severity` maps a code to error, warning or info; `options` maps a
    code to the options of its rule; `genre` overrides the one recognised; `per_file_ignores` maps a glob to codes;
    `packs` are files of the user's own rules; `baseline` is the file of known findings; `limits` names reading
    limits; `meaning` names thresholds of the judgements on two years, `boilerplate` packs of set phrases; `previous`
    says where last year's report of a file lies. `packs`, `boilerplate` and `baseline` are relative to `folder`, where
    the settings stand.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "warning"
    genre: str | None = None
    severity: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    packs: tuple[str, ...] = ()
    baseline: str | None = None
    limits: Mapping[str, int] = field(default_factory=dict)
    meaning: Mapping[str, float] = field(default_factory=dict)
    boilerplate: tuple[str, ...] = ()
    previous: Pattern | None = None
    folder: Path = Path()


def find(start: Path) -> Path | None:
    """The nearest settings file from `start` upwards."""
    for folder in (start, *start.parents):
        for name in NAMES:
            if (folder / name).is_file():
                return folder / name
        project = folder / "pyproject.toml"
        if project.is_file() and "[tool.lawdiff" in project.read_text("utf-8", "replace"):
            return project
    return None


def load(path: Path | None = None, start: Path | None = None) -> Settings:
    """The settings of `path`, or of the nearest file from `start` (here) upwards; raises SettingsError."""
    if path is not None and not path.is_file():
        raise SettingsError(say("{path}：没有这个设置文件", path=path))
    found = path or find((start or Path.cwd()).resolve())
    if found is None:
        return Settings()
    return _settings(_read_toml(found) if found.suffix == ".toml" else _read_yaml(found), found)


def _read_yaml(path: Path) -> Any:
    from lawdiff.packs import load_yaml

    try:
        return load_yaml(path)
    except LawdiffError as error:
        raise SettingsError(error.message) from None


def _read_toml(path: Path) -> Any:
    import tomllib

    try:
        tool = tomllib.loads(path.read_text("utf-8")).get("tool")
        return tool.get("lawdiff") if isinstance(tool, dict) else None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise SettingsError(say("{path}：TOML 写法有误（{reason}）", path=path, reason=error)) from None


def _settings(data: Any, path: Path) -> Settings:
    if data is None:
        return Settings()
    if not isinstance(data, dict):
        raise SettingsError(say("{path}:1：设置应是“键: 值”的形式", path=path))
    known = [name.replace("_", "-") for name in Settings.__struct_fields__ if name != "folder"]
    values: dict[str, Any] = {}
    for key, value in data.items():
        name = str(key).replace("_", "-")
        if name not in known:
            raise SettingsError(say("{path}：没有名为 {key} 的设置", path=path, key=key), nearest(name, known))
        field_name = name.replace("-", "_")
        values[field_name] = _value(field_name, value, path)
    return Settings(**values, folder=path.parent)


def _value(name: str, value: Any, path: Path) -> Any:
    """A value of the right shape; raises SettingsError."""
    shaped = _SHAPES[name](value)
    if shaped is None:
        raise SettingsError(say("{path}：{key} 的值不对", path=path, key=name.replace("_", "-")))
    return shaped if shaped is not _NOTHING else None


_NOTHING = object()


def _words(value: Any) -> Any:
    """`LD4, LD6` or a list of words."""
    if isinstance(value, str):
        return tuple(word.strip() for word in value.split(",") if word.strip())
    return tuple(value) if isinstance(value, list) and all(isinstance(word, str) for word in value) else None


def _one_of(*known: str) -> Callable[[Any], Any]:
    return lambda value: value if value in known else None


def _word(value: Any) -> Any:
    if value is None:
        return _NOTHING
    return value if isinstance(value, str) and value else None


def _table(shape: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Words to values of one shape."""

    def check(value: Any) -> Any:
        if not isinstance(value, dict):
            return None
        found = {str(key): shape(inner) for key, inner in value.items()}
        return None if None in found.values() else found

    return check


def _limits(value: Any) -> Any:
    """Names of reading limits to whole numbers; raises SettingsError where a name is unknown."""
    from lawdiff.readers.limits import Limits

    numbers = _table(lambda number: number if isinstance(number, int) and number > 0 else None)(value)
    for name in numbers or ():
        if name not in Limits.__struct_fields__:
            raise SettingsError(say("没有名为 {name} 的读取上限", name=name), nearest(name, Limits.__struct_fields__))
    return numbers


def _thresholds(value: Any) -> Any:
    """Names of thresholds to numbers; raises SettingsError where a name is unknown."""
    from lawdiff.analysis.meaning.thresholds import Thresholds

    numbers = _table(lambda number: number if type(number) in (int, float) and number >= 0 else None)(value)
    for name in numbers or ():
        if name not in Thresholds.__struct_fields__:
            known = Thresholds.__struct_fields__
            raise SettingsError(say("没有名为 {name} 的阈值", name=name), nearest(name, known))
    return numbers


_SHAPES: Mapping[str, Callable[[Any], Any]] = {
    "select": _words,
    "ignore": _words,
    "packs": _words,
    "fail_on": _one_of("info", "warning", "error", "never"),
    "genre": _word,
    "baseline": _word,
    "severity": _table(_one_of("info", "warning", "error")),
    "options": _table(lambda value: value if isinstance(value, dict) else None),
    "per_file_ignores": _table(_words),
    "limits": _limits,
    "meaning": _thresholds,
    "boilerplate": _words,
    "previous": pattern,
}
