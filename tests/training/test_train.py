"""Parts of a training run that no long run is needed for."""

from __future__ import annotations

import copy
import random
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from scorer.cross_encoder.network import PairNetwork
from scorer.cross_encoder.reader import MEANING
from scorer.cross_encoder.stored import load_network
from scorer.encoder.weights import default_folder
from training.lessons.lesson import Lesson, Version, held_out
from training.network.averaged import mean_of
from training.network.batches import Texts
from training.network.checkpoints import load_checkpoint, save_checkpoint, shipped_at, trained_at
from training.network.development import best_threshold, centre, develop
from training.network.fit_cross_encoder import fresh_network, train, trainable
from training.network.machine import reads_bfloat16
from training.network.recipe import LESSONS, WEIGHTS
from training.studies.seeds import summary
from training.studies.storage import low_rank

ORIGINALS = ("The crew left the old harbour.", "She sold the small boat.", "They found a new road.")
LESSONS_OF_TEST = [
    Lesson(
        source,
        original,
        (
            Version(original, original.replace("The", "A"), 0.5, False, True, (), ()),
            Version(original, "Nothing of it.", -0.5, True, False, (), ()),
        ),
        ((0, 1),),
    )
    for original in ORIGINALS
    for source in ("damage:any", "contrast", "bio21")
]


@pytest.fixture(scope="module")
def networks() -> list[PairNetwork]:
    found = []
    for seed in (0, 1):
        network = fresh_network(0)
        train(network, LESSONS_OF_TEST, WEIGHTS, 1e-4, Texts(), random.Random(seed), lambda _: None)
        found.append(network)
    return found


@pytest.mark.model
def test_training_changes_the_body_and_no_word_embedding(networks: list[PairNetwork]) -> None:
    fresh, trained = fresh_network(0).state_dict(), networks[0].state_dict()
    changed = {name for name, part in fresh.items() if not torch.equal(part, trained[name])}
    assert "body.encoder.layer.0.attention.self.query.weight" in changed
    assert "body.embeddings.word_embeddings.weight" not in changed


@pytest.mark.model
def test_the_mean_lies_between_and_keeps_what_no_training_changed(networks: list[PairNetwork]) -> None:
    name = "raters.outputs.weight"
    first, second = (network.state_dict()[name] for network in networks)
    torch.testing.assert_close(mean_of(networks).state_dict()[name], (first + second) / 2)
    words = "body.embeddings.word_embeddings.weight"
    assert torch.equal(mean_of(networks).state_dict()[words], networks[0].state_dict()[words])


@pytest.mark.model
def test_the_network_that_ships_can_be_trained_on() -> None:
    stored = load_network(default_folder())
    network = trainable(stored.state_dict())
    train(network, LESSONS_OF_TEST, WEIGHTS, 1e-4, Texts(), random.Random(0), lambda _: None)
    changed = {name for name, part in stored.state_dict().items() if not torch.equal(part, network.state_dict()[name])}
    assert "raters.outputs.weight" in changed
    assert not {"body.embeddings.word_embeddings.weight", "scale", "offset"} & changed


@pytest.mark.model
def test_figures_are_shares_and_centring_keeps_the_order(networks: list[PairNetwork]) -> None:
    network = mean_of(networks)
    before = develop(network, LESSONS_OF_TEST, Texts())
    assert all(-1 <= value <= 1 for value in before.values())
    assert before["damage: orders right"] in (0.0, 1 / 3, 2 / 3, 1.0)
    centre(network, LESSONS_OF_TEST, Texts())
    if network.scale[MEANING] > 0:
        after = develop(network, LESSONS_OF_TEST, Texts())
        assert after["damage: orders right"] == before["damage: orders right"]


@pytest.mark.model
def test_a_cut_to_the_full_rank_changes_nothing_and_a_low_rank_is_small() -> None:
    # One matrix alone differs from the encoder's: taking all of them apart takes a minute.
    name = "body.encoder.layer.0.attention.self.query.weight"
    network, base = fresh_network(0), fresh_network(0).state_dict()[name]
    with torch.no_grad():
        network.get_parameter(name).add_(1e-2 * torch.randn(base.shape, generator=torch.Generator().manual_seed(0)))
    whole = network.state_dict()[name].clone()
    (full, large), (low, small) = (low_rank(network, rank) for rank in (384, 4))
    torch.testing.assert_close(full.state_dict()[name], whole, atol=1e-5, rtol=0)
    assert torch.linalg.matrix_rank(low.state_dict()[name] - base, tol=1e-5) <= 4
    assert not torch.equal(low.state_dict()[name], whole)
    assert (large, small) == (2 * 384 * 768, 2 * 4 * 768)
    assert torch.equal(network.state_dict()[name], whole)


@pytest.mark.parametrize(
    ("able", "reads"),
    [({}, False), ({"avx512_bf16": False}, False), ({"avx512_bf16": True}, True), ({"amx_bf16": True}, True)],
)
def test_bfloat16_is_read_where_the_machine_has_it(
    able: dict[str, bool], reads: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: able, raising=False)
    assert reads_bfloat16.__wrapped__() == reads


@pytest.mark.model
def test_a_network_made_otherwise_is_not_taken_for_one(
    networks: list[PairNetwork], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    first, second = networks
    read, fewer = LESSONS_OF_TEST, LESSONS_OF_TEST[1:]
    other_text = [replace(read[0], group="another document"), *fewer]
    before = trained_at(tmp_path, first, 0, read, 1e-4)
    assert trained_at(tmp_path, copy.deepcopy(first), 0, copy.deepcopy(read), 1e-4) == before
    others = {
        "start": trained_at(tmp_path, second, 0, read, 1e-4),
        "seed": trained_at(tmp_path, first, 1, read, 1e-4),
        "fewer lessons": trained_at(tmp_path, first, 0, fewer, 1e-4),
        "other data": trained_at(tmp_path, first, 0, other_text, 1e-4),
        "order": trained_at(tmp_path, first, 0, read[::-1], 1e-4),
        "rate": trained_at(tmp_path, first, 0, read, 2e-4),
    }
    monkeypatch.setattr("training.network.checkpoints.WEIGHTS", {})
    others["objectives"] = trained_at(tmp_path, first, 0, read, 1e-4)
    assert len({before, *others.values()}) == 1 + len(others)


@pytest.mark.model
def test_what_is_kept_is_what_was_trained(networks: list[PairNetwork], tmp_path: Path) -> None:
    path = shipped_at(tmp_path / "new")
    save_checkpoint(networks[0], path)
    found = load_checkpoint(path).state_dict()
    assert all(torch.equal(part, found[name]) for name, part in networks[0].state_dict().items())


def test_another_network_in_its_place_does_not_pass_for_what_ships(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = shipped_at(tmp_path)
    monkeypatch.setattr("training.network.checkpoints.stored_hash", lambda _: "0" * 64)
    assert shipped_at(tmp_path) != before


def test_the_best_threshold_parts_what_can_be_parted() -> None:
    import numpy as np

    threshold, f1 = best_threshold(np.array([3.0, 2.0, 1.0, 0.0]), np.array([1.0, 1.0, 0.0, 0.0]))
    assert f1 == 1.0
    assert 1.0 < threshold < 2.0


def test_the_summary_has_mean_and_spread() -> None:
    assert summary([{"a": 1.0}, {"a": 3.0}]) == {"a": {"mean": 2.0, "spread": 1.4142}}


def test_documents_are_held_out_whole_and_about_a_fifth() -> None:
    out = sum(held_out(f"document {n}") for n in range(1000))
    assert 150 < out < 250
    assert held_out("one") == held_out("one")


def test_the_recipe_names_what_there_is() -> None:
    assert set(LESSONS) >= {"news", "damaged", "contrasted"}
    assert set(WEIGHTS) == {"rating", "order", "pooled", "major", "tags"}
