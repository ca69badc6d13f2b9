"""configs/**.yaml become values. Yaml is read here and in settings only."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from lawdiff.analysis.boilerplate import key_of
from lawdiff.analysis.lexicon import Lexicon
from lawdiff.analysis.meaning.terms import Terms
from lawdiff.analysis.meaning.vocabulary import Vocabulary
from lawdiff.cache import remembered
from lawdiff.errors import PackError
from lawdiff.model.message import say
from lawdiff.rules.contract import Rule
from lawdiff.rules.kinds import Pack, rule_of_pack
from lawdiff.rules.kinds.reading import PackTrouble, check_expressions, pack_of


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
    except (OSError, UnicodeDecodeError):
        raise PackError(say("{path}：读不了", path=path)) from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise PackError(say("{path}:{line}：YAML 写法有误", path=path, line=line)) from None


def load_config(name: str) -> Any:
    """The content of a file of configs/, by its path there; dates are ISO strings. Kept from start to start."""
    return remembered(configs() / name, load_yaml)


@cache
def default_lexicon() -> Lexicon:
    """The lexicon of configs/."""
    outline = load_config("outline.yaml")
    units = load_config("units.yaml")
    return Lexicon(
        roles=_patterns(outline["roles"]),
        weak_roles=_patterns(outline["weak_roles"]),
        genres=_patterns(outline["genres"]),
        leads=re.compile("|".join(outline["leads"])),
        never_leads=re.compile("|".join(outline["never_leads"])),
        forms=tuple((re.compile(first), re.compile(last)) for first, last in outline["forms"]),
        units={unit: kind for kind, names in units["units"].items() for unit in names},
        not_before=units["not_before"],
        spelled=frozenset(units["spelled"]),
    )


@cache
def default_terms() -> Terms:
    """The words of plans and reviews in configs/."""
    return Terms.of(load_config("commitments.yaml"), load_config("strength.yaml"))


def boilerplate(path: Path) -> frozenset[str]:
    """The keys of the set phrases of a pack of `lawdiff dup --boilerplate`; raises PackError."""
    content = load_yaml(path)
    try:
        if content["kind"] != "boilerplate":
            raise KeyError
        return frozenset(key_of(entry["text"]) for entry in content["entries"])
    except (KeyError, TypeError):
        raise PackError(say("{path}：不是 lawdiff dup --boilerplate 写出的套话词表", path=path)) from None


@cache
def default_vocabulary() -> Vocabulary:
    """The topics and policy phrases of configs/."""
    packs = (load_config(f"{name}.yaml") for name in ("topics", "policy_phrases", "common_words"))
    return Vocabulary.of(*packs)


def _patterns(named: Mapping[str, Sequence[str]]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile("|".join(words))) for name, words in named.items())


@cache
def genre_ignores(genre: str | None) -> tuple[str, ...]:
    """The codes of the rules that do not apply to a genre; none for one that configs/genres.yaml does not know."""
    return tuple(load_config("genres.yaml").get(genre, {}).get("ignore", ()))


@cache
def genre_style(genre: str | None) -> Mapping[str, Mapping[str, Any]]:
    """The house style of a genre: options of rules, by code."""
    style: Mapping[str, Mapping[str, Any]] = load_config("genres.yaml").get(genre, {}).get("style", {})
    return style


@cache
def rule_packs() -> tuple[Pack, ...]:
    """The packs of configs/rules/, in order of code."""
    folder = configs() / "rules"
    packs = [_pack(path, remembered(path, load_yaml)) for path in sorted(folder.glob("*.yaml"))]
    return tuple(sorted(packs, key=lambda pack: pack.code))


def load_pack(path: Path) -> Pack:
    """A user's own pack; raises PackError naming the file and the line or the entry."""
    return _pack(path, load_yaml(path), check_expressions)


@cache
def all_rules() -> Mapping[str, Rule]:
    """Every rule by its code, in order of code: those written in Python and those of configs/rules/."""
    from lawdiff.rules.registry import load

    packs = {pack.code: rule_of_pack(pack) for pack in rule_packs()}
    return dict(sorted({**packs, **load()}.items()))


def _pack(path: Path, content: Any, check: Callable[[Pack], None] = lambda pack: None) -> Pack:
    def listed(name: str) -> Any:
        """The entries of another pack, or what each genre of a file like genres.yaml has under the key after `#`."""
        file, _, key = name.partition("#")
        content = remembered((path.parent / file).resolve(), load_yaml)
        if not key:
            return content["entries"]
        return [{**each, "genre": genre} for genre, contains in content.items() for each in contains.get(key, ())]

    try:
        pack = pack_of(content, str(path), listed)
        check(pack)
    except PackTrouble as trouble:
        raise PackError(say("{path}：{reason}", path=path, reason=trouble.message)) from None
    except (OSError, KeyError, TypeError, AttributeError):
        raise PackError(say("{path}：引用的清单读不了", path=path)) from None
    return pack
