"""What `scorer review` asks and says about stores: which one it uses, and what was saved of a damaged one."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from scorer.command.progress import say
from scorer.phrases import count

if TYPE_CHECKING:
    from scorer.review.lines import Lines
    from scorer.review.store import Store

_NAMED = 10  # runs of lost events that a message names


def store_of(default: Path, lines: Lines, documents: Iterable[str | None]) -> Path:
    """Return the store of a review: the default one or, if that has no verdict, one beside the documents that has some.

    A person at a terminal is asked; else the other store is used, and that is said.
    """
    from scorer.review.beside import decided_in, stores_beside

    keys = set(lines.keys)
    if default.exists() and decided_in(default, keys) != 0:
        return default
    found: dict[Path, int] = {}
    for store in stores_beside(Path(name) for name in documents if name):
        if default.exists() and store.samefile(default):
            continue
        if (decided := decided_in(store, keys)) is None:
            say(f"warning: {_short(store)} cannot be read, so nobody knows whether it has verdicts on these pairs")
        elif decided:
            found[store] = decided
    if not found:
        return default
    best = max(found, key=lambda store: found[store])
    have = f"{count(found[best], 'verdict')} in {_short(best)}"
    if sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty():
        return best if click.confirm(f"{have}: use them?", default=True, err=True) else default
    say(f"{have}: they are used; --store names another file")
    return best


def _short(path: Path) -> str:
    """Return a path from the current folder if it is inside it."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


@contextmanager
def opened(place: Path, *, shows: bool, takes: bool) -> Iterator[Store]:
    """Open the store of a review; a command that shows nothing, or fails, leaves no empty one where there was none.

    takes: whether it imports something, which is then kept.
    """
    from scorer.review.store import Store

    if place.exists():
        with Store(place) as store:
            yield store
        return
    if not (shows or takes):
        with TemporaryDirectory(prefix="scorer-") as folder, Store(Path(folder) / place.name) as nothing:
            yield nothing
        return
    kept, shown = True, False
    try:
        with Store(place) as store:
            try:
                yield store
                shown = shows
            finally:
                kept = shown or bool(store.since())
    finally:
        if not kept:
            place.unlink(missing_ok=True)


def recovered(damaged: str, store: Path) -> Iterator[str]:
    """Save what can be read of a damaged store into a new one, and yield what to say of it; raises StoreError."""
    from scorer.review.recover import recover

    found = recover(Path(damaged), store)
    texts = f", and the texts of {count(found.texts, 'pair')}" if found.texts else ""
    yield f"{count(found.events, 'event')}{texts} saved into {store}; the damaged file is {found.kept}"
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
