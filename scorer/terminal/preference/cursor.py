"""The question in front of a reviewer, among all in an order."""

from __future__ import annotations

from collections.abc import Callable

from scorer.preference.questions import Order, ordered, orders
from scorer.preference.session import Sitting
from scorer.preference.shown import Answer, Shown, shown
from scorer.terminal.seen import Seen


class Cursor(Seen):
    """The place of a reviewer in a sitting; it begins at the first undecided question.

    numbers: the questions in the present order.  place: that in front, by its index in it; of no questions it is 0.
    """

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self.sitting = sitting
        self._orders = orders(sitting.questions.asked)
        self.order: Order = self._orders[0]
        self.numbers: tuple[int, ...] = ()
        self.place = 0
        self._arrange(self.order, None)

    @property
    def number(self) -> int | None:
        """The number of the question in front; None if nothing is asked."""
        return self.numbers[self.place] if self.numbers else None

    @property
    def shown(self) -> Shown | None:
        """The question in front, as the reviewer sees it; None if nothing is asked."""
        return None if self.number is None else shown(self.sitting, self.number)

    @property
    def key(self) -> str | None:
        """The key of the question in front."""
        return None if self.number is None else self.sitting.questions.asked[self.number].key

    def step(self, by: int) -> bool:
        """Go to a neighbouring question; tell whether there is one."""
        there = 0 <= self.place + by < len(self.numbers)
        self.place += by if there else 0
        return there

    def next_open(self) -> bool:
        """Go to the next undecided question, after the last to the first again; tell whether there is one."""
        after = [*range(self.place + 1, len(self.numbers)), *range(min(self.place + 1, len(self.numbers)))]
        found = next((place for place in after if self._is_open(place)), None)
        self.place = self.place if found is None else found
        return found is not None

    def next_order(self) -> None:
        """Take the next order; the question in front stays."""
        at = self._orders.index(self.order)
        self._arrange(self._orders[(at + 1) % len(self._orders)], self.number)

    def decide(self, answer: Answer) -> bool:
        """Answer the question and go on; tell whether there is one to go on to.  Raises Conflict.

        A first pass goes to the next undecided one; after an answer that is changed comes the next of all.
        """
        question, key = self.shown, self.key
        assert question is not None, "nothing is asked"
        assert key is not None
        again = not self._is_open(self.place)
        with self.told():
            self.sitting.prefer(key, question.better(answer), self.seen_here)
        return self.step(1) if again else self.next_open()

    def comment(self, key: str, text: str, after: int) -> None:
        """Comment on a question, which the reviewer saw as it was after event `after`.  Raises Conflict."""
        with self.told():
            self.sitting.comment(key, text, after)

    def undo(self) -> str | None:
        """Undo the latest change and go to its question; return its key, None if there is none.  Raises Conflict."""
        return self._turned(self.sitting.undo)

    def redo(self) -> str | None:
        """Redo the last undone change and go to its question; return its key, None for none.  Raises Conflict."""
        return self._turned(self.sitting.redo)

    def _turned(self, turn: Callable[[int], str | None]) -> str | None:
        with self.told():
            key = turn(self.seen_anywhere)
        if key is not None:
            self.place = self.numbers.index(self.sitting.numbers[key])
        return key

    def _arrange(self, order: Order, number: int | None) -> None:
        """Show all questions in an order, and go to that with a number, or else to the first undecided one."""
        self.order = order
        self.numbers = ordered(self.sitting.questions.asked, order)
        self.place = 0
        if number is not None:
            self.place = self.numbers.index(number)
        elif self.numbers and not self._is_open(0):
            self.next_open()

    def _is_open(self, place: int) -> bool:
        key = self.sitting.questions.asked[self.numbers[place]].key
        return self.sitting.reviewed(key).preferred is None
