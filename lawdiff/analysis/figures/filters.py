"""Which numbers with a unit are still no figures: names in quotes, thresholds, denominators, plain periods."""

from __future__ import annotations

import re
from bisect import bisect_right

from lawdiff.analysis.figures.labels import verb
from lawdiff.analysis.figures.tokens import Token
from lawdiff.model.han import HAN

_QUOTED = re.compile(r"“[^“”\n]{1,24}”|《[^《》\n]{1,80}》|\"[^\"\n]{1,16}\"|「[^「」\n]{1,24}」")
_EACH = re.compile(r"(?:每|这|那|[^各]各|逢|某|哪)(?:一|个)?$")
_REACH = re.compile(
    r"(?:达到?|为|到|至|突破|超过?|近|约|得分|指数|共|计|逾|增长|下降|占|有|仅|合格率|第|是|完成|增加|减少|提高)$"
)
_DURATIONS = frozenset(
    {
        "天",
        "日",
        "小时",
        "个小时",
        "分钟",
        "秒",
        "秒钟",
        "个月",
        "周",
        "个星期",
        "星期",
        "年",
        "岁",
        "周岁",
        "学时",
        "课时",
        "毫秒",
    }
)
_MEASURES = re.compile(
    r"时间|时限|车程|缩至|控制在|时长|周期|期限|寿命|压缩|缩短|缩减|平均|用时|耗时|减少|减至|由|从|降至|降到|延长|提速|工期|天数|压减|年龄|提前|不超过|优良|达标天|培训|学习"
)
_THRESHOLD = re.compile(rf"(?:以上|以下|以内|及以上|及以下)的?(?={HAN})(?!的|并|且|和|占|比|同|居|高|快)")
_BOUNDED = re.compile(
    r"(?:以上)?的?(?:县|企业|项目|产业|园区|镇|乡镇|村|市|区|集群|平台|城市|机组|产品|街道|街区)?(?:（[^）]{0,6}）)?(?:新增|达到?|有|为|共|增至|增加到)?[0-9]"
)
_OWN_LIST = re.compile(r"(?:[民惠重为][\u4e00-\u9fff]{0,4})?(?:实事|大事)|事[。：，]")
_MEETING = re.compile(r"产业|会议|全会|全体|党代|人大|、")
_BODIES = ("届", "市委", "区委", "县委", "省委", "党委", "人大")
_CLASS = re.compile(r"的?[\u4e00-\u9fff]{0,4}(?:企业|镇|县|机场|园区|产业|集群|项目|村|市|区|品牌)")
_OVER = re.compile(r"(?:超过?|突破|达到?|逾|大于|小于|低于|高于|不足)$")
_BARE_BIG = re.compile(r"[百千万亿]+")
_GREAT = re.compile(r"(?:超过?|近|破|达到?|上|迈上|跨过|跨入|逾|约|跨越|亏损)$")
_LATIN = re.compile(r"[A-Za-z\u2160-\u217f]")


class Quotes:
    """Where quoted names and titles stand."""

    def __init__(self, text: str) -> None:
        self.spans = [match.span() for match in _QUOTED.finditer(text)]
        self.starts = [start for start, _ in self.spans]

    def hold(self, at: int) -> bool:
        """Whether the character at `at` stands in quotes."""
        index = bisect_right(self.starts, at) - 1
        return index >= 0 and at < self.spans[index][1]


def refuse(text: str, token: Token, quotes: Quotes) -> str:
    """Why a number is no figure; "" where it is one."""
    before = text[max(0, token.start - 10) : token.start]
    after = text[token.end : token.end + 12]
    if quotes.hold(token.start):
        return "policy-name"
    if _EACH.search(before):
        return "denominator"
    if after.startswith("级") or (not token.unit and after[:2] in ("吨级", "元级")):
        return "threshold"
    if _threshold(token, text[max(0, token.start - 16) : token.start], after):
        return "threshold"
    if token.spelled and (why := _spelled(token, before, after)):
        return why
    if token.unit in _DURATIONS and not _MEASURES.search(text[max(0, token.start - 24) : token.start]):
        return "period"
    if not token.unit and not token.scale and not _unitless(token, before, after):
        return "name"
    return ""


def _threshold(token: Token, before: str, after: str) -> bool:
    """`80岁以上老人`, `超200亿元的县2个`: a bound that belongs to a name."""
    if before.endswith("海拔"):
        return True
    if token.unit not in ("%", "‰", "成") and _THRESHOLD.match(after):
        return not verb(before) and not before.endswith(("不低于", "不少于", "达到", "达", "至", "到", "为"))
    return bool(_OVER.search(before) and _BOUNDED.match(after))


def _spelled(token: Token, before: str, after: str) -> str:
    if token.high or token.over or not token.unit or token.unit in ("成", "番", "倍", "%", "‰"):
        return "" if token.unit or token.high or "/" in token.value else "name"
    if token.value == "1" and token.scale and not _GREAT.search(before):
        return "idiom"
    if after.startswith(("皮", "手抓", "腿")):
        return "idiom"
    if _OWN_LIST.match(after):
        return "list-count"
    if token.unit == "次" and (_MEETING.match(after) or before.endswith(_BODIES)):
        return "name"
    if token.unit == "元" and not token.scale and len(token.value) == 1:
        return "name"
    if token.value == "1" and token.scale and _CLASS.match(after):
        return "threshold"
    if len(token.value) == 1 and not token.scale and after[:1] in ("“", "齐", "同", "联"):
        return "policy-name"
    return ""


def _unitless(token: Token, before: str, after: str) -> bool:
    """A number without unit is a figure in a ratio, a fraction, a list, or behind a verb of reaching."""
    if "/" in token.value or ":" in token.value:
        return not _LATIN.match(after)
    if _LATIN.match(after) or _LATIN.search(before[-1:]):
        return False
    if after[:1] in ("、", "和") and after[1:2].isdigit():
        return True
    return bool(_REACH.search(before)) and (not after or after[0] in "，。；、）（\n以左;,")
