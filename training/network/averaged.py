"""The average of several networks that were trained from the same one."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from scorer.cross_encoder.network import PairNetwork
from training.network.fit_cross_encoder import trainable


def mean_of(networks: Sequence[PairNetwork]) -> PairNetwork:
    """Return the network whose weights are the mean of several (Wortsman et al. 2022, "Model soups")."""
    states = [network.cpu().state_dict() for network in networks]
    mean: dict[str, Tensor] = {}
    for name, part in states[0].items():
        both = torch.stack([state[name].double() for state in states])
        # A weight that no training changed keeps its exact value.
        mean[name] = (
            part if all(torch.equal(part, one) for one in both.to(part.dtype)) else both.mean(dim=0).to(part.dtype)
        )
    return trainable(mean)
