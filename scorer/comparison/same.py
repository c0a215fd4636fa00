"""Check that reports are of one original and are made alike, and that their versions are versions of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scorer.errors import ReadError, SettingsError
from scorer.report.wording import relation_warning
from scorer.types import Report, Side

# Parts of a signature that may differ: they change no number of the pairs.
_FREE = ("seed", "lang")
# What a document may be to the original that must be said before its figures are read.
_NO_VERSION = ("unrelated", "partial", "other_language")


def check_same_original(reports: Sequence[Report], names: Sequence[str]) -> None:
    """Raise SettingsError or ReadError with one line where the reports cannot be compared.

    The originals are equal if their texts are, white space aside, and if they are cut into as many sentences.
    """
    if len(reports) < 2:
        raise SettingsError("a comparison needs two versions at least")
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise SettingsError(f"two versions are called {twice!r}: name them with --names")
    first = reports[0]
    for report, name in zip(reports[1:], names[1:], strict=True):
        if _text(report) != _text(first):
            raise ReadError(name, f"its original is not that of {names[0]}: compare versions of one original")
        if report.summary.over != first.summary.over:
            raise ReadError(name, f"one of it and {names[0]} is aligned by line: score both with --aligned, or neither")
        if report.summary.original_sentences != first.summary.original_sentences:
            raise ReadError(name, f"its original is split otherwise than that of {names[0]}: score both again")
    if not _text(first):
        raise ReadError(first.original.name, "the original has no text, so there is nothing to compare")


def unlike(reports: Sequence[Report], names: Sequence[str]) -> tuple[str, ...]:
    """Return a note for each version that was scored otherwise than the first."""
    notes = []
    for report, name in zip(reports[1:], names[1:], strict=True):
        mine, other = _choices(report.signature), _choices(reports[0].signature)
        different = [
            key for key in (*other, *(key for key in mine if key not in other)) if mine.get(key) != other.get(key)
        ]
        if different:
            notes.append(f"{name} was scored otherwise than {names[0]}: {', '.join(different)} differ")
    return tuple(notes)


def no_versions(reports: Sequence[Report], names: Sequence[str]) -> tuple[str, ...]:
    """Return a note for each version that is none of the original, or only of a part of it."""
    return tuple(
        f"{name}: {relation_warning(report.relation)}"
        for report, name in zip(reports, names, strict=True)
        if report.relation.verdict in _NO_VERSION
    )


def _choices(signature: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in signature.items() if name not in _FREE}


def _text(report: Report) -> str:
    sides: list[Side] = [one.pair.original for one in report.judgements if one.pair.original is not None]
    return "".join("".join(side.text.split()) for side in sorted(sides, key=lambda side: side.at))
