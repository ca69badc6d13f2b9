"""Title, issuer, genre, year and signature, as the head and the foot of a report give them."""

from __future__ import annotations

from datetime import date

import pytest

from lawdiff import parse
from lawdiff.readers.text import source_from_text

BODY = "各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议，并请各位政协委员和列席人员提出意见。" * 2


def check(text: str, **expected: object) -> None:
    """The named properties of a text's document."""
    document = parse(source_from_text(text))
    for name, value in expected.items():
        found = getattr(document, name)
        if name in ("title", "signature"):
            found = found and found.text
        assert found == value, name


def test_a_work_report() -> None:
    check(
        f"2025年临川市政府工作报告\n——2025年1月8日在临川市第九届人民代表大会第四次会议上\n临川市市长 王大川\n{BODY}",
        title="2025年临川市政府工作报告",
        issuer="临川市",
        genre="work-report",
        year=2025,
        signed=None,
    )


def test_a_title_set_apart_takes_year_and_issuer_from_the_meeting() -> None:
    check(
        "政 府 工 作 报 告\n\n--2016年2月19日在临川区第三届人民代表大会第五次会议上\n\n"
        f"临川区人民政府区长　　王大川\n\n{BODY}",
        title="政 府 工 作 报 告",
        issuer="临川区人民政府",
        genre="work-report",
        year=2016,
    )
    check(
        f"政府工作报告\n——2026年2月3日在临川省第九届人民代表大会第四次会议上\n{BODY}",
        issuer="临川省",
        year=2026,
    )


@pytest.mark.parametrize(
    "below",
    [
        "（2024年1月20日在临川区第三届人民代表大会第五次会议上）",
        "（2024年1月20日）",
        "——2023年12月28日在会议上",
        f"{BODY}\n一、2023年工作回顾",
    ],
)
def test_the_year_of_a_work_report(below: str) -> None:
    check(f"政府工作报告\n{below}\n{BODY}", year=2024)


def test_what_a_web_page_puts_before_the_title() -> None:
    check(
        f"您的位置:\n首页\n>\n临川要闻\n【字号：\n大\n中\n小\n】\n2026年政府工作报告\n来源：临川日报\n{BODY}",
        title="2026年政府工作报告",
        genre="work-report",
        year=2026,
    )


REPORT = "临川市人民政府关于2023年度法治政府建设情况的报告"
PARTS = "一、2023年度工作情况\n（一）健全机制。全年共召开会议十次。\n二、存在的不足\n（一）培训不够。"
OPENING = (
    "2023年，临川市各级行政机关深入贯彻各项决策部署，扎实推进法治政府建设，各项工作取得新的进展，现将有关情况"
    "报告如下，请予审阅，并提出宝贵意见，以便改进今后的工作，更好地服务全市人民。"
)


def test_an_annual_report_with_a_signature() -> None:
    check(
        f"{REPORT}\n{OPENING}\n{PARTS}\n临川市人民政府\n2024年1月10日",
        title=REPORT,
        issuer="临川市人民政府",
        genre="rule-of-law",
        year=2023,
        signed=date(2024, 1, 10),
        signature="临川市人民政府\n2024年1月10日",
    )


@pytest.mark.parametrize(
    ("foot", "signed", "signature"),
    [
        ("XX 市人民政府 2024 年 1 月 10 日", date(2024, 1, 10), "XX 市人民政府 2024 年 1 月 10 日"),
        ("临川市司法局\n二〇二四年三月三十一日", date(2024, 3, 31), "临川市司法局\n二〇二四年三月三十一日"),
        ("2024年1月10日\n附件：统计表", date(2024, 1, 10), "2024年1月10日"),
        ("2024年2月30日", None, None),
        ("此后至2024年1月10日止，共办理百件。", None, None),
    ],
)
def test_signatures(foot: str, signed: date | None, signature: str | None) -> None:
    check(f"{REPORT}\n{OPENING}\n{PARTS}\n{foot}", signed=signed, signature=signature)


def test_a_title_over_several_lines() -> None:
    check(
        f"临川市人民政府\n关于2023年度法治政府建设\n情况的报告\n{OPENING}\n{PARTS}",
        title="临川市人民政府\n关于2023年度法治政府建设\n情况的报告",
        issuer="临川市人民政府",
        year=2023,
    )


def test_a_headline_of_the_web_is_not_the_title() -> None:
    check(
        "王大川所作政府工作报告（三届人大五次会议）\n"
        f"政府工作报告 ——２０１０年３月５日在临川区第三届人民代表大会第五次会议上\n{BODY}",
        title="政府工作报告",
        issuer="临川区",
        year=2010,
    )


def test_the_body_outvotes_a_title_with_another_year() -> None:
    check(f"{REPORT.replace('2023', '2024')}\n{OPENING}\n{PARTS}", year=2023)


def test_contents_may_stand_before_the_title() -> None:
    check(f"目录\n一、工作情况\t1\n二、不足……………3\n{REPORT}\n{OPENING}\n{PARTS}", title=REPORT, year=2023)


def test_the_mark_of_a_markdown_title_is_no_part_of_it() -> None:
    document = parse(source_from_text(f"# {REPORT}\n\n{OPENING}\n\n## 一、工作情况\n\n{OPENING}", format="md"))
    assert document.title is not None
    assert document.title.text == REPORT
    assert [section.title for section in document.sections] == ["工作情况"]


def test_a_disclosure_report() -> None:
    opening = OPENING.replace("2023", "2024")
    check(
        f"临川市司法局2024年政府信息公开工作年度报告\n{opening}\n一、总体情况\n全年主动公开百条。",
        title="临川市司法局2024年政府信息公开工作年度报告",
        issuer="临川市司法局",
        genre="disclosure",
        year=2024,
    )


def test_without_a_year_the_signature_tells() -> None:
    words = "全市扎实推进法治政府建设，成效明显。"
    check(f"法治政府建设工作报告\n{words}\n{words}\n临川市人民政府\n2024年1月10日", year=2023)


def test_a_text_that_says_nothing_of_itself() -> None:
    check("今天天气很好。", title=None, issuer=None, genre=None, year=None, signed=None, signature=None)
