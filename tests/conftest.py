"""What all tests share: the folder of real reports, and documents made from drawn text."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from lawdiff import parse
from lawdiff.model.document import Document
from lawdiff.readers.text import source_from_text

ROOT = Path(__file__).resolve().parent.parent
CORPUS = Path(os.environ.get("LAWDIFF_CORPUS", ROOT.parent / "shared"))

# The machine decides how long a case takes: no test fails by the clock, nor by the luck of the draw. With
# LAWDIFF_RANDOM set the examples are drawn anew each time.
RANDOM = "LAWDIFF_RANDOM" in os.environ
settings.register_profile("lawdiff", deadline=None, max_examples=60, derandomize=not RANDOM, database=None)
settings.load_profile("lawdiff")


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests and the processes they start keep their caches to themselves."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real reports; they are never part of the project."""
    if not (CORPUS / "corpus").is_dir():
        pytest.skip(f"no real reports at {CORPUS}: set LAWDIFF_CORPUS")
    return CORPUS


@pytest.fixture(scope="session")
def document_of() -> Callable[[str], Document]:
    """A document from a text."""
    return lambda text: parse(source_from_text(text))
