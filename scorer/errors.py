"""What a caller may catch: every error that a user can mend."""

from __future__ import annotations


class ScorerError(Exception):
    """Base of all errors that are the input's or the call's fault; one line of text."""


class ReadError(ScorerError):
    """An input cannot be read: names the file, the line where there is one, and the remedy."""

    def __init__(self, name: str, problem: str, line: int | None = None) -> None:
        place = name if line is None else f"{name}, line {line}"
        super().__init__(f"{place}: {problem}")
        self.name = name
        self.line = line


class WriteError(ScorerError):
    """An output cannot be written."""


class UnknownPlugin(ScorerError):
    """No metric, check, reader or writer has that name."""


class MissingExtra(ScorerError):
    """A package that this needs is not installed; the message says what to install."""


class ModelError(ScorerError):
    """An embedding model cannot be found or is not what it claims to be."""


class SettingsError(ScorerError):
    """A setting has a value that makes no sense."""
