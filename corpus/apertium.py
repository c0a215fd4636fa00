"""Translate the documents into another language and back, with Debian's apertium.

This was run once for each document.  The results are committed as `LANGUAGE.lines`, one sentence per
line, because another release of apertium would translate differently.  Run it as
`python -m corpus.apertium` on a machine with the packages apertium, apertium-eng-spa and
apertium-eng-cat.  It writes only the files that are missing.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from corpus.cases import DATA, read_text
from corpus.documents import documents
from corpus.sentences import split

LANGUAGES = {"spanish": ("eng-spa", "spa-eng"), "catalan": ("eng-cat", "cat-eng")}
_UNKNOWN = re.compile(r"[*@#](?=\w)")


def main(data: Path = DATA) -> None:
    """Make the round trips that are missing."""
    for document in documents(data):
        text = read_text(data / document.path)
        for language, (there, back) in LANGUAGES.items():
            path = (data / document.path).parent / f"{language}.lines"
            if path.exists():
                continue
            sentences = [sentence.of(text) for sentence in split(text)]
            lines = translated(translated(sentences, there), back)
            path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def translated(sentences: Sequence[str], direction: str) -> list[str]:
    """Return each sentence translated, without apertium's marks of unknown words."""
    done = subprocess.run(
        ["apertium", direction],
        input="\n\n".join(sentences),
        capture_output=True,
        text=True,
        check=True,
    )
    lines = [re.sub(r"\s+", " ", _UNKNOWN.sub("", part)).strip() for part in done.stdout.strip().split("\n\n")]
    if len(lines) != len(sentences) or not all(lines):
        raise RuntimeError(f"{len(sentences)} sentences went into {direction}, {len(lines)} came out")
    return lines


if __name__ == "__main__":
    main()
