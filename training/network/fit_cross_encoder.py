"""Train one cross-encoder on training examples: on a GPU if there is one, else on the CPU."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence

import torch
from torch import Tensor, nn

from scorer.cross_encoder.network import PairNetwork
from scorer.encoder.export import default_body
from scorer.encoder.weights import default_folder
from training.lessons.lesson import Lesson
from training.network.batches import Batch, Texts, batches
from training.network.machine import device, reads_bfloat16
from training.network.objectives import Objectives

# The learning rate of the new heads, as a multiple of the body's: the body was pretrained on English.
HEADS_FASTER = 10
WARM_UP = 0.05
SHOW_EVERY = 100


def fresh_network(seed: int) -> PairNetwork:
    """Return the default encoder's body with new heads; word embeddings are frozen, and there is no dropout."""
    torch.manual_seed(seed)
    body = default_body(default_folder())
    for part in body.modules():
        if isinstance(part, nn.Dropout):
            part.p = 0.0
    body.embeddings.word_embeddings.requires_grad_(False)
    # The network does not use the pooler.
    body.pooler.requires_grad_(False)
    return PairNetwork(body)


def trainable(state: Mapping[str, Tensor]) -> PairNetwork:
    """Return a network with these weights; it can be trained further."""
    network = fresh_network(0)
    network.load_state_dict(state)
    return network.eval()


def train(
    network: PairNetwork,
    lessons: Sequence[Lesson],
    weights: Mapping[str, float],
    rate: float,
    texts: Texts,
    rng: random.Random,
    tell: Callable[[str], None],
) -> None:
    """Train on all examples once; the learning rate rises over a twentieth of the steps, then falls to zero.

    weights: of the objectives, by name.
    rate: the highest learning rate of the body.
    tell: called with a line of progress every `SHOW_EVERY` steps, and after the last.
    """
    objectives = Objectives(weights).to(device())
    network.to(device()).train()
    steps = list(batches(lessons, texts, rng))
    optimiser, schedule = _optimiser(network, objectives, rate, len(steps))
    progress = _Progress(len(steps), tell)
    for step in steps:
        batch = step.to(device())
        outputs, tags = _read(network, batch)
        loss, parts = objectives(batch, outputs, tags)
        loss.backward()
        nn.utils.clip_grad_norm_([p for group in optimiser.param_groups for p in group["params"]], 1.0)
        optimiser.step()
        optimiser.zero_grad()
        schedule.step()
        progress.add(len(batch.versions), parts)
    network.eval()


def read(network: PairNetwork, lessons: Sequence[Lesson], texts: Texts) -> Iterator[tuple[Batch, Tensor, Tensor]]:
    """Yield every batch with the network's outputs and its log-odds of the words, on the CPU."""
    network.to(device()).eval()
    with torch.inference_mode():
        for batch in batches(lessons, texts, None):
            outputs, tags = _read(network, batch.to(device()))
            yield batch, outputs.cpu(), tags.cpu()


def _read(network: PairNetwork, batch: Batch) -> tuple[Tensor, Tensor]:
    with torch.autocast(device().type, dtype=torch.bfloat16, enabled=reads_bfloat16()):
        outputs, tags = network(batch.ids, batch.types, batch.marks, batch.mask)
    count = len(batch.versions)
    return outputs[:count].float(), tags[:count].float()


def _optimiser(
    network: PairNetwork, objectives: Objectives, rate: float, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    body = [p for p in network.body.parameters() if p.requires_grad]
    own = {id(p) for p in network.body.parameters()}
    heads = [p for p in (*network.parameters(), *objectives.parameters()) if id(p) not in own]
    groups = [{"params": body, "lr": rate}, {"params": heads, "lr": HEADS_FASTER * rate}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    warm = max(1, round(WARM_UP * steps))

    def factor(n: int) -> float:
        return min((n + 1) / warm, (steps - n) / max(1, steps - warm))

    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, factor)


class _Progress:
    """Reports the speed and the running means of the objectives."""

    def __init__(self, steps: int, tell: Callable[[str], None]) -> None:
        self._began, self._steps, self._tell = time.monotonic(), steps, tell
        self._step = self._pairs = 0
        self._means: dict[str, float] = {}

    def add(self, pairs: int, parts: Mapping[str, float]) -> None:
        self._step += 1
        self._pairs += pairs
        for name, value in parts.items():
            self._means[name] = 0.98 * self._means.get(name, value) + 0.02 * value
        if self._step % SHOW_EVERY == 0 or self._step == self._steps:
            speed = self._pairs / (time.monotonic() - self._began)
            figures = " ".join(f"{name} {value:.3f}" for name, value in self._means.items())
            self._tell(f"{self._step}/{self._steps} steps, {speed:.0f} pairs/s: {figures}")
