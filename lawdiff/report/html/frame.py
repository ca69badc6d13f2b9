"""The frame of every page: template, style sheet, script, and the policy that lets nothing else in."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from lawdiff.model.message import say
from lawdiff.report.figures import as_written, delta, growth, percent
from lawdiff.report.fixes import flat
from lawdiff.report.visible import clean
from lawdiff.report.words import Catalogue, reason

_HERE = Path(__file__).resolve().parent / "templates"


def rendered(template: str, content: object, catalogue: Catalogue) -> str:
    """The page of `template` with `content` as `page`. Only our own style and script are not escaped."""
    return (
        environment()
        .get_template(template)
        .render(
            page=content,
            say=lambda words, **values: say(words, **values).render(catalogue),
            reason=reason,
            tell=lambda message: message.render(catalogue),
            css=Markup(_own("page.css")),
            script=Markup(_own("page.js")),
            policy=_policy(),
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
def _own(name: str) -> str:
    """A file of ours that stands in the page as it is."""
    return "\n" + (_HERE / name).read_text("utf-8")


def _policy() -> str:
    """Content-Security-Policy: nothing from anywhere but this style and this script, told by their digests."""
    style, script = (_digest(_own(name)) for name in ("page.css", "page.js"))
    return f"default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
