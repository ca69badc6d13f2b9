"""What a rule is: a function whose first parameter says what it looks at, its docstring its page and its test."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from msgspec import Struct, field

from lawdiff.model.finding import Edit, Fix, Safety, Severity
from lawdiff.model.message import Message
from lawdiff.model.span import Span
from lawdiff.model.statement import StatementKind

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

# What a rule may subscribe to, by the annotation of its first parameter. A rule on a Source speaks in raw spans, one on
# a Comparison in spans of the new document's text, every other one in spans of the document's text.
SUBJECTS = ("Source", "Document", "Section", "Paragraph", "Sentence", "Table", "Metric", "Comparison")

RuleFunction = TypeVar("RuleFunction", bound=Callable[..., Iterable["Hit"]])


class Place(Struct, frozen=True):
    """Another place that a hit speaks of, in the same text as the hit's span."""

    span: Span
    message: Message


class Hit(Struct, frozen=True):
    """One place where a rule holds something to be wrong.

    `message` defaults to the rule's own summary, `severity` to the rule's.
    """

    span: Span
    message: Message | None = None
    fix: Fix | None = None
    related: tuple[Place, ...] = ()
    severity: Severity | None = None


class Rule(Struct, frozen=True):
    """A rule. `habit`: its hits in a document are one finding; `statements`: the figure claims it answers for."""

    code: str
    name: str
    severity: Severity
    check: Callable[..., Iterable[Hit]]
    subject: str
    habit: bool = False
    default: bool = True
    statements: frozenset[StatementKind] = frozenset()
    options: Mapping[str, Any] = field(default_factory=dict)
    page: str = ""

    @property
    def summary(self) -> str:
        """The first line of the page, without its full stop: what the rule says when it finds something."""
        return self.page.strip().partition("\n")[0].rstrip("。")


REGISTRY: dict[str, Rule] = {}


def register(rule: Rule) -> None:
    """Add a rule; raises ValueError where its code is taken."""
    if rule.code in REGISTRY and REGISTRY[rule.code].check.__module__ != rule.check.__module__:
        raise ValueError(f"{rule.code} is taken by {REGISTRY[rule.code].name}")
    REGISTRY[rule.code] = rule


def rule(
    code: str,
    name: str,
    *,
    severity: Severity,
    habit: bool = False,
    default: bool = True,
    statements: Iterable[StatementKind] = (),
) -> Callable[[RuleFunction], RuleFunction]:
    """Register the function below as a rule.

    Its keyword parameters with their defaults are the rule's options.
    """

    def enroll(check: RuleFunction) -> RuleFunction:
        # `inspect.signature` says the same, in fifty times the time; all rules are enrolled at every start.
        names = check.__code__.co_varnames[: check.__code__.co_argcount]
        subject = str(check.__annotations__.get(names[0]))
        if subject not in SUBJECTS:
            raise TypeError(f"{code}: a rule cannot subscribe to {subject}")
        options = dict(zip(names[1:], check.__defaults__ or (), strict=True))
        page = inspect.cleandoc(check.__doc__ or "")
        register(Rule(code, name, severity, check, subject, habit, default, frozenset(statements), options, page))
        return check

    return enroll


def safe(*edits: tuple[Span, str]) -> Fix:
    """A fix that changes no meaning."""
    return Fix(Safety.SAFE, tuple(Edit(span, text) for span, text in edits))


def unsafe(*edits: tuple[Span, str]) -> Fix:
    """A fix that a person should look at."""
    return Fix(Safety.UNSAFE, tuple(Edit(span, text) for span, text in edits))
