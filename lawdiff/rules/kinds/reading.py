"""The content of a YAML file becomes a Pack; what cannot be understood is said with the number of its entry."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from lawdiff.model.finding import Safety, Severity
from lawdiff.model.message import Message, say
from lawdiff.rules.kinds import KINDS
from lawdiff.rules.kinds.pack import Entry, Pack
from lawdiff.rules.kinds.swapped import swapped

# What an author may call an entry's word: each reads better in one kind.
_WORDS = ("word", "wrong", "title", "heading", "pattern")
_ENTRY_FIELDS = frozenset(field.name for field in fields(Entry)) - {"line"} | set(_WORDS)
_PACK_FIELDS = frozenset(field.name for field in fields(Pack)) - {"path"} | {"list", "terms"}
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

    Raises PackTrouble for an unknown field, a missing one, an unknown kind, a bad date or a bad expression.
    """
    if not isinstance(content, dict):
        raise PackTrouble(say("不是规则包：最外层应为字段"))
    _known(content, _PACK_FIELDS, say("文件"))
    for name in _NEEDED:
        if not isinstance(content.get(name), str) or not content[name].strip():
            raise PackTrouble(say("缺字段 {field}", field=name))
    if not _CODE.fullmatch(content["code"]):
        raise PackTrouble(say("code 应为字母加数字，如 MY101"))
    kind = content["kind"]
    if kind not in KINDS:
        raise PackTrouble(say("没有 {kind} 这种规则", kind=kind))
    raw = listed(content["list"]) if "list" in content else content.get("entries", [])
    entries = tuple(_entry(each, n, kind) for n, each in enumerate(_list(raw, "entries"), 1))
    entries += tuple(swapped(_strings(content.get("terms"))))
    return Pack(
        code=content["code"],
        name=content["name"],
        kind=kind,
        summary=content["summary"].strip().rstrip("。"),
        source=content["source"].strip(),
        severity=_severity(content.get("severity", "warning"), say("文件")) or Severity.WARNING,
        fix=_safety(content.get("fix", "none")),
        default=bool(content.get("default", True)),
        message=content.get("message", ""),
        silent=_expression(content.get("silent", ""), say("文件")),
        bad=_strings(content.get("bad")),
        good=_strings(content.get("good")),
        entries=entries,
        path=path,
    )


def _entry(content: Any, number: int, kind: str) -> Entry:
    where = say("第{n}条", n=number)
    if not isinstance(content, dict):
        raise PackTrouble(say("{where}：应为字段", where=where))
    _known(content, _ENTRY_FIELDS, where)
    word = next((content[name] for name in _WORDS if content.get(name)), "")
    if not isinstance(word, str) or len(word) < 2:
        raise PackTrouble(say("{where}：缺要找的字词，或不足两个字", where=where))
    others = _strings(content.get("others"))
    if kind in _PATTERNS:
        for expression in (word, *others, content.get("part", "")):
            _expression(expression, where)
    return Entry(
        word=word,
        right=str(content.get("right", "")),
        others=others,
        unless=_strings(content.get("unless")),
        genre=content.get("genre", ""),
        part=content.get("part", ""),
        note=content.get("note", ""),
        severity=_severity(content.get("severity"), where),
        valid_from=_date(content.get("valid_from"), where),
        valid_to=_date(content.get("valid_to"), where),
        source=content.get("source", ""),
        bad=content.get("bad", ""),
        good=content.get("good", ""),
        line=number,
    )


def _known(content: Mapping[Any, Any], fields: frozenset[str], where: Message) -> None:
    if not fields.issuperset(content):
        unknown = next(name for name in content if name not in fields)
        raise PackTrouble(say("{where}：没有 {field} 这个字段", where=where, field=unknown))


def _list(value: Any, field: str) -> list[Any]:
    if not isinstance(value, list):
        raise PackTrouble(say("{field} 应为列表", field=field))
    return value


def _strings(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(map(str, _list(value, "others、unless、bad、good")))


def _severity(value: Any, where: Message) -> Severity | None:
    if value is None:
        return None
    if value not in list(Severity):
        raise PackTrouble(say("{where}：severity 应为 error、warning 或 info", where=where))
    return Severity(value)


def _safety(value: Any) -> Safety | None:
    if value not in _SAFETIES:
        raise PackTrouble(say("fix 应为 safe、unsafe 或 none"))
    return _SAFETIES[value]


def _date(value: Any, where: Message) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise PackTrouble(say("{where}：日期应写作 2020-11-16", where=where)) from None


def _expression(value: Any, where: Message) -> str:
    try:
        re.compile(value)
    except (re.error, TypeError):
        raise PackTrouble(say("{where}：正则表达式有误", where=where)) from None
    return str(value)
