"""What `scorer review` says of stores: what was saved of a damaged one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from scorer.phrases import count

_NAMED = 10  # runs of lost events that a message names


def recovered(damaged: str, store: Path) -> Iterator[str]:
    """Save what can be read of a damaged store into a new one, and yield what to say of it; raises StoreError."""
    from scorer.review.recover import recover

    found = recover(Path(damaged), store)
    yield f"{count(found.events, 'event')} saved into {store}; the damaged file is {found.kept}"
    if not found.lost:
        yield "nothing is known to be lost"
        return
    yield f"warning: {count(len(found.lost), 'event')} lost: {_runs(found.lost)}"
    for number, why in list(found.problems.items())[:_NAMED]:
        yield f"warning: event {number} was not understood: {why}"


def _runs(numbers: Sequence[int]) -> str:
    """Return numbers in order as runs, such as 3, 7-9; the first of them if there are many."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    words = [str(start) if start == stop else f"{start}-{stop}" for start, stop in runs[:_NAMED]]
    return ", ".join(words) + (f" and {count(len(runs) - _NAMED, 'run')} more" if len(runs) > _NAMED else "")
