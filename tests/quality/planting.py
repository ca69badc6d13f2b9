"""Errors to plant, by family: each changes one place of a real report's own words, and says where."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from lawdiff.packs import configs, load_yaml

Rewrite = Callable[[re.Match[str]], str]


@dataclass(frozen=True)
class Planted:
    """A text with one error, and the stretch of it where the error stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Family:
    """One kind of error: the rules that should see it, and how it is planted; None where a text has no place for it."""

    codes: tuple[str, ...]
    plant: Callable[[str, random.Random], Planted | None]


HAN = "[\u4e00-\u9fff]"


def swap(pattern: str, rewrite: Rewrite) -> Callable[[str, random.Random], Planted | None]:
    """Rewrite one of the pattern's matches, chosen at random."""
    compiled = re.compile(pattern)

    def plant(text: str, dice: random.Random) -> Planted | None:
        found = list(compiled.finditer(text))
        if not found:
            return None
        match = dice.choice(found)
        new = rewrite(match)
        return Planted(text[: match.start()] + new + text[match.end() :], match.start(), match.start() + len(new))

    return plant


def repeat_clause(text: str, dice: random.Random) -> Planted | None:
    """A clause of ten characters or more comes back behind the clause after it."""
    found = list(re.finditer(rf"(?<=[，。；])({HAN}{{10,30}})，({HAN}{{4,30}})(?=[，。；])", text))
    if not found:
        return None
    match = dice.choice(found)
    at = match.end()
    return Planted(text[:at] + "，" + match[1] + text[at:], match.start(), at + 1 + len(match[1]))


def repeat_sentence(text: str, dice: random.Random) -> Planted | None:
    """A sentence comes back behind another one."""
    found = list(re.finditer(r"(?<=。)[^。！？；\n“”《》（）]{20,90}。", text))
    if len(found) < 8:
        return None
    copied, behind = dice.sample(found, 2)
    at = behind.end()
    where = (at, at + len(copied[0]))
    first = copied.span() if copied.start() < at else (copied.start() + len(copied[0]), copied.end() + len(copied[0]))
    return Planted(text[:at] + copied[0] + text[at:], min(where[0], first[0]), max(where[1], first[1]))


def repeat_item(text: str, dice: random.Random) -> Planted | None:
    """An item of a list comes back two places on."""
    found = list(re.finditer(rf"(?<=、)({HAN}{{2,8}})、{HAN}{{2,8}}(?=、)", text))
    if not found:
        return None
    match = dice.choice(found)
    at = match.end()
    return Planted(text[:at] + "、" + match[1] + text[at:], match.start(), at + 1 + len(match[1]))


_DIGITS = "一二三四五六七八九"


def later(match: re.Match[str]) -> str:
    """The number two further on."""
    return match[1] + _DIGITS[_DIGITS.index(match[2]) + 2] + match[3]


@cache
def pack(name: str) -> Any:
    return load_yaml(configs() / "rules" / f"{name}.yaml")


def typo(text: str, dice: random.Random) -> Planted | None:
    """A right word of the list of typos is written wrong."""
    pairs = [(e["right"], e["wrong"]) for e in pack("typos")["entries"] if e.get("severity") != "info"]
    usable = [pair for pair in pairs if len(pair[0]) > 1 and pair[0] in text]
    if not usable:
        return None
    right, wrong = dice.choice(usable)
    return swap(re.escape(right), lambda _: wrong)(text, dice)


def transposed(text: str, dice: random.Random) -> Planted | None:
    """Two neighbouring characters of an official term change places."""
    usable = [term for term in pack("typos")["terms"] if term in text and len(set(term)) == len(term)]
    if not usable:
        return None
    term = dice.choice(usable)
    at = dice.randrange(len(term) - 1)
    return swap(term, lambda _: term[:at] + term[at + 1] + term[at] + term[at + 2 :])(text, dice)


def law_title(text: str, dice: random.Random) -> Planted | None:
    """A listed title loses one of its inner characters."""
    titles = {str(e["title"]) for e in pack("laws")["entries"]} | {
        str(e["title"]).removeprefix("中华人民共和国") for e in pack("laws")["entries"]
    }
    usable = sorted(title for title in titles if f"《{title}》" in text and len(title) > 5)
    if not usable:
        return None
    title = dice.choice(usable)
    at = dice.randrange(1, len(title) - 1)
    return swap(f"《{re.escape(title)}》", lambda _: f"《{title[:at]}{title[at + 1 :]}》")(text, dice)


FAMILIES: dict[str, Family] = {
    "doubled mark": Family(("LD405",), swap("(?<=[\u4e00-\u9fff])[，。；、](?=[\u4e00-\u9fff])", lambda m: m[0] * 2)),
    "two marks": Family(("LD405",), swap("(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])", lambda m: "。，")),
    "half-width mark": Family(
        ("LD401",), swap("(?<=[\u4e00-\u9fff])[，；](?=[\u4e00-\u9fff])", lambda m: {"，": ",", "；": ";"}[m[0]])
    ),
    "half-width full stop": Family(("LD401",), swap(f"(?<={HAN})。(?={HAN})", lambda m: ".")),
    "bracket not closed": Family(("LD406",), swap("([（《“][^（）《》“”\n]{2,20})[）》”]", lambda m: m[1])),
    "bracket not opened": Family(("LD406",), swap("[（《“]([^（）《》“”\n]{2,20}[）》”])", lambda m: m[1])),
    "quote turned": Family(("LD406", "LD408"), swap("(?<=“)([\u4e00-\u9fff]{2,12})”", lambda m: m[1] + "“")),
    "straight quotes": Family(("LD412",), swap("“([\u4e00-\u9fff]{2,12})”", lambda m: f'"{m[1]}"')),
    "repeated clause": Family(("LD301", "LD304"), repeat_clause),
    "repeated sentence": Family(("LD304", "LD301"), repeat_sentence),
    "repeated item": Family(("LD305",), repeat_item),
    "doubled word": Family(
        ("LD303",), swap("(?:推进|开展|加强|落实|完善|建设|提高|工作|发展|服务)(?=[\u4e00-\u9fff])", lambda m: m[0] * 2)
    ),
    "doubled particle": Family(
        ("LD303",), swap("(?<=[\u4e00-\u9fff]{2})[的和了在](?=[\u4e00-\u9fff]{2})", lambda m: m[0] * 2)
    ),
    "stray digit": Family(("LD201",), swap("(?<![0-9. ])((?:19|20)[0-9]([0-9]) ?年)", lambda m: f"{m[2]} {m[1]}")),
    "broken line": Family(("LD203",), swap("(?<=[^。！？；：\n]{45})(?=[\u4e00-\u9fff]{3}[^\n]{4})", lambda m: "\n")),
    "page number": Family(("LD204",), swap("(?<=。)\n+(?=[^\n])", lambda m: "\n— 7 —\n")),
    "mojibake": Family(("LD205",), swap(HAN, lambda m: "\ufffd")),
    "radical": Family(
        ("LD206",), swap("[一大日月用]", lambda m: dict(zip("一大日月用", "⼀⼤⽇⽉⽤", strict=True))[m[0]])
    ),
    "invisible": Family(("LD207",), swap(f"(?<={HAN})(?={HAN})", lambda m: "\u200b")),
    "full-width digits": Family(
        ("LD208",), swap("(?<![0-9.])[0-9]{2,4}(?![0-9.])", lambda m: "".join(chr(ord(c) + 0xFEE0) for c in m[0]))
    ),
    "year hyphen": Family(
        ("LD404",), swap("((?:19|20)[0-9]{2})(?:年?[至到—]+)((?:19|20)[0-9]{2}年)", lambda m: f"{m[1]}-{m[2]}")
    ),
    "years reversed": Family(
        ("LD111",), swap("((?:19|20)[0-9]{2})(年?[至到—]+)((?:19|20)[0-9]{2})年", lambda m: m[3] + m[2] + m[1] + "年")
    ),
    "impossible date": Family(("LD107",), swap("(?<=[0-9]月)[0-9]{1,2}(?=日)", lambda m: "32")),
    "impossible month": Family(("LD107",), swap("(?<=(?:19|20)[0-9]{2}年)[0-9]{1,2}(?=月)", lambda m: "13")),
    "item number": Family(("LD706",), swap(r"([。；\n])([二三四])(是)", later)),
    "heading number": Family(("LD705",), swap(r"(\n[ \u3000]*（)([二三四])(）)", later)),
    "top heading number": Family(("LD705",), swap(r"(\n[ \u3000]*)([二三])(、)", later)),
    "ellipsis": Family(("LD410",), swap(f"(?<={HAN})，(?={HAN})", lambda m: "...")),
    "dash": Family(("LD411",), swap("(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])", lambda m: "--")),
    "etc with ellipsis": Family(("LD413",), swap("(?<=等)(?=[，。])", lambda m: "……")),
    "mark in bracket": Family(("LD417",), swap("(?<=[（《])(?=[\u4e00-\u9fff])", lambda m: "，")),
    "mark before 等": Family(
        ("LD418",), swap("(?<=、[\u4e00-\u9fff]{2})(?=等(?:方面|领域|工作|制度))", lambda m: "、")
    ),
    "placeholder": Family(("LD704",), swap("(?<=[\u4e00-\u9fff])[0-9]{2,4}(?=[件个人户家])", lambda m: "XX")),
    "unfinished": Family(("LD704",), swap("(?<=[\u4e00-\u9fff])[0-9]{2,4}(?=[件个人户家])", lambda m: "（待补）")),
    "missing attachment": Family(
        ("LD708",), swap("(?<=[\u4e00-\u9fff])。(?=[\u4e00-\u9fff\n])", lambda m: "（见附件9）。")
    ),
    "typo": Family(("LD506",), typo),
    "characters transposed": Family(("LD506",), transposed),
    "law title": Family(("LD507",), law_title),
    "direction turned": Family(
        ("LD606",),
        swap(
            "由([0-9.]+)((?:万|亿)?[件个元人家户名次亩吨]{1,2})(增加|提高|增长|上升)到([0-9.]+)\\2",
            lambda m: f"由{m[4]}{m[2]}{m[3]}到{m[1]}{m[2]}",
        ),
    ),
    "rate over 100": Family(
        ("LD607",),
        swap(
            "((?:覆盖|满意|合格|完成|办结|达标|普及|参保)率[^，。；0-9]{0,4})([0-9]{2})(?=[.0-9]{0,3}%)",
            lambda m: f"{m[1]}1{m[2]}",
        ),
    ),
}
