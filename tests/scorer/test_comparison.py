"""Versions of one original held against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest

from scorer import ReadError, Relation, Report, Settings, SettingsError, score_pairs, score_texts
from scorer.comparison import Comparison, compare
from scorer.comparison.paired import clusters
from scorer.comparison.text import write
from scorer.comparison.types import Contrast, Part
from scorer.comparison.worse import got_worse
from tests.scorer.comparison_reports import ADDED, MERGED, ORIGINAL, QUICK, aligned, compared, documents


def few(reports: Sequence[Report], names: Sequence[str] = ()) -> Comparison:
    return compare(reports, names, resamples=40, trials=40)


def test_every_pair_of_every_version_is_in_exactly_one_unit() -> None:
    comparison = compared()
    for at, report in enumerate(documents()):
        found = Counter(one.pair.index for unit in comparison.units for one in unit.parts[at].judgements)
        assert found == Counter(range(len(report.judgements)))
    # The merged sentences are one segment for all versions, since one version cannot be cut there.
    assert [len(unit.sentences) for unit in comparison.units] == [2, 1, 1, 1, 1]
    assert "Every member" in comparison.units[2].parts[1].text
    assert comparison.units[1].parts[0].text == ""


def test_the_figures_are_those_of_the_reports() -> None:
    for version in compared().versions:
        summary = version.report.summary
        for name in ("quality", "mqm_expected", "cosine", "omitted_share", "added_share"):
            assert version.figures[name].value == pytest.approx(getattr(summary, name)), name
        assert version.figures["quality"].low <= version.figures["quality"].value <= version.figures["quality"].high
    for version in few(aligned()).versions:
        summary = version.report.summary
        assert [version.figures[name].value for name in ("bleu", "chrf", "ter")] == [
            summary.bleu,
            summary.chrf,
            summary.ter,
        ]


def test_an_equal_version_differs_in_nothing_and_nothing_is_sure() -> None:
    (report, *_) = aligned()
    comparison = few((report, report), ("one", "two"))
    assert {one.value for one in comparison.contrasts} == {0.0}
    assert not any(one.sure for one in comparison.contrasts)
    assert {(one.p_bootstrap, one.p_randomised) for one in comparison.contrasts} == {(1.0, 1.0)}
    assert comparison.worse == ()
    (tally,) = comparison.tallies
    assert (tally.first_better, tally.ties, tally.second_better) == (0, len(comparison.units), 0)


def test_a_version_with_more_damage_is_surely_worse() -> None:
    comparison = compare(aligned(), ("good", "bad"), resamples=200, trials=200)
    found = {one.figure: one for one in comparison.contrasts}
    assert found["chrf"].better == 0
    assert found["ter"].better == 0
    assert found["ter"].value > 0 > found["chrf"].value
    assert found["chrf"].low <= found["chrf"].value <= found["chrf"].high < 0
    assert comparison.tallies[0].first_better > comparison.tallies[0].second_better


def test_findings_are_counted_by_check_and_severity() -> None:
    comparison = compared()
    merged, added, same = (one.findings for one in comparison.versions)
    assert merged["number", "critical"] == 1
    assert added["number", "critical"] == 0
    assert set(same.values()) == {0}
    (one,) = [one for one in comparison.kinds if one.check == "number" and (one.first, one.second) == (0, 1)]
    assert one.value == -1
    assert one.low <= -1 <= one.high <= 0


def test_passages_name_the_version_that_is_worse_and_the_largest_difference_is_first() -> None:
    worse = compared().worse
    assert [(one.at.start, one.better, one.worse) for one in worse[:2]] == [(1, 1, 0), (1, 2, 0)]
    assert [one.difference for one in worse] == sorted((one.difference for one in worse), reverse=True)
    assert len({one.difference for one in worse}) > 2
    assert not any(one.worse == 2 for one in worse)


def test_a_segment_got_worse_by_its_severity_or_by_five_points() -> None:
    unit = compared().units[3]
    assert got_worse(unit, 1, 0)
    assert not got_worse(unit, 0, 1)
    assert not got_worse(unit, 0, 0)
    for quality, worse in ((90.0, False), (85.1, False), (85.0, True), (None, False)):
        parts = (Part((), "", 90.0, None), Part((), "", quality, None))
        assert got_worse(replace(unit, parts=parts), 0, 1) == worse


def test_with_a_baseline_only_what_is_worse_than_it_is_a_passage() -> None:
    since = compare(documents(), ("merged", "added", "same"), resamples=20, trials=20, baseline=1)
    assert since.worse == tuple(one for one in compared().worse if one.better == 1)
    assert since.worse
    with pytest.raises(SettingsError, match="there is no version 3"):
        compare(documents(), baseline=3)


def test_clusters_are_cut_only_where_all_above_are_apart_from_all_below() -> None:
    assert clusters([50.0, 70.0, 60.0], True, {(0, 1), (0, 2)}) == ((1, 2), (0,))
    assert clusters([50.0, 70.0, 60.0], True, {(0, 1)}) == ((1, 2, 0),)
    assert clusters([50.0, 70.0, 60.0], False, {(0, 1), (0, 2), (1, 2)}) == ((0,), (2,), (1,))


def test_a_small_p_of_randomisation_makes_a_difference_sure() -> None:
    assert Contrast("ter", 0, 1, 2.0, 1.0, 3.0, 0.01, 0.01).better == 0
    assert Contrast("bleu", 0, 1, 2.0, 1.0, 3.0, 0.01, 0.01).better == 1
    assert Contrast("bleu", 0, 1, 2.0, 1.0, 3.0, 0.01, 0.05).better is None


def test_reports_that_cannot_be_compared_are_refused() -> None:
    merged, added, _ = documents()
    other = score_texts("Something else entirely. It has two sentences.", MERGED, QUICK)
    with pytest.raises(ReadError, match="is not that of a"):
        few((merged, other), "ab")
    with pytest.raises(SettingsError, match="two versions are called 'a'"):
        few((merged, added), "aa")
    with pytest.raises(SettingsError, match="two versions at least"):
        few((merged,))
    lines = [line for line in ORIGINAL.splitlines() if line]
    rows = score_pairs(zip(lines, lines, strict=True), QUICK)
    with pytest.raises(ReadError, match="aligned by line"):
        few((merged, rows), "ab")
    split = replace(merged, summary=replace(merged.summary, original_sentences=7))
    with pytest.raises(ReadError, match="split otherwise"):
        few((split, added), "ab")
    nothing = [score_pairs([("", text), ("", text)], QUICK) for text in (MERGED, ADDED)]
    with pytest.raises(ReadError, match="no text"):
        few(nothing, "ab")


def test_versions_without_a_quality_are_compared_by_their_metrics() -> None:
    plain = Settings(model="none", quality="none")
    comparison = few([score_texts(ORIGINAL, one, plain) for one in (MERGED, ADDED, ORIGINAL)], "abc")
    assert "quality" not in comparison.versions[0].figures
    assert comparison.tallies == ()
    assert comparison.worse == ()
    assert sorted(sum(comparison.clusters, ())) == [0, 1, 2]


def test_other_settings_are_noted() -> None:
    reports = [
        score_texts(ORIGINAL, MERGED, QUICK),
        score_texts(ORIGINAL, ADDED, Settings(model="none", skip=("case",))),
    ]
    assert few(reports, "ab").notes == ("b was scored otherwise than a: checks differ",)
    assert compared().notes == ()


def test_a_version_that_is_none_is_named_before_its_figures() -> None:
    one, other = documents()[:2]
    stranger = replace(other, relation=Relation("unrelated", 0.98))
    found = few((one, stranger), ("a", "b"))
    note = "b: These are not two versions of one document: the pairs and scores below mean little."
    assert found.notes == (note,)
    assert note in " ".join(write(found, 3, width=120).split())
