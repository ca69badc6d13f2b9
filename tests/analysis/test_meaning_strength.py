"""How firmly something is promised: the scale of configs/strength.yaml, and what rose or fell between two plans."""

from __future__ import annotations

import pytest

from lawdiff import compare, parse
from lawdiff.analysis.meaning.strength import firmness
from lawdiff.model.comparison import Comparison
from lawdiff.packs import default_terms, load_config
from lawdiff.readers.text import source_from_text
from lawdiff.rules.examples import undraw

OLD = "临江县2021年政府工作报告\n\n一、2020年工作回顾\n\n全县经济平稳运行。\n\n二、2021年工作安排\n\n{}\n"
NEW = "临江县2022年政府工作报告\n\n一、2021年工作回顾\n\n全县经济平稳运行。{}\n\n二、2022年工作安排\n\n{}\n"
DEGREES = load_config("strength.yaml")["degrees"]
EXAMPLES = [(row["degree"], example) for row in DEGREES for example in row["examples"]]


def compared(old: str, new: str, told: str = "") -> Comparison:
    return compare(parse(source_from_text(OLD.format(old))), parse(source_from_text(NEW.format(told, new))))


def test_every_degree_has_a_source_and_an_example_of_its_own() -> None:
    scale = default_terms().scale
    for row in DEGREES:
        told = [firmness(undraw(example)[0], scale) for example in row["examples"]]
        assert row["source"]
        assert row["degree"] in [found.degree.name for found in told if found]


@pytest.mark.parametrize(("degree", "example"), EXAMPLES)
def test_an_example_shows_the_word_that_counts(degree: str, example: str) -> None:
    words, spans = undraw(example)
    found = firmness(words, default_terms().scale)
    assert ([found.span] if found else []) == list(spans)


def test_degrees_stand_weakest_first() -> None:
    assert [row["degree"] for row in DEGREES] == ["探索", "推进", "全面推行", "建成"]


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        ("探索云溪湖流域生态补偿机制。", "全面推行云溪湖流域生态补偿机制。", "raised"),
        ("加快云溪湖水厂二期建设。", "建成云溪湖水厂二期。", "raised"),
        ("建成云溪湖水厂二期工程。", "加快推进云溪湖水厂二期工程。", "lowered"),
    ],
)
def test_what_rose_and_what_fell(old: str, new: str, direction: str) -> None:
    assert [row.direction for row in compared(old, new).strength] == [direction]


def test_both_words_are_shown() -> None:
    row = compared("探索云溪湖流域生态补偿机制。", "全面推行云溪湖流域生态补偿机制。").strength[0]
    assert row.why.render() == "由“探索”升为“全面推行”"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("加快云溪湖水厂二期建设。", "加快云溪湖水厂二期建设。", ""),
        ("加快云溪湖水厂二期建设。", "建成白鹭洲跨江大桥。", ""),
        ("完成云溪湖治理第三轮行动计划。", "启动云溪湖治理第四轮行动计划。", ""),
        ("建成云溪湖水厂二期工程。", "完善云溪湖水厂二期工程。", "云溪湖水厂二期工程建成投用。"),
    ],
    ids=["the same word", "another thing", "another round", "what is done is followed up"],
)
def test_nothing_moved(old: str, new: str, told: str) -> None:
    assert compared(old, new, told).strength == ()
