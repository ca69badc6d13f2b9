"""Five claims about every rule there is or will be, each of them run. The form of a page: lawdiff/rules/examples.py."""

from __future__ import annotations

import re

import pytest

from lawdiff.packs import all_rules
from lawdiff.rules.contract import Rule
from lawdiff.rules.examples import Example, parse_page
from lawdiff.verbs.linting import default_rules
from lawdiff.verbs.trying import findings, fixed, places

RULES = list(all_rules().values())
CASES = [(rule, example) for rule in RULES for example in parse_page(rule.page).examples]
SOUND = [(rule, good) for rule in RULES for good in parse_page(rule.page).good]


def name(value: object) -> str:
    return value.code if isinstance(value, Rule) else ""


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_a_rule_is_well_formed(rule: Rule) -> None:
    page = parse_page(rule.page)
    assert re.fullmatch(r"LD[1-9][0-9]{2}", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert [other.code for other in RULES if other.name == rule.name] == [rule.code]
    assert page.summary and page.source, "a rule says what is wrong and who says so"
    assert page.examples and page.good, "a rule shows a faulty and a sound text"


@pytest.mark.parametrize(("rule", "example"), CASES, ids=name)
def test_the_faulty_text_is_found_where_marked(rule: Rule, example: Example) -> None:
    found = findings([rule], example.text, example.previous)
    assert [s.of(example.text) for s in sorted(places(found))] == [s.of(example.text) for s in example.spans]
    assert sorted(places(found)) == sorted(example.spans)


@pytest.mark.parametrize(("rule", "good"), SOUND, ids=name)
def test_the_sound_text_is_silent_under_every_rule(rule: Rule, good: str) -> None:
    others = [other for other in default_rules() if other.code != rule.code]
    found = findings([*others, rule], good)
    assert [(finding.code, finding.quote, finding.message.render()) for finding in found] == []


@pytest.mark.parametrize(("rule", "example"), CASES, ids=name)
def test_the_fix_makes_the_sound_text(rule: Rule, example: Example) -> None:
    found = findings([rule], example.text, example.previous)
    if any(finding.fix for finding in found):
        assert fixed(example.text, found) == example.fixed


@pytest.mark.parametrize(("rule", "example"), CASES, ids=name)
def test_fixing_twice_is_fixing_once(rule: Rule, example: Example) -> None:
    once = fixed(example.text, findings([rule], example.text, example.previous))
    assert fixed(once, findings([rule], once, example.previous)) == once
