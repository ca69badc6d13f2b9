"""A proofreader: the rules, the settings and last year's report, ready for any number of documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fnmatch import fnmatch
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from lawdiff import baseline
from lawdiff.baseline import Baseline
from lawdiff.model.document import Document
from lawdiff.model.finding import Proof, Severity
from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.rules.contract import Rule
from lawdiff.settings import Settings, load
from lawdiff.verbs.linting import proof
from lawdiff.verbs.narrowing import narrowed
from lawdiff.verbs.selecting import select


class Proofreader(Struct, frozen=True):
    """What is the same for all documents of one run; `explicit` where the call itself names the rules.

    `fresh` tells the stretches of a raw text to which findings are confined; None for the whole.
    """

    rules: tuple[Rule, ...]
    settings: Settings
    previous: Document | None = None
    known: Baseline | None = None
    explicit: bool = False
    fresh: Callable[[Source], Sequence[Span]] | None = None

    def proof(self, document: Document) -> Proof:
        """Findings and checks of one document, beside last year's report where there is one."""
        if self.settings.genre:
            document = replace(document, genre=self.settings.genre)
        comparison = None
        if self.previous is not None:
            from lawdiff.verbs.comparing import compare
            from lawdiff.verbs.two_years import terms_of

            comparison = compare(self.previous, document, terms=terms_of(self.settings))
        from lawdiff.packs import genre_style

        options = {**genre_style(document.genre), **self.settings.options}
        found = self._weighed(proof(document, self._rules_for(document), comparison, options))
        found = self.known.forgive(found) if self.known else found
        return narrowed(found, self.fresh(document.source)) if self.fresh else found

    def _weighed(self, found: Proof) -> Proof:
        """With the severities of the settings, which win over those of the rules."""
        wanted = self.settings.severity
        if not wanted:
            return found
        return replace(
            found,
            findings=tuple(
                replace(f, severity=Severity(wanted[f.code])) if f.code in wanted else f for f in found.findings
            ),
        )

    def proof_text(self, text: str, like: Source) -> Proof:
        """The proof of another text in place of the one of `like`."""
        from lawdiff import parse
        from lawdiff.readers.retelling import retold

        return self.proof(parse(retold(like, text)))

    def _rules_for(self, document: Document) -> list[Rule]:
        """Without what the settings leave out for the file, and the genre where the call names no rules."""
        from lawdiff.packs import genre_ignores

        path = document.source.path
        off = () if self.explicit else genre_ignores(document.genre)
        off += tuple(
            code
            for glob, codes in self.settings.per_file_ignores.items()
            if fnmatch(path, glob) or fnmatch(Path(path).name, glob)
            for code in codes
        )
        return [rule for rule in self.rules if not (off and rule.code.startswith(off))]


def proofreader(
    config: str | None,
    chosen: Sequence[str] = (),
    dropped: Sequence[str] = (),
    previous: Document | None = None,
    forgiving: bool = True,
    home: Path | None = None,
) -> Proofreader:
    """A proofreader by the settings file and the codes of the call.

    `home` is the folder from which settings are looked for; `forgiving` leaves out what the baseline knows. Raises
    SettingsError, PackError and UsageError.
    """
    from lawdiff.packs import all_rules

    settings = load(Path(config) if config else None, home)
    rules = tuple(select({**all_rules(), **own_rules(settings)}, settings, chosen, dropped))
    known = baseline.load(baseline_path(settings, home)) if forgiving else None
    return Proofreader(rules, settings, previous, known, bool(chosen or settings.select))


def own_rules(settings: Settings) -> dict[str, Rule]:
    """The rules of the user's own packs."""
    from lawdiff.packs import load_pack
    from lawdiff.rules.kinds import rule_of_pack

    rules = (rule_of_pack(load_pack(settings.folder / path)) for path in settings.packs)
    return {rule.code: rule for rule in rules}


def baseline_path(settings: Settings, home: Path | None) -> Path:
    """The file of known findings: as set, else the nearest from `home` upwards, else a new one beside the settings."""
    if settings.baseline:
        return settings.folder / settings.baseline
    start = (home or Path.cwd()).resolve()
    there = (folder / baseline.NAME for folder in (start, *start.parents))
    return next((path for path in there if path.is_file()), settings.folder / baseline.NAME)
