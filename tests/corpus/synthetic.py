"""Reports made up for tests: varied from the examples, seeded, with near duplicates planted on purpose."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"
BASES = {2021: "yunze-2021.txt", 2022: "yunze-2022.txt", 2023: "yunze-2023-draft.txt"}
_FIGURE = re.compile(r"(?<![\d\-—〔（.])(?!(?:19|20)\d\d年)(?!12345)\d+(?:\.\d+)?(?![\d.]|年|月|日|号|—)")
_YEAR = re.compile(r"(?<!\d)(20[12]\d)(?=年)")
_FIRST = "临安宁青沧澄汝清岚泾淮洛溪渭松云梧荆襄衡"
_SECOND = "泽州川阳江陵原水山安浦城宜源溪渚屏塘岭湖"
_WORDS = (
    ("进一步", "持续"),
    ("全面", "深入"),
    ("组织", "开展"),
    ("提高", "提升"),
    ("健全", "完善"),
    ("推动", "促进"),
    ("问题", "短板"),
    ("加强", "强化"),
    ("全年", "一年来"),
    ("有关", "相关"),
)
_WHO = (
    "市司法局",
    "各县（区）",
    "市场监管部门",
    "生态环境部门",
    "各镇（街道）",
    "市政务服务中心",
    "综合执法队伍",
    "市财政局",
)
_DID = ("牵头制定", "分批修订", "逐项梳理", "集中清理", "公开征集", "定期通报", "联合抽查", "专题研究")
_WHAT = (
    "执法事项清单",
    "信用修复指引",
    "行业合规手册",
    "听证工作规程",
    "风险评估细则",
    "案卷评查标准",
    "普法责任清单",
    "调解工作台账",
)
_SO = (
    "形成闭环管理",
    "群众办事更加便捷",
    "基层负担明显减轻",
    "执法尺度趋于统一",
    "企业反映普遍良好",
    "矛盾化解在萌芽阶段",
)


class Report(Struct, frozen=True):
    """A made-up report: its path below the folder, its body, year and text."""

    path: str
    body: str
    year: int
    text: str


def body_name(n: int) -> str:
    """The n-th invented city; no two are alike."""
    first, rest = n % len(_FIRST), n // len(_FIRST)
    second, third = rest % len(_SECOND), rest // len(_SECOND)
    return _FIRST[first] + _SECOND[second] + ("" if not third else _SECOND[third % len(_SECOND)]) + "市"


@cache
def _lines(year: int) -> tuple[str, ...]:
    # The draft of 2023 is titled 2022 on purpose; here every report says its own year.
    text = (EXAMPLES / BASES[year]).read_text("utf-8").replace("2022年度", "2023年度" if year == 2023 else "2022年度")
    return tuple(text.splitlines())


def report(n: int, year: int, seed: int = 0) -> Report:
    """The report of body `n` about `year`: the same every time."""
    dice = random.Random(f"{seed}/{n}/{year}")
    habit = random.Random(f"{seed}/{n}")
    base = 2021 + (n + year) % 3
    body = body_name(n)
    swaps = [pair for pair in _WORDS if habit.random() < 0.4]
    lines = []
    for line in _lines(base):
        if len(line) > 60 and dice.random() < 0.06:
            continue
        for old, new in swaps:
            line = line.replace(old, new) if dice.random() < 0.7 else line
        line = _FIGURE.sub(lambda figure: _jittered(figure[0], dice), line)
        line = _YEAR.sub(lambda found: str(int(found[1]) + year - base) if _own(found[1], base) else found[1], line)
        if len(line) > 120:
            line = line.rstrip() + "".join(_sentence(dice) for _ in range(dice.randrange(3)))
        lines.append(line.replace("云泽", body[:-1]))
    return Report(f"{body}/{body}{year}年法治政府建设报告.txt", body, year, "\n".join(lines) + "\n")


def _own(year: str, base: int) -> bool:
    return int(year) in (base, base + 1)


def _jittered(figure: str, dice: random.Random) -> str:
    """Another figure of the same kind; shares stay below a hundred."""
    places = len(figure.partition(".")[2])
    changed = float(figure) * dice.uniform(0.8, 1.25)
    return f"{min(changed, 99.5) if float(figure) <= 100 else changed:.{places}f}"


def _sentence(dice: random.Random) -> str:
    """A sentence that few other reports have."""
    number = dice.randrange(3, 400)
    return f"{dice.choice(_WHO)}{dice.choice(_DID)}{dice.choice(_WHAT)}{number}项，{dice.choice(_SO)}。"


def reports(count: int, years: int = 10, seed: int = 0) -> Iterator[Report]:
    """`count` reports of as many bodies as fill `years` years each."""
    for n in range(count):
        yield report(n // years, 2014 + n % years, seed)


def write(folder: Path, count: int, years: int = 10, seed: int = 0) -> None:
    """The reports as files below a folder."""
    for one in reports(count, years, seed):
        path = folder / one.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(one.text, "utf-8")


def misread(text: str, share: float, dice: random.Random) -> str:
    """`text` with a share of its characters replaced, dropped or doubled: a planted near duplicate."""
    signs = list(text)
    for at in dice.sample(range(len(signs)), max(1, round(share * len(signs)))):
        kind = dice.randrange(3)
        signs[at] = (dice.choice("之其所以为与及则亦乃"), "", signs[at] * 2)[kind]
    return "".join(signs)
