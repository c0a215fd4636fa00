"""Find the passages where a garbled version of a document lost its meaning.

from scorer import score_files
report = score_files("original.txt", "garbled.txt")
for judgement in report.worst(10):
    print(judgement.quality, judgement.severity, judgement.reasons)
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from scorer.errors import MissingExtra, ModelError, ReadError, ScorerError, SettingsError, UnknownPlugin, WriteError
from scorer.settings import Settings
from scorer.types import Finding, Judgement, Pair, Passage, Relation, Report, ScoredPair, Side, Span, Summary

if TYPE_CHECKING:
    from scorer.comparison import Comparison, compare
    from scorer.comparison.files import compare_files
    from scorer.loaded import Scorer
    from scorer.pipeline import score_files, score_pairs, score_texts
    from scorer.saved import load_report

__all__ = [
    "Comparison",
    "Finding",
    "Judgement",
    "MissingExtra",
    "ModelError",
    "Pair",
    "Passage",
    "ReadError",
    "Relation",
    "Report",
    "ScoredPair",
    "Scorer",
    "ScorerError",
    "Settings",
    "SettingsError",
    "Side",
    "Span",
    "Summary",
    "UnknownPlugin",
    "WriteError",
    "compare",
    "compare_files",
    "load_report",
    "score_files",
    "score_pairs",
    "score_texts",
]


# The modules of what needs numpy or the sentence splitter; `scorer --help` needs neither.
_LATER = {
    "Comparison": "scorer.comparison",
    "Scorer": "scorer.loaded",
    "compare": "scorer.comparison",
    "compare_files": "scorer.comparison.files",
    "load_report": "scorer.saved",
    "score_files": "scorer.pipeline",
    "score_pairs": "scorer.pipeline",
    "score_texts": "scorer.pipeline",
}


def __getattr__(name: str) -> Any:
    if name in _LATER:
        return getattr(importlib.import_module(_LATER[name]), name)
    raise AttributeError(f"module 'scorer' has no attribute {name!r}")
