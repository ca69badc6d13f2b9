"""How well and how fast `corpus dup` finds repeated text, on sentences with known families.

    python tests/quality/corpus_dup.py [--sentences 1000000] [--workers 2]

A third of the sentences stand alone, a third repeat another to the letter or but for its figures, a third are copies in which 3 to
10 per cent of the characters were changed. Prints seconds, peak memory, and on a sample recall (planted copies that are in the
group of their original) and precision (places in a group that belong to the family of its representative).
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from pathlib import Path

import pyarrow as pa

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "corpus"))
import synthetic

from lawdiff.corpus.repeated import hashes
from lawdiff.corpus.schema import schema
from lawdiff.corpus.store import Store

SENTENCES_A_DOCUMENT, DOCUMENTS_A_BODY = 125, 10
SIGNS = [chr(0x4E00 + n) for n in range(2500)]


def sentence(dice: random.Random) -> str:
    words = "".join(dice.choices(SIGNS, k=dice.randrange(12, 40)))
    return f"全市{words}{dice.randrange(10, 9999)}件，{''.join(dice.choices(SIGNS, k=dice.randrange(8, 30)))}。"


def drawn(count: int, dice: random.Random) -> tuple[list[str], list[int]]:
    """Sentences in a random order, and the family of each."""
    third = count // 3
    own = count - 2 * third
    texts = [sentence(dice) for _ in range(own)]
    families = list(range(own))
    for n in range(2 * third):
        family = dice.randrange(own)
        original = texts[family]
        if n >= third:
            original = synthetic.misread(original, dice.uniform(0.03, 0.10), dice)
        elif dice.random() < 0.5:
            original = original.replace("件", f"{dice.randrange(9)}件")
        texts.append(original)
        families.append(family)
    order = dice.sample(range(count), count)
    return [texts[n] for n in order], [families[n] for n in order]


def stored(folder: Path, texts: list[str]) -> None:
    """The tables that `dup` reads."""
    store = Store(folder)
    rows = range(len(texts))
    marks = [hashes(text) for text in texts]
    columns = {
        "document": [f"{n // SENTENCES_A_DOCUMENT:016x}" for n in rows],
        "sentence": [n % SENTENCES_A_DOCUMENT for n in rows],
        "paragraph": [n % SENTENCES_A_DOCUMENT for n in rows],
        "heading": [False] * len(texts),
        "text": texts,
        "words_hash": [one for one, _ in marks],
        "mask_hash": [other for _, other in marks],
    }
    store.write("sentences", "build-made.parquet", filled("sentences", columns))
    documents = range(-(-len(texts) // SENTENCES_A_DOCUMENT))
    heads = {
        "document": [f"{n:016x}" for n in documents],
        "body": [synthetic.body_name(n // DOCUMENTS_A_BODY) for n in documents],
        "year": [2014 + n % DOCUMENTS_A_BODY for n in documents],
    }
    store.write("documents", "build-made.parquet", filled("documents", heads))


def filled(table: str, columns: dict[str, list[object]]) -> pa.Table:
    size = len(next(iter(columns.values())))
    return pa.table(
        {f.name: pa.array(columns.get(f.name, [None] * size), f.type) for f in schema(table)}, schema=schema(table)
    )


def resident(root: int) -> float:
    """Memory of a process and all below it in MB; pages that several share count once for each (proportional set size)."""
    children = defaultdict(list)
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                children[int((entry / "stat").read_text().rpartition(")")[2].split()[1])].append(int(entry.name))
            except OSError:
                continue
    total, todo = 0, [root]
    while todo:
        process = todo.pop()
        todo += children[process]
        try:
            lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
            total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        except OSError:
            continue
    return total / 1024


def timed(folder: Path, workers: str) -> tuple[float, float, float]:
    """Seconds on the clock, processor seconds and peak memory (MB) of one call with all its processes."""
    start, peak = time.perf_counter(), 0.0
    call = [sys.executable, "-m", "lawdiff", "corpus", "dup", str(folder), "--workers", workers]
    running = subprocess.Popen(call)
    over = threading.Event()

    def watch() -> None:
        nonlocal peak
        while not over.wait(0.3):
            peak = max(peak, resident(running.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    _, status, usage = os.wait4(running.pid, 0)
    over.set()
    watcher.join()
    assert status == 0
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, peak


def judged(folder: Path, families: list[int]) -> tuple[float, float]:
    """Recall of pairs with the original's family, precision of places with their group's commonest family."""
    rows = Store(folder).table("dup_places").select(["dup", "document", "sentence"])
    group = {}
    for dup, document, number in zip(*(rows[name].to_pylist() for name in rows.column_names), strict=True):
        group[int(document, 16) * SENTENCES_A_DOCUMENT + number] = dup
    members, kin = defaultdict(Counter), defaultdict(list)
    for n, family in enumerate(families):
        kin[family].append(n)
        if n in group:
            members[group[n]][family] += 1
    right = sum(max(counts.values()) for counts in members.values())
    several = [places for places in kin.values() if len(places) > 1]
    home = [Counter(group.get(n) for n in places if n in group) for places in several]
    found = sum(max(counts.values(), default=0) for counts in home)
    return found / sum(map(len, several)), right / max(1, len(group))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=1_000_000)
    parser.add_argument("--workers", default="2")
    asked = parser.parse_args()
    texts, families = drawn(asked.sentences, random.Random(11))
    with tempfile.TemporaryDirectory() as place:
        stored(Path(place), texts)
        seconds, cpu, memory = timed(Path(place), asked.workers)
        recall, precision = judged(Path(place), families)
    print(f"{asked.sentences} sentences: {seconds:.1f} s on the clock, {cpu:.1f} s of processor, peak {memory:.0f} MB")
    print(f"recall {recall:.4f}, precision {precision:.4f}")


if __name__ == "__main__":
    main()
