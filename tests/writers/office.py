"""What LibreOffice itself makes of all changes: a macro of its own accepts or rejects them and saves plain text."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")
# A first start builds the profile; a document takes a second or two.
SECONDS = 180
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE {root} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{dtd}.dtd">\n'
)
_MACRO = """
Sub Settle(folder As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim kept(1) As New com.sun.star.beans.PropertyValue
  kept(0).Name = "FilterName" : kept(0).Value = "Text (encoded)"
  kept(1).Name = "FilterOptions" : kept(1).Value = "UTF8,LF,,,"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  name = Dir(folder &amp; "/*.docx")
  Do While name &lt;&gt; ""
    For Each way In Array("Accept", "Reject")
      document = StarDesktop.loadComponentFromURL(folder &amp; "/" &amp; name, "_blank", 0, hidden())
      frame = document.CurrentController.Frame
      dispatcher.executeDispatch(frame, ".uno:" &amp; way &amp; "AllTrackedChanges", "", 0, Array())
      document.storeToURL(folder &amp; "/" &amp; name &amp; "." &amp; way, kept())
      document.close(True)
    Next way
    name = Dir
  Loop
End Sub
"""
_LIBRARY = (
    '<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/{}.xlb/" xlink:type="simple" '
    'library:link="false"/>'
)
_SPACES = 'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"'
_STANDARD = 'library:name="Standard" library:readonly="false" library:passwordprotected="false"'


def _profile(home: Path) -> str:
    """A profile with the macro in it; LibreOffice makes one first, which would replace ours."""
    choice = f"-env:UserInstallation={(home / 'profile').as_uri()}"
    basic = home / "profile" / "user" / "basic"
    if not basic.exists():
        assert PROGRAM
        start = [PROGRAM, choice, "--headless", "--terminate_after_init"]
        subprocess.run(start, check=True, capture_output=True, timeout=SECONDS)
    (basic / "Standard").mkdir(parents=True, exist_ok=True)
    for kind, element in (("script", '<library:element library:name="Work"/>'), ("dialog", "")):
        head = _HEAD.format(root="library:libraries", dtd="libraries")
        text = f"{head}<library:libraries {_SPACES}>{_LIBRARY.format(kind)}</library:libraries>"
        (basic / f"{kind}.xlc").write_text(text, "utf-8")
        head = _HEAD.format(root="library:library", dtd="library")
        text = f"{head}<library:library {_SPACES} {_STANDARD}>{element}</library:library>"
        (basic / "Standard" / f"{kind}.xlb").write_text(text, "utf-8")
    (basic / "Standard" / "Work.xba").write_text(
        _HEAD.format(root="script:module", dtd="module")
        + '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Work" '
        f'script:language="StarBasic">{_MACRO}</script:module>',
        "utf-8",
    )
    return choice


def converted(data: bytes, kind: str, home: Path) -> bytes:
    """A Word file in another format; `home` is an empty folder."""
    assert PROGRAM
    (home / "file.docx").write_bytes(data)
    call = [PROGRAM, f"-env:UserInstallation={(home / 'profile').as_uri()}", "--headless", "--convert-to", kind]
    subprocess.run([*call, "--outdir", home, home / "file.docx"], check=True, capture_output=True, timeout=SECONDS)
    return (home / f"file.{kind}").read_bytes()


def settled_by_office(files: Mapping[str, bytes], home: Path) -> dict[tuple[str, str], str]:
    """The texts of files after `Accept` and `Reject` of all changes, by name and way; `home` is an empty folder."""
    assert PROGRAM
    work = home / "work"
    work.mkdir()
    for name, data in files.items():
        (work / f"{name}.docx").write_bytes(data)
    call = f'macro:///Standard.Work.Settle("{work.as_uri()}")'
    subprocess.run([PROGRAM, _profile(home), "--headless", call], check=True, capture_output=True, timeout=SECONDS)
    ways = ((name, way) for name in files for way in ("Accept", "Reject"))
    return {(name, way): (work / f"{name}.docx.{way}").read_text("utf-8-sig") for name, way in ways}
