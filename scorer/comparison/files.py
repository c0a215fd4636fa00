"""Score several versions of one document, and compare them."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from os import PathLike, fspath

from scorer.comparison import compare
from scorer.comparison.paired import SEED
from scorer.comparison.types import Comparison
from scorer.errors import ReadError, SettingsError
from scorer.measures import Loading, Measures, Progress
from scorer.pipeline import choices_of, read_inputs, score_inputs
from scorer.read.source import STDIN, name_of
from scorer.settings import Settings
from scorer.types import Report

DEFAULTS = Settings()


def compare_files(
    original: str | PathLike[str],
    versions: Sequence[str | PathLike[str]],
    settings: Settings = DEFAULTS,
    names: Sequence[str] = (),
    seed: int = SEED,
    progress: Callable[[str], None] | None = None,
) -> Comparison:
    """Score each version against the original, and compare them.

    names: of the versions, in their order; by default those of their files.  seed: of the two paired tests.
    `progress` is called with a few words at each step.  Raise ScorerError if anything is wrong with the input.
    """
    check_versions([fspath(one) for one in versions], names)
    return compare(score_versions(original, versions, settings, progress), names, seed, progress=progress)


def score_versions(
    original: str | PathLike[str],
    versions: Sequence[str | PathLike[str]],
    settings: Settings = DEFAULTS,
    progress: Callable[[str], None] | None = None,
) -> list[Report]:
    """Score each version against the original; what they have in common is measured once."""
    paths = [fspath(one) for one in versions]
    if STDIN in (fspath(original), *paths):
        raise ReadError("stdin", "the original is read for each version: name files")
    loading = Loading(settings)
    loaded: list[Measures] = []

    def load(tell: Progress) -> Measures:
        # They remember texts, so that none is measured twice.
        if not loaded:
            loaded.append(loading(tell))
        return loaded[0]

    read = [read_inputs(original, path, settings) for path in paths]
    choices = choices_of(settings, loading.begin)
    return [
        score_inputs(inputs, settings, progress and _of(path, progress), choices, load)
        for path, inputs in zip(paths, read, strict=True)
    ]


def check_versions(paths: Sequence[str], names: Sequence[str]) -> None:
    """Raise ReadError or SettingsError for one version twice, or for names that do not fit."""
    known: set[str] = set()
    for path in paths:
        real = os.path.realpath(path)
        if real in known:
            raise ReadError(name_of(path), "is given twice: name each version once")
        known.add(real)
    if len(paths) < 2:
        raise SettingsError("a comparison needs an original and two versions, or two saved reports of one original")
    if names and len(names) != len(paths):
        raise SettingsError(f"--names has {len(names)} for {len(paths)} versions: give one for each")
    if len(set(names)) < len(names):
        twice = next(name for name in names if list(names).count(name) > 1)
        raise SettingsError(f"--names has {twice!r} twice: give each version a name of its own")


def _of(path: str, progress: Callable[[str], None]) -> Callable[[str], None]:
    return lambda step: progress(f"{name_of(path)}: {step}")
