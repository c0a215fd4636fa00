"""Models are loaded while the checks are imported, and only when nothing else can be wrong."""

from __future__ import annotations

from threading import Event
from typing import Any

import pytest

from scorer import Settings, measures, plugins, score_pairs
from scorer.encoder import Encoder, load_encoder
from scorer.errors import ModelError, ScorerError
from scorer.measures import Loading

PAIRS = [("He sold ten cards.", "He sold two cards.")]
# The default encoder without the learned metric.
UNRATED = Settings(quality="none")


def test_the_encoder_is_loaded_while_the_checks_are_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, plain = Event(), plugins.load
    waited: list[bool] = []

    def load(group: str, name: str) -> Any:
        if group == "check":
            asked.set()
        return plain(group, name)

    def slow(settings: Settings) -> Encoder:
        waited.append(asked.wait(60))  # it would never come if the checks were imported first or afterwards
        return load_encoder(Settings(model="none"))

    monkeypatch.setattr(plugins, "load", load)
    monkeypatch.setattr(measures, "load_encoder", slow)
    (judgement,) = score_pairs(PAIRS, UNRATED).judgements
    assert waited == [True]
    assert [finding.check for finding in judgement.scored.findings] == ["number"]


def test_an_error_of_loading_is_raised_where_it_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(settings: Settings) -> Encoder:
        raise ModelError("no such model")

    monkeypatch.setattr(measures, "load_encoder", broken)
    loading = Loading(UNRATED)
    loading.begin()
    loading.begin()
    with pytest.raises(ModelError, match="no such model"):
        loading(lambda _: None)


@pytest.mark.parametrize("wrong", [{"skip": ("nothing",)}, {"glossary": "nowhere.tsv"}, {"dismissed": "nowhere.jsonl"}])
def test_what_is_named_wrongly_is_told_before_anything_is_loaded(
    wrong: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[Settings] = []
    monkeypatch.setattr(measures, "load_encoder", loaded.append)
    with pytest.raises(ScorerError, match=r"nothing|nowhere"):
        score_pairs(PAIRS, Settings(quality="none", **wrong))
    assert not loaded


def test_what_is_loaded_is_loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[str] = []

    def load(settings: Settings) -> Encoder:
        loaded.append(settings.model)
        return load_encoder(Settings(model="none"))

    monkeypatch.setattr(measures, "load_encoder", load)
    loading = Loading(UNRATED)
    first, second = loading(lambda _: None), loading(lambda _: None)
    assert loaded == ["default"]
    assert first.embedder is not second.embedder
    assert list(first.metrics) == list(second.metrics) == ["bleu", "chrf", "ter", "cosine", "tokens"]
