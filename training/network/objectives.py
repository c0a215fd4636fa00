"""The loss that training minimises."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional

from scorer.cross_encoder.reader import MAJOR, MEANING, SCORE
from training.network.batches import Batch

RATED = ("bio21", "news21", "mlqe", "wmt17")
# Sources whose order people gave.  It teaches the raters' head, and all other orders teach that of the meaning.
BY_PEOPLE = (*RATED, "news22", "wmt19")
# Few tokens are wrong, so a wrong one weighs this many times more in the loss.
RARE = 3.0


class Objectives(nn.Module):
    """The weighted sum of five losses.

    rating: the distance between the predicted and the human rating.
    order: for each ranked pair of versions of one original, whether the better one scores higher.  The score is that of
    the raters where people ranked them, and that of the meaning where the error was made.
    pooled: whether the meaning of sound versions scores above that of versions of any original with a major or critical
    error.
    major: cross-entropy of the probability of a major error.
    tags: cross-entropy of the probability that a word is lost or wrong.

    The scales of ratings differ between sources.  So each source has a line (a slope and an offset, both learnt) from
    the score to its ratings.
    """

    def __init__(self, weights: Mapping[str, float]) -> None:
        super().__init__()
        self.weights = dict(weights)
        self.lines = nn.ParameterDict({name: nn.Parameter(torch.tensor([1.0, 0.0])) for name in RATED})

    def forward(self, batch: Batch, outputs: Tensor, tags: Tensor) -> tuple[Tensor, dict[str, float]]:
        """Return the sum, and the five losses by name; a loss is 0 where the batch has no labels for it."""
        score, odds, meaning = (outputs[:, at] for at in (SCORE, MAJOR, MEANING))
        by_people = torch.tensor([source in BY_PEOPLE for source in batch.source], device=score.device)
        parts = {
            "rating": self._rating(batch, score),
            "order": _order(batch, torch.where(by_people, score, meaning)),
            "pooled": _pooled(batch, meaning),
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
    """Return a smooth count of how often a sound pair scores below a damaged one, over all sentences of the batch."""
    sound, damaged = score[batch.sound == 1], score[batch.sound == 0]
    if not len(sound) or not len(damaged):
        return score.sum() * 0
    return functional.softplus(damaged[None, :] - sound[:, None]).mean()


def _entropy(odds: Tensor, true: Tensor, known: Tensor, rare: float = 1.0) -> Tensor:
    if not known.any():
        return odds.sum() * 0
    weight = odds.new_tensor(rare)
    return functional.binary_cross_entropy_with_logits(odds[known], true[known], pos_weight=weight)
