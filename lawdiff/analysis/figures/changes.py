"""Growth and fall: what the words before a figure say of its direction and of what it is measured against."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from lawdiff.model.metric import Direction

_UP = (
    "增长|增加|增收|增产|增幅|上升|提高|(?<!改造)(?<!整治)(?<!建设)(?<!巩固)提升|上涨|翻|涨|递增|净增|净增加|扩大|增|升|攀升|新增|多|超收|涨幅|增速|反弹|回升|增大|加快|提前|扩增|增容|增值|快"
)  # fmt: skip
_DOWN = (
    "下降|减少|降低|缩短|压缩|压减|压降|回落|收窄|下滑|净减少?|缩小|下调|下跌|减|降|削减|节约|少|精简|降幅|减幅|萎缩|减产|减收|退减|核减|缩减|下浮|放缓"
)  # fmt: skip
_BASIS = (
    r"(?:(?:比|较|与|同)[^，。；]{0,14}?(?:年|期|末|初|月|季度|预算|数|时|全国|平均|底)(?:预算|预计数|同期|同口径|执行数|实际|底|末|前|相比|相比较)?)"
)  # fmt: skip
_ADVERB = (
    rf"(?:同比|环比|年均|月均|平均每年|每年|平均|实际|名义|大幅度?|显著|明显|累计|累积|分别|再|又|约|均|将|可|只|仅|继续|逐年|稳步|整体|总体|共|各|已|力争|预计|也|还|上|按?(?:可比|不变)价格?(?:计算)?|按?(?:可比|同)口径(?:计算)?|扣除价格因素|，|{_BASIS})"
)  # fmt: skip
CHANGE = re.compile(
    rf"(?P<adverbs>{_ADVERB}{{0,6}})(?P<verb>{_UP}|{_DOWN})(?:了|约|近|超过?|逾|幅度|率|分别|均|为|达到?|突破|不低于|至少|不少于|在|以上|控制在|保持在)*$"
)
_DOWN_ONLY = re.compile(_DOWN)
_SINCE = re.compile(r"(?:比|较|与|同)((?:19|20)[0-9]{2})年")
FLOW = frozenset({"新增", "增速", "涨幅", "增幅", "降幅", "减幅", "提前", "精简", "快", "多", "少"})


class Growth(Struct, frozen=True):
    """A change told before a figure: `stem` is what stands before the words of change."""

    stem: str
    direction: Direction
    basis: str
    verb: str


@lru_cache(maxsize=4096)
def growth(left: str) -> Growth | None:
    """The change that a left side ends with, None where it tells a level."""
    match = CHANGE.search(left)
    if not match:
        return None
    verb = match["verb"]
    down = _DOWN_ONLY.fullmatch(verb) is not None
    return Growth(left[: match.start()], Direction.DOWN if down else Direction.UP, _basis(match["adverbs"]), verb)


def _basis(adverbs: str) -> str:
    since = _SINCE.search(adverbs)
    if since:
        return f"since:{since[1]}"
    if "均" in adverbs.replace("均增", "均") and ("年均" in adverbs or "每年" in adverbs):
        return "avg"
    if any(word in adverbs for word in ("同比", "上年", "去年")):
        return "yoy"
    return "unstated"
