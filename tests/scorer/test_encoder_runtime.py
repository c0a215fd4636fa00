"""What runs the networks: `--fast` and `--device` give nearly the same numbers, and say in one line what they lack."""

from __future__ import annotations

import builtins
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest

from corpus import load_cases
from scorer import score_pairs
from scorer.cross_encoder import PairReader
from scorer.encoder import ON_CPU, Embedder, Runtime, runtime, runtime_of
from scorer.encoder.onnx import OnnxEncoder
from scorer.encoder.runtime import FastSession, checked_device
from scorer.errors import MissingExtra, ModelError, SettingsError
from scorer.metrics.learned import Learned
from scorer.settings import Settings

TEXTS = ["No.", "", "The ferry to Ostrava leaves at 7:45 on weekdays.", "The boat leaves at nine.", "word " * 300]
PAIRS = [(TEXTS[2], TEXTS[3]), ("Nobody saw him.", "Everybody saw him."), ("It is late.", "It is late now, he said.")]
IN_TORCH = Runtime(device="cpu")
FAST = Runtime(fast=True)


def can_be_fast() -> bool:
    try:
        openvino = runtime._openvino()
    except MissingExtra:
        return False
    return "BF16" in openvino.Core().get_property("CPU", "OPTIMIZATION_CAPABILITIES")


need_fast = pytest.mark.skipif(not can_be_fast(), reason="no OpenVINO, or no bfloat16 in this CPU")


@pytest.fixture(scope="module", params=[pytest.param(FAST, marks=need_fast), IN_TORCH], ids=["fast", "device"])
def other(request: pytest.FixtureRequest) -> Runtime:
    found: Runtime = request.param
    return found


@pytest.mark.model
def test_vectors_are_nearly_those_of_single_precision(other: Runtime) -> None:
    expected, found = (Embedder(OnnxEncoder(one)).vectors(TEXTS) for one in (ON_CPU, other))
    cosines = (expected * found).sum(axis=1)
    assert np.delete(cosines, 1).min() > 1 - 2e-4
    assert not found[1].any()
    assert not np.array_equal(expected, found)


@pytest.mark.model
def test_readings_are_nearly_those_of_single_precision(other: Runtime) -> None:
    for one, another in zip(PairReader().read(PAIRS), PairReader(runtime=other).read(PAIRS), strict=True):
        assert one is not None
        assert another is not None
        for name in ("score", "major", "meaning"):
            assert getattr(another, name) == pytest.approx(getattr(one, name), abs=0.25)
        assert len(another.garbled.log_odds) == len(one.garbled.log_odds)


@need_fast
@pytest.mark.model
def test_a_fast_text_does_not_depend_on_its_neighbours() -> None:
    encoder, reader = OnnxEncoder(FAST), PairReader(runtime=FAST)
    texts = [f"The {word} boat leaves at noon." for word in ("red", "new", "old", "big", "fast")]
    together = dict(encoder.encode(texts))
    pairs = [(texts[0], text) for text in texts[1:]]
    for at, text in enumerate(texts):
        np.testing.assert_array_equal(next(iter(encoder.encode([text])))[1].tokens, together[at].tokens)
    assert [reader.read([pair])[0].score for pair in pairs] == [one.score for one in reader.read(pairs)]  # type: ignore[union-attr]


@need_fast
@pytest.mark.model
def test_fast_qualities_are_within_half_a_point() -> None:
    pairs = [
        (case.original[link.original[0].start : link.original[-1].stop],
         case.garbled[link.garbled[0].start : link.garbled[-1].stop])
        for case in load_cases() for link in case.links if link.original and link.garbled
    ][:80]  # fmt: skip
    slow, fast = (score_pairs(pairs, Settings(fast=fast)) for fast in (False, True))
    assert len(pairs) == 80
    qualities = [[one.quality for one in report.judgements] for report in (slow, fast)]
    for one, another in zip(*qualities, strict=True):
        assert one is not None
        assert another == pytest.approx(one, abs=0.5)
    assert qualities[0] != qualities[1]
    assert "openvino" in str(fast.signature["encoder"])
    assert "bfloat16" in str(fast.signature["metrics"])
    assert "bfloat16" not in str(slow.signature)


@need_fast
@pytest.mark.model
def test_threads_may_share_a_fast_network() -> None:
    encoder = OnnxEncoder(FAST)
    texts = [f"The {word} boat leaves at noon, {word} or not." for word in ("red", "new", "old", "big", "far", "wet")]
    alone = [dict(encoder.encode([text]))[0].tokens for text in texts]
    with ThreadPoolExecutor(len(texts)) as pool:
        for _ in range(5):
            for expected, found in zip(
                alone, pool.map(lambda text: dict(encoder.encode([text]))[0], texts), strict=True
            ):
                np.testing.assert_array_equal(found.tokens, expected)


def test_a_missing_package_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "openvino":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(MissingExtra, match=r"scorer\[fast\]"):
        FastSession(b"")


def test_a_cpu_without_bfloat16_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    class Core:
        def get_property(self, *_: str) -> list[str]:
            return ["FP32", "INT8"]

    monkeypatch.setattr(runtime, "_openvino", lambda: type("Library", (), {"Core": Core}))
    with pytest.raises(ModelError, match="instructions for bfloat16") as caught:
        FastSession(b"")
    assert "\n" not in str(caught.value)


@need_fast
def test_a_graph_that_cannot_be_run_is_one_clear_line() -> None:
    with pytest.raises(ModelError, match="leave out --fast") as caught:
        FastSession(b"no graph")
    assert "\n" not in str(caught.value)


def test_a_device_that_is_not_there_is_one_clear_line() -> None:
    with pytest.raises(ModelError, match="--device cuda:99: there is none here") as caught:
        checked_device("cuda:99")
    assert "\n" not in str(caught.value)
    assert checked_device("cpu") == "cpu"


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(), ON_CPU),
        (Settings(device="cpu"), ON_CPU),
        (Settings(fast=True, device="cpu"), FAST),
        (Settings(device="cuda:1"), Runtime(device="cuda:1")),
    ],
)
def test_the_settings_choose_the_runtime(settings: Settings, expected: Runtime) -> None:
    assert runtime_of(settings) == expected


def test_a_runtime_names_what_changes_the_numbers() -> None:
    names = {one.name for one in (ON_CPU, IN_TORCH, Runtime(device="cuda"))}
    assert len(names) == 3
    assert Runtime(device="cuda").name == Runtime(device="cuda:1").name
    assert Runtime(device="cuda").budget > ON_CPU.budget


@pytest.mark.parametrize(
    "wrong",
    [
        {"fast": True, "model": "none"},
        {"fast": True, "backend": "sentence-transformers"},
        {"fast": True, "device": "cuda"},
        {"device": "gpu"},
    ],
)
def test_what_does_not_go_together_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(SettingsError, match=r"--fast|unknown device"):
        Settings(**wrong)


def test_the_learned_metric_runs_as_the_embedder_does(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Runtime] = []
    monkeypatch.setattr("scorer.metrics.learned.load_reader", asked.append)
    Learned(Embedder(OnnxEncoder.__new__(OnnxEncoder), IN_TORCH))
    assert asked == [IN_TORCH]
