"""Make the section of docs/checks.md with the figures of the latest run of `benchmarks.checks`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.overlap import overlaps
from scorer import plugins

RESULTS = Path(__file__).parents[1] / "benchmarks" / "results" / "checks.jsonl"
_WORDS = """\
## How well they do

`python -m benchmarks.checks DATA` measures this. No rule was fitted to these data, except to the bundled
corpus. The first table reads the pairs of DEMETR. *found* is how often a check fires on damage of its own
kinds. *alarms* is how often it fires on the sound versions of the same sentences.

{kinds}
The second table begins with sound pairs. It shows on how many of 100 a check fires, at all and worse than minor.
"DEMETR" is its {demetr} sound translations. "TED" is the {ted} translations of five talks in which no rater marked
an error. In both, some alarms are true, because a sound translation may well lose a tense or a word.

*own labels* and *right* are for the bundled corpus. *own labels* is the share of a check's own labels that it finds.
*right* is the share of its findings that touch a label of any kind. The last column is CPU time in milliseconds per
pair. All checks share the linking of words, which takes {linking:.2f} ms more. All checks together take {all:.2f} ms.

{alarms}
Of the {labels} labels of `opposite` on the bundled corpus, the check knows the two words of {known} as opposites. It
finds {known_recall} of these, and {other_recall} of the others.

## What the bundled corpus shares with the checks

The bundled corpus is garbled with word tables of its own, in `corpus/data/substitutes`. Neither the checks nor
training read them. They were written without the checks' lists at hand. Still, English has only so many
opposites, units and names, so that some entries are the same. A recall on an entry that the check knows says less
than one on an entry that it does not know. The table counts both.

"In the checks" counts the entries that a check knows: both words of a pair, the negation, the name, or the
foreign word. A dash says that no check has such a table. "In training" counts the entries that training has as well.
Pronouns, auxiliary verbs, numerals and the names of months are no entries: there are no others to choose.

{overlap}"""


def measured() -> str:
    """Return the section, from the last line of the results file."""
    found = json.loads(RESULTS.read_text(encoding="utf-8").splitlines()[-1])["figures"]
    times = found["milliseconds"]
    known, others = (found["corpus opposites"][part] for part in ("known", "not known"))
    return _WORDS.format(
        kinds=_kinds(found["demetr_dev"]),
        alarms=_alarms(found),
        demetr=found["pairs"]["demetr_dev"],
        ted=f"{found['pairs']['ted21']:,}",
        linking=times["word alignment"],
        all=times["all checks"],
        labels=known["labels"] + others["labels"],
        known=known["labels"],
        known_recall=_share(known["recall"]),
        other_recall=_share(others["recall"]),
        overlap=_overlap(),
    )


def _kinds(rates: Mapping[str, Mapping[str, Any]]) -> str:
    rows = []
    for name, rate in rates.items():
        check, _, kind = name.partition(": ")
        rows.append((f"`{check}`", _plain(kind), f"{rate['true']:.3f}", f"{rate['false']:.3f}", f"{rate['pairs']}"))
    return _table(("check", "kind of damage", "found", "alarms", "pairs"), rows)


def _plain(kind: str) -> str:
    """Return the name of a kind of error in DEMETR in plain words, with its severity at the end."""
    severity, _, rest = kind.partition("_")
    return f"{rest.partition('_')[2].replace('_', ' ')} ({severity})"


def _alarms(found: Mapping[str, Any]) -> str:
    rows = []
    # A check that is newer than the latest run has no figures yet.
    for name in (name for name in plugins.CHECKS if name in found["corpus"]):
        demetr, ted, own = found["sound demetr_dev"][name], found["sound ted21"][name], found["corpus"][name]
        rows.append(
            (
                f"`{name}`",
                *(f"{value:.1f}" for value in (demetr["any"], demetr["grave"], ted["any"], ted["grave"])),
                *(_share(value) for value in (own["recall"], own["precision"])),
                f"{found['milliseconds'][name]:.3f}",
            )
        )
    header = ("check", "DEMETR", "worse than minor", "TED", "worse than minor", "own labels", "right", "ms")
    return _table(header, rows)


def _overlap() -> str:
    rows = [
        (one.table, f"{one.entries:,}", _part(one.checks, one.entries), _part(one.training, one.entries))
        for one in overlaps()
    ]
    return _table(("table", "entries", "in the checks", "in training"), rows)


def _part(count: int | None, entries: int) -> str:
    return "–" if count is None else f"{count:,} ({count / entries:.0%})"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [header, ("---", *["---:"] * (len(header) - 1)), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
