"""LD711."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import ERROR, Hit, Place, rule
from lawdiff.rules.titles import title_lines

_GOVERNMENT = re.compile(r"(?:(?<=\n)|\A)[^，。；：\n关对0-9]{2,20}?(?:人民政府|委员会|局|厅)(?=关于|对于|[0-9]|\n|$)")


@rule("LD711", "signature-vs-title", severity=ERROR)
def signature_vs_title(document: Document, body: str = "") -> Iterator[Hit]:
    """署名机关与标题中的发文机关不一致。

    依据：GB/T 9704-2012 7.3.1、7.3.5（标题中的发文机关与署名一致）。
    例外：标题没有写发文机关、署名用简称或全称（一方包含另一方）、多个机关联合署名的不报。
    选项：body 写明本机关，标题或署名是别的机关就报。

    坏：
        临江市人民政府关于2019年度法治政府建设情况的报告
        现将有关情况报告如下：
        一、主要工作
        制定规章三件。
        ⟦临河市人民政府⟧
        2020年1月10日
    好：
        临江市人民政府关于2019年度法治政府建设情况的报告
        现将有关情况报告如下：
        一、主要工作
        制定规章三件。
        临江市人民政府
        2020年1月10日
    """
    titled = [match for line in title_lines(document) for match in line.matches(_GOVERNMENT)]
    signed = list(document.signature.matches(_GOVERNMENT)) if document.signature else []
    for match in (*titled, *signed) if body else ():
        if _other(match.text, body):
            yield Hit(match.span, say("这里写“{name}”，设置的机关是“{body}”", name=match.text, body=body))
    if len(titled) == len(signed) == 1 and _other(titled[0].text, signed[0].text):
        title, name = titled[0].text, signed[0].text
        place = Place(titled[0].span, say("标题中的发文机关"))
        yield Hit(signed[0].span, say("标题写“{title}”，署名写“{name}”", title=title, name=name), related=(place,))


def _other(one: str, other: str) -> bool:
    """Whether two names of the same sort of body name two bodies; one may be short for the other."""
    return one.endswith(other[-4:]) and one not in other and other not in one
