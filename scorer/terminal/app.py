"""The actions behind the keys of a review."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from scorer.phrases import count
from scorer.report.titles import VERDICTS
from scorer.review.events import GRADES, Commented, Corrected, Dismissed, Grade, Marked
from scorer.review.order import Query
from scorer.review.proposed import verdict_of
from scorer.review.session import Session
from scorer.terminal import history, keys, standing
from scorer.terminal.acting import run_app
from scorer.terminal.cursor import Scope
from scorer.terminal.dialogs import Ask
from scorer.terminal.drafts import Drafts, usual_folder
from scorer.terminal.filtering import Filtering
from scorer.terminal.findings import Numbered, next_error, numbered
from scorer.terminal.key_table import bindings
from scorer.terminal.mark import Errors, Mark, with_error
from scorer.terminal.strip import Strip


def run(session: Session, query: Query) -> None:
    """Run a review in this terminal until the person quits.

    Raises SettingsError, before anything is drawn, for a query that the report cannot answer.
    """
    run_app(ReviewApp(session, query, Drafts(usual_folder(), session.reviewer)))


class ReviewApp(Filtering):
    """The worst-first loop."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.KEYS)

    def __init__(self, session: Session, query: Query, drafts: Drafts | None = None) -> None:
        super().__init__(session, query, drafts)
        self._scope: Scope | None = None  # of the next verdict

    def on_strip_chosen(self, event: Strip.Chosen) -> None:
        """Jump to a part of the document."""
        self._look(lambda: self._cursor.go(event.line))

    def action_decide(self, grade: str) -> None:
        """Give a verdict and go on."""
        given = next(one for one in GRADES if one == grade)
        scope, self._scope = self._scope, None
        if self._cursor.line is None:
            return
        if scope is not None:
            self._act(lambda: self._decided(*self._cursor.decide_all(given, scope), given))
        else:
            self._act(lambda: "" if self._cursor.decide(given) else self._finished())

    def _decided(self, number: int, found: bool, grade: Grade) -> str:
        said = f"{count(number, 'pair')}: {VERDICTS[grade].said}."
        return said if found else f"{said} {self._finished()}"

    def action_scope(self, scope: Scope) -> None:
        """Choose whether the next verdict is for more than the line in front."""
        number = len(self._cursor.lines_of(scope))
        self._scope = None if self._scope == scope or not number else scope
        where = "shown" if scope == "shown" else "of this passage"
        told = f"The next verdict is for all {count(number, 'line')} {where}; Esc: for this line only."
        self._act(lambda: told if self._scope else "" if number else "This line is in no degraded passage.")

    def action_one_line(self) -> None:
        """Let the next verdict be for the line in front only."""
        self._scope = None
        self._act(lambda: "")

    def action_run(self) -> None:
        """Open or close a run."""
        self._act(lambda: "" if self._cursor.toggle_run() else "This line is in no run of sentences.")

    def action_step(self, by: int) -> None:
        """Go to a neighbouring line."""
        end = "This is the last line." if by > 0 else "This is the first line."
        self._look(lambda: end if not self._cursor.step(by) and self._cursor.shown else "")

    async def action_budget(self) -> None:
        """Ask how many lines there is time for, and show them."""
        matched = self._cursor.query.kinds == frozenset({"match"})
        what = "matched lines" if matched else "lines (M first: of matched lines only)"
        ask = Ask(f"Time for how many {what}? A number, or minutes as in 10m (Esc: no budget)", pattern=r"[0-9]{0,6}m?")

        def plan(typed: str | None) -> None:
            number = int((typed or "").removesuffix("m") or 0)
            if number and typed:
                count_, minutes = (None, float(number)) if typed.endswith("m") else (number, None)
                budget = self._session.budget(count_, minutes, matched_only=matched)
                self._look(lambda: self._cursor.plan(budget))

        await self.push_screen(ask, plan)

    async def action_standing(self) -> None:
        """Show how the review stands."""
        await self._read("How the review stands", standing.words(self._session, self._cursor.budget))

    async def action_history(self) -> None:
        """Show what was done to the line, by whom and when."""
        if (key := self._cursor.key) is not None:
            await self._read("History of the line", history.words(self._session, key))

    def action_metrics(self) -> None:
        """Show or hide the metrics."""
        self._metrics = not self._metrics
        self._draw()

    def _single(self) -> None:
        """Open a run: a comment, a correction and an error are about one line."""
        self._card.scroll_home(animate=False)
        if self._cursor.run:
            self._cursor.toggle_run()
            self._draw()

    async def action_comment(self) -> None:
        """Write a comment."""
        self._single()
        if (key := self._cursor.key) is not None:
            before = self._session.reviewed(key).comment
            await self._write("comment", before, lambda key, text, after: self._cursor.do(key, Commented(text), after))

    async def action_correct(self) -> None:
        """Write a corrected version."""
        self._single()
        if (key := self._cursor.key) is None or (line := self._cursor.line) is None:
            return
        pair, corrected = self._session.lines[line].pair, self._session.reviewed(key).corrected
        garbled = "" if pair.garbled is None else pair.garbled.text
        now = garbled if corrected is None else corrected

        def keep(key: str, text: str, after: int) -> None:
            self._cursor.do(key, Corrected(None if text == garbled else text), after)

        await self._write("correct", now, keep)

    async def action_mark(self) -> None:
        """Mark an error."""
        self._single()
        if (key := self._cursor.key) is None or (line := self._cursor.line) is None:
            return
        after = self._cursor.seen_here

        def keep(errors: Errors | None) -> None:
            if errors is not None:
                self._act(lambda: self._mark(key, errors, after))

        await self.push_screen(Mark(self._session.lines[line], self._session.reviewed(key).errors), keep)

    def action_take(self) -> None:
        """Make the first finding that stands and is not marked yet a marked error."""
        self._single()
        if (key := self._cursor.key) is None or (line := self._cursor.line) is None:
            return
        errors = self._session.reviewed(key).errors
        error = next_error(self._session, line)
        if error is None:
            self._act(lambda: "No finding is left to mark.")
        else:
            marked, after = with_error(errors, error, gone=False), self._cursor.seen_here
            self._act(lambda: self._mark(key, marked, after))

    def _mark(self, key: str, errors: Errors, after: int) -> str:
        """Keep the errors, and return which verdict they propose."""
        self._cursor.do(key, Marked(errors), after)
        proposed = verdict_of(errors, self._session.reviewed(key).grade)
        return "" if proposed is None else f"Marked; Enter for the verdict {VERDICTS[proposed].said}."

    def action_accept(self) -> None:
        """Give the verdict that the marked errors mean."""
        if (key := self._cursor.key) is not None and not self._cursor.run:
            reviewed = self._session.reviewed(key)
            if (proposed := verdict_of(reviewed.errors, reviewed.grade)) is not None:
                self.action_decide(proposed)

    async def action_dismiss(self, everywhere: bool) -> None:
        """Dismiss a finding, or take that back."""
        self._single()
        if (key := self._cursor.key) is None or (line := self._cursor.line) is None:
            return
        found, after = numbered(self._session, line), self._cursor.seen_here
        if not found:
            self._act(lambda: "There is no finding to dismiss.")
            return

        def keep(number: str | None) -> None:
            if number:
                self._act(lambda: self._dismiss(key, after, found, int(number), everywhere))

        where = "everywhere" if everywhere else "here"
        question = f"Dismiss which finding {where}? 1 to {len(found)} (Esc: none)"
        ask = Ask(question, pattern=r"[0-9]{0,4}", complete=lambda typed: int(typed) * 10 > len(found))
        await self.push_screen(ask, keep)

    def _dismiss(self, key: str, after: int, found: Sequence[Numbered], number: int, everywhere: bool) -> str:
        if not 1 <= number <= len(found):
            return f"There is no finding {number}."
        one = found[number - 1]
        withdrawn = one.everywhere if everywhere else one.here
        self._cursor.do(key, Dismissed(one.key, everywhere, withdrawn), after)
        return ""
