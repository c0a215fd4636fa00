"""What a reviewer has seen of a store, so that nothing of others is changed unseen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from scorer.review.known import Known
from scorer.review.store import Conflict


class Seen:
    """The numbers of the last events that the reviewer has seen: on what is in front of them, and on anything."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self.seen_here = self.seen_anywhere = self.seen = 0

    @property
    def key(self) -> str | None:
        """The key of what is in front of the reviewer; None for nothing."""
        raise NotImplementedError

    def next_open(self) -> bool:
        """Go to the next that is undecided; tell whether there is one."""
        raise NotImplementedError

    def undo(self) -> str | None:
        """Undo the latest change and go there; return its key, None if there is none.  Raises Conflict."""
        raise NotImplementedError

    def redo(self) -> str | None:
        """Redo the last undone change and go there; return its key, None if there is none.  Raises Conflict."""
        raise NotImplementedError

    def looked(self) -> None:
        """Remember that the reviewer has now seen everything that is known."""
        self.seen_here = 0 if self.key is None else self._known.last(self.key)
        self.seen = self._known.seen
        self.seen_anywhere = self._known.last()

    def refresh(self) -> bool:
        """Read what others did; tell whether there was anything new."""
        return bool(self._known.refresh())

    @contextmanager
    def told(self) -> Iterator[None]:
        """After a conflict, read what was decided elsewhere."""
        try:
            yield
        except Conflict:
            self.refresh()
            raise
