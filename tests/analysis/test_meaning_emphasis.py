"""What a report dwells upon: topics, key terms, policy phrases; and what holds of the weighing of any words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff import compare, parse
from lawdiff.analysis.meaning.vocabulary import COMMON
from lawdiff.analysis.meaning.weighing import weigh
from lawdiff.model.meaning import Emphasis
from lawdiff.packs import load_config
from lawdiff.readers.text import source_from_text

FRAME = "临江县{}年政府工作报告\n\n一、{}年工作回顾\n\n全县经济平稳运行。\n\n二、{}年工作安排\n\n{}\n"
COUNTS = st.dictionaries(st.sampled_from("甲乙丙丁戊己庚辛"), st.integers(1, 50))


def emphasis(before: str, now: str) -> Emphasis:
    old, new = FRAME.format(2021, 2020, 2021, before), FRAME.format(2022, 2021, 2022, now)
    return compare(parse(source_from_text(old)), parse(source_from_text(new))).emphasis


@given(COUNTS, COUNTS)
def test_weighing_the_other_way_round_changes_the_sign(old: dict[str, int], new: dict[str, int]) -> None:
    there, back = weigh(old, new), weigh(new, old)
    assert there.keys() == back.keys()
    assert all(there[word] == pytest.approx(-back[word]) for word in there)


@given(COUNTS)
def test_equal_texts_weigh_nothing(counts: dict[str, int]) -> None:
    assert all(abs(score) < 1e-9 for score in weigh(counts, counts).values())


def test_a_rare_word_weighs_less_than_a_frequent_one() -> None:
    scores = weigh({"甲": 500}, {"甲": 500, "乙": 1, "丙": 20})
    assert 0 < scores["乙"] < scores["丙"]


def test_a_topic_that_fills_more_of_the_text_grew() -> None:
    found = emphasis("修建水库。新建学校。", "修建水库。新建学校。整治河道堤防，改造灌区，保障城乡供水。")
    assert {topic.name: topic.status for topic in found.topics}["水利"] == "grew"


def test_shares_of_topics_are_shares_of_the_text() -> None:
    found = emphasis("修建水库。新建学校。", "修建水库。新建铁路。")
    assert sum(topic.new_share for topic in found.topics) <= 1


def test_the_place_of_a_topic_is_that_of_its_part_of_the_plan() -> None:
    parts = "（一）办好教育\n\n新建学校3所，增加学位。\n\n（二）兴修水利\n\n除险加固水库，改造灌区。"
    turned = "（一）兴修水利\n\n除险加固水库，改造灌区。\n\n（二）办好教育\n\n新建学校3所，增加学位。"
    places = {topic.name: (topic.old_place, topic.new_place) for topic in emphasis(parts, turned).topics}
    assert (places["教育"], places["水利"]) == ((1, 2), (2, 1))


def test_a_word_that_came_and_a_word_that_went() -> None:
    found = emphasis("整治云溪湖河道水质。" * 8, "发展白鹭洲低空经济产业。" * 8)
    status = {term.word: term.status for term in found.terms}
    assert (status["低空经济"], status["水质"]) == ("came", "went")


def test_a_policy_phrase_comes_with_its_source() -> None:
    found = emphasis("修建水库。", "发展低空经济，打造“云溪清流”品牌。")
    assert {phrase.text: bool(phrase.source) for phrase in found.phrases} == {"低空经济": True, "云溪清流": False}


def test_a_phrase_of_last_year_is_not_new() -> None:
    assert emphasis("打造云溪清流品牌。", "打造“云溪清流”品牌。").phrases == ()


def test_no_word_belongs_to_two_topics_of_a_genre() -> None:
    for genre, pack in load_config("topics.yaml").items():
        words = [word for names in pack["topics"].values() for word in names]
        assert len(words) == len(set(words)), genre
        assert pack["source"]


def test_no_phrase_is_listed_twice() -> None:
    phrases = load_config("policy_phrases.yaml")
    listed = [text for texts in phrases.values() for text in texts]
    assert len(listed) == len(set(listed))
    assert COMMON in phrases
