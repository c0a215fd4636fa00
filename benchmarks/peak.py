"""How near an encoder comes to the peak of the processor: the work of its layers, and the rate of one large product."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from pathlib import Path

# A product of square matrices of this width does not fit the nearest caches, and runs at the best rate of a core.
WIDTH = 2048
REPEATS = 5


def product_rate() -> float:
    """Return the operations per second of a product of two large matrices in single precision: the best of several."""
    import numpy

    numbers = numpy.random.default_rng(0)
    left, right = (numbers.standard_normal((WIDTH, WIDTH), dtype=numpy.float32) for _ in range(2))
    left @ right  # the first product starts the library's threads
    took = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        left @ right
        took.append(time.perf_counter() - start)
    return 2 * WIDTH**3 / min(took)


def work(model: Path, lengths: Sequence[int]) -> float:
    """Return the operations of a BERT-like encoder for texts of these lengths in tokens, padding not counted.

    Only products of matrices count: four square ones and two of the inner width per layer, and those of attention.  A
    multiplication and an addition are two operations.
    """
    shape = json.loads((model / "config.json").read_text(encoding="utf-8"))
    layers, width, inner = (shape[name] for name in ("num_hidden_layers", "hidden_size", "intermediate_size"))
    per_token = 2 * (4 * width * width + 2 * width * inner)
    return float(layers * sum(length * per_token + 4 * length * length * width for length in lengths))
