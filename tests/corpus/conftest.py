"""A small corpus with all its tables, made once."""

from __future__ import annotations

from pathlib import Path

import pytest
import synthetic


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of tables of sixteen reports: four bodies, four years each, one year missing."""
    pytest.importorskip("daft", reason="pip install 'lawdiff[corpus]'")
    from lawdiff.corpus.build import Asked, build
    from lawdiff.corpus.dup import dup
    from lawdiff.corpus.pairs import pairs

    folder = tmp_path_factory.mktemp("corpus")
    synthetic.write(folder / "in", 16, years=4)
    (folder / "in" / synthetic.report(1, 2015).path).unlink()
    build(folder / "in", folder / "out", Asked())
    pairs(folder / "out", Asked())
    dup(folder / "out")
    return folder / "out"
