"""Judge block after block of pairs as `score_pairs` does; the models are loaded once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from scorer import read
from scorer.bulk.rows import Value
from scorer.bulk.wanted import Wanted
from scorer.measures import Loading, Progress
from scorer.phrases import full_message
from scorer.pipeline import choices_of, judged, linked_rows, quality_of, refuse_language
from scorer.report.figures import worst_findings
from scorer.report.json import degraded, metric, quality
from scorer.signature import sign
from scorer.types import MAJOR_OR_CRITICAL, Judgement, Severity

# Pairs whose texts are remembered at most, so that equal ones are computed once; their token vectors take some hundred
# megabytes.
REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Scored:
    """What a row gets: the values asked for, its severity, and the worst severity that each check found."""

    values: dict[str, Value]
    severity: Severity | None
    found: dict[str, Severity]

    @property
    def degraded(self) -> bool:
        """Whether its severity is that of a degraded pair."""
        return self.severity in MAJOR_OR_CRITICAL


NOTHING = Scored({}, None, {})


class PairJudge:
    """Scores block after block of aligned pairs, in constant memory."""

    def __init__(self, wanted: Wanted, names: Sequence[str], progress: Progress) -> None:
        refuse_language(wanted.settings)
        self._loading = Loading(wanted.settings)
        choices = choices_of(wanted.settings, self._loading.begin)
        self._wanted, self._names = wanted, names
        self._choices = choices if wanted.checks else replace(choices, checks={})
        self._remembered = 0
        self._renew(progress)

    def judge(self, pairs: Sequence[tuple[str, str]]) -> tuple[list[Scored], str | None]:
        """Return what each pair gets, and a note if the texts are not English, or in two languages.

        What a document lends its pairs comes from this block alone.  A pair that is empty on both sides gets nothing.
        """
        if not any(original.strip() or garbled.strip() for original, garbled in pairs):
            return [NOTHING] * len(pairs), None
        self._remembered += len(pairs)
        if self._remembered > REMEMBERED:
            self._renew(_silent)
            self._remembered = len(pairs)
        linked = linked_rows(read.rows_of(pairs, "pairs"))
        words = bool(self._choices.checks) or self._wanted.settings.quality == "auto"
        done = judged(linked, self._measures, self._choices, self._wanted.settings, _silent, words=words, again=True)
        found = [NOTHING] * len(pairs)
        for one in done.judgements:
            found[_line(one) - 1] = self._scored(one)
        return found, done.note

    @property
    def signature(self) -> dict[str, object]:
        """The signature that a report of the same settings carries."""
        settings, embedder = self._wanted.settings, self._measures.embedder
        return sign(
            settings, None, self._measures.metrics, self._choices.checks, embedder.signature, quality_of(settings)
        )

    def _renew(self, progress: Progress) -> None:
        """Forget all texts: the embedder and the metrics remember theirs, while the models stay loaded."""
        measures = self._loading(progress)
        kept = self._wanted.metrics
        metrics = {name: one for name, one in measures.metrics.items() if kept is None or name in kept}
        self._measures = replace(measures, metrics=metrics)

    def _scored(self, one: Judgement) -> Scored:
        worst = worst_findings(one)
        values: dict[str, Value] = {}
        for name in self._names:
            match name:
                case "quality":
                    values[name] = quality(one.quality)
                case "degraded":
                    values[name] = degraded(one.degraded)
                case "severity":
                    values[name] = one.severity
                case "reasons":
                    values[name] = "; ".join(one.reasons)
                case "checks":
                    values[name] = ", ".join(dict.fromkeys(finding.check for finding in worst))
                case "findings":
                    texts = (f"{finding.severity} {finding.check}: {full_message(finding)}" for finding in worst)
                    values[name] = "; ".join(texts)
                case _:
                    values[name] = metric(name, one.scored.scores.get(name))
        found: dict[str, Severity] = {}
        for finding in worst:
            found.setdefault(finding.check, finding.severity)
        return Scored(values, one.severity if self._wanted.severities else None, found)


def _line(one: Judgement) -> int:
    return next(side.line for side in (one.pair.original, one.pair.garbled) if side is not None)


def _silent(_: str) -> None:
    return None
