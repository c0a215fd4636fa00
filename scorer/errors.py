"""The errors that a caller may catch: those that a user can fix."""

from __future__ import annotations


class ScorerError(Exception):
    """Base class of all errors in the input or the call; the message is one line."""


class ReadError(ScorerError):
    """An input cannot be read; the message names the file, the line if it is known, and the remedy."""

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
    """A package that is needed is not installed; the message says which one to install."""


class ModelError(ScorerError):
    """An embedding model cannot be found, or is not the expected one."""


class SettingsError(ScorerError):
    """A setting has an invalid value."""
