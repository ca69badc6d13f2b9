"""What all tests share: the folder of real reports, and documents made from drawn text."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from lawdiff import parse
from lawdiff.model.document import Document
from lawdiff.readers.text import source_from_text

ROOT = Path(__file__).resolve().parent.parent
CORPUS = Path(os.environ.get("LAWDIFF_CORPUS", ROOT.parent / "shared"))

# The machine decides how long a case takes; no test fails by the clock.
settings.register_profile("lawdiff", deadline=None, max_examples=60)
settings.load_profile("lawdiff")


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
