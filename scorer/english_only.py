"""Say what counts for less where texts are not English."""

from __future__ import annotations

from collections.abc import Iterable

from scorer.report.titles import figure
from scorer.settings import Settings

# Metrics that compare signs; two of them compare words, which they find by spaces.
_ANY_LANGUAGE = ("bleu", "chrf", "ter")
_OF_WORDS = ("bleu", "ter")


def remark(language: str, metrics: Iterable[str], settings: Settings, *, checks: bool, unspaced: bool) -> str | None:
    """Return the remark on texts in a language, named in English; None if nothing that is used counts for less.

    metrics: those that are run.  checks: whether any check is run that knows English words.  unspaced: whether the
    script has no spaces between words.
    """
    know = ["the default model"] * (settings.model == "default") + ["most checks"] * checks
    english = [f"{' and '.join(know)} {'know' if checks else 'knows'} English only"] if know else []
    english += ["the quality was fitted on English"] * (settings.quality == "auto")
    run = set(metrics)
    blind = [name for name in _OF_WORDS if unspaced and name in run]
    hold = [name for name in _ANY_LANGUAGE if name in run and name not in blind]
    if not english and not blind:
        return None
    said = [", and ".join(english)] if english else []
    said += [f"{_listed(blind)} cannot read a script without spaces"] if blind else []
    said += [f"{_listed(hold)} {'hold' if len(hold) > 1 else 'holds'}"] if hold else []
    return f"the texts are {language}: {'; '.join(said)}"


def _listed(names: list[str]) -> str:
    *most, last = (figure(name).title for name in names)
    return f"{', '.join(most)} and {last}" if most else last
