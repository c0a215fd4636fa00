"""Training examples that were written for this project, one by one: honest rewordings against fluent damage.

Damage that a program makes follows patterns, and so do its rewordings.  These follow none.  Each line of a file in
`training/contrasts` and `training/turned` is a JSON object:

- `original`: a sentence;
- `sound`: rewordings that say the same, the freest one first;
- `minor`: versions with a small slip;
- `wrong`: versions that say something else in one respect, each as [kind, severity, text].

Some wrong versions keep nearly all words of the original, and others are worded freely.  So wording tells nothing.  In
`training/turned` most wrong versions are sound rewordings in which something was turned round: who did what to whom,
who says so, what is compared with what.  Its files `short_*` hold sentences and labels of a few words; most of their
wrong versions are copies with one word exchanged, and one of their sound versions is a copy with a synonym.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product
from pathlib import Path
from typing import Any

from corpus.span import Span
from training.lessons.lesson import Lesson, Spans, Version

# The `source` of these training examples, and the folder of each.
SOURCE, TURNED = "written", "turned"
FOLDERS = {SOURCE: Path(__file__).parents[1] / "contrasts", TURNED: Path(__file__).parents[1] / "turned"}
# Lines of a file in a row that are trained on or held out together.
_RUN = 5
# A version that shares at least this part of its words with the original is the original but for one change.
_NEARLY_THE_SAME = 0.7


@dataclass(frozen=True, slots=True)
class Contrast:
    """One line of a file.

    source: of the training examples that are made of it.
    group: stands for the document.
    wrong: (kind, severity, text) of each wrong version; the severity is `major` or `critical`.
    """

    source: str
    group: str
    original: str
    sound: tuple[str, ...]
    minor: tuple[str, ...]
    wrong: tuple[tuple[str, str, str], ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The original and all its versions."""
        return self.original, *self.sound, *self.minor, *(text for _, _, text in self.wrong)


def contrasts(source: str = SOURCE, folder: Path | None = None) -> list[Contrast]:
    """Return the lines of all files of a source, in the order of the files' names; `folder` stands in for its own."""
    folder = folder or FOLDERS[source]
    return [
        _contrast(source, f"{source} {path.stem} {n // _RUN}", json.loads(line))
        for path in sorted(folder.glob("*.jsonl"))
        for n, line in enumerate(path.read_text(encoding="utf-8").splitlines())
    ]


def written(lines: Sequence[Contrast]) -> Iterator[Lesson]:
    """Yield two training examples for each line: its versions against the original, and against its freest rewording.

    The sound versions rank above those with a slip, and these above the wrong ones.
    """
    for line in lines:
        first, *others = line.sound
        yield _lesson(line, line.original, line.sound)
        yield _lesson(line, first, (line.original, *others))


def _contrast(source: str, group: str, row: Mapping[str, Any]) -> Contrast:
    wrong = tuple((kind, severity, text) for kind, severity, text in row["wrong"])
    return Contrast(source, group, str(row["original"]), tuple(row["sound"]), tuple(row.get("minor", ())), wrong)


def _lesson(line: Contrast, original: str, sound: Sequence[str]) -> Lesson:
    versions = [Version(original, text, sound=True, lost=(), wrong=()) for text in sound]
    versions += [Version(original, text) for text in line.minor]
    versions += [_wrong(original, text) for _, _, text in line.wrong]
    best, slips, worst = range(len(sound)), range(len(sound), len(sound) + len(line.minor)), range(len(versions))
    worst = worst[slips.stop :]
    order = (*product(best, slips), *product(best, worst), *product(slips, worst))
    return Lesson(line.source, line.group, tuple(versions), order)


def _wrong(original: str, text: str) -> Version:
    """Return a wrong version; its words are labelled where it is the original but for one change."""
    left, right = (list(re.finditer(r"\w+", side)) for side in (original, text))
    same = SequenceMatcher(None, [word[0] for word in left], [word[0] for word in right], autojunk=False)
    if same.ratio() < _NEARLY_THE_SAME:
        return Version(original, text, sound=False)
    lost: list[Span] = []
    wrong: list[Span] = []
    for what, start, stop, other_start, other_stop in same.get_opcodes():
        if what != "equal":
            lost += _span(left, start, stop)
            wrong += _span(right, other_start, other_stop)
    return Version(original, text, sound=False, lost=tuple(lost), wrong=tuple(wrong))


def _span(words: Sequence[re.Match[str]], start: int, stop: int) -> Spans:
    return (Span(words[start].start(), words[stop - 1].end()),) if start < stop else ()
