"""The open documents: their text as the editor has it, and the proof of it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from msgspec import Struct
from msgspec.structs import replace

from lawdiff.errors import LawdiffError
from lawdiff.lsp.positions import Positions
from lawdiff.model.document import Document
from lawdiff.model.finding import Proof
from lawdiff.readers import format_of
from lawdiff.readers.text import source_from_text
from lawdiff.settings import find
from lawdiff.verbs.parsing import parse
from lawdiff.verbs.proofing import Proofreader, proofreader

# What an editor holds as the text of the report itself; web pages are markup there.
FORMATS = frozenset(["txt", "md"])


class Wishes(Struct, frozen=True):
    """What the editor's own settings ask for; they win over lawdiff.yaml.

    `delay` is how long to wait after a keystroke, in milliseconds: keystrokes that came in during a proof are read in
    that time, and make one proof together.
    """

    config: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    lenses: bool = True
    delay: int = 10


class Sheet(Struct, frozen=True, eq=False):
    """One open document; `proof` is of this very text, None where it was not yet made."""

    uri: str
    version: int
    places: Positions
    proof: Proof | None = None


class Desk:
    """Everything the server remembers."""

    def __init__(self) -> None:
        self.sheets: dict[str, Sheet] = {}
        self.wishes = Wishes()
        self._readers: dict[tuple[object, ...], Proofreader] = {}

    def put(self, sheet: Sheet) -> None:
        self.sheets[sheet.uri] = sheet

    def proofed(self, uri: str) -> Sheet | None:
        """The sheet with the proof of its present text; None where it is not open or no report.

        Raises LawdiffError for settings that cannot be understood.
        """
        sheet = self.sheets.get(uri)
        if sheet is None or format_of(path_of(uri)) not in FORMATS:
            return None
        if sheet.proof is None:
            sheet = replace(sheet, proof=self.reader(uri).proof(document_of(uri, sheet.places.text)))
            self.put(sheet)
        return sheet

    def forget_proofs(self) -> None:
        """The rules have changed: every sheet is to be proofread anew."""
        self._readers.clear()
        self.sheets = {uri: replace(sheet, proof=None) for uri, sheet in self.sheets.items()}

    def reader(self, uri: str) -> Proofreader:
        """The proofreader for a document, by the settings nearest to it; kept until they change.

        Raises LawdiffError.
        """
        home = Path(path_of(uri)).resolve().parent
        found = Path(self.wishes.config) if self.wishes.config else find(home)
        stamp = found.stat().st_mtime_ns if found and found.is_file() else 0
        key = (home, found, stamp, self.wishes)
        if key not in self._readers:
            made = proofreader(
                str(found) if found else None, self.wishes.select, self.wishes.ignore, forgiving=True, home=home
            )
            self._readers[key] = made
        return self._readers[key]

    def default_reader(self) -> Proofreader | None:
        """A proofreader without a document, to have the rules loaded before the first keystroke."""
        try:
            return proofreader(None, forgiving=False)
        except LawdiffError:
            return None


def document_of(uri: str, text: str) -> Document:
    """The text of an editor, parsed."""
    path = path_of(uri)
    return parse(source_from_text(text, path, format_of(path)))


def path_of(uri: str) -> str:
    """The path of a `file:` URI; another one stays as it is."""
    parts = urlsplit(uri)
    return url2pathname(parts.path) if parts.scheme == "file" else uri
