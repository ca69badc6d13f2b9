"""Set phrases as a pack: a YAML file that the settings can name."""

from __future__ import annotations

import json
from collections.abc import Sequence

from lawdiff.model.boilerplate import SetPhrase
from lawdiff.model.message import say
from lawdiff.report.json import Catalogue
from lawdiff.report.visible import clean


def render(documents: int, phrases: Sequence[SetPhrase], words: Catalogue) -> str:
    """The pack; a string of JSON is one of YAML too."""
    head = say(
        "{documents} 份报告中的套话，由 lawdiff 学得；写进设置的 boilerplate 即可使用。",
        documents=documents,
    )
    lines = [f"# {head.render(words)}", "kind: boilerplate", "entries:" if phrases else "entries: []"]
    for phrase in phrases:
        text = json.dumps(clean(phrase.text), ensure_ascii=False)
        lines.append(
            f"  - {{text: {text}, documents: {phrase.documents}, bodies: {phrase.bodies}, years: {phrase.years}}}"
        )
    return "\n".join(lines) + "\n"
