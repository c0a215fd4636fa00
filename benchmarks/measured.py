"""Score many unrelated pairs, and return all scores as columns; the statistics that compare columns."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from scorer import score_pairs
from scorer.quality import LEARNED
from scorer.settings import Settings

Column = NDArray[np.float64]
SINGLE = ("bleu", "chrf", "cosine", "token_f1", "token_recall", "token_precision", "worst_original", "worst_garbled")


def columns(pairs: Sequence[tuple[str, str]], model: str = "default") -> dict[str, Column]:
    """Score pairs; return quality, sound (1 - degraded), each single metric, the learned one, and the baselines.

    In every column higher is better.  `length` is minus the length of the original, and `length_garbled`
    minus that of the garbled side.  `z_mean` is the mean of the z-scores of BLEU, chrF, cosine and token F1.
    """
    report = score_pairs(pairs, Settings(model=model))
    found: dict[str, list[float]] = {name: [] for name in ("quality", "sound", *SINGLE, *LEARNED)}
    for judgement in report.judgements:
        found["quality"].append(judgement.quality or 0.0)
        found["sound"].append(1 - (judgement.degraded or 0.0))
        for name in SINGLE:
            value = judgement.scored.scores.get(name)
            found[name].append(-1.0 if value is None else value)
        # A pair that the learned metric could not read counts as the worst.
        for name in LEARNED:
            value = judgement.scored.scores.get(name)
            found[name].append(-1.0 if value is None else 1 - value if name == "learned_major" else value)
    measured = {name: np.array(values) for name, values in found.items()}
    measured["z_mean"] = np.mean([_z(measured[name]) for name in ("bleu", "chrf", "cosine", "token_f1")], axis=0)
    measured["length"] = -np.array([len(original) for original, _ in pairs], dtype=np.float64)
    measured["length_garbled"] = -np.array([len(garbled) for _, garbled in pairs], dtype=np.float64)
    return measured


def _z(values: Column) -> Column:
    return np.asarray((values - values.mean()) / (values.std() or 1.0))


def area(good: Column, bad: Column) -> float:
    """Return the area under the ROC curve: how often a good value is above a bad one; a tie counts half."""
    ranks = np.searchsorted(np.sort(good), bad, side="left"), np.searchsorted(np.sort(good), bad, side="right")
    below_or_tied = (ranks[0] + ranks[1]) / 2
    return float(1 - below_or_tied.mean() / len(good))


def partial_correlation(human: Column, metric: Column, length: Column) -> float:
    """Return Spearman's partial correlation of `human` and `metric`, given `length`; 0 if it explains either fully."""
    ranks = [rankdata(column) for column in (human, metric, length)]
    hm, hl, ml = (float(np.corrcoef(ranks[a], ranks[b])[0, 1]) for a, b in ((0, 1), (0, 2), (1, 2)))
    rest = (1 - hl**2) * (1 - ml**2)
    return (hm - hl * ml) / rest**0.5 if rest > 1e-12 else 0.0


def equal_groups(said: Column, groups: int = 10) -> list[NDArray[np.int_]]:
    """Split the row numbers into groups of equal size, by ascending prediction; ties keep their order."""
    return np.array_split(np.argsort(said, kind="stable"), groups)


def calibration_error(said: Column, true: Column) -> float:
    """Return the expected calibration error over ten equal groups: the mean gap between prediction and truth."""
    gaps = [len(rows) * abs(said[rows].mean() - true[rows].mean()) for rows in equal_groups(said)]
    return float(sum(gaps) / len(said))


def tau_by_item(items: Sequence[object], human: Column, metric: Column) -> float:
    """Return Kendall's tau over pairs of versions of one item that people rated differently.

    The pairs of all items are pooled.  A tie of the metric counts as wrong, as in the baselines.
    """
    order: dict[object, list[int]] = {}
    for row, item in enumerate(items):
        order.setdefault(item, []).append(row)
    right = total = 0
    for rows in order.values():
        at = np.array(rows)
        h, m = np.sign(human[at][:, None] - human[at]), np.sign(metric[at][:, None] - metric[at])
        above = h > 0
        total += int(above.sum())
        right += int((above & (m > 0)).sum())
    return 2 * right / total - 1 if total else float("nan")
