"""The language a user reads: Chinese as written in the code, or a catalogue of configs/lang/."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from lawdiff.model.message import NO_CATALOGUE, say

LANGUAGES = ("zh", "en")
_current = "zh"


def choose(argv: Sequence[str], environ: Mapping[str, str]) -> str:
    """`--lang X` or `--lang=X` anywhere in the call, else LAWDIFF_LANG, else zh; an unknown one counts as zh."""
    asked = environ.get("LAWDIFF_LANG", "zh")
    for n, word in enumerate(argv):
        if word == "--":
            break
        if word.startswith("--lang="):
            asked = word.partition("=")[2]
        elif word == "--lang" and n + 1 < len(argv):
            asked = argv[n + 1]
    return asked if asked in LANGUAGES else "zh"


def use(language: str) -> None:
    """Set the language of this process; the door does it once, before any help text is built."""
    global _current
    _current = language


def current() -> str:
    """The language of this process."""
    return _current


@cache
def catalogue_of(language: str) -> Mapping[str, str]:
    """Template -> template in a language of configs/lang/."""
    from lawdiff.packs import configs, load_config

    words: dict[str, str] = {}
    for path in sorted((configs() / "lang" / language).glob("*.yaml")):
        words |= load_config(f"lang/{language}/{path.name}") or {}
    return words


def catalogue() -> Mapping[str, str]:
    """Template -> template in the language in use; empty for Chinese."""
    return NO_CATALOGUE if _current == "zh" else catalogue_of(_current)


def tr(template: str, /, **values: object) -> str:
    """A message in the language in use, at once: for help texts."""
    return say(template, **values).render(catalogue())
