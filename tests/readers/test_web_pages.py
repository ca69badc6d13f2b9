"""Web pages: what a reader of the page sees is the text, and nothing else."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff.errors import UnreadableFile
from lawdiff.readers import Reading, source_from_bytes
from lawdiff.readers.limits import Limits

ARTICLE = "全市办理行政复议案件320件，审结310件。各级机关依法履行职责，群众满意度继续提高，营商环境持续改善。"


def lines(page: str, encoding: str = "utf-8", reading: Reading | None = None) -> list[str]:
    return source_from_bytes(page.encode(encoding), "page.html", reading).raw.splitlines()


def check(body: str, expect: list[str]) -> None:
    assert lines(f"<!DOCTYPE html><html><body>{body}</body></html>") == expect


@pytest.mark.parametrize(
    "body, expect",
    [
        ("<p>甲。</p><p>乙。</p>", ["甲。", "乙。"]),
        ("<p>甲<b>3</b>20件，<br>乙。</p>", ["甲320件，", "乙。"]),
        ("<p>\u3000\u3000甲行\n   乙行\xa0 3 件。</p>", ["甲行乙行 3 件。"]),
        ("<ol start=3><li>甲</li><li>乙</li></ol><ul><li>丙</li></ul>", ["3.甲", "4.乙", "丙"]),
        ("<p>甲<script>乙</script><span style='display: none'>丙</span><s>丁</s></p>", ["甲"]),
        ("<p>甲<!-- 乙 --><!-- lawdiff: disable LD402 -->丙</p>", ["甲<!-- lawdiff: disable LD402 -->丙"]),
        ("<p>甲</p><div class='bdsharebuttonbox'>转给朋友</div><ul class='related-list'><li>别的新闻</ul>", ["甲"]),
        ("<div class='header'><h1>甲</h1></div><p>乙</p>", ["甲", "乙"]),
        ("<div title='footer'><p>— 2 —</p></div><p>甲</p><div style='mso-element:header'>乙</div>", ["甲"]),
        ("<p>甲 < 乙 &amp;lt;b&amp;gt;</p>", ["甲 < 乙 &lt;b&gt;"]),
        ("<p>甲</p><p>【字号：大 中 小】 打印 关闭窗口</p><p>（责任编辑：某人）</p>", ["甲"]),
        ("<p>甲</p><p>分享到：微信 【字体：大 中 小】 浏览次数：1024 打印本页</p><p>相关新闻</p>", ["甲"]),
    ],
)
def test_a_page_reads_as_it_looks(body: str, expect: list[str]) -> None:
    check(body, expect)


@pytest.mark.parametrize("holder", ["id='zoom'", "class='TRS_Editor'", "class='anything'"])
def test_chrome_stays_outside_and_the_title_comes_in(holder: str) -> None:
    page = (
        "<html><head><title>云泽市2023年法治政府建设情况报告_云泽市人民政府网</title></head><body>"
        "<div><a href='/'>首页</a> <a href='/xx'>政务公开</a></div>"
        f"<div><div {holder}><p>{ARTICLE}</p><p>{ARTICLE}</p></div></div>"
        "<div>主办：云泽市人民政府</div></body></html>"
    )
    assert lines(page) == ["云泽市2023年法治政府建设情况报告", ARTICLE, ARTICLE]


FOOT = "<p>主办单位：云泽市人民政府</p><p>网站标识码：4400000000</p><p>地址：人民路1号</p>"


@pytest.mark.parametrize("end", ["", FOOT])
def test_the_foot_of_the_site_is_no_text(end: str) -> None:
    check(f"<p>{ARTICLE}</p><p>{ARTICLE}</p>{end}", [ARTICLE, ARTICLE])


def test_a_report_that_names_the_registration_of_a_site_keeps_its_text() -> None:
    body = ["网站标识码4400000000由本级核发。", ARTICLE, "主办单位：云泽市人民政府"]
    check("".join(f"<p>{words}</p>" for words in body), body)


def test_a_named_part_without_the_text_is_passed_over() -> None:
    page = f"<body><div id='content'>热门推荐</div><div><p>{ARTICLE}</p></div></body>"
    assert ARTICLE in lines(page)


@pytest.mark.parametrize(
    "declared, written", [("gb2312", "gb18030"), ("GBK", "gb18030"), ("big5", "big5"), ("", "utf-8")]
)
def test_the_declared_encoding_holds(declared: str, written: str) -> None:
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">' if declared else ""
    words = "政府工作報告全文" if written == "big5" else "政府工作报告全文"
    assert lines(f"<html><head>{head}</head><body><p>{words}</p></body></html>", written) == [words]


def test_tables_keep_their_grid() -> None:
    rows = "<tr><th rowspan=2>类别<th colspan=2>数量</tr><tr><th>本年<th>上年</tr><tr><td>立案<td>20<td></tr>"
    source = source_from_bytes(f"<p>甲</p><table><caption>表1</caption>{rows}</table>".encode(), "a.html")
    (table,) = source.tables
    cells = [(c.row, c.column, c.rows, c.columns, c.span.of(source.raw)) for c in table.cells]
    assert cells == [
        (0, 0, 2, 1, "类别"),
        (0, 1, 1, 2, "数量"),
        (1, 1, 1, 1, "本年"),
        (1, 2, 1, 1, "上年"),
        (2, 0, 1, 1, "立案"),
        (2, 1, 1, 1, "20"),
        (2, 2, 1, 1, ""),
    ]
    assert table.heads == 2
    assert table.caption is not None and table.caption.of(source.raw) == "表1"


def test_an_article_laid_out_in_a_table_is_text() -> None:
    inner = f"<table><tr><td>摘要<td><p>{ARTICLE}</table>"
    check(f"<table><tr><td>栏目<td>{inner}</table><p>{ARTICLE}</p>", ["栏目", "摘要", ARTICLE, ARTICLE])


def test_marked_revisions() -> None:
    page = "<p>办理<del>3</del><ins>4</ins>件</p>"
    assert lines(page) == ["办理4件"]
    assert lines(page, reading=Reading(revisions="original")) == ["办理3件"]


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20), min_size=1, max_size=6))
def test_words_of_paragraphs_survive(words: list[str]) -> None:
    page = "".join(f"<p>文{escape(word)}字</p>" for word in words)
    assert lines(page) == [f"文{word}字" for word in words]


@pytest.mark.parametrize("page", ["<html></html>", "<body><script>var a = 1</script></body>", "<!doctype html>"])
def test_a_page_without_text_is_refused(page: str) -> None:
    with pytest.raises(UnreadableFile, match="没有正文"):
        lines(page)


def test_nesting_and_cells_have_limits() -> None:
    with pytest.raises(UnreadableFile, match="nesting"):
        lines("<div>" * 100_000 + "甲")
    cells = "<tr>" + "<td>甲" * 20 + "</tr>"
    with pytest.raises(UnreadableFile, match="cells"):
        lines(f"<table>{cells * 3}</table>", reading=Reading(limits=Limits(cells=50)))
