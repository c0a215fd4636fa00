"""A comparison as JSON in the format `scorer-compare/1`, documented in docs/compare.md."""

from __future__ import annotations

from scorer.comparison.types import BETTER, Comparison, Contrast, Estimate, Part, Unit, Version
from scorer.report.json import encode, quality

FORMAT = "scorer-compare/1"
# Digits after the point; the figures of sacrebleu are written in full, because they equal its own.
_DIGITS = 6
_EXACT = ("bleu", "chrf", "ter")


def write(comparison: Comparison) -> str:
    """Return the whole comparison; each segment is on one line."""
    report = comparison.versions[0].report
    head = {
        "format": FORMAT,
        "original": {"path": report.original.name, "sentences": report.summary.original_sentences},
        "notes": list(comparison.notes),
        "seed": comparison.seed,
        "resamples": comparison.resamples,
        "trials": comparison.trials,
        "ter_unmeasured": comparison.unmeasured,
        "baseline": comparison.baseline,
        "versions": [_version(one) for one in comparison.versions],
        "differences": [_contrast(one) for one in comparison.contrasts],
        "clusters": [list(one) for one in comparison.clusters],
        "segments_won": [
            {
                "figure": one.figure,
                "first": one.first,
                "second": one.second,
                "first_better": one.first_better,
                "ties": one.ties,
                "second_better": one.second_better,
            }
            for one in comparison.tallies
        ],
        "findings": [
            {
                "check": one.check,
                "severity": one.severity,
                "first": one.first,
                "second": one.second,
                "value": one.value,
                "interval": [one.low, one.high],
            }
            for one in comparison.kinds
        ],
        "worse": [
            {
                "segments": [one.at.start, one.at.stop - 1],
                "better": one.better,
                "worse": one.worse,
                "difference": quality(one.difference),
                "lost": round(one.lost, 2),
            }
            for one in comparison.worse
        ],
    }
    fields = [f'"{name}": {encode(value)}' for name, value in head.items()]
    rows = [f"\n  {encode(_unit(number, unit))}" for number, unit in enumerate(comparison.units)]
    return "{" + ",\n ".join([*fields, f'"segments": [{",".join(rows)}\n ]']) + "}\n"


def _version(version: Version) -> dict[str, object]:
    return {
        "name": version.name,
        "path": version.report.garbled.name,
        "figures": {name: _estimate(name, one) for name, one in version.figures.items()},
        "findings": [
            {"check": check, "severity": severity, "count": number}
            for (check, severity), number in version.findings.items()
        ],
        "signature": version.report.signature,
    }


def _estimate(name: str, one: Estimate) -> dict[str, object]:
    return {
        "value": _number(name, one.value),
        "interval": [_number(name, one.low), _number(name, one.high)],
        "mean": _number(name, one.mean),
        "margin": _number(name, one.margin),
    }


def _contrast(one: Contrast) -> dict[str, object]:
    return {
        "figure": one.figure,
        "higher_is_better": BETTER[one.figure] == "higher",
        "first": one.first,
        "second": one.second,
        "value": _number(one.figure, one.value),
        "interval": [_number(one.figure, one.low), _number(one.figure, one.high)],
        "p_bootstrap": one.p_bootstrap,
        "p_randomised": one.p_randomised,
        "better": one.better,
    }


def _unit(number: int, unit: Unit) -> dict[str, object]:
    return {
        "index": number,
        "sentences": list(range(unit.sentences.start, unit.sentences.stop)),
        "place": unit.place,
        "original": unit.original,
        "versions": [_part(part) for part in unit.parts],
    }


def _part(part: Part) -> dict[str, object]:
    return {
        "pairs": [one.pair.index for one in part.judgements],
        "quality": quality(part.quality),
        "order": quality(part.order),
        "severity": part.severity,
        "findings": [{"check": one.check, "severity": one.severity, "message": one.message} for one in part.findings],
        "text": part.text,
    }


def _number(figure: str, value: float) -> float:
    return value if figure in _EXACT else round(value, _DIGITS) + 0.0
