"""The pipeline: every sentence once, exact offsets, scores in range, mirror images, same bytes."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scorer import Report, ScorerError, Settings, plugins, score_files, score_pairs, score_texts
from scorer.errors import SettingsError
from scorer.report import json as json_report
from scorer.report.load import load

LEXICAL = Settings(model="none")
# Where only what belongs together matters: one check, and no quality.
RANGES = {"bleu": (0, 100.0001), "chrf": (0, 100.0001), "ter": (0, math.inf)}
ALIGNED_ONLY = Settings(model="none", quality="none", only=("number",))
SENTENCES = (
    "The harbour master counted 1,200 crates before noon.",
    "Nobody had told her about the second ship.",
    "It came in under a grey sky, with its flags down.",
    "“We waited nine days,” the captain said.",
    "She did not believe him.",
    "The crates held oranges, salt and two stolen clocks.",
    "By evening the whole town knew of it.",
    "A boy sold copies of the letter for a coin.",
    "Rain fell on the quay all night long.",
    "In the morning the ship was gone!",
)
texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=9).map(" ".join)
damaged = st.lists(
    st.one_of(st.sampled_from(SENTENCES), st.text(alphabet="abc XYZ.,!?\n”‘0123456789", min_size=1, max_size=40)),
    min_size=1,
    max_size=9,
).map(" ".join)
lenient = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])


def check_whole(report: Report) -> None:
    """Assert what holds of every report."""
    for side, document in (("original", report.original), ("garbled", report.garbled)):
        sides = [getattr(judgement.pair, side) for judgement in report.judgements]
        present = [one for one in sides if one is not None]
        numbers = sorted(number for one in present for number in range(one.sentences.start, one.sentences.stop))
        assert numbers == list(range(getattr(report.summary, f"{side}_sentences")))
        for one in present:
            assert document.text[one.at.start : one.at.stop] == one.text
            assert document.line(one.at.start) == one.line
        kept = "".join("".join(one.text.split()) for one in sorted(present, key=lambda one: one.at))
        assert kept == "".join(document.text.split())
    for judgement in report.judgements:
        assert judgement.quality is None or 0 <= judgement.quality <= 100
        assert judgement.degraded is not None
        assert 0 <= judgement.degraded <= 1
        for name, value in judgement.scored.scores.items():
            low, high = RANGES.get(name, (-1.0001, 1.0001))
            assert value is None or low <= value <= high, name
        for finding in judgement.scored.findings:
            pair = judgement.pair
            for at, side in ((finding.original_at, pair.original), (finding.garbled_at, pair.garbled)):
                assert at is None or (side is not None and at.stop <= len(side.text))


@given(texts, damaged)
@lenient
def test_every_sentence_is_in_exactly_one_pair(original: str, garbled: str) -> None:
    if garbled.strip():
        check_whole(score_texts(original, garbled, LEXICAL))
    else:
        with pytest.raises(ScorerError, match="empty"):
            score_texts(original, garbled, LEXICAL)


@given(texts, texts)
@lenient
def test_swapping_the_files_swaps_omitted_and_added(original: str, garbled: str) -> None:
    one, other = (score_texts(*texts, ALIGNED_ONLY).summary for texts in ((original, garbled), (garbled, original)))
    assert (one.omitted, one.added, one.matched) == (other.added, other.omitted, other.matched)


@given(texts)
@lenient
def test_an_identical_text_is_perfect(text: str) -> None:
    report = score_texts(text, text, LEXICAL)
    assert {judgement.quality for judgement in report.judgements} == {100.0}
    assert report.summary.quality == 100.0
    assert not report.passages


@pytest.mark.parametrize("model", ["none", pytest.param("default", marks=pytest.mark.model)])
@pytest.mark.parametrize(
    ("original", "garbled"),
    [
        ("He paid 1,000 euros.", "He paid 100 euros."),
        ("He did not pay.", "He did pay."),
        ("Ada met Bo.", "Bo met Ada."),
        ("He paid.", "he paid."),
        ("He paid.", "He paid"),
        ("a b c", "a b d"),
        ("12", "13"),
        ("!", "?"),
    ],
)
def test_any_difference_is_below_a_hundred(original: str, garbled: str, model: str) -> None:
    (judgement,) = score_pairs([(original, garbled)], Settings(model=model)).judgements
    assert judgement.quality is not None
    assert judgement.quality < 100


@pytest.mark.parametrize(
    ("original", "garbled"),
    [("Rain\nfell.", "Rain\r\nfell."), ("cafe\u0301 au lait", "café au lait"), ("one  two", "one two"), ("...", "...")],
)
def test_white_space_and_composition_are_no_damage(original: str, garbled: str) -> None:
    (judgement,) = score_pairs([(original, garbled)], LEXICAL).judgements
    assert (judgement.quality, judgement.degraded, judgement.severity) == (100.0, 0.0, "none")


@pytest.mark.parametrize("model", ["none", pytest.param("default", marks=pytest.mark.model)])
def test_without_a_quality_there_are_metrics_and_findings_alone(model: str) -> None:
    rows = [("He paid 1,000 euros.", "He paid 100 euros."), ("Rain fell.", "It rained."), ("Lost.", ""), ("", "Found.")]
    rated, plain = (score_pairs(rows, Settings(model=model, quality=quality)) for quality in ("auto", "none"))
    assert {(judgement.quality, judgement.degraded) for judgement in plain.judgements} == {(None, None)}
    assert [judgement.severity for judgement in plain.judgements] == ["critical", "none", "major", "major"]
    assert plain.judgements[0].reasons == ("1,000 became 100",)
    assert (plain.summary.quality, plain.summary.quality_ci, plain.summary.degraded) == (None, None, None)
    assert [passage.quality for passage in plain.passages] == [None] * len(plain.passages) != []
    assert plain.signature["quality"] == {"model": "none"}
    for one, other in zip(rated.judgements, plain.judgements, strict=True):
        assert one.scored.findings == other.scored.findings
        common = {name: value for name, value in one.scored.scores.items() if not name.startswith("learned")}
        assert common == other.scored.scores
    for form in plugins.names("writer"):
        assert plugins.load("writer", form)(plain, 10)
    again = json_report.write(plain, 10)
    assert json_report.write(load(again), 10) == again


def test_an_unknown_quality_is_refused() -> None:
    with pytest.raises(SettingsError, match="auto or none"):
        Settings(quality="good")  # type: ignore[arg-type]


def test_rows_with_one_side_are_omitted_and_added() -> None:
    report = score_pairs([("Here.", "Here."), ("Lost.", ""), ("", "Found."), ("", "")], LEXICAL)
    assert [judgement.pair.kind for judgement in report.judgements] == ["match", "omitted", "added"]
    assert (report.summary.matched, report.summary.omitted, report.summary.added) == (1, 1, 1)
    check_whole(report)


def test_the_same_input_gives_the_same_bytes() -> None:
    first, second = (
        json_report.write(score_texts(" ".join(SENTENCES), " ".join(SENTENCES[::2]), LEXICAL), 10) for _ in range(2)
    )
    assert first == second


def test_a_dropped_not_ranks_below_a_paraphrase() -> None:
    pairs = [
        ("The plan was not approved by the council.", "The plan was approved by the council."),
        ("The plan was approved by the council.", "The council gave its approval to the plan."),
        ("The fund paid 1,000 euros to each family.", "The fund paid 100 euros to each family."),
    ]
    worst = score_pairs(pairs, LEXICAL).worst()
    assert [judgement.pair.index for judgement in worst][-1] == 1


@pytest.mark.parametrize(("original", "garbled"), [(5, 3), (20, 18), (3, 5)])
def test_a_text_that_repeats_itself_is_a_version_of_itself(original: int, garbled: int) -> None:
    report = score_texts("The same sentence again. " * original, "The same sentence again. " * garbled, LEXICAL)
    assert report.relation.verdict == "version"
    assert report.summary.matched == min(original, garbled)


def test_a_path_may_be_an_object(tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("All is well.", encoding="utf-8")
    assert score_files(tmp_path / "one.txt", tmp_path / "two.txt", LEXICAL).summary.quality == 100.0


@pytest.mark.model
def test_the_sample_is_a_version_whose_damage_is_found() -> None:
    folder = Path(__file__).parents[2] / "scorer" / "sample"
    report = score_files(str(folder / "original.txt"), str(folder / "garbled.txt"))
    check_whole(report)
    assert report.relation.verdict == "version"
    assert report.summary.added >= 4
    assert report.summary.omitted >= 2
    assert json.loads(json_report.write(report, 10))["format"] == "scorer/1"
