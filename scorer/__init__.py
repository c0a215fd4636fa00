"""Find the passages where a garbled version of a document lost its meaning.

from scorer import score_files
report = score_files("original.txt", "garbled.txt")
for judgement in report.worst(10):
    print(judgement.quality, judgement.severity, judgement.reasons)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scorer.errors import MissingExtra, ModelError, ReadError, ScorerError, SettingsError, UnknownPlugin, WriteError
from scorer.settings import Settings
from scorer.types import Finding, Judgement, Pair, Passage, Relation, Report, ScoredPair, Side, Span, Summary

if TYPE_CHECKING:
    from scorer.pipeline import score_files, score_pairs, score_texts

__all__ = [
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
    "ScorerError",
    "Settings",
    "SettingsError",
    "Side",
    "Span",
    "Summary",
    "UnknownPlugin",
    "WriteError",
    "score_files",
    "score_pairs",
    "score_texts",
]


def __getattr__(name: str) -> Any:
    # The pipeline imports numpy and the sentence splitter; `scorer --help` needs neither.
    if name in ("score_files", "score_pairs", "score_texts"):
        from scorer import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module 'scorer' has no attribute {name!r}")
