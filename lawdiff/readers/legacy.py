"""Word before 2007, WPS and RTF: turned into .docx by LibreOffice, or into text by antiword, where one is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from lawdiff.errors import UnreadableFile
from lawdiff.model.message import say
from lawdiff.model.source import Source

if TYPE_CHECKING:
    from lawdiff.readers import Reading

_OFFICE = ("soffice", "libreoffice")
# The profile a conversion starts with: no macro runs, no link is followed, and a proxy that nobody listens behind.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop>
<prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>
<prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
"""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def source_from_bytes(data: bytes, path: str, format: str, reading: Reading) -> Source:
    """A Source from what a converter on this machine makes of the file.

    Raises UnreadableFile (encrypted, no converter, the converter failed or took too long).
    """
    if _ENCRYPTED in data:
        raise UnreadableFile(say("{path}：文件加了密，先去掉密码", path=path))
    suffix = Path(path).suffix.lower() if Path(path).suffix.lower() in (".doc", ".wps", ".rtf") else ".doc"
    with tempfile.TemporaryDirectory(prefix="lawdiff-") as folder:
        original = Path(folder, f"document{suffix}")
        original.write_bytes(data)
        source = _by_office(original, path, reading) or _by_antiword(original, path, reading)
    if source is None:
        raise UnreadableFile(
            say("{path}：旧版 Word（.doc、.wps）要靠 LibreOffice 或 antiword 来读", path=path),
            say("装上其中之一，或另存为 .docx"),
        )
    return replace(source, format=format)


def _by_office(original: Path, path: str, reading: Reading) -> Source | None:
    """By LibreOffice, with a profile of its own: no macro runs, no running instance is disturbed."""
    from lawdiff.readers.word import source_from_bytes as word

    program = next((found for name in _OFFICE if (found := shutil.which(name))), None)
    if program is None:
        return None
    folder = original.parent
    user = folder / "profile" / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(_SETTINGS, "utf-8")
    profile = f"-env:UserInstallation={user.parent.as_uri()}"
    options = ["--headless", "--norestore", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out")]
    _run([program, profile, *options, str(original)], path, reading)
    made = folder / "out" / "document.docx"
    return word(made.read_bytes(), path, "docx", reading) if made.is_file() else None


def _by_antiword(original: Path, path: str, reading: Reading) -> Source | None:
    """By antiword: paragraphs alone, one a line."""
    from lawdiff.readers.text import source_from_text

    program = shutil.which("antiword")
    if program is None:
        return None
    answer = _run([program, "-m", "UTF-8.txt", "-w", "0", str(original)], path, reading)
    text = answer.decode("utf-8", "replace").replace("\r\n", "\n")
    if not text.strip():
        raise UnreadableFile(say("{path}：文档里没有文字", path=path))
    return source_from_text(text, path, "txt")


def _run(call: list[str], path: str, reading: Reading) -> bytes:
    """What a converter prints; it gets a list of words, never a line for a shell."""
    try:
        process = subprocess.Popen(
            call,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise UnreadableFile(say("{path}：读不了（{reason}）", path=path, reason=error.strerror or error)) from None
    with process:
        try:
            return process.communicate(timeout=reading.limits.converter_seconds)[0]
        except subprocess.TimeoutExpired:
            _end(process)
            raise UnreadableFile(say("{path}：转换用了太久，放弃", path=path)) from None


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends a converter and what it started: LibreOffice is a script that starts another program."""
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
