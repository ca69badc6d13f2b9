"""A proofreader: the rules, the settings and last year's report, ready for any number of documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from lawdiff.model.document import Document
from lawdiff.model.finding import Proof
from lawdiff.model.source import Source
from lawdiff.rules.contract import Rule
from lawdiff.settings import Settings, load
from lawdiff.verbs.linting import proof
from lawdiff.verbs.selecting import select


@dataclass(frozen=True, slots=True)
class Proofreader:
    """What is the same for all documents of one run."""

    rules: tuple[Rule, ...]
    settings: Settings
    previous: Document | None = None

    def proof(self, document: Document) -> Proof:
        """Findings and checks of one document, beside last year's report where there is one."""
        comparison = None
        if self.previous is not None:
            from lawdiff.verbs.comparing import compare

            comparison = compare(self.previous, document)
        return proof(document, self._rules_for(document.source.path), comparison, self.settings.options)

    def proof_text(self, text: str, like: Source) -> Proof:
        """The proof of another text in place of the one of `like`."""
        from lawdiff import parse
        from lawdiff.readers.text import source_from_text

        return self.proof(parse(source_from_text(text, like.path, like.format, like.encoding, like.bom)))

    def _rules_for(self, path: str) -> list[Rule]:
        off = tuple(
            code
            for glob, codes in self.settings.per_file_ignores.items()
            if fnmatch(path, glob) or fnmatch(Path(path).name, glob)
            for code in codes
        )
        return [rule for rule in self.rules if not (off and rule.code.startswith(off))]


def proofreader(
    config: str | None, chosen: Sequence[str], dropped: Sequence[str], previous: Document | None
) -> Proofreader:
    """A proofreader by the settings file and the codes of the call; raises SettingsError, PackError and UsageError."""
    from lawdiff.packs import all_rules

    settings = load(Path(config) if config else None)
    return Proofreader(tuple(select(all_rules(), settings, chosen, dropped)), settings, previous)
