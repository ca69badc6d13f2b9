"""Names of figures as they are compared between years: one wording, and how alike two of them are."""

from __future__ import annotations

import re

_NOISE = re.compile(
    r"全[国省市区县疆]|我[国省市区县]|全年|全社会|“|”|《|》|[（）()、，的]|完成|实现|达到|累计|已|(?<!公)共(?!建|享|同)|分别|去年|上年|今年|预计|其中|总量|总数|总额|数量|当年|各类|登记在册|屡?创历史新高|实现翻番|翻番|提升到(?=比重)|[①-⑳]|提出|实有|用于|安排|拟"
)
_SYNONYMS = (
    ("规模以上", "规上"),
    ("投入", "支出"),
    ("公司", "企业"),
    ("友好城市", "友城"),
    ("国内生产总值", "地区生产总值"),
    ("对外贸易", "货物进出口"),
    ("外贸进出口", "货物进出口"),
    ("新增城镇就业", "城镇新增就业"),
    ("利用外资", "使用外资"),
    ("商品零售总额", "消费品零售总额"),
    ("科研经费", "研发经费"),
    ("新增建设和改造", "新建和改造"),
    ("新建及改造", "新建和改造"),
    ("新建、改造", "新建和改造"),
    ("改造提升高标准", "改造高标准"),
    ("研发支出", "研发经费支出"),
)
# Words that say how much is paid or done and not for what: a name of nothing else names no figure by itself.
_BLANK = re.compile(
    r"(?![省市]级?重点项目$)(?:中央|地方|全国|各级|国家|上级|省级|市级)?(?:财政|预算|专项|补助|补贴|资金|经费|安排|投入|支出|投资|总投资|总规模|规模|将|拟|此项|新增|实施|抓好|推进好|完成"
    r"|覆盖面|覆盖县|覆盖|惠及|涉及|重点|项目|工程|企业|公司|个人|单位|措施|任务|工作|方面|事项|活动|领域|产业|农民|各族|群众|人员|人口|道路|货物|成果|县市区|县市|省|市|县|区|镇|乡|村|国家|标准|案件|会议|培训)*"
)
_TAILS = re.compile(r"(?:产量|数量|人口|均值|数|量|户数|人数|建设|任务|总体|规模)$")
_ALWAYS_FLOW = re.compile(r"造林|种草|就业|改造|修复|治理|培训|减税|退税|产能|减排|节水灌溉")


def normal_name(label: str) -> str:
    """A label without region, time and filler, in one of its wordings."""
    words = _NOISE.sub("", label)
    for one, other in _SYNONYMS:
        words = words.replace(one, other)
    if _ALWAYS_FLOW.search(words):
        words = words.replace("新增", "")
    return words or label


def always_flow(label: str) -> bool:
    """Whether a thing is counted by the year with or without 新增: afforestation, jobs, renovation."""
    return _ALWAYS_FLOW.search(label) is not None


def blank(name: str) -> bool:
    """Whether a name tells money or work without saying what for (投资, 中央财政安排资金, 重点项目)."""
    return _BLANK.fullmatch(name) is not None


def kernel(name: str) -> str:
    """A name without the words that only say that it is counted: `水产品产量` -> `水产品`."""
    return _TAILS.sub("", name) or name


def grams(name: str) -> frozenset[str]:
    """The pairs of neighbouring characters, ends marked."""
    padded = f"^{name}$"
    return frozenset(padded[i : i + 2] for i in range(len(padded) - 1))


def contained(one: str, other: str) -> bool:
    """Whether one name begins or ends with the other."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 2 and (long.startswith(short) or long.endswith(short))


def alike(one: str, other: str, dice: float) -> float:
    """0 to 1: `dice` of the bigrams; the same words in another order, or a name that holds the other, count more."""
    if one == other:
        return 1.0
    if kernel(one) == kernel(other):
        return max(dice, 0.95)
    if sorted(one) == sorted(other):
        return max(dice, 0.93)
    short, long = sorted((one, other), key=len)
    if len(short) >= 3 and (long.endswith(short) or long.startswith(short)):
        return max(dice, 0.62 + 0.3 * len(short) / len(long))
    if len(short) == 2 and long.startswith(short):
        return max(dice, 0.5 + 0.3 * len(short) / len(long))
    return dice
