"""The content of a YAML file becomes a Pack; what cannot be understood is said with the number of its entry."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from lawdiff.model.finding import Safety, Severity
from lawdiff.model.message import Message, say
from lawdiff.rules.kinds import KINDS
from lawdiff.rules.kinds.pack import Entry, Pack
from lawdiff.rules.kinds.quoted import quoted_titles
from lawdiff.rules.kinds.swapped import swapped

# What an author may call an entry's word: each reads better in one kind.
_WORDS = ("word", "wrong", "title", "heading", "pattern")
# A single character stands in too many words to be looked for.
LEAST_WORD = 2
_PACK_FIELDS = frozenset(Pack.__struct_fields__) - {"path"} | {"list", "terms", "titles"}
_NEEDED = ("code", "name", "kind", "summary", "source")
_CODE = re.compile(r"[A-Z]{2,8}[0-9]{3,4}")
_SAFETIES = {"safe": Safety.SAFE, "unsafe": Safety.UNSAFE, "none": None}
# Kinds whose words are regular expressions.
_PATTERNS = frozenset({"pattern", "require"})


class PackTrouble(Exception):
    """What is wrong with a pack; `message` says it without the file's name."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.render())
        self.message = message


def pack_of(content: Any, path: str, listed: Callable[[str], Any]) -> Pack:
    """The pack that a YAML file describes; `listed(name)` gives the entries of another file, for `list:`.

    Raises PackTrouble for an unknown field, a missing one, an unknown kind, a bad date.
    """
    _check_head(content)
    return Pack(
        code=content["code"],
        name=content["name"],
        kind=content["kind"],
        summary=content["summary"].strip().rstrip("。"),
        source=content["source"].strip(),
        severity=_severity(content.get("severity", "warning")),
        fix=_safety(content.get("fix", "none")),
        default=bool(content.get("default", True)),
        message=content.get("message", ""),
        guard=str(content.get("guard", "")).strip(),
        silent=str(content.get("silent", "")),
        bad=_strings(content.get("bad")),
        good=_strings(content.get("good")),
        entries=tuple(_entries(content, listed)),
        path=path,
    )


def _check_head(content: Any) -> None:
    """What must hold before anything is read; raises PackTrouble where it does not."""
    if not isinstance(content, dict):
        raise PackTrouble(say("不是规则包：最外层应为字段"))
    unknown = [name for name in content if name not in _PACK_FIELDS]
    if unknown:
        raise PackTrouble(say("没有 {field} 这个字段", field=unknown[0]))
    for name in _NEEDED:
        if not isinstance(content.get(name), str) or not content[name].strip():
            raise PackTrouble(say("缺字段 {field}", field=name))
    if not _CODE.fullmatch(content["code"]):
        raise PackTrouble(say("code 应为字母加数字，如 MY101"))
    if content["kind"] not in KINDS:
        raise PackTrouble(say("没有 {kind} 这种规则", kind=content["kind"]))


def _entries(content: Mapping[str, Any], listed: Callable[[str], Any]) -> Iterator[Entry]:
    """The entries written down, and those made from `terms` and from the `titles` of another file."""
    raw = listed(content["list"]) if "list" in content else content.get("entries", [])
    for number, each in enumerate(_list(raw, "entries"), 1):
        yield _entry(each, number)
    yield from swapped(_strings(content.get("terms")))
    if "titles" in content:
        file, _, bound = str(content["titles"]).partition("#")
        yield from quoted_titles(listed(file), bound)


def check_expressions(pack: Pack) -> None:
    """Raise PackTrouble where a regular expression of the pack is none; the packs that ship are tested instead."""
    _expression(pack.silent, say("文件"))
    if pack.kind in _PATTERNS:
        for entry in pack.entries:
            for expression in (entry.word, *entry.others, entry.part):
                _expression(expression, say("第{n}条", n=entry.line))


def _entry(content: Any, number: int) -> Entry:
    """An entry from its fields; only those that are given are looked at, for there are thousands of entries."""
    if not isinstance(content, dict):
        raise PackTrouble(say("{where}：应为字段", where=say("第{n}条", n=number)))
    values: dict[str, Any] = {"word": "", "line": number}
    for name, value in content.items():
        read = _READ.get(name)
        if read is None:
            raise PackTrouble(say("{where}：没有 {field} 这个字段", where=say("第{n}条", n=number), field=name))
        try:
            values["word" if name in _WORDS else name] = read(value)
        except PackTrouble as trouble:
            where = say("第{n}条", n=number)
            raise PackTrouble(say("{where}：{reason}", where=where, reason=trouble.message)) from None
    if len(values["word"]) < LEAST_WORD:
        raise PackTrouble(say("{where}：缺要找的字词，或不足两个字", where=say("第{n}条", n=number)))
    return Entry(**values)


def _list(value: Any, field: str) -> list[Any]:
    if not isinstance(value, list):
        raise PackTrouble(say("{field} 应为列表", field=field))
    return value


def _strings(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(map(str, _list(value, "others、unless、bad、good")))


def _severity(value: Any) -> Severity:
    if value not in list(Severity):
        raise PackTrouble(say("severity 应为 error、warning 或 info"))
    return Severity(value)


def _safety(value: Any) -> Safety | None:
    if value not in _SAFETIES:
        raise PackTrouble(say("fix 应为 safe、unsafe 或 none"))
    return _SAFETIES[value]


def _date(value: Any) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise PackTrouble(say("日期应写作 2020-11-16")) from None


def _expression(value: str, where: Message) -> None:
    try:
        re.compile(value)
    except re.error:
        raise PackTrouble(say("{where}：正则表达式有误", where=where)) from None


_READ: Mapping[str, Callable[[Any], Any]] = {
    **dict.fromkeys((*_WORDS, "right", "genre", "part", "note", "source", "bad", "good"), str),
    **dict.fromkeys(("others", "unless"), _strings),
    **dict.fromkeys(("valid_from", "valid_to"), _date),
    "severity": _severity,
}
