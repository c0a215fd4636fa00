"""The screen of a review of two versions, and the actions behind its keys."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from scorer.preference.session import Sitting
from scorer.preference.shown import ANSWERS, named, told_standing
from scorer.preference.summary import about
from scorer.report.visible import visible
from scorer.review.replay import NOTHING, Reviewed
from scorer.terminal.acting import Acting, run_app
from scorer.terminal.bar import Bar
from scorer.terminal.drafts import Drafts, usual_folder
from scorer.terminal.key_table import bindings
from scorer.terminal.preference import keys, wording
from scorer.terminal.preference.card import QuestionCard
from scorer.terminal.preference.cursor import Cursor


def run(sitting: Sitting) -> None:
    """Run a review of two versions in this terminal until the person quits."""
    run_app(PreferenceApp(sitting, Drafts(usual_folder(), sitting.reviewer)))


class PreferenceApp(Acting):
    """One question after the other: which of two texts is better, without saying which version is which."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.KEYS)
    _THING = "segment"

    def __init__(self, sitting: Sitting, drafts: Drafts | None = None) -> None:
        self._sitting = sitting
        self._cursor = Cursor(sitting)
        self._question = QuestionCard()
        super().__init__(sitting, self._cursor, self._question, (keys.KEYS, keys.SIGNS), drafts)
        self._named = False  # whether the names of the versions are shown
        self._drawn: int | None = None

    def compose(self) -> ComposeResult:
        """Put the question between its place and the keys."""
        yield self._top
        yield self._asked
        yield self._said
        yield self._card
        yield Bar(keys.KEYS)

    def action_decide(self, answer: str) -> None:
        """Answer and go on."""
        given = next(one for one in ANSWERS if one == answer)
        if self._cursor.number is not None:
            self._act(lambda: "" if self._cursor.decide(given) else self._finished())

    def action_step(self, by: int) -> None:
        """Go to a neighbouring question."""
        end = "This is the last segment." if by > 0 else "This is the first segment."
        self._look(lambda: "" if self._cursor.step(by) else end)

    def action_order(self) -> None:
        """Take another order; the question stays."""
        self._look(self._cursor.next_order)

    async def action_comment(self) -> None:
        """Write a comment."""
        if (key := self._cursor.key) is not None:
            await self._write("comment", self._sitting.reviewed(key).comment, self._cursor.comment)

    def action_names(self) -> None:
        """Show or hide which version is which."""
        self._named = not self._named
        told = "Names are shown: from now on an answer is kept as not blind." if self._named else "Names are hidden."
        self._act(lambda: told)

    async def action_standing(self) -> None:
        """Show what the answers come to."""
        told: list[str] = []

        def read() -> None:
            told.extend(map(visible, told_standing(self._sitting)))

        self._act(read)
        if told:  # else the store cannot be read, which is said already
            await self._read("What the answers come to", told)

    def _at_first(self) -> str:
        return about(self._sitting.questions) if self._sitting.progress().decided == 0 else self._over()

    def _summary(self, reviewed: Reviewed) -> str:
        question = self._cursor.shown
        return wording.summary(reviewed, None if question is None else question.answer(reviewed.preferred))

    def _draw(self) -> None:
        cursor, sitting = self._cursor, self._sitting
        cursor.looked()
        number = cursor.number
        self._top.update(wording.top(sitting))
        self._asked.update(Content(wording.where(cursor)))
        reviewed = NOTHING if cursor.key is None else sitting.reviewed(cursor.key)
        names = named(sitting, number) if self._named and number is not None else None
        self._tell([self._notice if number is not None else self._finished()])
        self._question.show(cursor.shown, reviewed, names)
        if number != self._drawn:
            self._card.scroll_home(animate=False)
            self._drawn = number

    def _over(self) -> str:
        """Return the message for the end if there is nothing left to decide; else none."""
        progress = self._sitting.progress()
        return self._finished() if progress.decided == progress.asked else ""

    def _finished(self) -> str:
        """Return the message for when there is no question to go on to."""
        progress = self._sitting.progress()
        if not progress.asked:
            return f"{about(self._sitting.questions)} Both versions are equal, so there is nothing to decide. q quits."
        if progress.decided < progress.asked:
            return "This is the last segment; n goes to the next undecided one."
        return "Every segment has an answer: a tells what they come to, and q quits. Everything is kept."
