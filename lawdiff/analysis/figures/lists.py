"""Names of a list of values: `科技、教育和卫生支出` for three of them."""

from __future__ import annotations

import re

_JOINT = re.compile(r"[、和与及]")
# The head noun that the last of several names carries for all of them.
_HEAD = re.compile(
    r"^(?P<item>.{2,}?)(?P<head>(?:事业|领域|方面|行业|产业)?的?(?:支出|投入|增加值|总?产值|总?产量|收入|余额|总额|面积|数量|总量|人数|标准|投资|占比|比重|覆盖率|普及率|完成率"
    r"|达标率|参保率|使用率|排放量|浓度|吞吐量|客运量|货运量|单产|增速|规模|里程|企业|贷款|存款|价格|补贴|资金|学位|床位|用户|指数|均可支配收入|人均可支配收入|成交额|交易额|消费|零售额|销售额|营业收入|投资额|进出口|利用外资))$"
)
_PREFIX = re.compile(r"^(?P<prefix>.{0,20}(?:用于|投向))(?P<item>.+)$")
_FUSED = (("存贷款", "存款", "贷款"), ("城乡居民", "城镇居民", "农村居民"))


def names(stem: str, count: int) -> list[str]:
    """As many names as there are values: the parts of the stem where it has as many, else the stem for each."""
    if count == 1:
        return [stem]
    fused = next((row for row in _FUSED if row[0] in stem), None)
    if count == 2 and fused:
        return [stem.replace(fused[0], fused[1]), stem.replace(fused[0], fused[2])]
    parts = _JOINT.split(stem)
    if len(parts) != count:
        parts = stem.split("、")
    if len(parts) != count or not all(parts):
        return [stem] * count
    return _spread(parts)


def _spread(parts: list[str]) -> list[str]:
    """What the first part has in front and the last behind belongs to all."""
    head = _HEAD.match(parts[-1])
    if head and not any(_HEAD.match(part) for part in parts[:-1]):
        parts = [part + head["head"] for part in parts[:-1]] + parts[-1:]
    prefix = _PREFIX.match(parts[0])
    if prefix:
        parts = parts[:1] + [prefix["prefix"] + part for part in parts[1:]]
    return parts
