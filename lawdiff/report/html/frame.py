"""The frame of every page: template, style sheet, script, and the policy that lets nothing else in."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache
from pathlib import Path
from typing import Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from lawdiff.model.message import say
from lawdiff.report.figures import as_written, delta, growth, percent
from lawdiff.report.fixes import flat
from lawdiff.report.visible import clean
from lawdiff.report.words import Catalogue, named, reason

Kind = Literal["corpus", "diff", "history", "lint", "years"]
_KINDS: tuple[Kind, ...] = ("corpus", "diff", "history", "lint", "years")
_HERE = Path(__file__).resolve().parent / "templates"
# What each page is dressed and driven by, in this order.
_STYLES = {kind: ("colours", "base", "controls", kind, "print") for kind in _KINDS}
_SCRIPTS = {
    "corpus": ("base", "corpus", "start"),
    "diff": ("base", "walk", "tables", "text", "moves", "inline", "start"),
    "lint": ("base", "walk", "findings", "start"),
    "years": ("base", "tables", "series", "start"),
    "history": ("base", "start"),
}


def rendered(kind: Kind, content: object, catalogue: Catalogue) -> str:
    """The page of `kind` with `content` as `page`. Only our own style and script are not escaped."""
    style, script = styles(kind), scripts(kind)
    reports, page_language = "zh-CN", say("zh-CN").render(catalogue)
    return (
        environment()
        .get_template(f"{kind}.html.j2")
        .render(
            page=content,
            say=lambda words, **values: say(words, **values).render(catalogue),
            reason=reason,
            zh=Markup("" if page_language == reports else f' lang="{reports}"'),
            named=lambda row: named(row, catalogue),
            tell=lambda message: message.render(catalogue),
            css=Markup(style),
            script=Markup(script),
            policy=_policy(style, script),
        )
    )


@cache
def environment() -> Environment:
    """Escapes everything, and fails on a name that is not there."""
    found = Environment(
        loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    found.filters |= {
        "clean": clean,
        "flat": flat,
        "percent": percent,
        "delta": delta,
        "growth": growth,
        "written": as_written,
    }
    return found


@cache
def styles(kind: Kind) -> str:
    """The style sheet of a page."""
    return "\n" + "".join(_own(f"style/{name}.css") for name in _STYLES[kind])


@cache
def scripts(kind: Kind) -> str:
    """The script of a page; its names are its own."""
    inside = "".join(_own(f"script/{name}.js") for name in _SCRIPTS[kind])
    return f'\n(() => {{\n"use strict";\n{inside}}})();\n'


def _own(name: str) -> str:
    return (_HERE / name).read_text("utf-8")


def _policy(style: str, script: str) -> str:
    """Content-Security-Policy: nothing from anywhere but this style and this script, told by their digests."""
    allowed = f"style-src {_digest(style)}; script-src {_digest(script)}"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
