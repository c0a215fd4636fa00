"""Which columns can be added, and what must run for them; the rest is not computed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from scorer import plugins
from scorer.errors import SettingsError
from scorer.quality import LEARNED
from scorer.settings import Settings

DEFAULT = ("quality", "degraded", "severity", "findings")
_RATED = ("quality", "degraded", "severity", "reasons")
_CHECKED = ("checks", "findings")
_TOKENS = ("token_precision", "token_recall", "token_f1", "worst_original", "worst_garbled")
# The metrics whose columns have other names than the metric.
_COLUMNS = {"tokens": _TOKENS, "learned": LEARNED}
# The metrics of the spelling alone.
_PLAIN = ("bleu", "chrf", "ter")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What must run: the settings, the metrics (None for all that rating needs), and whether the checks do.

    severities: whether a severity was asked for; of less than that, it would say less than it seems.
    """

    settings: Settings
    metrics: frozenset[str] | None
    checks: bool
    severities: bool


def metric_columns() -> dict[str, str]:
    """Return the metric of each column that one gives."""
    return {column: name for name in plugins.names("metric") for column in _COLUMNS.get(name, (name,))}


def columns() -> tuple[str, ...]:
    """Return the columns that can be added."""
    return (*_RATED, *_CHECKED, *metric_columns())


COLUMNS = frozenset(columns())
CHECKS = frozenset(plugins.names("check"))


def wanted(names: Collection[str], severities: bool, checks: bool, settings: Settings) -> Wanted:
    """Return what must run for the columns named, for severities and for the findings of checks.

    Raise SettingsError for a column that there is not, or that the settings leave without a value.
    """
    of_metric = metric_columns()
    metrics = frozenset(of_metric[name] for name in names if name in of_metric)
    rated = severities or any(name in _RATED for name in names)
    settings = replace(settings, ter="ter" in metrics)
    if "learned" in metrics and (settings.model != "default" or settings.quality == "none"):
        raise SettingsError("the column learned needs the default model and a quality: leave out --model and --quality")
    if rated and settings.quality == "auto":
        return Wanted(settings, None, checks=True, severities=True)
    checks = checks or rated or any(name in _CHECKED for name in names)
    if "learned" not in metrics:
        settings = replace(settings, quality="none")
    if not checks and metrics <= set(_PLAIN):
        settings = replace(settings, model="none", backend="auto", fast=False, device="auto")
    return Wanted(settings, metrics, checks, rated)


def check_columns(names: Sequence[str]) -> None:
    """Raise SettingsError for a column that cannot be added."""
    for name in names:
        if name not in columns():
            raise SettingsError(f"--add knows no column {name!r}: there are {', '.join(columns())}")
