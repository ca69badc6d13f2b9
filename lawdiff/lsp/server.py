"""The server: the editor's messages in, findings out. Only the document that changed is proofread, after a pause.

Language Server Protocol 3.17, https://microsoft.github.io/language-server-protocol/.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping, Sequence

from lsprotocol import types
from msgspec import ValidationError, convert
from pygls.lsp.server import LanguageServer

from lawdiff import __version__, baseline
from lawdiff.errors import LawdiffError
from lawdiff.lang import catalogue
from lawdiff.lsp import shapes
from lawdiff.lsp.desk import Desk, Sheet, Wishes
from lawdiff.lsp.positions import Positions
from lawdiff.model.finding import Proof, Safety
from lawdiff.model.span import Span
from lawdiff.verbs.fixing import fix

# What the proof of a document depends on beside its text.
WATCHED = ("**/*lawdiff.yaml", "**/*lawdiff.yml", "**/pyproject.toml", f"**/{baseline.NAME}")
ACTIONS = types.CodeActionOptions([types.CodeActionKind.QuickFix, shapes.FIX_ALL], resolve_provider=True)


class Server(LanguageServer):
    """One editor's server."""

    def __init__(self) -> None:
        super().__init__("lawdiff", __version__, types.TextDocumentSyncKind.Incremental)
        self.desk = Desk()
        self._pending: dict[str, asyncio.TimerHandle] = {}
        self._said = ""

    def take(self, wishes: object) -> None:
        """The editor's settings, where it sends any; what is not understood is said and left out."""
        given = wishes.get("lawdiff", wishes) if isinstance(wishes, Mapping) else None
        if not given:
            return
        try:
            self.desk.wishes = convert(given, Wishes)
        except ValidationError as error:
            self.complain(str(error))
        self.desk.forget_proofs()

    def soon(self, uri: str) -> None:
        """Proofread a document once nothing more was typed for a moment."""
        if waiting := self._pending.pop(uri, None):
            waiting.cancel()
        loop = asyncio.get_running_loop()
        self._pending[uri] = loop.call_later(self.desk.wishes.delay / 1000, self.publish, uri)

    def publish(self, uri: str) -> None:
        """Send the findings of a document."""
        self._pending.pop(uri, None)
        if read := self.proofed(uri):
            sheet, proof = read
            found = [shapes.diagnostic(finding, sheet.places, uri) for finding in proof.findings]
            self.send(uri, found, sheet.version)

    def send(self, uri: str, found: list[types.Diagnostic], version: int | None = None) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def drop(self, uri: str) -> None:
        """The editor closed a document."""
        if waiting := self._pending.pop(uri, None):
            waiting.cancel()
        self.desk.sheets.pop(uri, None)
        self.send(uri, [])

    def proofed(self, uri: str) -> tuple[Sheet, Proof] | None:
        """A document with its proof; None where there is none, and the editor is told why."""
        try:
            sheet = self.desk.proofed(uri)
        except LawdiffError as error:
            hint = f" {error.hint.render(catalogue())}" if error.hint else ""
            self.complain(error.message.render(catalogue()) + hint)
            return None
        return (sheet, sheet.proof) if sheet and sheet.proof else None

    def mended(self, sheet: Sheet, proof: Proof) -> types.WorkspaceEdit | None:
        """All safe fixes as edits; None, and a word to the user, where they would do harm."""
        reader, source = self.desk.reader(sheet.uri), proof.document.source
        try:
            fixed = fix(proof, lambda text: reader.proof_text(text, source), Safety.SAFE)
        except LawdiffError as error:
            self.complain(error.message.render(catalogue()))
            return None
        return shapes.rewriting(sheet.places, fixed.text, sheet.uri)

    def complain(self, line: str) -> None:
        """Show a line in the editor, once."""
        if line != self._said:
            self._said = line
            self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, f"lawdiff: {line}"))

    def places(self, text: str) -> Positions:
        return Positions(text, types.PositionEncodingKind(self.workspace.position_encoding).value)


def _changed(places: Positions, changes: Iterable[types.TextDocumentContentChangeEvent], server: Server) -> Positions:
    for change in changes:
        if isinstance(change, types.TextDocumentContentChangePartial):
            places = places.replaced(_span(places, change.range), change.text)
        else:
            places = server.places(change.text)
    return places


def _span(places: Positions, place: types.Range) -> Span:
    ends = [(p.line, p.character) for p in (place.start, place.end)]
    return places.span(min(ends), max(ends))


def build() -> Server:
    """A server with all its features."""
    server = Server()
    _documents(server)
    _configuration(server)
    _questions(server)
    _actions(server)
    return server


def _documents(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        server.desk.put(Sheet(document.uri, document.version, server.places(document.text)))
        server.publish(document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        document = params.text_document
        sheet = server.desk.sheets.get(document.uri)
        if sheet is not None:
            places = _changed(sheet.places, params.content_changes, server)
            server.desk.put(Sheet(document.uri, document.version, places))
            server.soon(document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.drop(params.text_document.uri)


def _configuration(server: Server) -> None:
    @server.feature(types.INITIALIZE)
    def started(params: types.InitializeParams) -> None:
        server.take(params.initialization_options)
        server.desk.default_reader()

    @server.feature(types.INITIALIZED)
    def ready(params: types.InitializedParams) -> None:
        workspace = server.client_capabilities.workspace
        watching = workspace and workspace.did_change_watched_files
        if watching and watching.dynamic_registration:
            watchers = [types.FileSystemWatcher(glob) for glob in WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            wish = types.Registration("settings", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            server.client_register_capability(types.RegistrationParams([wish]))

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def configured(params: types.DidChangeConfigurationParams) -> None:
        server.take(params.settings)
        again()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def rewritten(params: types.DidChangeWatchedFilesParams) -> None:
        server.desk.forget_proofs()
        again()

    def again() -> None:
        for uri in server.desk.sheets:
            server.soon(uri)


def _questions(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hovered(params: types.HoverParams) -> types.Hover | None:
        if not (read := server.proofed(params.text_document.uri)):
            return None
        sheet, proof = read
        at = sheet.places.offset((params.position.line, params.position.character))
        found = [f for f in proof.findings if f.span.start <= at < max(f.span.end, f.span.start + 1)]
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, shapes.hover(found))) if found else None

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def outlined(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        read = server.proofed(params.text_document.uri)
        return shapes.symbols(read[1].document, read[0].places) if read else []

    @server.feature(types.TEXT_DOCUMENT_CODE_LENS)
    def verdicts(params: types.CodeLensParams) -> list[types.CodeLens]:
        read = server.proofed(params.text_document.uri) if server.desk.wishes.lenses else None
        return shapes.lenses(read[1].checks, read[0].places) if read else []


def _actions(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, ACTIONS)
    def offered(params: types.CodeActionParams) -> list[types.CodeAction]:
        if not (read := server.proofed(params.text_document.uri)):
            return []
        only = [str(getattr(kind, "value", kind)) for kind in params.context.only or ()]
        return [*_quick_fixes(*read, params.range, only), *_fix_all(server, *read, only)]

    @server.feature(types.CODE_ACTION_RESOLVE)
    def resolved(action: types.CodeAction) -> types.CodeAction:
        read = server.proofed(str(action.data))
        return shapes.fix_all(str(action.data), server.mended(*read)) if read else action


def _quick_fixes(sheet: Sheet, proof: Proof, place: types.Range, only: Sequence[str]) -> Iterator[types.CodeAction]:
    if only and types.CodeActionKind.QuickFix.value not in only:
        return
    span = _span(sheet.places, place)
    for finding in proof.findings:
        # A cursor beside a finding touches it.
        if finding.fix and finding.span.start <= span.end and span.start <= finding.span.end:
            yield shapes.quick_fix(finding, finding.fix, proof.document.source, sheet.places, sheet.uri)


def _fix_all(server: Server, sheet: Sheet, proof: Proof, only: Sequence[str]) -> Iterator[types.CodeAction]:
    """Mending takes several readings: it is done at once only where the editor asks for this kind alone."""
    if not any(found.fix and found.fix.safety is Safety.SAFE for found in proof.findings):
        return
    if not only:
        yield shapes.fix_all(sheet.uri)
    elif any(_within(shapes.FIX_ALL, kind) for kind in only):
        yield shapes.fix_all(sheet.uri, server.mended(sheet, proof))


def _within(kind: str, wider: str) -> bool:
    """Kinds of actions nest by their dots: `source.fixAll.lawdiff` is a `source`."""
    return kind == wider or kind.startswith(f"{wider}.")


def serve() -> None:
    """Speak over standard input and output until the editor hangs up."""
    build().start_io()
