"""Hold a report against the rules of a gate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scorer.errors import SettingsError
from scorer.gate.rules import Rules
from scorer.phrases import count
from scorer.quality import MAJOR_FROM
from scorer.report import wording
from scorer.report.figures import place
from scorer.report.json import quality
from scorer.summary import mean_quality, share_of_words
from scorer.types import MAJOR_OR_CRITICAL, Judgement, Report

_NAMED = 3  # places that a message names
_TINY = 1e-9  # an error of rounding, by which a share may exceed its limit


def failures(report: Report, rules: Rules, excused: Mapping[int, str]) -> list[str]:
    """Return one line for each rule that does not hold, which says by how much and where; `excused` pairs do not count.

    A baseline without any other rule means that no new line may be major or critical.  Raise SettingsError for a
    rule on the quality if pairs were not rated.
    """
    if rules.baseline is not None and not rules.limits:
        rules = Rules(max_major=0).over(rules)
    ranked = [one for one in report.worst() if one.pair.index not in excused]
    return [
        *_version(report, rules.require_version),
        *_quality(report, rules.fail_under, ranked, len(excused)),
        *_number(report, "critical", rules.max_critical, [one for one in ranked if one.severity == "critical"]),
        *_number(report, "major", rules.max_major, [one for one in ranked if one.severity in MAJOR_OR_CRITICAL]),
        *_degraded(report, rules.max_degraded, ranked),
        *_unmatched(report, "omitted", rules.max_omitted, ranked),
        *_unmatched(report, "added", rules.max_added, ranked),
    ]


def _version(report: Report, wanted: str | None) -> Iterator[str]:
    made = str(report.signature.get("scorer"))
    if wanted is not None and made != wanted and not made.startswith(f"{wanted}."):
        yield f"require-version: the report is of scorer {made}, not {wanted}"


def _quality(report: Report, least: float | None, ranked: Sequence[Judgement], excused: int) -> Iterator[str]:
    if least is None:
        return
    _check_rated(report, "fail-under")
    found = quality(mean_quality(ranked) if excused else report.summary.quality)
    if found is None:
        # All that is rated is excused, or nothing could be rated.
        if not excused:
            yield "fail-under: there is no quality, because no sentence of the original could be rated"
    elif found < least:
        places = _places(report, [one for one in ranked if one.severity != "none"])
        yield f"fail-under: quality {found}, {least - found:.1f} below {least:g}{places}"


def _number(report: Report, what: str, most: int | None, counted: Sequence[Judgement]) -> Iterator[str]:
    if most is not None and len(counted) > most:
        worse = f"{what} or worse" if what == "major" else what
        yield (
            f"max-{what}: {count(len(counted), 'line')} of severity {worse}, {len(counted) - most:,} more than "
            f"{most:,}{_places(report, counted)}"
        )


def _degraded(report: Report, most: float | None, ranked: Sequence[Judgement]) -> Iterator[str]:
    if most is None:
        return
    _check_rated(report, "max-degraded")
    counted = [one for one in ranked if one.pair.kind == "match" and (one.degraded or 0) >= MAJOR_FROM]
    found = len(counted) / report.summary.matched if report.summary.matched else 0.0
    if found > most + _TINY:
        yield _above("max-degraded", found, most, "of the matched pairs degraded") + _places(report, counted)


def _unmatched(report: Report, kind: str, most: float | None, ranked: Sequence[Judgement]) -> Iterator[str]:
    if most is None:
        return
    counted = [one for one in ranked if one.pair.kind == kind]
    found = share_of_words(report.judgements, counted, "original" if kind == "omitted" else "garbled")
    if found > most + _TINY:
        what = "of the original lost" if kind == "omitted" else "of the garbled added"
        yield _above(f"max-{kind}", found, most, what) + _places(report, counted)


def _above(rule: str, found: float, most: float, what: str) -> str:
    return f"{rule}: {100 * found:.1f}% {what}, {100 * (found - most):.1f} points above {100 * most:g}%"


def _places(report: Report, counted: Sequence[Judgement]) -> str:
    """Return where the first of some lines are; empty for none."""
    named = [
        wording.both_lines(place(report.original, (one,), "original"), place(report.garbled, (one,), "garbled"))
        for one in counted[:_NAMED]
    ]
    more = [f"and {len(counted) - _NAMED:,} more"] if len(counted) > _NAMED else []
    return f": {'; '.join([*named, *more])}" if named else ""


def _check_rated(report: Report, rule: str) -> None:
    if report.summary.degraded is None:
        why = "texts in two languages have none: leave it out"
        other = report.relation.verdict == "other_language"
        raise SettingsError(f"--{rule} needs a quality{', and ' + why if other else ': leave out --quality none'}")
