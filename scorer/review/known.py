"""What one reviewer knows of a store: the events of everyone, and what follows from them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from copy import copy
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from scorer.errors import SettingsError
from scorer.review.events import Action, Event, Recorded
from scorer.review.replay import Reviewed, Verdicts, replay
from scorer.review.store import NO_TEXTS, Store, Texts


def check_reviewer(name: str) -> None:
    """Raise SettingsError for a name that is empty or cannot be printed."""
    if not name.strip() or not name.isprintable():
        raise SettingsError(f"{name!r} is not the name of a reviewer: give one with --reviewer")


def not_before(events: Iterable[Recorded], reviewer: str, now: datetime) -> datetime:
    """Return the time for a reviewer's event after these: now, or just after their latest if the clock was set back.

    So of two events of a reviewer on a pair the later one never has the earlier time.  The clocks of others may differ.
    """
    newest = max((one.event.when for one in events if one.event.reviewer == reviewer), default=now)
    return now if now >= newest else newest + timedelta(milliseconds=1)


def utc_now() -> datetime:
    """Return the time, with its zone."""
    return datetime.now(UTC)


class Known:
    """The events of a store that others may write at the same time, as one reviewer knows them.

    Raises SettingsError for a name that is empty or cannot be printed.
    Methods that read know what others wrote up to the latest `refresh`; nothing is known before the first.
    """

    def __init__(self, store: Store, reviewer: str, now: Callable[[], datetime]) -> None:
        check_reviewer(reviewer)
        self.reviewer = reviewer
        self.verdicts = Verdicts()
        self.store = store
        self._now = now
        self._events: list[Recorded] = []

    @property
    def seen(self) -> int:
        """The number of the last known event of anyone; 0 if there is none."""
        return self.verdicts.seen

    def refresh(self) -> tuple[Recorded, ...]:
        """Read the events that anyone wrote since the last time, and return them."""
        new = self.store.since(self.seen)
        for recorded in new:
            self.verdicts.apply(recorded)
        self._events += new
        return tuple(new)

    def changed_since(self, number: int) -> tuple[str, ...]:
        """Return the keys of this reviewer's events after that number, each once."""
        own = (one.event for one in self._events[self._after(number) :])
        return tuple(dict.fromkeys(event.key for event in own if event.reviewer == self.reviewer))

    def reviewed(self, key: str) -> Reviewed:
        """Return what the reviewer says of what has this key: a pair, or two versions."""
        return self.verdicts.of(self.reviewer, key)

    def last(self, key: str | None = None) -> int:
        """Return the number of the reviewer's last event on a key, or on anything for None; 0 if there is none."""
        return self.verdicts.last(self.reviewer, key)

    def events(self) -> tuple[Recorded, ...]:
        """Return the events of everyone, in the order in which they were stored."""
        return tuple(self._events)

    def renew(self) -> Path:
        """After StoreGone, go on in a new file with all that is known; return its path, see `Store.renew`."""
        path = self.store.renew(self._events, self._known_texts())
        self.refresh()
        return path

    def apart(self) -> Self:
        """Return a copy with what this one knows, for another thread; it shares the store."""
        found = copy(self)
        found._events = list(self._events)
        found.verdicts = replay(found._events)
        return found

    def _known_texts(self) -> Texts:
        """Return the texts that a new file needs; none where what is asked is not kept with its texts."""
        return NO_TEXTS

    def _event(self, key: str, action: Action) -> Event:
        """Return an event of the reviewer that is not before their others."""
        return Event(self.reviewer, not_before(self._events, self.reviewer, self._now()), key, action)

    def _after(self, number: int) -> int:
        """Return the index of the first event after that number; numbers rise, but may have gaps."""
        return bisect_right(self._events, number, key=lambda recorded: recorded.number)
