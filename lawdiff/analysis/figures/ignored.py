"""Numbers that are no figures: dates, ordinals, document numbers, names, headings, idioms."""

from __future__ import annotations

import re

_H = "零〇一二两三四五六七八九十"
_YEAR = r"(?:1[5-9]|20)[0-9]{2}"
# Tried in this order where a run of digits begins; the group names the reason.
_ARABIC = re.compile(
    rf"""
    (?P<docno>(?<=[〔\[【（])(?:19|20)[0-9]{{2}}[〕\]】）](?:第?[0-9]{{1,6}}号)?
        |[0-9]{{1,6}}号(?!线)(?:文|令)?)
  | (?P<date>{_YEAR}[-/.][0-9]{{1,2}}[-/.][0-9]{{1,2}}(?![0-9])
        |{_YEAR}(?:年?[—–\-~～至到、/和]{{1,2}}{_YEAR}){{0,3}}年(?:度|[上下]半年|底|末|初|年)?(?:[0-9]{{1,2}}月(?:[0-9]{{1,2}}[日号])?|[一二三四]季度)?
            (?:[—–\-~～至到]{{1,2}}(?:[0-9]{{1,2}}月)?[0-9]{{1,2}}[日号月])?
        |{_YEAR}[—–\-~～至]{{1,2}}{_YEAR}(?![0-9.])
        |[0-9]{{1,2}}月(?:份|底|末|初|[0-9]{{1,2}}[日号])?(?:[—–\-~～至到]{{1,2}}(?:[0-9]{{1,2}}月)?[0-9]{{1,2}}[日号月])?
        |(?<=[月至—日\-、年])[0-9]{{1,2}}日(?!均)
        |[0-9]{{2}}年代
        |[0-9]{{1,2}}[—–\-~～至]{{1,2}}[0-9]{{1,2}}月
        |[0-9]{{1,2}}:[0-9]{{2}}(?=[至—–\-~～])|(?<=[至—–\-~～晨午晚])[0-9]{{1,2}}:[0-9]{{2}}
        |[0-9]{{1,2}}[时点](?:[0-9]{{1,2}}分|整|至|前|许)
        |(?:19|20)[0-9]{{2}}(?=[版届度]|[）〉》”]))
  | (?P<ordinal>(?<=第)[0-9]{{1,6}}(?:[个位名届次批期号条款项章节轮至、—\-]{{0,1}}))
  | (?P<rank>(?<=前)(?<!目前)(?<!之前)(?<!以前)(?<!日前)(?<!此前)(?<!年前)
        [0-9]{{1,4}}(?!\.)(?:[位名强‰%]|个月|季度|[年天日]|小时)?)
  | (?P<period>(?<=提前)[0-9]{{1,4}}(?:个?小时|[天日年]|个?月|分钟)
        |(?:(?<=连续)|(?<=近)|(?<=过去)|(?<=未来)|(?<=今后)|(?<=时隔)|(?<=持续))[0-9]{{1,3}}(?:多|余)?(?:个?[年月天周]|小时|个季度)
        |[0-9]{{1,3}}(?:多|余)?年(?!均)(?!度)(?:来|间|内|前|后|多|以上|以来|期|行动|计划)?
        |[0-9]{{1,2}}(?:周年|世纪|个月来))
  | (?P<slogan>[0-9N]{{1,4}}(?:[+＋×xX][0-9NX]{{1,4}})+)
  | (?P<name>(?<=[A-Za-z])[0-9]{{1,6}}(?:\.[0-9]{{1,2}})?(?![0-9.]*[%万亿])
        |[0-9]{{1,6}}(?:\.[0-9])?(?![kKMGmcT]?[mWwgGBPhb](?![A-Za-z]))[A-Za-z][A-Za-z0-9]{{0,8}}
        |[0-9]{{1,5}}强(?!度|化)
        |1(?:2345|2348|2333|2315|2388|10|19|20|22|2320|2358|2369|2319|2328)(?=热线|平台|电话|服务|举报|投诉|“|政务|便民|市民|指挥|接警|急救|报警))
    """,
    re.VERBOSE,
)
_HEADING = re.compile(
    r"(?:[0-9]{1,2}\.(?=[0-9]{1,3}[种项个大类条家所件])|[0-9]{1,3}[.．、](?![0-9])|[（(][0-9]{1,2}[）)])"
)
_SPELLED = re.compile(
    rf"""
    (?P<heading>(?<![^\n])[{_H}]{{1,4}}、|(?<=（)(?<![^\n]（)[{_H}]{{1,4}}）)
  | (?P<date>[〇零一二三四五六七八九]{{4}}年|[{_H}]{{1,3}}月(?:份|[{_H}]{{1,3}}日)?|[一二三四]季度
        |[{_H}]{{1,3}}[日号](?=[，。）])
        |[二三]十一?世纪|[{_H}]{{1,3}}世纪|[{_H}]{{2}}年代)
  | (?P<ordinal>(?<=第)[零〇一二两三四五六七八九十百千]{{1,6}}[个位名届次批期号条款项章节轮]?
        |(?<=其)[一二三四五六七八九十](?=[，是、：])
        |(?<![^，。；：、\n“）！？])[一二三四五六七八九十]{{1,3}}(?=是[^否]|要[^求]))
  | (?P<rank>(?<=前)[一二三四五六七八九十百]{{1,3}}(?:位|名|强)?)
  | (?P<plan>十[一二三四五六]五(?!普)|[一二三四五六七八九]五(?=普法|规划|时期|期间|”)|[八九十]五(?=“))
  | (?P<period>(?:[{_H}]{{1,3}})(?:多|余|几)?(?:年(?!均)(?:来|间|内|多|以上|以来|行动|计划)?
        |个月|个?季度|周年|世纪|个?小时|天|昼夜))
    """,
    re.VERBOSE,
)
_WHY = {
    "docno": "document-number",
    "date": "date",
    "ordinal": "ordinal",
    "rank": "rank",
    "period": "period",
    "slogan": "policy-name",
    "name": "name",
    "heading": "heading",
    "plan": "policy-name",
}


def arabic_reason(text: str, start: int) -> tuple[int, str] | None:
    """Where a number that is no figure ends, and why it is none; None where it may be one."""
    if start == 0 or text[start - 1] == "\n":
        heading = _HEADING.match(text, start)
        if heading:
            return heading.end(), "heading"
    match = _ARABIC.match(text, start)
    if not match or match.lastgroup is None:
        return None
    return match.end(), _WHY[match.lastgroup]


def spelled_reason(text: str, start: int, end: int) -> tuple[int, str] | None:
    """The same for a Chinese numeral that runs from `start` to `end`."""
    match = _SPELLED.match(text, start)
    if not match or match.lastgroup is None or match.end() < min(end, start + 1):
        return None
    return max(match.end(), end) if match.lastgroup == "ordinal" else match.end(), _WHY[match.lastgroup]
