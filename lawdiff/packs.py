"""configs/**.yaml become values. Yaml is read here and in settings only."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from lawdiff.analysis.lexicon import Lexicon
from lawdiff.errors import PackError
from lawdiff.model.message import say


@cache
def configs() -> Path:
    """The folder of packs: inside the installed package, else beside it in a checkout."""
    here = Path(__file__).resolve().parent
    inside = here / "configs"
    return inside if inside.is_dir() else here.parent / "configs"


def load_yaml(path: Path) -> Any:
    """The content of one YAML file; raises PackError with file and line."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(path.read_text("utf-8"), Loader=loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise PackError(say("{path}:{line}：YAML 写法有误", path=path, line=line)) from None


@cache
def default_lexicon() -> Lexicon:
    """The lexicon of configs/."""
    outline = load_yaml(configs() / "outline.yaml")
    units = load_yaml(configs() / "units.yaml")
    return Lexicon(
        roles=tuple((name, re.compile("|".join(words))) for name, words in outline["roles"].items()),
        genres=tuple((name, re.compile("|".join(words))) for name, words in outline["genres"].items()),
        units={unit: kind for kind, names in units["units"].items() for unit in names},
        leads=re.compile("|".join(outline["leads"])),
        never_leads=re.compile("|".join(outline["never_leads"])),
    )
