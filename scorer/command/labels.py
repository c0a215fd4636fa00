"""The option `--names` of `scorer score`: what a report calls the two documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from scorer.types import Report

_SIDES = ("original", "garbled")
_LIKE = "give both in their order, e.g. Source,Vendor B, or each with its file, e.g. Source=ref.txt"


def parted(_: click.Context, option: click.Parameter, given: str | None) -> tuple[tuple[str, str], ...]:
    """Return each label with the file that it is for, which is empty if none is named."""
    if given is None:
        return ()
    found = [(label.strip(), file.strip()) for label, _, file in (one.partition("=") for one in given.split(","))]
    named = [bool(file) for _, file in found]
    sound = all(named) if "=" in given else len(found) == len(_SIDES)
    if not sound or not all(label for label, _ in found):
        raise click.BadParameter(f"{_LIKE}.", param=option)
    return tuple(found)


def labels(given: Sequence[tuple[str, str]], files: tuple[str, str]) -> tuple[str, str]:
    """Return the labels of the original and of the garbled document; empty for one that has none.

    A file is named as on the command line, or without its folders.
    """
    if given and not given[0][1]:
        return given[0][0], given[1][0]
    found = ["", ""]
    for label, file in given:
        at = _place(file, files)
        if found[at]:
            raise click.BadParameter(f"{file} has two names.", param_hint="--names")
        found[at] = label
    return found[0], found[1]


def _place(file: str, files: tuple[str, str]) -> int:
    """Return 0 for the original and 1 for the garbled document."""
    short = tuple(PurePath(one).name for one in files)
    for wanted, known in ((file, files), (PurePath(file).name, short)):
        places = [number for number, one in enumerate(known) if one == wanted]
        if len(places) == 2:
            raise click.BadParameter(f"{file} is both inputs: give two names without a file.", param_hint="--names")
        if places:
            return places[0]
    raise click.BadParameter(f"{file} is no input: name one of {files[0]} and {files[1]}.", param_hint="--names")


def labelled(report: Report, names: tuple[str, str]) -> Report:
    """Return the report with the labels that were given; a label that a saved report has stays."""
    documents = {
        side: replace(getattr(report, side), label=name) for side, name in zip(_SIDES, names, strict=True) if name
    }
    return replace(report, **documents)
