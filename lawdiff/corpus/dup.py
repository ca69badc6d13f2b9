"""`corpus dup`: sentences and paragraphs that several documents share, and the set phrases among them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
from msgspec import Struct

from lawdiff.corpus.engine import Engine
from lawdiff.corpus.grouping import grouped, near
from lawdiff.corpus.lake import MEMORY_MB, lake, quoted
from lawdiff.corpus.minhash import as_keys
from lawdiff.corpus.store import Store

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# Shorter texts are near to too many others; they are found when they are the same but for figures.
MIN_NEAR = 20
# Set phrases stand in the reports of this share of all bodies and of so many bodies at least, in two years or more.
SHARE, BODIES, YEARS = 0.2, 3, 2
NATIVE_ENGINE = Engine()
UNITS = {
    "sentence": """
        SELECT document, sentence, paragraph, words_hash AS words, mask_hash AS mask, text
        FROM sentences WHERE mask_hash IS NOT NULL""",
    # A paragraph is known by its sentences in order; one of a single sentence is a sentence.
    "paragraph": """
        SELECT document, min(sentence) AS sentence, paragraph, string_agg(text, '' ORDER BY sentence) AS text,
               md5_number_lower(string_agg(words_hash::VARCHAR, ',' ORDER BY sentence)) AS words,
               md5_number_lower(string_agg(mask_hash::VARCHAR, ',' ORDER BY sentence)) AS mask
        FROM sentences WHERE NOT heading GROUP BY document, paragraph
        HAVING count(*) > 1 AND count(mask_hash) > 0""",
}
_GROUPS = """
    SELECT printf('%016x', leader) AS dup, '{unit}' AS unit,
           CASE WHEN count(DISTINCT words) = 1 THEN 'exact' WHEN count(DISTINCT mask) = 1 THEN 'figures' ELSE 'near' END
               AS kind,
           any_value(l.text) AS text, any_value(l.chars)::INTEGER AS chars,
           count(*)::INTEGER AS places, count(DISTINCT members.document)::INTEGER AS documents,
           count(DISTINCT body)::INTEGER AS bodies, count(DISTINCT year)::INTEGER AS years,
           min(similarity) AS similarity
    FROM members JOIN leaders_{unit} l USING (leader) JOIN documents USING (document)
    GROUP BY leader HAVING count(*) > 1 ORDER BY places DESC, dup"""
_PLACES = """
    SELECT printf('%016x', leader) AS dup, document, sentence, paragraph, similarity
    FROM members SEMI JOIN (SELECT leader FROM members GROUP BY leader HAVING count(*) > 1) USING (leader)
    ORDER BY dup, document, sentence"""
_BOILERPLATE = """
    WITH all_ AS (SELECT count(DISTINCT body) AS bodies, count(DISTINCT year) AS years FROM documents)
    SELECT dup, g.text, l.masked, g.documents, g.bodies, g.years,
           g.bodies / greatest(all_.bodies, 1) AS share_of_bodies, g.years / greatest(all_.years, 1) AS share_of_years
    FROM groups_sentence g JOIN leaders_sentence l ON dup = printf('%016x', leader), all_
    WHERE g.bodies >= greatest($bodies, $share * all_.bodies) AND g.years >= least($years, all_.years)
    ORDER BY g.documents DESC, dup"""


class Found(Struct, frozen=True):
    """How many documents were looked at, how many groups of each unit there are, and how many set phrases."""

    documents: int
    sentences: int
    paragraphs: int
    boilerplate: int


def dup(out: Path, engine: Engine = NATIVE_ENGINE, memory: int = MEMORY_MB, share: float = SHARE) -> Found:
    """Find repeated text in the tables of `out` and write the tables dup_groups, dup_places and boilerplate.

    Groups stand around a representative, the wording that stands most often; every member was compared with it.
    `share` is that of all bodies which makes a sentence a set phrase, `memory` (MB) what DuckDB may use before it
    spills. Raises UsageError where there are no tables.
    """
    with Store(out.resolve()).run() as store, lake(store.folder, memory, engine.workers) as tables:
        counts = {unit: _unit(tables, store, unit, engine) for unit in UNITS}
        for unit in UNITS:
            _copy(tables, f"FROM groups_{unit}", store, "dup_groups", unit)
        asked = {"bodies": BODIES, "share": share, "years": YEARS}
        phrases = tables.sql(_BOILERPLATE, params=asked).to_arrow_table()
        store.write("boilerplate", "dup-sentence.parquet", phrases)
        documents = tables.execute("SELECT count(*) FROM documents").fetchone()
    return Found(documents[0] if documents else 0, counts["sentence"], counts["paragraph"], phrases.num_rows)


def _unit(tables: DuckDBPyConnection, store: Store, unit: str, engine: Engine) -> int:
    """Group the places of a unit; leaves the tables groups_UNIT and leaders_UNIT behind."""
    tables.execute(f"CREATE VIEW places_{unit} AS {UNITS[unit]}")
    items = tables.sql(
        f"SELECT mask, arg_min(text, (document, sentence)) AS text FROM places_{unit} "
        "GROUP BY mask ORDER BY count(*) DESC, mask"
    ).to_arrow_table()
    for name, rows in zip(("led", "leaders"), _led(items, engine), strict=True):
        tables.register(name, rows)
    tables.execute(f"CREATE TABLE leaders_{unit} AS FROM leaders")
    tables.execute(
        "CREATE OR REPLACE TEMP TABLE members AS SELECT document, sentence, paragraph, words, mask, leader, similarity "
        f"FROM places_{unit} JOIN led USING (mask)"
    )
    tables.execute(f"CREATE TABLE groups_{unit} AS {_GROUPS.format(unit=unit)}")
    _copy(tables, _PLACES, store, "dup_places", unit)
    found = tables.execute(f"SELECT count(*) FROM groups_{unit}").fetchone()
    return int(found[0]) if found else 0


def _led(items: pa.Table, engine: Engine) -> tuple[pa.Table, pa.Table]:
    """What each distinct wording (figures masked) is led by, and the leaders with their texts."""
    texts = items["text"].to_pylist()
    masked = engine.mapped("lawdiff.corpus.repeated:masks", items["text"]).to_pylist()
    long = np.array([n for n, words in enumerate(masked) if len(words) >= MIN_NEAR], np.int64)
    group, likeness = np.arange(len(texts)), np.ones(len(texts))
    if len(long):
        words = [masked[n] for n in long]
        inner, shares = _near(words, engine)
        group[long], likeness[long] = long[inner], shares
    masks = items["mask"].to_numpy()
    led = pa.table({"mask": masks, "leader": masks[group], "similarity": likeness})
    heads = np.unique(group)
    chosen = [masked[n] for n in heads]
    leaders = {
        "leader": masks[heads],
        "text": [texts[n] for n in heads],
        "masked": chosen,
        "chars": [len(words) for words in chosen],
    }
    return led, pa.table(leaders)


def _near(words: Sequence[str], engine: Engine) -> tuple[np.ndarray, np.ndarray]:
    keys = as_keys(engine.mapped("lawdiff.corpus.minhash:bands", pa.chunked_array([pa.array(words, pa.string())])))
    return grouped(len(words), near(words, keys, engine.workers))


def _copy(tables: DuckDBPyConnection, query: str, store: Store, table: str, unit: str) -> None:
    """The rows of a query as a part file, without holding them."""
    path = store.folder / table / f"dup-{unit}.parquet"
    draft = path.with_name(f".{path.name}")
    path.parent.mkdir(exist_ok=True)
    tables.execute(f"COPY ({query}) TO {quoted(draft)} (FORMAT parquet, COMPRESSION zstd)")
    draft.replace(path)
