"""What LibreOffice itself makes of all changes: a macro of its own accepts or rejects them and saves plain text."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")
# A first start builds the profile; a document takes a second or two.
SECONDS = 180
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE {root} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{dtd}.dtd">\n'
)
_MACRO = """
Sub Settle(way As String, from As String, into As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(from, "_blank", 0, hidden())
  order = ".uno:" &amp; way &amp; "AllTrackedChanges"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, order, "", 0, Array())
  Dim kept(1) As New com.sun.star.beans.PropertyValue
  kept(0).Name = "FilterName" : kept(0).Value = "Text (encoded)"
  kept(1).Name = "FilterOptions" : kept(1).Value = "UTF8,LF,,,"
  document.storeToURL(into, kept())
  document.close(True)
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


def office_text(data: bytes, way: str, home: Path) -> str:
    """The text after `Accept` or `Reject` of all changes, in a working folder `home`."""
    assert PROGRAM
    file, text = home / f"{way}.docx", home / f"{way}.txt"
    file.write_bytes(data)
    call = f'macro:///Standard.Work.Settle("{way}","{file.as_uri()}","{text.as_uri()}")'
    subprocess.run([PROGRAM, _profile(home), "--headless", call], check=True, capture_output=True, timeout=SECONDS)
    return text.read_text("utf-8-sig")
