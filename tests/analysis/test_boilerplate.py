"""Set phrases learned from many reports, kept as a pack, and used by a comparison."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from lawdiff import compare, parse
from lawdiff.analysis.boilerplate import set_phrases
from lawdiff.errors import PackError
from lawdiff.model.document import Document
from lawdiff.model.message import NO_CATALOGUE
from lawdiff.packs import boilerplate, default_terms
from lawdiff.readers.text import source_from_text
from lawdiff.report.boilerplate_pack import render

BODIES = ("临江", "云泽", "白鹭", "青溪")
SET = "扎实做好各项民生保障工作"


def report(body: str, year: int, words: str) -> Document:
    review = f"{body}市{year}年政府工作报告\n\n一、{year - 1}年工作回顾\n\n全市经济平稳运行。{words}\n\n"
    return parse(source_from_text(f"{review}二、{year}年工作安排\n\n修建水库。\n"))


def learned(documents: Sequence[Document]) -> set[str]:
    return {phrase.text for phrase in set_phrases(documents)}


def test_what_many_bodies_say_is_a_set_phrase() -> None:
    assert SET in learned([report(body, 2021, f"{SET}。") for body in BODIES])


def test_what_one_body_says_every_year_is_its_own() -> None:
    reports = [report("临江", year, f"{SET}。") for year in (2019, 2020, 2021)]
    assert SET not in learned([*reports, *(report(body, 2021, "") for body in BODIES[1:])])


def test_a_folder_of_one_body_is_judged_by_its_years() -> None:
    assert SET in learned([report("临江", year, f"{SET}。") for year in (2019, 2020, 2021)])
    assert SET not in learned([report("临江", year, f"{SET}。") for year in (2020, 2021)])


def test_a_clause_with_a_figure_is_none() -> None:
    assert not any("3所" in text for text in learned([report(body, 2021, "新建学校3所。") for body in BODIES]))


def test_the_pack_is_read_again_as_it_was_learned(tmp_path: Path) -> None:
    phrases = set_phrases([report(body, 2021, f"{SET}。") for body in BODIES])
    path = tmp_path / "pack.yaml"
    path.write_text(render(4, phrases, NO_CATALOGUE), "utf-8")
    assert SET in boilerplate(path)
    assert len(boilerplate(path)) == len(phrases)


def test_an_empty_pack_is_one_too(tmp_path: Path) -> None:
    path = tmp_path / "pack.yaml"
    path.write_text(render(0, (), NO_CATALOGUE), "utf-8")
    assert boilerplate(path) == frozenset()


@pytest.mark.parametrize("content", ["kind: prefer\nentries: []\n", "- 1\n", "kind: boilerplate\n", ""])
def test_another_file_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "pack.yaml"
    path.write_text(content, "utf-8")
    with pytest.raises(PackError):
        boilerplate(path)


@pytest.mark.parametrize(("known", "reason"), [((), "verbatim"), ((SET,), "proper")])
def test_a_learned_phrase_is_rightly_the_same(known: tuple[str, ...], reason: str) -> None:
    old, new = report("临江", 2021, f"{SET}。"), report("临江", 2022, f"修建水库。{SET}。")
    terms = replace(default_terms(), boilerplate=frozenset(known))
    rows = [row for row in compare(old, new, terms=terms).carried if SET in new.sentences[row.new[0]].text]
    assert [(row.reason, row.boilerplate) for row in rows] == [(reason, bool(known))]
