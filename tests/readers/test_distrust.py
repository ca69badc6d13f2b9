"""Files that mean harm: one clear line, within bounded time and memory; nothing is fetched and nothing is run."""

from __future__ import annotations

import io
import random
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readers.pdf_values import block, file_of, pdf, stream, words
from readers.test_word import MAIN, replaced
from readers.word_values import SPACES, docx, p

from lawdiff.errors import LawdiffError
from lawdiff.readers import source_from_bytes

# Whoever reads a hostile file gets an answer in so many seconds, within so much memory.
SECONDS, MEMORY = 60, 3_000_000_000
CONFINED = (
    "import resource, sys\n"
    f"resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))\n"
    "from lawdiff.__main__ import main\n"
    "sys.argv[0] = 'lawdiff'\n"
    "main()\n"
)


def document(body: str) -> bytes:
    return f"<w:document {SPACES}><w:body>{body}</w:body></w:document>".encode()


def laughing() -> bytes:
    """The billion laughs: ten entities, each ten times the one before."""
    entities = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10 if n else 'ha'}'>" for n in range(10))
    return f"<!DOCTYPE w [{entities}]>".encode() + document(p("&a9;"))


def many_elements() -> bytes:
    """Empty paragraphs by the million, with noise against the limit on ratios."""
    noise = random.Random(1)
    pieces = ("<w:p/>" * 5000 + f"<!--{noise.randbytes(100).hex()}-->" for _ in range(1000))
    return replaced(MAIN, document("".join(pieces)))


def many_entries() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for n in range(6000):
            archive.writestr(f"word/{n}.xml", "")
    return out.getvalue()


def nested_archive(depth: int = 6) -> bytes:
    """Archives inside of archives, ten at each depth: nobody opens them."""
    inner = zlib.compress(bytes(1_000_000))
    for _ in range(depth):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for n in range(10):
                archive.writestr(f"word/{n}.zip", inner)
        inner = out.getvalue()
    return inner


def one_page(content: bytes, resources: bytes = b"", *more: bytes) -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<%s>>>>" % resources
    return file_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content, *more])


def swelling(piece: bytes, times: int) -> bytes:
    """A stream that unpacks to `times` as much."""
    pack = zlib.compressobj(9)
    data = b"".join(pack.compress(piece) for _ in range(times)) + pack.flush()
    return b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(data), data)


def drawing_forms() -> bytes:
    """Forms that draw the next one ten times, twelve deep."""
    forms = [
        b"<</Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>/Length 60>>stream\n%s\nendstream"
        % (6 + n, b"/X Do " * 10)
        for n in range(12)
    ]
    return one_page(stream(b"/X Do " * 10), b"/XObject<</X 5 0 R>>", *forms, stream(b"0 0 m 9 9 l S"))


def web(body: str) -> bytes:
    return f"<html><body>{body}</body></html>".encode()


HOSTILE: dict[str, Callable[[], bytes]] = {
    "laughs.docx": lambda: replaced(MAIN, laughing()),
    "elements.docx": many_elements,
    "entries.docx": many_entries,
    "nested.docx": nested_archive,
    "deep.docx": lambda: replaced(MAIN, document("<w:sdt><w:sdtContent>" * 50_000)),
    "outside.docx": lambda: replaced(
        "word/_rels/document.xml.rels", b"<a><b Type='/numbering' Target='../../../../etc/passwd'/></a>"
    ),
    "swelling.pdf": lambda: one_page(swelling(b" " * 1_000_000, 1500)),
    "paths.pdf": lambda: one_page(swelling(b"0 0 m 9 9 l S\n" * 10_000, 2000)),
    "forms.pdf": drawing_forms,
    "kids.pdf": lambda: file_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"]),
    "count.pdf": lambda: pdf(words("云泽市人民政府")).replace(b"/Count 1>>", b"/Count 99999999>>"),
    "arrays.pdf": lambda: b"%PDF-1.7\n1 0 obj\n" + b"[" * 5_000_000,
    "deep.html": lambda: web("<div>" * 200_000 + "甲"),
    "attributes.html": lambda: web(f"<p {' '.join(f'a{n}=1' for n in range(300_000))}>甲</p>"),
    "spans.html": lambda: web("<table>" + ("<tr>" + "<td colspan=1000 rowspan=1000>一</td>" * 10 + "</tr>") * 2000),
    "cells.html": lambda: web("<table>" + ("<tr>" + "<td>一</td>" * 100 + "</tr>") * 5000),
    "open.html": lambda: web("<!--" * 1_000_000),
    "line.txt": lambda: "全市办理案件3件，".encode() * 300_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_answered_in_bounds(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(HOSTILE[name]())
    call = [sys.executable, "-c", CONFINED, "text", str(tmp_path / name)]
    done = subprocess.run(call, capture_output=True, timeout=SECONDS, check=False)
    told = done.stderr.decode()
    assert "Traceback" not in told
    assert done.returncode == 0 or (done.returncode == 2 and told.startswith("lawdiff: ") and name in told)


EVENTS = ("socket.connect", "socket.getaddrinfo", "urllib.Request", "os.system", "os.exec", "webbrowser.open")
WATCHED = (
    "import sys, lawdiff\n"
    f"def hook(event, arguments):\n    if event in {EVENTS!r}: raise SystemExit(event)\n"
    "sys.addaudithook(hook)\n"
    "print(lawdiff.read(sys.argv[1]).text)\n"
)
LINK = '<Relationship Id="r9" Type="http://x/{kind}" Target="http://127.0.0.1:9/a" TargetMode="External"/>'
REACHING: dict[str, Callable[[], bytes]] = {
    "frame.html": lambda: web(
        "<iframe src='http://127.0.0.1:9/'></iframe><script src='http://127.0.0.1:9/a.js'></script>"
        "<img src='http://127.0.0.1:9/a.png'><link rel=stylesheet href='http://127.0.0.1:9/a.css'><p>云泽市</p>"
    ),
    "linked.docx": lambda: replaced(
        "word/_rels/document.xml.rels",
        (
            "<Relationships>" + "".join(LINK.format(kind=kind) for kind in ("numbering", "styles")) + "</Relationships>"
        ).encode(),
    ),
    "acting.pdf": lambda: pdf(
        words("云泽市"),
        extra="/OpenAction<</S/JavaScript/JS(while\\(true\\){})>>/AA<</WC<</S/URI/URI(http://127.0.0.1:9/)>>>>",
    ),
}


@pytest.mark.parametrize("name", REACHING)
def test_nothing_is_fetched_and_nothing_is_run(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(REACHING[name]())
    call = [sys.executable, "-c", WATCHED, str(tmp_path / name)]
    done = subprocess.run(call, capture_output=True, timeout=SECONDS, check=False)
    assert done.stderr == b"" and done.stdout.strip()


TEXT = ["一、总体情况", "全市各级行政机关办理行政复议案件三百二十件，审结三百", "一十件。"]
GOOD = {
    "a.docx": docx("".join(map(p, TEXT)) + "<w:tbl><w:tr><w:tc>" + p("甲") + "</w:tc></w:tr></w:tbl>"),
    "a.pdf": pdf(block(TEXT)),
    "a.html": web(
        "".join(f"<p class='a'>{line}</p>" for line in TEXT) + "<table><tr><td>甲<td>乙<tr><td>1<td>2</table>"
    ),
}


@st.composite
def spoilt(draw: st.DrawFn, data: bytes) -> bytes:
    """A good file with bytes exchanged, dropped or written twice, or without its end."""
    out = bytearray(data)
    for _ in range(draw(st.integers(1, 12))):
        at = draw(st.integers(0, len(out)))
        how = draw(st.sampled_from(["byte", "drop", "twice"]))
        end = min(at + draw(st.integers(1, 60)), len(out))
        out[at:end] = {"byte": draw(st.binary(max_size=end - at)), "drop": b"", "twice": out[at:end] * 2}[how]
    return bytes(out[: draw(st.integers(1, len(out)))] if out and draw(st.booleans()) else out)


@pytest.mark.parametrize("name", GOOD)
@given(data=st.data())
def test_a_spoilt_file_is_a_text_or_an_error_of_ours(name: str, data: st.DataObject) -> None:
    try:
        source = source_from_bytes(data.draw(spoilt(GOOD[name])), name)
    except LawdiffError as error:
        assert name in str(error)
    else:
        assert source.raw.strip()


@given(st.data())
def test_a_spoilt_part_is_a_text_or_an_error_of_ours(data: st.DataObject) -> None:
    part = data.draw(
        spoilt(document("".join(map(p, TEXT)) + "<w:tbl><w:tr><w:tc>" + p("甲") + "</w:tc></w:tr></w:tbl>"))
    )
    try:
        source = source_from_bytes(replaced(MAIN, part), "a.docx")
    except LawdiffError as error:
        assert "a.docx" in str(error)
    else:
        assert source.raw.strip()


@pytest.mark.parametrize("place, value", [(6, 99), (42, 255)])
def test_an_archive_that_names_impossible_places_is_broken(place: int, value: int) -> None:
    out = bytearray(GOOD["a.docx"])
    for at in range(len(out) - 4):
        if out[at : at + 4] == b"PK\x01\x02":
            out[at + place : at + place + 1] = bytes([value])
            out[at + 45] = out[at + 45] if place == 6 else 200
    with pytest.raises(LawdiffError, match="损坏"):
        source_from_bytes(bytes(out), "a.docx")
