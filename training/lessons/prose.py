"""Sentences of a novel: narrative and dialogue, which the judged sets of news and abstracts lack.

The novel is Pride and Prejudice, in the public domain, one sentence a line (`align/pride.sents.gz`).
"""

from __future__ import annotations

import gzip
from pathlib import Path

from training.lessons.lesson import Version

# Sentences in a row that are trained on or held out together.
_RUN = 40
# The fewest and the most words of a sentence.
_FEWEST, _MOST = 5, 45


def prose(data: Path) -> list[tuple[str, Version]]:
    """Return (passage, version); each version is a sentence beside itself, which has nothing of its own to learn."""
    lines = gzip.decompress((data / "align" / "pride.sents.gz").read_bytes()).decode("utf-8").splitlines()
    return [
        (f"prose {n // _RUN}", Version(text, text))
        for n, text in enumerate(map(str.strip, lines))
        if _FEWEST <= len(text.split()) <= _MOST
    ]
