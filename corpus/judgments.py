"""Read public sets of human judgments and of diagnostic pairs, from JSON lines (plain or gzipped).

There is one function for each set, which takes the path of its file.  A row with a missing field, or a
field of the wrong type, raises ValueError with the file and the line.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

from corpus.span import Span

MqmSeverity = Literal["neutral", "minor", "major", "critical"]
Row = TypeVar("Row")
# The numbers of the sentences on both sides.
GoldLink = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class MarkedError:
    """An error that a rater marked; `at` is its span in the garbled text, None if no span was given.

    `weight` is its MQM penalty; `rater` is None if the set does not name the rater.
    """

    category: str
    severity: MqmSeverity
    at: Span | None
    weight: float
    rater: str | None


@dataclass(frozen=True, slots=True)
class Mqm:
    """A translation judged with MQM: `score` is minus the penalty, 0 for a perfect translation.

    `item` is the same for all translations of one segment.  `errors` is None if the set has only scores.
    """

    id: str
    source_language: str
    item: str
    system: str
    original: str
    garbled: str
    score: float
    errors: tuple[MarkedError, ...] | None

    @property
    def major(self) -> bool | None:
        """Whether a major or critical error was marked; None if the errors are not known."""
        return None if self.errors is None else any(e.severity in ("major", "critical") for e in self.errors)


@dataclass(frozen=True, slots=True)
class DirectAssessment:
    """A translation judged on a scale: `score` is a z-score, and `hter` the edit rate of its post-edit, if known.

    `document` and `split` are None if the set does not give them.
    """

    id: str
    source_language: str
    document: str | None
    split: str | None
    original: str
    garbled: str
    score: float
    hter: float | None


@dataclass(frozen=True, slots=True)
class Preference:
    """Two translations of one sentence, and which of them people preferred."""

    id: str
    source_language: str
    original: str
    better: str
    worse: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two sentences, and whether a negation makes them contradict each other."""

    id: str
    subset: str
    original: str
    garbled: str
    contradicts: bool


@dataclass(frozen=True, slots=True)
class Perturbation:
    """A sound translation, and the same translation with one error."""

    id: str
    item: int
    category: str
    severity: str
    original: str
    good: str
    perturbed: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A sentence and candidates, of which `choices[right]` means the same."""

    original: str
    choices: tuple[str, ...]
    right: int


@dataclass(frozen=True, slots=True)
class AlignmentGold:
    """Sentences of two documents and the links between them, as sentence numbers."""

    original: tuple[str, ...]
    garbled: tuple[str, ...]
    links: tuple[GoldLink, ...]


def bio21_mqm(path: Path) -> Iterator[Mqm]:
    """Yield WMT21's biomedical MQM judgments."""
    return _rows(path, _mqm)


def news21_mqm(path: Path) -> Iterator[Mqm]:
    """Yield WMT21's news MQM scores; the set has no marked errors."""
    return _rows(path, _mqm)


def news22_mqm(path: Path) -> Iterator[Mqm]:
    """Yield WMT22's news MQM scores, which come without errors; each output stands against both references.

    The references are rated too, as the systems `refA` and `refB`.
    """
    return _rows(path, _mqm)


def ted21_mqm(path: Path) -> Iterator[Mqm]:
    """Yield WMT21's TED MQM judgments; `score` is the mean of the raters."""
    return _rows(path, _mqm)


def mlqe_pe(path: Path) -> Iterator[DirectAssessment]:
    """Yield MLQE-PE; the original is the post-edit of the garbled text."""
    return _rows(path, _direct_assessment)


def wmt17_da(path: Path) -> Iterator[DirectAssessment]:
    """Yield WMT17's direct assessments."""
    return _rows(path, _direct_assessment)


def wmt19_ranks(path: Path) -> Iterator[Preference]:
    """Yield WMT19's relative ranks."""
    return _rows(path, _preference)


def cannot_negation(path: Path) -> Iterator[Contradiction]:
    """Yield the pairs of the CANNOT set."""
    return _rows(path, _contradiction)


def demetr(path: Path) -> Iterator[Perturbation]:
    """Yield DEMETR's pairs."""
    return _rows(path, _perturbation)


def semantoneg(path: Path) -> Iterator[Choice]:
    """Yield SemAntoNeg's questions."""
    return _rows(path, _choice)


def alignment_gold(original: Path, garbled: Path, links: Path) -> AlignmentGold:
    """Read two files with one sentence per line, and the links between them, `[numbers]:[numbers]` per line."""
    gold: list[GoldLink] = []
    for number, line in enumerate(_lines(links), 1):
        match = re.fullmatch(r"\[([\d, ]*)\]:\[([\d, ]*)\].*", line)
        if match is None:
            raise ValueError(f"{links}, line {number}: not a link: {line}")
        left, right = (tuple(int(part) for part in side.split(",") if part.strip()) for side in match.groups())
        gold.append((left, right))
    return AlignmentGold(tuple(_lines(original)), tuple(_lines(garbled)), tuple(gold))


def _lines(path: Path) -> list[str]:
    return path.read_bytes().decode("utf-8").removesuffix("\n").split("\n")


def _rows(path: Path, make: Callable[[dict[str, Any]], Row]) -> Iterator[Row]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rb") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = make(json.loads(line))
            except (KeyError, TypeError, ValueError) as error:
                raise ValueError(f"{path}, line {number}: not a row of this set ({error!r})") from error
            yield row


def _mqm(row: dict[str, Any]) -> Mqm:
    errors = row.get("errors")
    document = row["doc"] if row["doc"] is not None else ""
    return Mqm(
        id=row["id"],
        source_language=row["source_lang"],
        item=f"{document}:{row['segment']}",
        system=row["system"],
        original=row["original"],
        garbled=row["garbled"],
        score=float(row["score"]),
        errors=None if errors is None else tuple(_error(error, row["garbled"]) for error in errors),
    )


_SEVERITIES: dict[str, MqmSeverity] = {
    "Neutral": "neutral",
    "Minor": "minor",
    "Major": "major",
    "Critical": "critical",
}


def _error(error: dict[str, Any], garbled: str) -> MarkedError:
    """Read one error; a span that is partly outside the text counts as not given."""
    at = None if error["span"] is None else Span(*error["span"]) if _inside(error["span"], garbled) else None
    severity = _SEVERITIES[error["severity"]]
    return MarkedError(error["category"], severity, at, float(error["weight"]), error.get("rater"))


def _inside(span: list[int], text: str) -> bool:
    return 0 <= span[0] <= span[1] <= len(text)


def _direct_assessment(row: dict[str, Any]) -> DirectAssessment:
    return DirectAssessment(
        id=row["id"],
        source_language=row["source_lang"],
        document=row["doc"],
        split=row.get("split"),
        original=row["original"],
        garbled=row["garbled"],
        score=float(row["score"]),
        hter=None if "hter" not in row else float(row["hter"]),
    )


def _preference(row: dict[str, Any]) -> Preference:
    return Preference(row["id"], row["source_lang"], row["original"], row["better"], row["worse"])


def _contradiction(row: dict[str, Any]) -> Contradiction:
    contradicts = bool(row["contradiction"])
    return Contradiction(row["id"], row["subset"], row["original"], row["garbled"], contradicts)


def _perturbation(row: dict[str, Any]) -> Perturbation:
    return Perturbation(**{field: row[field] for field in Perturbation.__slots__})


def _choice(row: dict[str, Any]) -> Choice:
    choices = tuple(row["sentences"])
    if not 0 <= row["label"] < len(choices):
        raise ValueError(f"no choice {row['label']}")
    return Choice(row["input"], choices, row["label"])
