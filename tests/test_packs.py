"""The packs of configs/: every example runs, the lists do not contradict one another, good text stays alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from lawdiff import parse, read
from lawdiff.errors import PackError
from lawdiff.model.document import Document
from lawdiff.model.finding import Severity
from lawdiff.packs import all_rules, genre_ignores, genre_style, load_config, load_pack, rule_packs
from lawdiff.rules.examples import parse_page, undraw
from lawdiff.rules.kinds import Pack, rule_of_pack, trial_of_pack
from lawdiff.rules.kinds.example import examples
from lawdiff.rules.kinds.swapped import swapped
from lawdiff.rules.kinds.words import excused, places

PACKS = rule_packs()
CASES = [(pack, *example) for pack in PACKS for example in examples(pack)]
WORDS = [pack for pack in PACKS if pack.kind == "prefer"]
DocumentOf = Callable[[str], Document]


def by_code(code: str) -> Pack:
    return next(pack for pack in PACKS if pack.code == code)


def mended(text: str, pack: Pack, document_of: DocumentOf) -> str:
    """The text with the first hit's fix made, and so on until nothing is left to mend."""
    edits = [edit for hit in rule_of_pack(pack).check(document_of(text)) if hit.fix for edit in hit.fix.edits]
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.code)
def test_every_entry_has_a_source_and_an_example(pack: Pack) -> None:
    assert pack.source and next(examples(pack))[0]
    if pack.kind in ("prefer", "dated"):
        made = {entry.word for entry in swapped({entry.right for entry in pack.entries})}
        made |= {entry.word for entry in pack.entries if pack.kind == "dated" and entry.word.startswith("《")}
        assert not [entry.word for entry in pack.entries if not entry.bad and entry.word not in made]
    if pack.kind == "dated":
        assert not [e.word for e in pack.entries if (e.bad and not e.source) or (e.valid_from or e.valid_to) is None]


@pytest.mark.parametrize(("pack", "bad", "good", "fixed"), CASES, ids=lambda value: getattr(value, "code", ""))
def test_an_example_does_what_it_shows(pack: Pack, bad: str, good: str, fixed: str, document_of: DocumentOf) -> None:
    check = rule_of_pack(pack).check
    if bad:
        text, spans = undraw(bad.strip())
        assert [hit.span for hit in check(document_of(text))] == list(spans)
        if fixed:
            assert mended(text, pack, document_of) == fixed.strip()
    if good:
        assert not list(check(document_of(good.strip())))


def test_the_lists_are_as_long_as_they_should_be() -> None:
    count = {pack.code: len([entry for entry in pack.entries if entry.bad]) for pack in PACKS}
    assert count["LD506"] >= 300
    assert count["LD502"] >= 100
    assert count["LD109"] + count["LD505"] >= 40
    assert count["LD509"] >= 40
    assert len(by_code("LD507").entries) >= 60


@pytest.mark.parametrize(
    ("code", "year", "marked"),
    [
        ("LD505", 2023, "依据⟦《合同法》⟧和《民法典》审理。"),
        ("LD109", 2017, "学习⟦《数据安全法》⟧和《行政许可法》。"),
    ],
)
def test_a_law_outside_its_time_is_worth_a_look(code: str, year: int, marked: str, document_of: DocumentOf) -> None:
    text, spans = undraw(f"临江市{year}年度法治政府建设情况的报告\n{marked}")
    hits = list(rule_of_pack(by_code(code)).check(document_of(text)))
    assert [(hit.span, hit.severity) for hit in hits] == [(span, Severity.INFO) for span in spans]


def test_no_word_is_listed_twice() -> None:
    words = Counter(entry.word for pack in WORDS if pack.default for entry in pack.entries)
    assert not [word for word, n in words.items() if n > 1]


@pytest.mark.parametrize("pack", WORDS, ids=lambda pack: pack.code)
def test_what_is_put_in_is_not_wrong_itself(pack: Pack) -> None:
    """A fix leaves every word rule silent, and a list's exceptions contain the word they excuse."""
    rights = {entry.right for entry in pack.entries}
    for entry in (entry for other in WORDS if other.default for entry in other.entries):
        for right in rights:
            assert all(excused(right, span, entry.unless) for span in places(right, entry.word)), (entry.word, right)
    assert not [(e.word, longer) for e in pack.entries for longer in e.unless if e.word not in longer]


def test_rules_of_packs_and_of_code_are_one_table() -> None:
    rules = all_rules()
    assert list(rules) == sorted(rules)
    assert {pack.code for pack in PACKS} <= set(rules)


def test_genres_say_what_they_ask_for_and_why() -> None:
    assert genre_ignores(None) == genre_ignores("poem") == ()
    assert genre_style(None) == genre_style("poem") == {}
    for genre, contents in load_config("genres.yaml").items():
        assert {*genre_ignores(genre), *genre_style(genre)} <= set(all_rules())
        assert all(set(style) <= set(all_rules()[code].options) for code, style in genre_style(genre).items())
        assert contents["name"] and contents["source"]
        assert all(part["right"] and re.compile(part["heading"]) for part in contents["parts"])


PACK = "code: MY101\nname: my-words\nkind: prefer\nsummary: 单位用语\nsource: 单位规定\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("entries: [", "own.yaml"),
        ("- 甲", "最外层应为字段"),
        ("name: my-words", "缺字段 code"),
        (PACK.replace("prefer", "guess"), "没有 guess 这种规则"),
        (PACK.replace("MY101", "一号"), "code 应为"),
        (PACK + "fix: perhaps", "fix 应为"),
        (PACK + "colour: red", "没有 colour 这个字段"),
        (PACK + "entries: 甲", "entries 应为列表"),
        (PACK + "entries: [甲]", "第1条"),
        (PACK + "entries: [{wrong: 甲乙}, {right: 丙丁}]", "第2条"),
        (PACK + "entries: [{wrong: 甲乙, colour: red}]", "没有 colour 这个字段"),
        (PACK + "entries: [{wrong: 甲乙, severity: grave}]", "severity 应为"),
        (PACK + "entries: [{wrong: 甲乙, valid_from: 去年}]", "日期应写作"),
        (PACK.replace("prefer", "pattern") + "entries: [{pattern: '(甲乙'}]", "正则表达式有误"),
        (PACK + "list: nowhere.yaml", "引用的清单读不了"),
    ],
)
def test_a_faulty_pack_is_named_with_its_place(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(PackError) as caught:
        load_pack(path)
    assert "own.yaml" in str(caught.value) and said in str(caught.value)


def test_a_missing_pack_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="读不了"):
        load_pack(tmp_path / "absent.yaml")


def test_an_own_pack_makes_a_rule(tmp_path: Path, document_of: DocumentOf) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(PACK + "entries: [{wrong: 本中心, right: 市服务中心, bad: ⟦本中心⟧办理案件3件。}]", "utf-8")
    (hit,) = rule_of_pack(load_pack(path)).check(document_of("本中心办理案件3件。"))
    assert hit.message is not None and hit.message.render() == "“本中心”应为“市服务中心”"


def test_a_trial_runs_the_example_of_every_entry() -> None:
    pack = by_code("LD506")
    assert len(parse_page(trial_of_pack(pack).page).examples) == len(list(examples(pack)))
    assert len(parse_page(rule_of_pack(pack).page).examples) < 10


def test_published_reports_are_left_alone(corpus: Path) -> None:
    """Fewer than 0.2 findings of warning or error in 10,000 characters of published text."""
    rules = [rule_of_pack(pack) for pack in PACKS if pack.default]
    found, chars = [], 0
    for path in sorted((corpus / "corpus").rglob("*.txt")):
        document = parse(read(path))
        chars += len(document.text)
        for rule in rules:
            hits = [hit for hit in rule.check(document) if (hit.severity or rule.severity) is not Severity.INFO]
            found += [(rule.code, hit.span.of(document.text)) for hit in hits]
    assert len(found) * 10_000 < 0.2 * chars, found
