"""Terms with two neighbouring characters exchanged: the slip of a hand that types whole words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawdiff.rules.kinds.pack import Entry

# Of a shorter term too many exchanged forms stand in good text, across the border of two words.
LEAST_TERM = 4


def swapped(terms: Iterable[str]) -> Iterator[Entry]:
    """One entry a form; a term shorter than LEAST_TERM has none, and no form is itself a term."""
    long = [term for term in terms if len(term) >= LEAST_TERM]
    seen = set(long)
    for term in long:
        for at in range(len(term) - 1):
            form = term[:at] + term[at + 1] + term[at] + term[at + 2 :]
            if form not in seen:
                seen.add(form)
                yield Entry(form, term)
