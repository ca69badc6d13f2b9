"""Every sentence that a user may read stands in every catalogue, with the same placeholders."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawdiff.lang import LANGUAGES, catalogue_of
from lawdiff.packs import all_rules

PACKAGE = Path(__file__).resolve().parent.parent / "lawdiff"
OTHERS = [language for language in LANGUAGES if language != "zh"]


def literals() -> Iterator[str]:
    """The templates given to say() and tr()."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("say", "tr"):
                for leaf in ast.walk(node.args[0]) if node.args else ():
                    if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str):
                        yield leaf.value


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_is_complete(language: str) -> None:
    words = catalogue_of(language)
    missing = sorted({template for template in literals() if template not in words})
    assert not missing, f"{len(missing)} without translation: " + "; ".join(missing[:40])


@pytest.mark.parametrize("language", OTHERS)
def test_every_rule_has_a_summary(language: str) -> None:
    words = catalogue_of(language)
    assert not [rule.code for rule in all_rules().values() if rule.summary not in words]


@pytest.mark.parametrize("language", OTHERS)
def test_placeholders_agree(language: str) -> None:
    wrong = [template for template, other in catalogue_of(language).items() if fields(template) != fields(other)]
    assert not wrong
