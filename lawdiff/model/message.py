"""What the user reads: a Chinese template and its values, put into another language by a catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

NO_CATALOGUE: Mapping[str, str] = MappingProxyType({})


class Message(Struct, frozen=True):
    """A sentence for the user, not yet in any language; the template itself is its Chinese form."""

    template: str
    values: tuple[tuple[str, object], ...] = ()

    def render(self, catalogue: Mapping[str, str] = NO_CATALOGUE) -> str:
        """The sentence in the language of `catalogue` (template -> template); Chinese where it has none."""
        template = catalogue.get(self.template, self.template)
        if not self.values:
            return template
        return template.format(**{k: v.render(catalogue) if isinstance(v, Message) else v for k, v in self.values})


def say(template: str, /, **values: object) -> Message:
    """`say("标题写{a}年", a=2020)`; every literal given here must stand in the catalogues (a test sees to it)."""
    return Message(template, tuple(values.items()))
