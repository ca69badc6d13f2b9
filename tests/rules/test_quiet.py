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


@pytest.mark.parametrize(
    "text",
    [
        # A report that stops in mid-sentence, with a quotation open.
        "临江市2021年政府信息公开工作年度报告\n一、总体情况\n全年公开信息63条。\n二、主动公开政府信息情况\n"
        "全市各级行政机关继续推进重点领域信息公开工作，扎实推进“一网通办",
        # Joint authors in a title, a slogan in quotation marks, a heading before its text on one line.
        "全市认真落实《中共临江市委 临江市人民政府关于法治建设的意见》，开展“宪法进万家 法治护航行”主题活动。\n"
        "（一）加强组织领导 全市各级行政机关定期研究法治政府建设工作，及时解决工作中遇到的困难，工作机制更加健全。",
        # What a site writes above a report.
        "文章来源：市司法局 更新时间：2021/03/29 11:30:01\n\n\n临江市法治政府建设情况报告\n\n"
        "全市扎实推进依法行政各项工作，法治政府建设取得新成效。",
        # Ranges that are hyphened all through.
        "落实《临江市法治政府建设实施方案（2021-2025年）》，完成2021-2022年度任务。",
        # One ground of appeal with a 、 inside.
        "全文由总体情况、公开情况、申请办理情况、因信息公开工作被申请行政复议、提起行政诉讼情况、存在的问题、其他事项六个部分组成。",
    ],
)
def test_what_sites_and_habits_do_to_a_report_is_at_most_information(text: str) -> None:
    found = lint(parse(source_from_text(text)))
    assert [(f.code, f.quote) for f in found if f.severity != Severity.INFO] == []
