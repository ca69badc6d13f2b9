"""Whose report it is, and of which year: by the manifest, else by the text, else by the path."""

from __future__ import annotations

import re

from msgspec import Struct

from lawdiff.corpus.scan import Told
from lawdiff.model.document import Document

_PLACE = r"[\u4e00-\u9fff·]{1,14}(?:自治[区州县旗]|[省市县区旗盟州镇乡])"
_ORGAN = r"[\u4e00-\u9fff·]{1,24}(?:人民政府|委员会|办公室|国务院|[局厅部院委会处办署队])"
# A name in a path: the longest run of characters at its start that ends like a place or an organ.
_NAMED = re.compile(rf"(?:{_ORGAN}|{_PLACE})(?![\u4e00-\u9fff])|{_ORGAN}|{_PLACE}")
_ONLY_PLACE = re.compile(_PLACE)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_TAIL = re.compile(r"(?<=[省市县区旗盟州镇乡])人民政府$")
_PARENT = re.compile(r"^(?:[省市县区旗州盟])(?=[\u4e00-\u9fff]{2,}[局厅部院委会处办署队]$)")

# Titles call regions and some provinces by their short names (2025年西藏政府工作报告); no other body is called so.
_SHORT = {
    "内蒙古": "自治区",
    "广西": "壮族自治区",
    "西藏": "自治区",
    "宁夏": "回族自治区",
    "新疆": "维吾尔自治区",
    **dict.fromkeys(re.findall("..", "北京天津上海重庆"), "市"),
    **dict.fromkeys(re.findall("..", "河北山西辽宁吉林江苏浙江安徽福建江西山东河南湖北湖南广东海南"), "省"),
    **dict.fromkeys(re.findall("..", "四川贵州云南陕西甘肃青海"), "省"),
    "黑龙江": "省",
}


class Name(Struct, frozen=True):
    """Body and year, and where each is known from: manifest, title (of the year: text), or path; "" for neither."""

    body: str | None
    body_from: str
    year: int | None
    year_from: str


def named(document: Document, path: str, told: Told) -> Name:
    """Body and year of a document at `path` (relative, with /)."""
    body, body_from = _body(document, path, told)
    year, year_from = _year(document, path, told)
    return Name(body, body_from if body else "", year, year_from if year else "")


def is_report(document: Document, told: Told) -> bool:
    """Whether a text is a report at all: it has a title of one, or its genre is known, or the manifest names it."""
    return bool(document.title or document.genre or told.body or told.genre)


def plain(issuer: str) -> str:
    """云泽市人民政府 and 云泽市 are one body, and 西藏 is 西藏自治区."""
    name = _TAIL.sub("", re.sub(r"\s", "", issuer))
    return name + _SHORT.get(name, "")


def _body(document: Document, path: str, told: Told) -> tuple[str | None, str]:
    if told.body:
        return told.body, "manifest"
    *folders, file = path.split("/")
    if document.issuer:
        return _within(plain(document.issuer), folders), "title"
    names = (found for part in (file, *reversed(folders)) if (found := _NAMED.search(part)))
    first = next(names, None)
    return (_within(plain(first[0]), folders), "path") if first else (None, "")


def _within(body: str, folders: list[str]) -> str:
    """The body with the places that its folders name: there is a 鼓楼区 in several cities."""
    for folder in reversed(folders):
        place = _ONLY_PLACE.fullmatch(folder)
        if place is None or folder[:-1] in body:
            continue
        body = folder + (_PARENT.sub("", body) if body.startswith(folder[-1]) else body)
    return body


def _year(document: Document, path: str, told: Told) -> tuple[int | None, str]:
    if told.year:
        return told.year, "manifest"
    if document.year:
        return document.year, "text"
    found = (year for part in reversed(path.split("/")) if (year := _YEAR.search(part)))
    first = next(found, None)
    return (int(first[1]), "path") if first else (None, "")
