"""Each kind of pack, by what holds of any text."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from lawdiff import parse
from lawdiff.model.document import Document
from lawdiff.model.finding import Safety
from lawdiff.model.span import Span
from lawdiff.readers.text import source_from_text
from lawdiff.rules.examples import parse_page, undraw
from lawdiff.rules.kinds import KINDS, Entry, Pack, rule_of_pack
from lawdiff.rules.kinds.nearest import Titles, edits, normal
from lawdiff.rules.kinds.swapped import swapped
from lawdiff.rules.kinds.words import excused, places, sightings

# Text without the words under test, and without line ends, which repair might take away; and a base pack for them.
FILLER = st.text(alphabet="山水日月风云，。；一二三", max_size=40)
BASE = Pack("MY101", "my-rule", "prefer", "用词", "本单位规定", fix=Safety.SAFE)


def document_of(text: str) -> Document:
    return parse(source_from_text(text or " "))


def check(pack: Pack, marked: str, **options: object) -> list[str]:
    """The rule of `pack` finds exactly what ⟦ ⟧ draw; returns its messages."""
    text, spans = undraw(marked)
    hits = list(rule_of_pack(pack).check(document_of(text), **options))
    assert [hit.span for hit in hits] == list(spans)
    return [hit.message.render() for hit in hits if hit.message]


def mended(pack: Pack, text: str) -> str:
    edits = [edit for hit in rule_of_pack(pack).check(document_of(text)) if hit.fix for edit in hit.fix.edits]
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


PREFER = replace(BASE, entries=(Entry("勘踏", "踏勘"), Entry("布署", "部署", unless=("发布署名",))))


@given(FILLER, FILLER, FILLER)
def test_prefer_finds_each_place_and_its_fix_leaves_none(a: str, b: str, c: str) -> None:
    check(PREFER, f"{a}⟦勘踏⟧{b}⟦布署⟧{c}发布署名")
    assert mended(PREFER, f"{a}勘踏{b}布署{c}") == f"{a}踏勘{b}部署{c}"
    assert mended(PREFER, mended(PREFER, f"{a}勘踏{b}")) == mended(PREFER, f"{a}勘踏{b}")


def test_prefer_sees_through_spaces_and_takes_options() -> None:
    check(PREFER, "联合⟦勘 踏⟧测绘")
    check(PREFER, "联合勘踏测绘", allow=["勘踏"])
    assert check(PREFER, "请⟦尽快速办⟧", words=["尽快速办→尽快办"]) == ["“尽快速办”应为“尽快办”"]
    check(PREFER, "一个字的词不算", words=["字"])


def test_of_overlapping_words_the_longer_is_found() -> None:
    check(replace(BASE, entries=(Entry("甲乙", "子"), Entry("甲乙丙", "丑"))), "⟦甲乙丙⟧，⟦甲乙⟧丁")


@given(FILLER, FILLER)
def test_forbid_finds_each_place_and_mends_nothing(a: str, b: str) -> None:
    pack = replace(BASE, kind="forbid", entries=(Entry("最佳网站"),))
    check(pack, f"{a}⟦最佳网站⟧{b}")
    assert mended(pack, f"{a}最佳网站{b}") == f"{a}最佳网站{b}"


def test_a_sentence_can_silence_a_pack() -> None:
    check(replace(PREFER, silent="引述"), "引述勘踏一词。再次⟦勘踏⟧。")


@given(FILLER, FILLER, st.integers(1, 9))
def test_pattern_puts_in_its_groups(a: str, b: str, n: int) -> None:
    pack = replace(BASE, kind="pattern", entries=(Entry(r"共计([0-9])件整", r"共\1件"),))
    check(pack, f"{a}⟦共计{n}件整⟧{b}")
    assert mended(pack, f"{a}共计{n}件整{b}") == f"{a}共{n}件{b}"
    check(pack, f"{a}共计{n}件整{b}", allow=[f"共计{n}件整"])


@given(FILLER, st.integers(1, 4), st.integers(0, 4))
def test_consistent_finds_the_rarer_form_only_where_both_stand(filler: str, often: int, seldom: int) -> None:
    pack = replace(BASE, kind="consistent", entries=(Entry("督察办", others=("督查办",)),))
    text = "督察办，" * (often + seldom) + filler + "督查办。" * seldom
    found = list(rule_of_pack(pack).check(document_of(text)))
    assert [hit.span.of(text) for hit in found] == ["督查办"] * seldom
    assert all(hit.related for hit in found)
    if seldom:
        assert "督查办" not in mended(pack, text)


DATED = replace(
    BASE,
    kind="dated",
    entries=(Entry("新提法", valid_from=date(2020, 11, 16)), Entry("旧局名", "新局名", valid_to=date(2019, 3, 31))),
)


@given(st.integers(2005, 2035))
def test_dated_goes_by_the_year_that_the_report_speaks_of(year: int) -> None:
    new = "⟦新提法⟧" if year < 2020 else "新提法"
    old = "⟦旧局名⟧" if year > 2018 else "旧局名"
    check(DATED, f"临江市{year}年度法治政府建设情况的报告\n{new}和{old}，《旧局名通知》。")


def test_dated_is_silent_where_no_year_is_known() -> None:
    check(DATED, "新提法和旧局名。")


def test_the_day_of_signing_tells_when_a_report_was_written() -> None:
    head = "临江市2020年度法治政府建设情况的报告\n"
    pack = replace(BASE, kind="dated", entries=(Entry("新提法", valid_from=date(2021, 5, 1)),))
    check(pack, f"{head}落实新提法。")
    check(pack, f"{head}落实⟦新提法⟧。\n临江市人民政府\n2021年2月3日")


def test_a_work_report_looks_back_on_the_year_before_its_title() -> None:
    pack = replace(BASE, kind="dated", entries=(Entry("旧局名", valid_to=date(2019, 3, 31)),))
    check(pack, "2019年临江市政府工作报告\n旧局名办理案件3件。")
    check(pack, "2020年临江市政府工作报告\n⟦旧局名⟧办理案件3件。")


REQUIRE = replace(
    BASE,
    kind="require",
    entries=(
        Entry("不足|问题", "存在的不足", others=("有待加强",), genre="rule-of-law"),
        Entry("不足", "原因", others=("原因", "由于"), genre="rule-of-law", part="不足"),
    ),
)
HEAD = "临江市2021年度法治政府建设情况的报告"


def test_require_asks_for_the_part_or_its_words() -> None:
    check(REQUIRE, f"⟦{HEAD}⟧\n一、主要成效\n办案3件。\n二、下一步打算\n继续努力。")
    check(REQUIRE, f"{HEAD}\n一、主要成效\n办案3件。\n二、存在的问题\n能力不强。")
    check(REQUIRE, f"{HEAD}\n一、主要成效\n办案3件，能力有待加强。\n二、下一步打算\n继续努力。")


def test_require_asks_what_a_part_must_speak_of() -> None:
    check(REQUIRE, f"{HEAD}\n一、主要成效\n办案3件。\n⟦二、不足⟧\n能力不强。")
    check(REQUIRE, f"{HEAD}\n一、主要成效\n办案3件。\n二、不足\n由于编制偏少，能力不强。")


def test_require_judges_only_a_whole_report_of_the_genre() -> None:
    check(REQUIRE, f"{HEAD}\n办案3件。")
    check(REQUIRE, "临江市2021年工作要点\n一、主要成效\n办案3件。\n二、下一步打算\n继续努力。")
    check(REQUIRE, f"{HEAD}\n一、主要成效\n办案3件。\n二、下一步打算\n继续努力。", allow=["存在的不足"])


TITLES = ("临江市重大行政决策程序规定", "法治政府建设实施纲要（2015—2020年）", "中华人民共和国行政复议法")
TITLE = replace(BASE, kind="title", entries=tuple(map(Entry, TITLES)))


@given(st.sampled_from(TITLES), st.data())
def test_a_title_with_one_slip_is_traced_to_the_exact_one(exact: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(exact) - 3))
    slip = data.draw(st.sampled_from(("", exact[at] * 2, exact[at + 1] + exact[at])))
    wrong = exact[:at] + slip + exact[at + (2 if slip == exact[at + 1] + exact[at] else 1) :]
    near = Titles(TITLE.entries).nearest(wrong)
    assert near is None or normal(near.exact) == normal(exact)


@given(st.sampled_from(TITLES))
def test_an_exact_title_is_left_alone_in_any_width_and_with_any_dash(exact: str) -> None:
    check(TITLE, f"执行《{exact}》，《{exact.replace('—', '-').replace('（', '(').replace('）', ')')}》。")


def test_title_finds_slips_and_leaves_other_papers_alone() -> None:
    check(TITLE, "《⟦法制政府建设实施纲要（2015—2020年）⟧》《行政复议法》")
    check(TITLE, "《临江市法治政府建设实施纲要（2015—2020年）》")
    check(TITLE, "《法治政府建设实施方案（2015—2020年）》")
    check(TITLE, "《⟦中华人民共国行政复议法⟧》《行政复议条例》")


def test_bare_title_finds_what_stands_without_marks() -> None:
    pack = replace(BASE, kind="bare-title", entries=(Entry("中华人民共和国政府信息公开条例"),))
    check(pack, "执行⟦政府信息公开条例⟧和《中华人民共和国政府信息公开条例》，以及临江市政府信息公开条例。")
    assert mended(pack, "执行政府信息公开条例。") == "执行《政府信息公开条例》。"


SHORT = st.text(alphabet="甲乙丙丁", max_size=8)


@given(SHORT, SHORT)
def test_edits_is_a_distance(one: str, other: str) -> None:
    assert edits(one, other, 9) == edits(other, one, 9)
    assert (edits(one, other, 9) == 0) == (one == other)
    assert edits(one, other, 9) <= max(len(one), len(other))
    assert edits(one, other, 1) == min(edits(one, other, 9), 2)


@given(st.lists(st.text(alphabet="法治政府建设", min_size=4, max_size=6), max_size=4))
def test_a_term_with_two_characters_exchanged_is_another_form_of_it(terms: list[str]) -> None:
    for entry in swapped(terms):
        assert entry.right in terms and entry.word not in terms
        assert sorted(entry.word) == sorted(entry.right)


@given(st.text(alphabet="甲乙丙", max_size=30), st.text(alphabet="甲乙丙", min_size=2, max_size=3))
def test_words_are_found_where_they_stand_and_nowhere_else(text: str, word: str) -> None:
    body = document_of(text + "。").body.folded.text
    found = [span for span, _ in sightings(document_of(text + "。"), [Entry(word)])]
    assert found == list(places(body, word))
    assert all(span.of(body) == word for span in found)
    assert bool(found) == (word in body)


@given(st.text(alphabet="甲乙丙", max_size=12))
def test_a_word_is_excused_exactly_inside_the_longer_wording(text: str) -> None:
    for span in places(text, "甲乙"):
        inside = any(longer.start <= span.start and span.end <= longer.end for longer in overlapping(text, "丙甲乙丙"))
        assert excused(text, span, ["丙甲乙丙"]) == inside


def overlapping(text: str, word: str) -> list[Span]:
    return [Span(at, at + len(word)) for at in range(len(text)) if text.startswith(word, at)]


def test_every_kind_makes_a_page_that_can_be_read() -> None:
    for kind in KINDS:
        rule = rule_of_pack(replace(BASE, kind=kind, bad=("⟦坏⟧例。",), good=("好例。",)))
        page = parse_page(rule.page)
        assert (rule.code, page.summary, page.source) == ("MY101", "用词", "本单位规定。")
        assert page.examples[0].good == "好例。"
