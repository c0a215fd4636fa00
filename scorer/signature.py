"""Everything that changes a number, named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version

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
    quality: QualityModel,
) -> dict[str, object]:
    """Return the signature that a report carries; `languages` is None where no sentences were split."""
    return {
        "scorer": installed("scorer"),
        "segmenter": "lines" if languages is None else f"{SEGMENTER} sentencex {installed('sentencex')}",
        "lang": None if languages is None else list(languages),
        "aligner": "lines" if languages is None else ALIGNER,
        "encoder": dict(encoder),
        "sacrebleu": {name: metric.signature for name, metric in metrics.items() if name in SACREBLEU},
        "metrics": {name: metric.signature for name, metric in metrics.items() if name not in SACREBLEU},
        "checks": list(checks),
        "quality": {"model": quality.name, "sha256": quality.sha256},
        "seed": settings.seed,
    }


def installed(package: str) -> str:
    """Return a package's version; "unknown" where it is run from a bare checkout."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"
