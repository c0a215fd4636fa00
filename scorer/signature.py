"""The signature of a report: the name or version of everything that changes a number."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from scorer.errors import ReadError
from scorer.protocols import Metric
from scorer.quality import QualityModel
from scorer.settings import Settings

# Raise these by hand when the results of the stage change.
ALIGNER = "scorer-align/1"
SEGMENTER = "scorer-segment/1"
# Metrics of sacrebleu, which have its own signatures.
SACREBLEU = ("bleu", "chrf", "ter")


def sign(
    settings: Settings,
    languages: tuple[str, str] | None,
    metrics: Mapping[str, Metric],
    checks: Iterable[str],
    encoder: Mapping[str, object],
    quality: QualityModel | None,
) -> dict[str, object]:
    """Return the signature that a report carries.

    `languages` is None if no sentences were split.  `quality` is None if no pair was rated.
    """
    return {
        "scorer": installed("scorer"),
        "segmenter": "lines" if languages is None else f"{SEGMENTER} sentencex {installed('sentencex')}",
        "lang": None if languages is None else list(languages),
        "aligner": "lines" if languages is None else ALIGNER,
        "encoder": dict(encoder),
        "sacrebleu": {name: metric.signature for name, metric in metrics.items() if name in SACREBLEU},
        "metrics": {name: metric.signature for name, metric in metrics.items() if name not in SACREBLEU},
        "checks": list(checks),
        "dictionary": f"pyspellchecker {installed('pyspellchecker')}, wordfreq {installed('wordfreq')}",
        "glossary": _file(settings.glossary),
        "dismissed": _file(settings.dismissed),
        "quality": {"model": "none"} if quality is None else {"model": quality.name, "sha256": quality.sha256},
        "seed": settings.seed,
    }


def _file(path: str | None) -> dict[str, str] | None:
    """Return the name of a file, without its folders, and the hash of its content; None for None."""
    if path is None:
        return None
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        raise ReadError(path, f"cannot be read: {error.strerror}") from None
    return {"file": Path(path).name, "sha256": hashlib.sha256(content).hexdigest()}


def installed(package: str) -> str:
    """Return the version of a package; "unknown" if it is not installed, as in a bare checkout."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"
