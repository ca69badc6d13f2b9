"""`corpus dup`: near texts found, unlike ones apart, and every member near to its representative."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest
import synthetic
from hypothesis import given
from hypothesis import strategies as st

np = pytest.importorskip("numpy", reason="pip install 'lawdiff[corpus]'")
pa = pytest.importorskip("pyarrow", reason="pip install 'lawdiff[corpus]'")
pytest.importorskip("duckdb", reason="pip install 'lawdiff[corpus]'")

from rapidfuzz.distance import Indel  # noqa: E402

from lawdiff.corpus.boilerplate import phrases  # noqa: E402
from lawdiff.corpus.grouping import NEAR, Edges, grouped, near  # noqa: E402
from lawdiff.corpus.minhash import as_keys, bands  # noqa: E402
from lawdiff.corpus.repeated import hashes, mask_of  # noqa: E402
from lawdiff.corpus.store import Store  # noqa: E402

HAN = st.text(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工", min_size=20, max_size=60
)


def groups(texts: list[str]) -> tuple[list[int], list[float]]:
    """The representative of each text, and the likeness with it."""
    keys = as_keys(pa.chunked_array([bands(pa.array(texts))]))
    group, likeness = grouped(len(texts), near(texts, keys))
    return group.tolist(), likeness.tolist()


def sentences(count: int, dice: random.Random) -> list[str]:
    """Sentences of reports, with words of their own enough to be unlike each other."""
    signs = [chr(0x4E00 + n) for n in range(2000)]
    return ["全市" + "".join(dice.choices(signs, k=dice.randrange(24, 70))) + "成效明显" for _ in range(count)]


@pytest.mark.parametrize("share", [0.03, 0.06, 0.10])
def test_planted_near_duplicates_are_found(share: float) -> None:
    dice = random.Random(7)
    base = sentences(1500, dice)
    texts = base + [synthetic.misread(text, share, dice) for text in base]
    group, _ = groups(texts)
    found = sum(group[n] == group[n + len(base)] for n in range(len(base)))
    assert found / len(base) >= 0.95


def test_what_is_put_together_was_planted_together() -> None:
    dice = random.Random(8)
    base = sentences(1500, dice)
    texts = base + [synthetic.misread(text, 0.06, dice) for text in base]
    group, _ = groups(texts)
    joined = [(n, head) for n, head in enumerate(group) if n != head]
    right = sum(n % len(base) == head % len(base) for n, head in joined)
    assert right / len(joined) >= 0.98


@given(st.lists(HAN, min_size=1, max_size=12))
def test_every_member_is_near_its_representative(texts: list[str]) -> None:
    texts = [*texts, *(text[:-1] + "好" for text in texts)]
    group, likeness = groups(texts)
    for n, head in enumerate(group):
        assert likeness[n] == pytest.approx(Indel.normalized_similarity(texts[n], texts[head]))
        assert likeness[n] >= NEAR


@given(st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19)), max_size=60))
def test_representatives_are_not_near_each_other(pairs: list[tuple[int, int]]) -> None:
    edges = sorted({(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]})
    low, high = (np.array([edge[side] for edge in edges], np.int64) for side in (0, 1))
    group, _ = grouped(20, Edges(low, high, np.full(len(edges), 0.9)))
    heads = set(group.tolist())
    assert not [edge for edge in edges if set(edge) <= heads]
    assert all((min(n, head), max(n, head)) in edges for n, head in enumerate(group.tolist()) if n != head)


def test_small_steps_make_no_chain() -> None:
    dice = random.Random(9)
    chain = sentences(1, dice)
    for _ in range(12):
        chain.append(synthetic.misread(chain[-1], 0.08, dice))
    group, _ = groups(chain)
    ends = Indel.normalized_similarity(chain[0], chain[-1])
    assert ends < NEAR
    assert group[0] != group[-1]


def test_bands_are_the_same_in_every_process() -> None:
    text = "全市办理行政复议案件若干件审结率稳步提高"
    script = f"import pyarrow, lawdiff.corpus.minhash as m; print(m.bands(pyarrow.array([{text!r}]))[0].as_py().hex())"
    call = [sys.executable, "-c", script]
    elsewhere = subprocess.run(call, capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": "3"})
    assert elsewhere.stdout.strip() == bands(pa.array([text]))[0].as_py().hex()


def test_figures_and_marks_do_not_count() -> None:
    one, other = "全年办理案件1,234件，办结率达98.5%。", "全年办理案件7件办结率达3%"
    assert mask_of(one) == mask_of(other) == "全年办理案件#件办结率达#%"
    assert hashes(one)[0] != hashes(other)[0]
    assert hashes(one)[1] == hashes(other)[1]


def test_shared_sentences_are_grouped_across_bodies(tables: Path) -> None:
    found = Store(tables).table("dup_groups").to_pylist()
    assert max(row["bodies"] for row in found) == 4
    assert {row["unit"] for row in found} == {"sentence", "paragraph"}
    places = Store(tables).table("dup_places")["dup"].to_pylist()
    assert {row["dup"]: row["places"] for row in found} == {dup: places.count(dup) for dup in set(places)}


def test_set_phrases_stand_in_many_bodies_and_years(tables: Path) -> None:
    found = Store(tables).table("boilerplate").to_pylist()
    assert found
    assert all(row["bodies"] >= 3 and row["years"] >= 2 for row in found)


def test_the_pack_of_set_phrases_can_be_used(tables: Path, tmp_path: Path) -> None:
    from lawdiff.packs import load_yaml

    pack = tmp_path / "phrases.yaml"
    call = [sys.executable, "-m", "lawdiff", "corpus", "dup", str(tables), "--pack", str(pack)]
    subprocess.run(call, check=True, capture_output=True)
    found = load_yaml(pack)
    assert found["kind"] == "boilerplate"
    assert {entry["text"] for entry in found["entries"]} == {phrase.text for phrase in phrases(tables)}
