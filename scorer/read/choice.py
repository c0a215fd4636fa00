"""Choose the format of an input: by what the user says, else by its ending; refuse choices that no format heeds."""

from __future__ import annotations

from collections.abc import Sequence

from scorer import plugins
from scorer.errors import ReadError, SettingsError
from scorer.languages import CODES
from scorer.read.formats import BY_ENDING, BY_NAME, Format, known_endings
from scorer.read.source import STDIN, check_exists, name_of, suffix_of
from scorer.settings import Settings

# These have the form of a language code, but are other kinds of files.
_NO_LANGUAGE = frozenset({".ts"})


def chosen_format(path: str, wanted: str | None) -> Format:
    """Return the format of a path; raise ReadError if there is no such file, or if its ending is unknown.

    wanted: the name of the format that the user gave, or None.  The reader of an outside package has the name of its
    ending.
    """
    if wanted is not None:
        return _named(wanted)
    check_exists(path)
    suffix = suffix_of(path)
    if suffix in BY_ENDING:
        return BY_ENDING[suffix]
    if (outside := suffix.removeprefix(".")) in plugins.names("reader"):
        return Format(outside, "text", (suffix,))
    if suffix.removeprefix(".") in CODES and suffix not in _NO_LANGUAGE:
        return BY_NAME["text"]
    problem = f"no format has the ending {suffix} (known: {known_endings()})"
    raise ReadError(name_of(path), f"{problem}; if it is plain text, add --from text")


def formats_of(paths: Sequence[str], settings: Settings) -> list[Format]:
    """Return the format of each path; where one is a pipe, what the user says of the format is meant for it alone."""
    return [chosen_format(path, settings.format if path == STDIN or STDIN not in paths else None) for path in paths]


def check_heeded(paths: Sequence[str], settings: Settings) -> None:
    """Raise SettingsError for columns or a side that none of the inputs has; else they would be ignored silently."""
    kinds = {one.kind for one in formats_of(paths, settings)}
    if settings.columns and "pairs" not in kinds:
        problem = "--columns is for tables of pairs, and no input is one"
        raise SettingsError(f"{problem}: leave it out, or name a format such as --from csv")
    if settings.side == "source" and (len(paths) == 1 or not kinds & {"units", "catalogue"}):
        raise SettingsError("--side source is for a bilingual file beside another document: leave it out")


def _named(wanted: str) -> Format:
    if wanted in BY_NAME:
        return BY_NAME[wanted]
    if wanted in plugins.names("reader"):
        return Format(wanted, "text", ())
    raise SettingsError(f"--from knows no format {wanted!r}: there are {', '.join(BY_NAME)}")
