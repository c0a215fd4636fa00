"""What the steps of all engines share: batches of pairs in, values and reasons out."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from scorer.bulk.judge import PairJudge, Scored
from scorer.bulk.keep import FLAGS, asked_for, finder, parse
from scorer.bulk.rows import Value
from scorer.bulk.wanted import CHECKS, COLUMNS, check_columns
from scorer.errors import SettingsError
from scorer.settings import Settings


class BatchScorer:
    """Scores batches of pairs; each batch is a document of its own, as a chunk of `scorer bulk` is.

    add: the columns to give.  keep: an expression as that of `scorer bulk --keep`.  Its names are columns of ours,
    severities and checks.  Raise SettingsError if there is no such column or name.  What is to be said of the
    language of a batch is logged once.
    """

    def __init__(self, add: Sequence[str], keep: str | None, settings: Settings) -> None:
        check_choices(add, keep)
        self._add, self._keep = tuple(add), None if keep is None else parse(keep)
        columns, needed = asked_for(self._add, self._keep, settings)
        self._judge = PairJudge(needed, columns, lambda _: None)
        self._said: set[str] = set()

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[dict[str, Value], tuple[str, ...]]]:
        """Return for each pair the values of the columns to add, and why it is dropped: nothing if it is kept."""
        found, note = self._judge.judge(pairs)
        if note is not None and note not in self._said:
            self._said.add(note)
            logging.getLogger(__name__).warning(note)
        return [(self._values(one), self._reasons(one)) for one in found]

    def _values(self, one: Scored) -> dict[str, Value]:
        return {name: one.values.get(name) for name in self._add}

    def _reasons(self, one: Scored) -> tuple[str, ...]:
        return self._keep.failed(finder(one, lambda _: None), one) if self._keep else ()


def check_choices(add: Sequence[str], keep: str | None) -> None:
    """Raise SettingsError for a column that cannot be added, or a name in the expression that nothing has."""
    check_columns(add)
    for name in sorted(parse(keep).names if keep is not None else ()):
        if name not in {*COLUMNS, *FLAGS, *CHECKS}:
            raise SettingsError(f"keep knows no {name!r}: there are our columns, {', '.join(FLAGS)} and checks")
