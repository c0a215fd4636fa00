"""The gates of the command line: their options, what they do not count, and the exit status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from scorer.command.numbers import Number, Whole
from scorer.command.options import Decorator, adding
from scorer.command.output import stop_writing, write
from scorer.command.progress import say
from scorer.command.saved import saved
from scorer.gate.rules import NAMES, Rules, read_rules, share
from scorer.output import NobodyReads

if TYPE_CHECKING:
    from scorer.comparison import Comparison
    from scorer.types import Report


class GatesFailed(Exception):
    """A gate failed, and the user has been told; the exit status is 1."""


def _share(_: click.Context, option: click.Parameter, given: str | None) -> float | None:
    try:
        return None if given is None else share(given)
    except ValueError:
        problem = f"{given!r} is not a share: give one from 0 to 1, such as 0.05 or 5%."
        raise click.BadParameter(problem, param=option) from None


def gate_options(baseline: str) -> Decorator:
    """Return what adds an option for each rule of a gate; `baseline` is the help of --baseline."""
    number = Whole(min=0)
    options = [
        click.option("--fail-under", type=Number(0, 100), metavar="Q", help="Exit 1 below this quality."),
        click.option("--max-critical", type=number, metavar="N", help="Exit 1 if more lines are critical."),
        click.option("--max-major", type=number, metavar="N", help="Exit 1 if more lines are major or critical."),
        click.option(
            "--max-degraded", callback=_share, metavar="SHARE", help="Exit 1 if more of the pairs are degraded."
        ),
        click.option("--max-omitted", callback=_share, metavar="SHARE", help="Exit 1 if more words are lost, e.g. 5%."),
        click.option(
            "--max-added", callback=_share, metavar="SHARE", help="Exit 1 if more words are added, e.g. 0.05."
        ),
        click.option("--require-version", metavar="VERSION", help="Exit 1 if another version made the report."),
        click.option("--baseline", metavar="REPORT", help=baseline),
        click.option("--store", metavar="FILE", help="Do not count lines that this review store calls fine."),
    ]
    return adding(options)


@dataclass(frozen=True, slots=True)
class Gate:
    """The rules, with the baseline and the pairs called fine, which are read before anything is scored."""

    rules: Rules
    baseline: Report | None
    fine: frozenset[str]

    def excused(self, report: Report) -> dict[int, str]:
        """Return the pairs that do not count, with the reason."""
        if self.baseline is None and not self.fine:
            return {}
        from scorer.gate.excused import excused

        return excused(report, self.baseline, self.fine)

    def no_worse(self, comparison: Comparison) -> dict[int, str]:
        """Return the pairs of the later of two versions that do not count, with the reason."""
        from scorer.gate.excused import no_worse

        return no_worse(comparison, self.fine)

    def failures(self, report: Report, excused: Mapping[int, str]) -> list[str]:
        """Return a line for each rule that does not hold."""
        if self.rules == Rules():
            return []
        from scorer.gate.verdict import failures

        return failures(report, self.rules, excused)


def gate_of(choices: Mapping[str, Any], file: str | None) -> Gate:
    """Return the gate of the options and, where they are silent, of the table [gate] in a file."""
    rules = Rules(**{name: choices[name] for name in NAMES}).over(read_rules(file))
    baseline = None if rules.baseline is None else saved(rules.baseline)
    if rules.store is None:
        return Gate(rules, baseline, frozenset())
    from scorer.gate.excused import called_fine
    from scorer.review.read_only import read_events
    from scorer.review.replay import replay

    return Gate(rules, baseline, frozenset(called_fine(replay(read_events(rules.store)))))


def write_and_announce(
    content: str | bytes, output: str | None, failures: list[str], excused: Mapping[int, str]
) -> None:
    """Write a report, also where nobody reads it any more, and say what the gates found.

    Which lines do not count and which gates failed is said on stderr.  Raise GatesFailed if one did.
    """
    try:
        write(content, output)
    except NobodyReads:
        if not failures:
            raise
        stop_writing()
    if excused:
        from scorer.gate.excused import told

        for line in told(excused):
            say(f"gate: {line}")
    for failure in failures:
        say(f"gate {failure}")
    if failures:
        raise GatesFailed
