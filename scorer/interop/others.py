"""The scores of other metrics for the same rows: read from their files, and put beside ours with both ranks."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import isfinite
from pathlib import Path

from scorer.errors import ReadError, SettingsError
from scorer.interop.rows import rows_of
from scorer.phrases import count
from scorer.report.json import quality
from scorer.types import Judgement, Report

# Keys of a score in the objects of a file: COMET, MetricX, and what others call it.
_KEYS = ("COMET", "prediction", "score", "scores", "answer")
_MISSING = ("", "none", "null", "nan")
_NAME = re.compile(r"[A-Za-z][\w.-]*")
# Metrics of which a lower value is better.
_LOWER = ("metricx", "ter", "wer", "cer")
COLUMN = "@"  # before the name of a column of the input


@dataclass(frozen=True, slots=True)
class Other:
    """The scores of another metric, one for each row; None for a row that it has no score for."""

    name: str
    source: str
    sha256: str
    values: tuple[float | None, ...]

    @property
    def lower_is_better(self) -> bool:
        """Whether a lower score is better, by the name of the metric."""
        return self.name.lower().startswith(_LOWER)


def read_scores(given: str) -> Other:
    """Return the scores of NAME=FILE; raise SettingsError or ReadError.

    A .json file is that of COMET, a list of numbers or of objects; a .jsonl file has an object for each row.  Any other
    file has one number on each line, the last word of the line.
    """
    name, path = split(given)
    try:
        data = Path(path).read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise ReadError(path, f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ReadError(path, "not UTF-8: save it as UTF-8") from None
    lines = text.splitlines()
    try:
        if path.lower().endswith(".json"):
            found = _listed(json.loads(text), name)
        elif path.lower().endswith(".jsonl"):
            found = [json.loads(line) for line in lines if line.strip()]
        else:
            found = [(line.split() or [""])[-1] for line in lines]
    except (ValueError, RecursionError) as error:
        raise ReadError(path, f"not JSON: {error}") from None
    values = tuple(_number(path, row, one, name) for row, one in enumerate(found, 1))
    return Other(name, Path(path).name, hashlib.sha256(data).hexdigest(), values)


def split(given: str) -> tuple[str, str]:
    """Return the name and the source in NAME=FILE or NAME=@COLUMN; raise SettingsError if it is neither."""
    name, equals, source = given.partition("=")
    if not equals or not source or not _NAME.fullmatch(name):
        raise SettingsError(f"--with {given}: give NAME=FILE or NAME=@COLUMN, such as comet=scores.txt")
    return name, source


def column_scores(report: Report, given: str) -> Other:
    """Return the scores in a column of the input, as NAME=@COLUMN names it."""
    name, source = split(given)
    column = source.removeprefix(COLUMN)
    known = list(dict.fromkeys(name for one in report.judgements for name in one.pair.columns))
    if column not in known:
        there = f"it has {', '.join(known)}" if known else "it has no further columns"
        raise SettingsError(f"--with {given}: the input has no column {column!r}: {there}")
    cells = [one.pair.columns.get(column, "") for one in report.judgements]
    values = tuple(_number(report.original.name, row, cell, column) for row, cell in enumerate(cells, 1))
    digest = hashlib.sha256(json.dumps(values).encode()).hexdigest()
    return Other(name, source, digest, values)


def beside(report: Report, others: Iterable[Other]) -> Report:
    """Return the report with the scores of other metrics beside ours.

    Of a metric NAME, each pair with two sides has NAME, and if it is rated `NAME_rank` and `NAME_our_rank`, 1 for the
    worst, and `NAME_gap`: our rank less theirs.  The least gap is a pair that only we find bad.  Raise SettingsError
    for a number of scores that is not that of the rows, and for a name that the report has already.
    """
    for other in others:
        report = _with(report, other)
    return report


def _with(report: Report, other: Other) -> Report:
    if any(other.name in one.scored.scores for one in report.judgements):
        raise SettingsError(f"--with {other.name}: the report has a metric of that name: choose another")
    found = _by_pair(report, other)
    rated = {n: value for n, value in found.items() if value is not None and report.judgements[n].quality is not None}
    theirs = _ranks({n: -value if other.lower_is_better else value for n, value in rated.items()})
    ours = _ranks({n: quality(report.judgements[n].quality) or 0.0 for n in rated})
    judgements = tuple(
        _judged(one, other.name, found[n], ours.get(n), theirs.get(n)) if (n := one.pair.index) in found else one
        for one in report.judgements
    )
    about = {"file": other.source, "sha256": other.sha256, "better": "lower" if other.lower_is_better else "higher"}
    known = report.signature.get("with")
    signed = {**(known if isinstance(known, Mapping) else {}), other.name: about}
    return replace(report, judgements=judgements, signature={**report.signature, "with": signed})


def _judged(
    judgement: Judgement, name: str, value: float | None, ours: float | None, theirs: float | None
) -> Judgement:
    gap = None if ours is None or theirs is None else ours - theirs
    added = {name: value, f"{name}_rank": theirs, f"{name}_our_rank": ours, f"{name}_gap": gap}
    return replace(judgement, scored=replace(judgement.scored, scores={**judgement.scored.scores, **added}))


def _by_pair(report: Report, other: Other) -> dict[int, float | None]:
    """Return the score of each pair with two sides, by its index."""
    rows: Sequence[Judgement | None] = rows_of(report)
    if len(other.values) == len(report.judgements):
        rows = report.judgements
    if len(other.values) != len(rows):
        there = count(len(other.values), "score")
        raise SettingsError(f"--with {other.name}={other.source}: {there} for {count(len(rows), 'row')} of the input")
    both = zip(rows, other.values, strict=True)
    return {row.pair.index: value for row, value in both if row is not None and row.pair.kind == "match"}


def _ranks(values: Mapping[int, float]) -> dict[int, float]:
    """Return the rank of each value, 1 for the least; equal values share the mean of their ranks."""
    order = sorted(values, key=lambda n: values[n])
    found: dict[int, float] = {}
    start = 0
    while start < len(order):
        stop = start
        while stop < len(order) and values[order[stop]] == values[order[start]]:
            stop += 1
        found |= dict.fromkeys(order[start:stop], (start + 1 + stop) / 2)
        start = stop
    return found


def _listed(content: object, name: str) -> list[object]:
    """Return the scores in the JSON of a metric: a list, or the only list in an object."""
    if isinstance(content, list):
        return content
    if isinstance(content, dict):
        lists = [value for key in (name, *_KEYS) if isinstance(value := content.get(key), list)]
        lists = lists or [value for value in content.values() if isinstance(value, list)]
        if len(lists) == 1:
            return list(lists[0])
        if lists:
            raise ValueError(f"it has the scores of {len(lists)} systems: keep those of one")
    raise ValueError("no list of scores in it")


def _number(path: str, row: int, found: object, name: str) -> float | None:
    if isinstance(found, dict):
        key = next((key for key in (name, *_KEYS) if key in found), None)
        if key is None:
            raise ReadError(path, f"no score under {name}, {', '.join(_KEYS)}", row)
        found = found[key]
    if found is None or str(found).strip().lower() in _MISSING:
        return None
    try:
        value = float(str(found)) if not isinstance(found, bool) else float("nan")
    except ValueError:
        value = float("nan")
    if not isfinite(value):
        raise ReadError(path, f"not a score: {str(found)[:40]}", row)
    return value
