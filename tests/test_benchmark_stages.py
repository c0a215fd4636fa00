"""Every stage is in one group, and the groups add up to what was measured."""

from __future__ import annotations

import pytest

from benchmarks.stages import MOST, group_of, grouped, too_large
from benchmarks.stopwatch import Stopwatch, watch_pipeline
from scorer import Settings, pipeline, plugins


@pytest.mark.parametrize(
    ("stage", "group"),
    [
        ("encode", "encoder"),
        ("metric learned", "learned network"),
        ("metric bleu: corpus", "BLEU, chrF++"),
        ("check number", "checks"),
        ("word links", "word links"),
        ("explain: features", "explanation"),
        ("summary", "all the rest"),
    ],
)
def test_groups(stage: str, group: str) -> None:
    assert group_of(stage) == group


def test_groups_add_up_and_begin_with_the_largest() -> None:
    found = grouped({"check a": 1.0, "encode": 2.5, "check b": 2.0, "read": 0.5})
    assert found == {"checks": 3.0, "encoder": 2.5, "all the rest": 0.5}
    assert list(found) == ["checks", "encoder", "all the rest"]


def test_a_network_may_take_any_share() -> None:
    groups = {"encoder": 60.0, "learned network": 20.0, "checks": MOST + 1, "TER": 4.0}
    assert too_large({"total": 100.0, "groups": groups}) == {"checks": MOST + 1}


def test_links_and_checks_are_measured_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    watch = Stopwatch()
    for owner, name in watched():  # what the stopwatch replaces is put back at the end
        monkeypatch.setattr(owner, name, getattr(owner, name))
    watch_pipeline(watch)
    pipeline.score_pairs([("He had sold 1,000 tickets.", "He sold 100 cards.")], Settings(model="none"))
    assert {"word links", "check number", "metric ter", "encode", "explain"} <= set(watch.seconds)


def watched() -> list[tuple[object, str]]:
    from benchmarks.stopwatch import STAGES
    from scorer import encoder, explain, measures, read
    from scorer.words import compared

    own = [(plugins, "load"), (measures.Loading, "__call__"), *((pipeline, name) for name in STAGES)]
    return [*own, (read, "rows_of"), (explain, "features"), (encoder.Embedder, "_encode"), (compared, "link_words")]
