"""The learned metric: what it makes of what the network says, and when it runs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from pairs import pair

from scorer import Settings, score_pairs
from scorer.cross_encoder import Reading, Tags
from scorer.encoder import ON_CPU
from scorer.metrics import learned
from scorer.metrics.learned import Learned
from scorer.quality import LEARNED

NOTHING = Tags(np.zeros(0, dtype=np.float32), np.zeros((0, 2), dtype=np.int32))


class Reader:
    """A reader that says of a pair the number in its garbled side, and nothing where there is none."""

    sha256 = "f" * 64
    runtime = ON_CPU

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Reading | None]:
        self.asked += pairs
        return [None if garbled == "?" else Reading(float(garbled), -float(garbled), float(garbled), NOTHING, NOTHING)
                for _, garbled in pairs]  # fmt: skip


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    made = Reader()
    monkeypatch.setattr(learned, "load_reader", lambda _: made)
    return made


@pytest.mark.parametrize(
    ("original", "garbled", "values"),
    [
        ("a", "0", (0.5, 0.5, 0.5)),
        ("a", "1000", (1.0, 0.0, 1.0)),
        ("a", "-1000", (0.0, 1.0, 0.0)),
        ("a", "2.5", (0.9241418, 0.0758582, 0.9241418)),
        ("a", "?", (None, None, None)),
        ("-3", "-3", (1.0, 0.0, 1.0)),
        ("All  is\nwell. ", "All is well.", (1.0, 0.0, 1.0)),
        ("cafe\u0301", "café", (1.0, 0.0, 1.0)),
        ("? ", "?", (1.0, 0.0, 1.0)),
    ],
)
@pytest.mark.usefixtures("reader")
def test_values(original: str, garbled: str, values: tuple[float | None, ...]) -> None:
    columns = Learned().score([pair(original, garbled)])
    assert list(columns) == ["learned", "learned_major", "learned_meaning"]
    for column, value in zip(columns.values(), values, strict=True):
        assert column == [None if value is None else pytest.approx(value, abs=1e-7)]


def test_a_pair_is_read_once_and_equal_sides_never(reader: Reader) -> None:
    metric, pairs = Learned(), [pair("a", "1"), pair("b", "?"), pair("a", "1"), pair("c", "c")]
    first = metric.score(pairs)
    assert metric.score(pairs) == first
    assert metric.corpus(pairs) == pytest.approx((2 * 0.7310586 + 1) / 3)
    assert reader.asked == [("a", "1"), ("b", "?")]
    assert first["learned"][0] == first["learned"][2]


@pytest.mark.usefixtures("reader")
def test_no_value_is_no_mean() -> None:
    assert Learned().corpus([]) is None
    assert Learned().corpus([pair("b", "?")]) is None
    assert Learned().score([]) == {"learned": [], "learned_major": [], "learned_meaning": []}


@pytest.mark.usefixtures("reader")
def test_the_signature_names_the_weights() -> None:
    assert f"sha256:{Reader.sha256}" in Learned().signature


@pytest.mark.model
def test_it_stands_in_the_report_of_the_default_model() -> None:
    report = score_pairs([("He paid 1,000 euros.", "He paid 100 euros."), ("Yes.", "Yes."), ("Lost.", "")])
    (changed, same, lost) = (judgement.scored.scores for judgement in report.judgements)
    assert all(0 < (changed[name] or 0) < 1 for name in LEARNED)
    assert [same[name] for name in LEARNED] == [1.0, 0.0, 1.0]
    assert lost == {}
    assert "learned" in report.signature["metrics"]  # type: ignore[operator]


@pytest.mark.parametrize(
    "settings",
    [
        Settings(model="none"),
        Settings(model="none", quality="none"),
        pytest.param(Settings(quality="none"), marks=pytest.mark.model),
    ],
)
def test_it_is_not_even_loaded_elsewhere(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> Reader:
        raise AssertionError("loaded")

    monkeypatch.setattr(learned, "load_reader", refuse)
    (judgement,) = score_pairs([("He paid 1,000 euros.", "He paid 100 euros.")], settings).judgements
    assert not [name for name in judgement.scored.scores if name.startswith("learned")]
