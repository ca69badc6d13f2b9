"""What the templates say stands in every catalogue, with the same placeholders."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

import lawdiff.report.html as pages
from lawdiff.lang import catalogue_of

TEMPLATES = Path(pages.__file__).parent / "templates"
SAID = re.compile(r"""say\(\s*(?:"([^"]+)"|'([^']+)')""")
HAN = re.compile(r"[\u3400-\u9fff]")


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.j2")), ids=lambda p: str(p.relative_to(TEMPLATES)))
def test_every_word_of_a_template_can_be_translated(path: Path) -> None:
    text = path.read_text("utf-8")
    catalogue = catalogue_of("en")
    for found in SAID.finditer(text):
        template = found[1] or found[2]
        assert template in catalogue
        assert fields(template) == fields(catalogue[template])
    assert not HAN.search(SAID.sub("", text)), "words outside say()"
