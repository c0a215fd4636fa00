"""Hold versions of one original against each other: which is better, in what, where, and is it sure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scorer.comparison.figures import figures
from scorer.comparison.findings import counted, kind_contrasts
from scorer.comparison.paired import RESAMPLES, SEED, TRIALS, clusters, contrasts, estimate, leading, resampled
from scorer.comparison.same import check_same_original, no_versions, unlike
from scorer.comparison.types import BETTER, Comparison, Contrast, Estimate, Version
from scorer.comparison.units import units
from scorer.comparison.worse import tallies, worsenings
from scorer.errors import SettingsError
from scorer.report.paths import last_parts
from scorer.report.written import as_written
from scorer.types import Report

__all__ = ["SEED", "Comparison", "compare", "default_names"]


def compare(
    reports: Sequence[Report],
    names: Sequence[str] = (),
    seed: int = SEED,
    resamples: int = RESAMPLES,
    trials: int = TRIALS,
    progress: Callable[[str], None] | None = None,
    baseline: int | None = None,
) -> Comparison:
    """Compare two or more reports of one original.

    names: of the versions, in the order of the reports; by default those of their files.
    resamples, trials: of the paired bootstrap and of the paired randomisation; the defaults and the default seed are
    those of sacrebleu.
    baseline: the position of the version that the others come after; only what got worse than it is a passage then.
    Raise ReadError or SettingsError if the reports are not of one original, or if two have one name.
    """
    # The same figures come out whether the documents were scored just now or their reports were saved.
    reports = [as_written(one) for one in reports]
    names = tuple(names) or default_names(reports)
    check_same_original(reports, names)
    if baseline is not None and baseline not in range(len(reports)):
        raise SettingsError(f"there is no version {baseline} to be the baseline: the first is 0")
    cut = units(reports)
    measured, unmeasured = figures(reports, cut)
    estimates: list[dict[str, Estimate]] = [{} for _ in reports]
    apart: list[Contrast] = []
    for figure in measured:
        if progress is not None:
            progress(f"comparing {figure.name.replace('_', ' ')}")
        samples = resampled(figure, resamples, seed)
        for at, sample in enumerate(samples):
            estimates[at][figure.name] = estimate(figure, at, sample)
        apart += contrasts(figure, samples, trials, seed)
    findings = counted(cut)
    rated = "quality" in estimates[0]
    return Comparison(
        versions=tuple(map(Version, names, reports, estimates, findings)),
        units=cut,
        contrasts=tuple(apart),
        tallies=tuple(tallies(cut)) if rated else (),
        clusters=_clusters(leading(list(estimates[0])), estimates, apart) if len(reports) > 2 else (),
        kinds=tuple(kind_contrasts(cut, resamples, seed)),
        worse=worsenings(cut, baseline) if rated else (),
        seed=seed,
        resamples=resamples,
        trials=trials,
        unmeasured=unmeasured,
        notes=no_versions(reports, names) + unlike(reports, names),
        baseline=baseline,
    )


def default_names(
    reports: Sequence[Report], files: Sequence[str] = (), otherwise: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the labels or names of the garbled files, or else the names of the `files` of the reports.

    Where two are equal without their folders, the first of these that are not is taken: the names `otherwise`, the
    same with the last folders that tell them apart, numbers.
    """
    garbled, saved = last_parts([one.garbled.name for one in reports]), last_parts(files)
    numbers = [f"version {n}" for n in range(1, len(reports) + 1)]
    choices = (
        _labelled(reports, _without_folders(garbled)),
        _without_folders(saved),
        otherwise,
        _labelled(reports, garbled),
        saved,
        numbers,
    )
    return tuple(next(names for names in choices if names and len(set(names)) == len(names)))


def _without_folders(paths: Sequence[str]) -> list[str]:
    return [path.rpartition("/")[2] or path for path in paths]


def _labelled(reports: Sequence[Report], names: Sequence[str]) -> list[str]:
    return [one.garbled.label or name for one, name in zip(reports, names, strict=True)]


def _clusters(
    figure: str, estimates: Sequence[dict[str, Estimate]], apart: Sequence[Contrast]
) -> tuple[tuple[int, ...], ...]:
    sure = {(one.first, one.second) for one in apart if one.figure == figure and one.sure}
    return clusters([one[figure].value for one in estimates], BETTER[figure] == "higher", sure)
