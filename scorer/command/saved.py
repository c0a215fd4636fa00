"""Saved reports as inputs of a command."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from scorer.errors import ReadError, SettingsError
from scorer.read.source import fetch

if TYPE_CHECKING:
    from scorer.types import Report

LARGEST = 1000  # megabytes of a report or of a file of verdicts


def saved(path: str) -> Report:
    """Return a saved report; raise ReadError if the file is none."""
    from scorer.report.load import load

    return load(_text(path), path)


def check_scores_nothing(context: click.Context, path: str, own: Collection[str]) -> None:
    """Refuse options that would change the numbers of a saved report: all that are given but the command's `own`."""
    for name in context.params:
        if name not in own and context.get_parameter_source(name) is not ParameterSource.DEFAULT:
            option = name.replace("_", "-")
            raise SettingsError(f"{path} is scored already: leave --{option} out, or name both documents")


def _text(path: str) -> str:
    source = fetch(path, LARGEST)
    try:
        text = source.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = ""
    # A document whose other one was forgotten; what is wrong with a report is said where it is read.
    if not text.lstrip().startswith("{"):
        raise ReadError(source.name, "not a report: name both documents, or a report written with --format json")
    return text
