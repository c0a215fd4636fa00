"""The encoder: two backends that agree, windows, the graph's cache, and vectors without a model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.encoder import Embedder, export, graph, load_encoder, weights
from scorer.encoder.encoding import Encoder, Encoding
from scorer.encoder.lexical import LexicalEncoder
from scorer.encoder.onnx import OnnxEncoder
from scorer.encoder.session import TOKEN_BUDGET, equal_batches, load_session
from scorer.encoder.windows import Tokens, cut
from scorer.errors import ModelError, SettingsError
from scorer.settings import Settings

TEXTS = [
    "The ferry to Ostrava leaves at 7:45 on weekdays.",
    "No.",
    "",
    "A naïve café owner — “Zoë” — paid €1,000 for 3½ hours…",
    "港口的办公室保存每一封信。",
    "👨‍👩‍👧‍👦 went home",
    "word " * 700 + "end",
    "x" * 5000,
]


@pytest.fixture(scope="module")
def onnx() -> OnnxEncoder:
    return OnnxEncoder()


@pytest.fixture(scope="module")
def reference() -> Encoder:
    return load_encoder(Settings(backend="sentence-transformers"))


def encodings(encoder: Encoder, texts: Sequence[str]) -> list[Encoding]:
    found = dict(encoder.encode(texts))
    assert sorted(found) == list(range(len(texts)))
    return [found[index] for index in range(len(texts))]


@pytest.mark.model
def test_backends_agree(onnx: OnnxEncoder, reference: Encoder) -> None:
    for ours, theirs in zip(encodings(onnx, TEXTS), encodings(reference, TEXTS), strict=True):
        np.testing.assert_allclose(ours.vector, theirs.vector, atol=1e-5)
        np.testing.assert_allclose(ours.tokens, theirs.tokens, atol=1e-5)
        np.testing.assert_array_equal(ours.offsets, theirs.offsets)


@pytest.mark.model
def test_the_reference_is_sentence_transformers_own_encode(reference: Encoder) -> None:
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(weights.default_folder()), device="cpu", local_files_only=True)
    short = TEXTS[:2]
    found = np.stack([one.vector for one in encodings(reference, short)])
    np.testing.assert_allclose(found, model.encode(short, show_progress_bar=False), atol=1e-5)


@pytest.mark.model
def test_a_text_does_not_depend_on_its_batch(onnx: OnnxEncoder) -> None:
    together = encodings(onnx, TEXTS * 2 + [f"Sentence number {n} is here." for n in range(40)])
    for text, found in zip(TEXTS, together, strict=False):
        (alone,) = encodings(onnx, [text])
        np.testing.assert_allclose(found.vector, alone.vector, atol=1e-6)
        np.testing.assert_allclose(found.tokens, alone.tokens, atol=2e-6)


@pytest.mark.model
def test_what_stands_past_the_window_counts(onnx: OnnxEncoder) -> None:
    long = "The committee met again and decided nothing at all. " * 60
    plain, changed = encodings(onnx, [long + "It rained.", long + "The volcano buried the town."])
    assert not np.allclose(plain.vector, changed.vector, atol=1e-4)
    assert len(changed.offsets) > 254
    assert changed.offsets[-1].tolist() == [len(long) + 27, len(long) + 28]


@pytest.mark.model
@pytest.mark.parametrize("text", [text for text in TEXTS if text])
def test_offsets_name_the_tokens_text(onnx: OnnxEncoder, text: str) -> None:
    (found,) = encodings(onnx, [text])
    assert found.tokens.shape == (len(found.offsets), 384)
    assert (found.offsets[:, 0] < found.offsets[:, 1]).all()
    assert (np.diff(found.offsets[:, 0]) >= 0).all()
    covered = set().union(*(range(a, b) for a, b in found.offsets))
    # The model drops joiners and control characters; no letter or digit may be lost.
    assert all(index in covered for index, letter in enumerate(text) if letter.isalnum())


@pytest.mark.model
@pytest.mark.parametrize(("original", "other"), [("ก" * 80 + "ข" * 90, "ม" * 170), ("x" * 150, "y" * 150)])
def test_a_long_run_of_letters_is_read(onnx: OnnxEncoder, reference: Encoder, original: str, other: str) -> None:
    one, two = encodings(onnx, [original, other])
    assert one.vector @ two.vector < 0.999
    assert (one.offsets[0, 0], one.offsets[-1, 1]) == (0, len(original))
    (theirs,) = encodings(reference, [original])
    np.testing.assert_allclose(one.vector, theirs.vector, atol=1e-5)


@pytest.mark.model
def test_an_empty_text_has_no_direction(onnx: OnnxEncoder) -> None:
    (found,) = encodings(onnx, [" "])
    assert not found.vector.any()
    assert found.tokens.shape == (0, 384)


def words(texts: Sequence[str]) -> list[Tokens]:
    """One token a word."""
    found = []
    for text in texts:
        spans, at = [], 0
        for word in text.split():
            at = text.index(word, at)
            spans.append((at, at + len(word)))
            at += len(word)
        found.append(Tokens(tuple(range(len(spans) + 2)), tuple(range(1, len(spans) + 1)), tuple(spans)))
    return found


@given(st.lists(st.text(alphabet="ab ", max_size=80), max_size=5), st.integers(1, 9))
def test_pieces_fit_the_window_and_make_up_the_text(texts: list[str], window: int) -> None:
    pieces = cut(texts, words, window)
    assert all(len(piece.tokens.inner) <= window for piece in pieces)
    for owner, text in enumerate(texts):
        own = [piece for piece in pieces if piece.owner == owner]
        assert "".join(piece.text for piece in own) == text
        assert all(text[piece.start :].startswith(piece.text) for piece in own)


class Counting:
    """An encoder that counts how often it is asked for a text."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._inner = LexicalEncoder()
        self.signature = self._inner.signature

    def encode(self, texts: Sequence[str]) -> Iterator[tuple[int, Encoding]]:
        self.asked += texts
        return self._inner.encode(texts)


def test_equal_texts_are_encoded_once() -> None:
    encoder = Counting()
    embedder = Embedder(encoder)
    embedder.vectors(["one", "two", "one"])
    embedder.encodings(["two", "three"])
    embedder.vectors(["three"])
    assert encoder.asked == ["one", "two", "three"]


def test_the_oldest_token_vectors_go_when_memory_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scorer.encoder.embedder.TOKEN_MEMORY", 3 * 1024 * 2)
    encoder = Counting()
    embedder = Embedder(encoder)
    first = embedder.encodings(["one two", "three"])
    embedder.encodings(["four five"])
    assert embedder.vectors(["one two", "three", "four five"]).shape == (3, 1024)
    assert encoder.asked == ["one two", "three", "four five"]
    again = embedder.encodings(["one two"])
    assert encoder.asked == ["one two", "three", "four five", "one two"]
    np.testing.assert_array_equal(first["one two"].tokens, again["one two"].tokens)


@given(st.lists(st.text(max_size=60), max_size=6))
def test_lexical_vectors_have_unit_length_and_inner_offsets(texts: list[str]) -> None:
    for text, found in zip(texts, encodings(LexicalEncoder(), texts), strict=True):
        norm = float(np.linalg.norm(found.vector))
        assert norm == pytest.approx(1, abs=1e-5) or not found.vector.any()
        assert all(0 <= a < b <= len(text) for a, b in found.offsets)


def test_lexical_vectors_see_spelling_not_case() -> None:
    same, near, far = encodings(LexicalEncoder(), ["THE GARDENER", "the gardeners", "four boats sank"])
    (base,) = encodings(LexicalEncoder(), ["the gardener"])
    assert base.vector @ same.vector == pytest.approx(1, abs=1e-6)
    assert base.vector @ near.vector > 0.7 > 0.3 > base.vector @ far.vector


def test_other_weights_than_the_measured_ones_are_refused(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"something else")
    with pytest.raises(ModelError, match="reinstall"):
        weights.check_default(tmp_path)
    with pytest.raises(ModelError, match="no such file"):
        weights.check_default(tmp_path / "nowhere")


@pytest.fixture
def exported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """An empty cache, and a record of what is exported for it."""
    monkeypatch.setenv("SCORER_CACHE", str(tmp_path / "cache"))
    return []


def cached(exported: list[str], key: str = "key") -> Path | bytes:
    """Ask for a graph that is quickly exported."""

    def make() -> bytes:
        exported.append(key)
        return f"a graph of {key}".encode()

    return graph.cached_graph(key, make)


def test_a_damaged_graph_is_made_again(tmp_path: Path, exported: list[str]) -> None:
    kept = cached(exported)
    assert isinstance(kept, Path)
    assert kept.read_bytes() == b"a graph of key"
    assert cached(exported) == kept
    assert len(exported) == 1
    kept.write_bytes(b"a grapf of key")
    assert cached(exported) == kept
    assert len(exported) == 2
    assert [path.read_bytes() for path in (tmp_path / "cache").iterdir()] == [b"a graph of key"]


def test_graphs_of_other_keys_are_let_alone(exported: list[str]) -> None:
    one, other = cached(exported, "pairs-1-v1"), cached(exported, "pairs-1-v10")
    assert (cached(exported, "pairs-1-v1"), cached(exported, "pairs-1-v10")) == (one, other)
    assert one != other
    assert exported == ["pairs-1-v1", "pairs-1-v10"]


@pytest.mark.usefixtures("exported")
def test_a_graph_of_other_weights_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "_export", lambda _: b"a graph")
    export.default_graph(tmp_path)
    monkeypatch.setattr(export, "DEFAULT_SHA256", "b" * 64)
    export.default_graph(tmp_path)
    assert len({path.name for path in (tmp_path / "cache").glob("minilm-*")}) == 2


@pytest.mark.usefixtures("exported")
def test_wrong_weights_are_never_exported(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"something else")
    with pytest.raises(ModelError, match="reinstall"):
        export.default_graph(tmp_path)
    assert not (tmp_path / "cache").exists()


def test_a_cache_that_cannot_be_written_to_is_no_obstacle(
    tmp_path: Path, exported: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    monkeypatch.setenv("SCORER_CACHE", str(blocked / "cache"))
    assert cached(exported) == b"a graph of key"


def test_a_graph_that_cannot_be_run_names_the_remedy() -> None:
    with pytest.raises(ModelError, match="try --quality none"):
        load_session(b"no graph", "--quality none")


@given(st.lists(st.integers(1, 3000), max_size=60))
def test_batches_hold_all_items_of_one_length_within_the_budget(lengths: list[int]) -> None:
    numbered = list(enumerate(lengths))
    batches = list(equal_batches(numbered, lambda item: item[1]))
    assert sorted(item for batch in batches for item in batch) == numbered
    for batch in batches:
        assert len({length for _, length in batch}) == 1
        assert len(batch) == 1 or sum(length for _, length in batch) <= TOKEN_BUDGET


def test_the_onnx_backend_is_for_the_default_model_only() -> None:
    with pytest.raises(SettingsError, match="default model only"):
        load_encoder(Settings(model="some-model", backend="onnx"))


def test_an_unknown_model_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)  # no waiting for a network
    with pytest.raises(ModelError, match="no-such-model") as caught:
        load_encoder(Settings(model="no-such-folder/no-such-model"))
    assert "\n" not in str(caught.value)
