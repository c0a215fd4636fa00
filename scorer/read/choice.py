"""Choose the format of an input: by what the user says, else by its ending."""

from __future__ import annotations

from scorer import plugins
from scorer.errors import ReadError, SettingsError
from scorer.languages import CODES
from scorer.read.formats import BY_ENDING, BY_NAME, Format, known_endings
from scorer.read.source import check_exists, name_of, suffix_of

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


def _named(wanted: str) -> Format:
    if wanted in BY_NAME:
        return BY_NAME[wanted]
    if wanted in plugins.names("reader"):
        return Format(wanted, "text", ())
    raise SettingsError(f"--from knows no format {wanted!r}: there are {', '.join(BY_NAME)}")
