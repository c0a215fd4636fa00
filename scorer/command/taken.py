"""What `scorer review` says of an import."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from scorer.phrases import count

if TYPE_CHECKING:
    from scorer.exchange.taken import Taken

_NAMED = 3  # rows that a message names, of those that are left out


def told_of(taken: Taken, thing: str, known: str) -> Iterator[str]:
    """Yield what became of the rows of a file.

    thing: what a row is about, such as a pair.  known: where those of a row that is left out are not.
    """
    yield f"{count(taken.pairs, thing)} changed by {count(taken.rows, 'row')}"
    if taken.conflicts:
        late = _left_out([clash.line for clash in taken.conflicts])
        yield f"warning: {late}, as somebody decided after the file was written: export again"
    if taken.unknown:
        yield f"warning: {_left_out(taken.unknown)}, of {thing}s that are not {known}"


def _left_out(rows: Sequence[int]) -> str:
    """Return which rows of a file were left out; the first are named by number."""
    numbers = [str(row) for row in sorted(rows)]
    if len(rows) > _NAMED:
        numbers = [*numbers[: _NAMED - 1], f"{len(rows) - _NAMED + 1:,} more"]
    which = numbers[0] if len(numbers) == 1 else f"{', '.join(numbers[:-1])} and {numbers[-1]}"
    return f"{count(len(rows), 'row')} left out ({'row' if len(rows) == 1 else 'rows'} {which})"
