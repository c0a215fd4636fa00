"""The reader: it says what the network says, of each pair whatever the others are, and of whole pairs only."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.cross_encoder import PairReader, Reading, load_reader, reader
from scorer.cross_encoder.matched import SPECIAL, matched
from scorer.cross_encoder.network import PairNetwork
from scorer.cross_encoder.reader import MAJOR, MEANING, MOST_TOKENS, SCORE
from scorer.cross_encoder.stored import load_network
from scorer.encoder.onnx import OnnxEncoder
from scorer.encoder.weights import default_folder

PAIRS = [
    ("The ferry to Ostrava leaves at 7:45 on weekdays.", "The ferry to Ostrava leaves at 8:45 on weekdays."),
    ("No.", "Yes."),
    ("A naïve café owner — “Zoë” — paid €1,000 for 3½ hours…", "a naive cafe owner paid 1000 euros"),
    ("港口的办公室保存每一封信。", "港口的办公室烧掉每一封信。"),
    ("👨‍👩‍👧‍👦 went home", "they went\nhome"),
    ("She did not believe him, and said so. " * 20, "She believed him. " * 9),
    ("Nobody was hurt.", "Everybody was hurt."),
    ("Nobody was hurt.", "Nobody was hurt by it."),
]
# The field of a reading of each output, by the output's position.
OUTPUTS = [name for _, name in sorted(((SCORE, "score"), (MAJOR, "major"), (MEANING, "meaning")))]
# The word piece between the sides.
SEP = 102


@pytest.fixture(scope="module")
def ours() -> PairReader:
    return load_reader()


@pytest.fixture(scope="module")
def network() -> PairNetwork:
    return load_network(default_folder())


def read(ours: PairReader, pairs: list[tuple[str, str]]) -> list[Reading]:
    found = [reading for reading in ours.read(pairs) if reading is not None]
    assert len(found) == len(pairs)
    return found


def outputs(reading: Reading) -> list[float]:
    """Return the outputs for the pair, in the order of the network."""
    return [getattr(reading, name) for name in OUTPUTS]


def by_torch(network: PairNetwork, original: str, garbled: str) -> tuple[list[float], list[float]]:
    """Run the network on one pair, tokenised by transformers itself; return outputs and all tags."""
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(default_folder(), local_files_only=True, model_max_length=512)
    both = tokenizer(original, garbled, return_tensors="pt")
    ids = both["input_ids"][0].tolist()
    end = ids.index(SEP)
    left, right = matched(ids[1:end], ids[end + 1 : -1])
    marks = torch.tensor([[SPECIAL, *left, SPECIAL, *right, SPECIAL]])
    with torch.inference_mode():
        figures, tags = network(both["input_ids"], both["token_type_ids"], marks, both["attention_mask"])
    return figures[0].float().tolist(), tags[0].float().tolist()


def assert_alike(one: Reading, other: Reading, most: float) -> None:
    for name in OUTPUTS:
        assert getattr(one, name) == pytest.approx(getattr(other, name), abs=most)
    for name in ("original", "garbled"):
        np.testing.assert_allclose(getattr(one, name).log_odds, getattr(other, name).log_odds, atol=most)
        np.testing.assert_array_equal(getattr(one, name).offsets, getattr(other, name).offsets)


@pytest.mark.model
@pytest.mark.parametrize("pair", PAIRS)
def test_it_says_what_torch_says(ours: PairReader, network: PairNetwork, pair: tuple[str, str]) -> None:
    (found,) = read(ours, [pair])
    figures, tags = by_torch(network, *pair)
    assert outputs(found) == pytest.approx(figures, abs=1e-4)
    stop = 1 + len(found.original.log_odds)
    np.testing.assert_allclose(found.original.log_odds, tags[1:stop], atol=1e-4)
    np.testing.assert_allclose(found.garbled.log_odds, tags[stop + 1 : -1], atol=1e-4)


@pytest.mark.model
def test_half_the_bits_say_nearly_the_same(ours: PairReader, network: PairNetwork) -> None:
    for pair, found in zip(PAIRS, read(ours, PAIRS), strict=True):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            figures, _ = by_torch(network, *pair)
        wanted = torch.tensor(outputs(found)).sigmoid()
        torch.testing.assert_close(torch.tensor(figures).sigmoid(), wanted, rtol=0, atol=0.02)


@pytest.mark.model
def test_a_pair_does_not_depend_on_the_others_or_their_order(ours: PairReader) -> None:
    others = [(f"Sentence number {n} is here.", f"Sentence {n} was there.") for n in range(60)]
    forth, back = read(ours, [*PAIRS, *others]), read(ours, [*reversed([*PAIRS, *others])])
    for pair, together, turned in zip([*PAIRS, *others], forth, reversed(back), strict=True):
        (alone,) = read(ours, [pair])
        assert_alike(alone, together, 1e-5)
        assert_alike(alone, turned, 1e-5)


@pytest.mark.model
def test_a_pair_that_comes_twice_is_read_once(ours: PairReader) -> None:
    first, second, third = ours.read([PAIRS[0], PAIRS[1], PAIRS[0]])
    assert first is third
    assert first is not second
    assert ours.read([]) == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("original", "garbled", "whole"),
    [
        ("word " * 255, "term " * (MOST_TOKENS - 255), True),
        ("word " * 255, "term " * (MOST_TOKENS - 254), False),
        ("word", "term " * 9000, False),
        ("word", " ", False),
        ("\u200b", "word", False),
        ("", "", False),
        (".", "!", True),
    ],
)
def test_what_cannot_be_read_as_a_whole_is_not_read(ours: PairReader, original: str, garbled: str, whole: bool) -> None:
    known, (reading, other) = PAIRS[0], ours.read([(original, garbled), PAIRS[0]])
    assert (reading is not None) == whole
    assert other is not None
    assert_alike(other, read(ours, [known])[0], 1e-5)


@pytest.mark.model
def test_the_tokens_are_the_encoders(ours: PairReader) -> None:
    texts = [*(text for pair in PAIRS for text in pair), "x" * 250, "ก" * 80 + "ข" * 90]
    offsets = {texts[index]: encoding.offsets for index, encoding in OnnxEncoder().encode(texts)}
    for text in texts:
        (found,) = read(ours, [(text, "other")])
        np.testing.assert_array_equal(found.original.offsets, offsets[text])
        assert found.original.log_odds.shape == (len(offsets[text]),)


@pytest.mark.model
def test_a_long_run_of_letters_is_read(ours: PairReader) -> None:
    one, other = read(ours, [("x" * 150, "x" * 149 + "z"), ("x" * 150, "y" * 150)])
    assert one.score != pytest.approx(other.score, abs=1e-6)


texts = st.text(alphabet="aeinrst .,!7é中", max_size=30)


@pytest.mark.model
@given(st.lists(st.tuples(texts, texts), max_size=4))
@settings(max_examples=30)
def test_every_tag_is_of_characters_of_its_text(pairs: list[tuple[str, str]]) -> None:
    for pair, reading in zip(pairs, load_reader().read(pairs), strict=True):
        if reading is None:
            assert not all(text.strip() for text in pair)
            continue
        assert np.isfinite(outputs(reading)).all()
        for text, tags in zip(pair, (reading.original, reading.garbled), strict=True):
            assert len(tags.log_odds) == len(tags.offsets)
            assert np.isfinite(tags.log_odds).all()
            covered = set().union(*(range(a, b) for a, b in tags.offsets.tolist()))
            assert covered == {index for index, letter in enumerate(text) if letter != " "}


def test_a_graph_is_named_by_all_it_is_made_of(monkeypatch: pytest.MonkeyPatch) -> None:
    keys: list[str] = []

    def cached(key: str, export: Callable[[], bytes]) -> bytes:
        keys.append(key)
        return b""

    monkeypatch.setattr(reader, "cached_graph", cached)
    reader._graph(Path(), "a" * 64)
    reader._graph(Path(), "b" * 64)
    monkeypatch.setattr(reader, "DEFAULT_SHA256", "c" * 64)
    reader._graph(Path(), "a" * 64)
    assert len(set(keys)) == 3
