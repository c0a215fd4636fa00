"""The network's file: what training changed in the default encoder, and the heads.

A matrix of the body is stored as its difference from the encoder's, in 8-bit integers with one float32
scale per output row.  For vectors and small tables the difference is in float32.  The heads are stored
whole, in float32.  Parts that did not change are not stored; the word embeddings never change.  The
hash of the file is in a file beside it.  Training writes the hash, and loading compares it.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from scorer.encoder.weights import DEFAULT_SHA256, check_default, default_folder, weights_file
from scorer.errors import ModelError

if TYPE_CHECKING:
    from torch import Tensor

    from scorer.cross_encoder.network import PairNetwork

WEIGHTS = Path(__file__).with_name("weights.safetensors")
# The meaning of the numbers, and the weights from which they are a difference.  There is one key only, since several
# would be written in any order.
META = {"scorer": f"difference/1 to {DEFAULT_SHA256}"}
WORDS = "embeddings.word_embeddings.weight"
BODY, HEADS = "body.", "heads."
# Appended to the name of an 8-bit matrix; names the scales of its rows.
SCALE = ".scale"
# A table with fewer numbers is stored in float32.
SMALL = 10_000
STEPS = 127


def stored_hash(path: Path = WEIGHTS) -> str:
    """Return the hash that the file must have; raise ModelError if there is none."""
    try:
        return path.with_suffix(".sha256").read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        raise ModelError(f"{path.with_suffix('.sha256')}: no such file: reinstall scorer") from None


def store(network: PairNetwork, path: Path = WEIGHTS) -> None:
    """Write the network's weights, and their hash beside them; the same weights give the same bytes.

    Raise ValueError if the word embeddings are not those of the default encoder.
    """
    from safetensors.torch import save

    base = _base(default_folder())
    trained = {name: part.detach().cpu() for name, part in network.body.named_parameters()}
    if not trained[WORDS].equal(base[WORDS]):
        raise ValueError("the word embeddings have changed, and they are not stored")
    parts: dict[str, Tensor] = {}
    for name, part in trained.items():
        difference = part.float() - base[name]
        if difference.any():
            parts |= _packed(BODY + name, difference)
    for name, part in network.state_dict().items():
        if not name.startswith(BODY):
            parts[HEADS + name] = part.cpu().float().contiguous()
    content = save(parts, META)
    path.write_bytes(content)
    path.with_suffix(".sha256").write_text(f"{hashlib.sha256(content).hexdigest()}\n", encoding="ascii")


def _packed(name: str, difference: Tensor) -> dict[str, Tensor]:
    import torch

    if difference.dim() != 2 or difference.numel() < SMALL:
        return {name: difference.contiguous()}
    scale = difference.abs().amax(dim=1) / STEPS
    steps = (difference / scale.clamp_min(1e-30)[:, None]).round().clamp(-STEPS, STEPS)
    return {name: steps.to(torch.int8), name + SCALE: scale}


def load_network(folder: Path, path: Path = WEIGHTS) -> PairNetwork:
    """Return the network: the encoder's weights in `folder` plus the stored difference, and the heads.

    Raise ModelError if either file is not the one that the network was trained with.
    """
    parts = _read(path)
    from scorer.cross_encoder.network import PairNetwork
    from scorer.encoder.export import default_body

    network = PairNetwork(default_body(folder))
    state = network.state_dict()
    for name in parts:
        if name.startswith(HEADS):
            state[name.removeprefix(HEADS)] = parts[name]
        elif not name.endswith(SCALE):
            scale = parts.get(name + SCALE)
            state[name] += parts[name] if scale is None else parts[name].float() * scale[:, None]
    network.load_state_dict(state)
    return network.eval()


def _read(path: Path) -> dict[str, Tensor]:
    try:
        content = path.read_bytes()
    except OSError:
        raise ModelError(f"{path}: no such file: reinstall scorer") from None
    if hashlib.sha256(content).hexdigest() != stored_hash(path):
        raise ModelError(f"{path}: not the weights that scorer came with: reinstall scorer")
    from safetensors import safe_open
    from safetensors.torch import load

    with safe_open(path, "pt") as file:
        if file.metadata() != META:
            raise ModelError(f"{path}: weights for another encoder or of another version: reinstall scorer")
    return dict(load(content))


def _base(folder: Path) -> dict[str, Tensor]:
    from safetensors.torch import load_file

    check_default(folder)
    return dict(load_file(weights_file(folder)))
