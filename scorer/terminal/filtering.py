"""The keys that choose which lines are shown, and in what order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, TypeVar

from scorer.report.visible import visible
from scorer.review.events import GRADES, Grade
from scorer.review.order import Query
from scorer.terminal.dialogs import Ask
from scorer.terminal.screen import ReviewScreen
from scorer.types import SEVERITIES, Kind, Severity

Item = TypeVar("Item")
_VERDICTS: tuple[frozenset[Grade | Literal["open"]], ...] = (
    frozenset(),
    frozenset({"open"}),
    frozenset(GRADES),
)
_SEVERITIES: tuple[frozenset[Severity], ...] = (frozenset(), *(frozenset({one}) for one in reversed(SEVERITIES)))


class Filtering(ReviewScreen):
    """A review of which the person chooses the lines."""

    def action_order(self) -> None:
        """Switch between worst first and the order of the document."""
        asked = self._cursor.query
        self._ask(replace(asked, order="document" if asked.order == "worst" else "worst"))

    def action_verdicts(self) -> None:
        """Switch between all, undecided and decided lines."""
        asked = self._cursor.query
        self._ask(replace(asked, verdicts=_next(_VERDICTS, asked.verdicts)))

    def action_severities(self) -> None:
        """Switch between all lines and those of each severity, from the worst on."""
        asked = self._cursor.query
        self._ask(replace(asked, severities=_next(_SEVERITIES, asked.severities)))

    def action_matched(self) -> None:
        """Show matched lines only, or all."""
        asked = self._cursor.query
        matched: frozenset[Kind] = frozenset({"match"})
        self._ask(replace(asked, kinds=frozenset() if asked.kinds == matched else matched))

    async def action_search(self) -> None:
        """Show the lines that hold a text."""
        asked = self._cursor.query
        ask = Ask("Lines with this in one of their texts (Esc: all lines)", visible(asked.text))
        await self.push_screen(ask, lambda text: self._ask(replace(asked, text=(text or "").strip())))

    def _ask(self, query: Query) -> None:
        def asked() -> str:
            self._cursor.ask(query)
            return "" if self._cursor.shown else self._finished()

        self._look(asked)


def _next(round_: Sequence[Item], now: Item) -> Item:
    """Return the item after `now` in a cycle; if `now` is not in it, the second, so that something changes."""
    return round_[(round_.index(now) + 1) % len(round_) if now in round_ else 0]
