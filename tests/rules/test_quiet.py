"""What looks wrong and is right: false alarms of naive rules on published text, retold in other words."""

from __future__ import annotations

import pytest

from lawdiff import parse
from lawdiff.model.finding import Severity
from lawdiff.readers.text import source_from_text
from lawdiff.verbs.linting import lint

SOUND = [
    "应对对外贸易的新挑战，落实牢牢守住底线的要求，紧紧围绕中心工作，完善法规规章。",
    "坚持实事求是是做好工作的前提，要一件一件抓落实，实实在在为群众办事。",
    "大湾区博士博士后创新平台落户，构建共建共治共享的治理格局。",
    "印发《重大行政决策程序规定》《合法性审查办法》，推行“一网通办”“一窗受理”。",
    "规划期为2021—2025年，联系电话0752-2800000，标准号GB/T 15834-2011，日期2020-03-02。",
    "会议于9:30召开，比例为1:3，网址为http://www.example.gov.cn/a,b，支出1,200元。",
    "二〇〇八年和二○一九年两次修订，到2060年前实现碳中和，古树有2600年历史。",
    "按照“谁执法谁普法”的要求，开展“3+3+5”服务，拨打12345热线。",
    "力争第二、三产业占比提高，一、二年级学生参加，三、四季度完成。",
    "发挥了积极的促进作用，提供了有力的保障措施，形成更加有效的落实机制。",
    "有效防范化解风险，坚决守住不发生系统性风险的底线。",
    "关于甲的意见分为一等、二等等级，等待群众评议，等同于国家标准。",
    "新建和康、和安两个街道，及时、主动、全面公开政府信息。",
    "引用‘It’s’一词，使用WiFi与WiFi网络，功率为5MW和300mW。",
    "2022年2月28日启动，2024年2月29日结束，工期24个月，其中12月停工。",
]


@pytest.mark.parametrize("text", SOUND)
def test_sound_lines_stay_silent(text: str) -> None:
    """Information may be given; errors and warnings may not."""
    found = lint(parse(source_from_text(text)))
    assert [(f.code, f.quote) for f in found if f.severity != Severity.INFO] == []


@pytest.mark.parametrize(
    "text",
    [
        # A title that closes on the next line, after a page break.
        "一、主要工作\n全市制定并公布年度立法计划，规范立法程序，广泛征求意见建议，修订《临江市\n城市管理条例》。",
        # An attachment that starts again at one.
        "一、工作回顾\n办案三件。\n二、工作安排\n再办三件。\n附件\n一、为老年人提供服务\n建成三处。\n二、为儿童提供服务\n建成三处。",
        # Rows of a table that are numbered like headings.
        "三、申请情况\n一、新收申请 3 0 3\n二、上年结转 1 0 1\n三、办理结果 4 0 4\n"
        "四、诉讼情况\n没有。\n五、存在问题\n人手不足。",
        # Items inside items.
        "一是健全机制。具体做法是：一是定计划；二是抓落实。二是规范执法。三是强化监督。",
        # Items that begin again under the next heading.
        "（一）健全机制。一是定计划。二是抓落实。\n（二）规范执法。一是定标准。二是严程序。",
        # A heading broken over a line.
        "（一）健全机制\n定计划。\n（二）规范执法\n定标准。\n（\n三）强化监督\n查问题。\n（四）提升能力\n抓培训。",
        # A contents page above the text.
        "目录\n一、工作回顾\n二、工作安排\n一、工作回顾\n办案三件。\n二、工作安排\n再办三件。",
    ],
)
def test_sound_structures_stay_silent(text: str) -> None:
    found = lint(parse(source_from_text(text)))
    loud = [(f.code, f.quote) for f in found if f.severity != Severity.INFO and f.code != "LD203"]
    assert loud == []
