"""What training makes small."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.network.batches import Batch

RATED = ("bio21", "news21", "mlqe", "wmt17")
# Of all tokens few are wrong; this many times more a wrong one counts.
RARE = 3.0


class Objectives(nn.Module):
    """The weighted sum of five: ratings, orders, sound against grave, major errors, word tags.

    Ratings of each source are read through a line of their own (a slope and an offset that are
    learnt), as no two sources mean the same by a rating.
    """

    def __init__(self, weights: Mapping[str, float]) -> None:
        super().__init__()
        self.weights = dict(weights)
        self.lines = nn.ParameterDict({name: nn.Parameter(torch.tensor([1.0, 0.0])) for name in RATED})

    def forward(self, batch: Batch, outputs: Tensor, tags: Tensor) -> tuple[Tensor, dict[str, float]]:
        """Return the sum, and the five by name; one of which a batch knows nothing is 0."""
        score, odds = outputs[:, 0], outputs[:, 1]
        parts = {
            "rating": self._rating(batch, score),
            "order": _order(batch, score),
            "pooled": _pooled(batch, score),
            "major": _entropy(odds, batch.major, ~batch.major.isnan()),
            "tags": _entropy(tags, batch.tags, batch.tags >= 0, RARE),
        }
        total = torch.stack([self.weights[name] * value for name, value in parts.items()]).sum()
        return total, {name: float(value.detach()) for name, value in parts.items()}

    def _rating(self, batch: Batch, score: Tensor) -> Tensor:
        known = ~batch.rating.isnan()
        if not known.any():
            return score.sum() * 0
        lines = torch.stack([self.lines[s] if s in self.lines else score.new_zeros(2) for s in batch.source])
        said = lines[:, 0] * score + lines[:, 1]
        return functional.smooth_l1_loss(said[known], batch.rating[known])


def _order(batch: Batch, score: Tensor) -> Tensor:
    if not len(batch.better):
        return score.sum() * 0
    margin = score[batch.better[:, 0]] - score[batch.better[:, 1]]
    return (batch.weight * functional.softplus(-margin)).sum() / batch.weight.sum()


def _pooled(batch: Batch, score: Tensor) -> Tensor:
    """Return how often a sound pair of any sentence lies below a gravely damaged one of any other, smoothly."""
    sound, grave = score[batch.sound == 1], score[batch.sound == 0]
    if not len(sound) or not len(grave):
        return score.sum() * 0
    return functional.softplus(grave[None, :] - sound[:, None]).mean()


def _entropy(odds: Tensor, true: Tensor, known: Tensor, rare: float = 1.0) -> Tensor:
    if not known.any():
        return odds.sum() * 0
    weight = odds.new_tensor(rare)
    return functional.binary_cross_entropy_with_logits(odds[known], true[known], pos_weight=weight)
