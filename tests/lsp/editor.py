"""An editor for the tests: it starts the server as a program and talks to it over its standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

# Longer than any answer takes on a busy machine; a test that waits for it has failed.
PATIENCE = 60.0


class Editor:
    """The client, and what the server has published so far."""

    def __init__(self) -> None:
        self.client = LanguageClient("editor", "1")
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.said: asyncio.Queue[str] = asyncio.Queue()
        self.registered: list[str] = []

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.published.put_nowait(params)

        @self.client.feature(types.WINDOW_SHOW_MESSAGE)
        def said(params: types.ShowMessageParams) -> None:
            self.said.put_nowait(params.message)

        @self.client.feature(types.CLIENT_REGISTER_CAPABILITY)
        def registered(params: types.RegistrationParams) -> None:
            self.registered += [wish.method for wish in params.registrations]

    @property
    def process(self) -> int:
        """The number of the server's process."""
        assert self.client._server is not None
        return int(self.client._server.pid)

    async def open(self, uri: str, text: str) -> types.PublishDiagnosticsParams:
        item = types.TextDocumentItem(uri, "plaintext", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.diagnostics()

    def type(self, uri: str, version: int, *changes: types.TextDocumentContentChangeEvent) -> None:
        document = types.VersionedTextDocumentIdentifier(version, uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, list(changes)))

    async def diagnostics(self) -> types.PublishDiagnosticsParams:
        """The next that is published."""
        return await asyncio.wait_for(self.published.get(), PATIENCE)

    async def actions(self, uri: str, place: types.Range, *only: str) -> list[types.CodeAction]:
        context = types.CodeActionContext([], list(only) or None)
        asked = types.CodeActionParams(types.TextDocumentIdentifier(uri), place, context)
        found = await self.client.text_document_code_action_async(asked)
        return [action for action in found or () if isinstance(action, types.CodeAction)]


@asynccontextmanager
async def editing(options: dict[str, Any] | None = None, *encodings: str) -> AsyncIterator[Editor]:
    """A session with the server, ended as the protocol says."""
    editor = Editor()
    await editor.client.start_io(sys.executable, "-m", "lawdiff", "lsp")
    general = types.GeneralClientCapabilities(position_encodings=list(encodings) or None)
    watching = types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
    workspace = types.WorkspaceClientCapabilities(did_change_watched_files=watching)
    abilities = types.ClientCapabilities(general=general, workspace=workspace)
    await editor.client.initialize_async(types.InitializeParams(abilities, initialization_options=options))
    editor.client.initialized(types.InitializedParams())
    yield editor
    await editor.client.shutdown_async(None)
    editor.client.exit(None)
    await asyncio.wait_for(editor.client.stop(), PATIENCE)


def insertion(line: int, character: int, text: str) -> types.TextDocumentContentChangePartial:
    place = types.Position(line, character)
    return types.TextDocumentContentChangePartial(types.Range(place, place), text)
