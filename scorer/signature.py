"""Everything that changes a number, named."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from scorer.errors import ReadError
from scorer.protocols import Metric
from scorer.quality import QualityModel
from scorer.settings import Settings

# Raised by hand whenever the stage's results change.
ALIGNER = "scorer-align/1"
SEGMENTER = "scorer-segment/1"
# Metrics that are sacrebleu's, with its own signatures.
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

    `languages` is None where no sentences were split, `quality` where no pair was rated.
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
        "dictionary": f"pyspellchecker {installed('pyspellchecker')}",
        "glossary": _file(settings.glossary),
        "dismissed": _file(settings.dismissed),
        "quality": {"model": "none"} if quality is None else {"model": quality.name, "sha256": quality.sha256},
        "seed": settings.seed,
    }


def _file(path: str | None) -> dict[str, str] | None:
    """Return a file's name, without its folders, and the hash of what is in it; None for None."""
    if path is None:
        return None
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        raise ReadError(path, f"cannot be read: {error.strerror}") from None
    return {"file": Path(path).name, "sha256": hashlib.sha256(content).hexdigest()}


def installed(package: str) -> str:
    """Return a package's version; "unknown" where it is run from a bare checkout."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"
