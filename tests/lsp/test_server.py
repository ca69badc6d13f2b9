"""The server as an editor sees it: a program at the other end of two pipes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from editor import Editor, editing, insertion
from lsprotocol import types

from lawdiff.lsp.positions import Positions

GOOD = "云泽市2023年法治政府建设情况的报告\n\n一、总体情况\n全年办理行政复议案件3件。\n"
BAD = (
    "云泽市2023年法治政府建设情况的报告\n\n一、总体😀情况\n"
    "共清理文件213件（保留172件、修改18件、废止25件）,建设法制政府。\n"
)
WHOLE = types.Range(types.Position(0, 0), types.Position(99, 0))


@pytest.fixture
def uri(tmp_path: Path) -> str:
    return (tmp_path / "草稿.txt").as_uri()


def session(
    talk: Callable[[Editor], Awaitable[None]], *encodings: str, options: dict[str, object] | None = None
) -> None:
    async def whole() -> None:
        async with editing(options, *encodings) as editor:
            await talk(editor)

    # In a thread of its own: a browser that other tests keep open has a loop in this one.
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, whole()).result()


def mended(text: str, edits: list[types.TextEdit]) -> str:
    """The text after the edits of an action, as an editor makes them: from the last one backwards."""
    for edit in sorted(edits, key=lambda e: (e.range.start.line, e.range.start.character), reverse=True):
        places = Positions(text)
        ends = [(p.line, p.character) for p in (edit.range.start, edit.range.end)]
        text = places.replaced(places.span(*ends), edit.new_text).text
    return text


def edits_of(action: types.CodeAction, uri: str) -> list[types.TextEdit]:
    assert action.edit
    assert action.edit.changes
    return list(action.edit.changes[uri])


def codes(published: types.PublishDiagnosticsParams) -> list[object]:
    return [found.code for found in published.diagnostics]


def test_findings_come_when_a_report_is_opened_and_go_when_it_is_closed(uri: str) -> None:
    async def talk(editor: Editor) -> None:
        opened = await editor.open(uri, BAD)
        assert codes(opened) == ["LD602", "LD401", "LD506"]
        assert opened.diagnostics[0].severity == types.DiagnosticSeverity.Error
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
        assert codes(await editor.diagnostics()) == []

    session(talk)


def test_typing_brings_the_findings_of_the_new_text_and_of_it_alone(uri: str) -> None:
    async def talk(editor: Editor) -> None:
        assert codes(await editor.open(uri, GOOD)) == []
        for version, char in enumerate("建设法制政府。", 2):
            editor.type(uri, version, insertion(3, 13 + version - 2, char))
        published = await editor.diagnostics()
        while published.version != 8:
            published = await editor.diagnostics()
        assert [(d.code, d.range.start.character, d.range.end.character) for d in published.diagnostics] == [
            ("LD506", 15, 19)
        ]
        assert editor.published.empty()

    session(talk)


@pytest.mark.parametrize(("encoding", "character"), [("utf-16", 6), ("utf-8", 16), ("utf-32", 5)])
def test_columns_count_what_the_editor_asked_for(uri: str, encoding: str, character: int) -> None:
    async def talk(editor: Editor) -> None:
        published = await editor.open(
            uri, "云泽市2023年法治政府建设情况的报告\n\n一、总体\n😀全年全年全年建设法制政府。\n"
        )
        units = {"utf-16": 2, "utf-8": 4, "utf-32": 1}[encoding] + 8 * (3 if encoding == "utf-8" else 1)
        found = next(d for d in published.diagnostics if d.code == "LD506")
        assert found.range.start == types.Position(3, units)

    session(talk, encoding)


def test_a_quick_fix_mends_its_finding(uri: str) -> None:
    async def talk(editor: Editor) -> None:
        typo = (await editor.open(uri, BAD)).diagnostics[2]
        (fix,) = [a for a in await editor.actions(uri, typo.range) if a.kind == types.CodeActionKind.QuickFix]
        assert mended(BAD, edits_of(fix, uri)) == BAD.replace("法制政府", "法治政府")
        assert fix.is_preferred is None

    session(talk)


def test_fix_all_makes_the_safe_fixes_and_no_other(uri: str) -> None:
    async def talk(editor: Editor) -> None:
        await editor.open(uri, BAD)
        (fix,) = await editor.actions(uri, WHOLE, "source.fixAll")
        assert mended(BAD, edits_of(fix, uri)) == BAD.replace("）,", "），")
        offered = [a for a in await editor.actions(uri, WHOLE) if a.kind == "source.fixAll.lawdiff"]
        resolved = await editor.client.code_action_resolve_async(offered[0])
        assert edits_of(resolved, uri) == edits_of(fix, uri)

    session(talk)


def test_hover_shows_the_page_of_the_rule(uri: str) -> None:
    async def talk(editor: Editor) -> None:
        place = (await editor.open(uri, BAD)).diagnostics[0].range.start
        asked = types.HoverParams(types.TextDocumentIdentifier(uri), place)
        hover = await editor.client.text_document_hover_async(asked)
        assert hover
        assert isinstance(hover.contents, types.MarkupContent)
        assert "172+18+25=215≠213" in hover.contents.value
        assert "## LD602" in hover.contents.value

    session(talk)


def test_the_outline_and_the_verdicts(uri: str) -> None:
    async def talk(editor: Editor) -> None:
        await editor.open(uri, BAD)
        document = types.TextDocumentIdentifier(uri)
        symbols = await editor.client.text_document_document_symbol_async(types.DocumentSymbolParams(document))
        assert [symbol.name for symbol in symbols or ()] == ["一、总体😀情况"]
        lenses = await editor.client.text_document_code_lens_async(types.CodeLensParams(document))
        assert [lens.command.title for lens in lenses or () if lens.command] == ["✗ 不符 172+18+25=215≠213"]

    session(talk)


def test_the_settings_of_the_editor_win(uri: str) -> None:
    async def talk(editor: Editor) -> None:
        assert codes(await editor.open(uri, BAD)) == ["LD602"]
        settings = {"lawdiff": {"ignore": ["LD6"], "delay": 1}}
        editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(settings))
        assert codes(await editor.diagnostics()) == ["LD401", "LD506"]

    session(talk, options={"select": ["LD602"]})


def test_a_settings_file_that_changes_is_read_again(uri: str, tmp_path: Path) -> None:
    async def talk(editor: Editor) -> None:
        await editor.open(uri, BAD)
        assert editor.registered == [types.WORKSPACE_DID_CHANGE_WATCHED_FILES]
        settings = tmp_path / "lawdiff.yaml"
        settings.write_text("select: LD506\n", "utf-8")
        change = types.FileEvent(settings.as_uri(), types.FileChangeType.Created)
        editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
        assert codes(await editor.diagnostics()) == ["LD506"]

    session(talk)


@pytest.mark.parametrize(("option", "word"), [({"select": ["LD000"]}, "LD000"), ({"delay": "soon"}, "delay")])
def test_settings_that_make_no_sense_are_said(uri: str, option: dict[str, object], word: str) -> None:
    async def talk(editor: Editor) -> None:
        editor.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "plaintext", 1, BAD))
        )
        assert word in await asyncio.wait_for(editor.said.get(), 60)

    session(talk, options=option)


def test_what_is_no_text_of_a_report_is_left_alone(tmp_path: Path) -> None:
    async def talk(editor: Editor) -> None:
        page = (tmp_path / "page.html").as_uri()
        editor.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(page, "html", 1, BAD))
        )
        assert codes(await editor.open((tmp_path / "good.txt").as_uri(), GOOD)) == []
        assert editor.published.empty()

    session(talk)
