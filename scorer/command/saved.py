"""Saved reports as inputs of a command."""

from __future__ import annotations

from collections.abc import Collection

import click
from click.core import ParameterSource

from scorer.errors import SettingsError
from scorer.read.source import fetch, suffix_of
from scorer.saved import LARGEST
from scorer.saved import load_report as saved

__all__ = ["LARGEST", "check_scores_nothing", "is_comparison", "is_report", "saved"]
_SAVED = ".json"  # ending of a saved report
_MARK = b'"format": "scorer/'
_COMPARISON = b'"format": "scorer-compare/'


def is_report(path: str) -> bool:
    """Tell whether a file is a saved report and no other JSON, such as texts by key.

    Raise ReadError if there is no such file.
    """
    return _begins_with(path, _MARK)


def is_comparison(path: str) -> bool:
    """Tell whether a file is a saved comparison; raise ReadError if there is no such file."""
    return _begins_with(path, _COMPARISON)


def _begins_with(path: str, mark: bytes) -> bool:
    return suffix_of(path) == _SAVED and mark in fetch(path, LARGEST).data[:200]


def check_scores_nothing(context: click.Context, path: str, own: Collection[str]) -> None:
    """Refuse options that would change the numbers of a saved report: all that are given but the command's `own`."""
    for name in context.params:
        if name not in own and context.get_parameter_source(name) is not ParameterSource.DEFAULT:
            option = name.replace("_", "-")
            raise SettingsError(f"{path} is scored already: leave --{option} out, or name both documents")
