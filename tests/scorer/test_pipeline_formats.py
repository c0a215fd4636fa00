"""Formats in a whole run: missing targets, two languages, places, times, and files of any mix."""

from __future__ import annotations

import json
from pathlib import Path

from scorer import Settings, score_files
from scorer.report import json as canonical
from scorer.report import text as terminal
from scorer.report.load import load

PLAIN = Settings(model="none")
UNIT = '<trans-unit id="{}"><source>{}</source>{}</trans-unit>'


def xliff(folder: Path, *units: tuple[str, str | None]) -> str:
    made = "".join(
        UNIT.format(number, source, "" if target is None else f"<target>{target}</target>")
        for number, (source, target) in enumerate(units, 1)
    )
    path = folder / "a.xlf"
    path.write_text(f'<xliff version="1.2"><file original="a" source-language="en">{made}</file></xliff>')
    return str(path)


def test_a_unit_without_target_is_a_major_omission_however_short(tmp_path: Path) -> None:
    report = score_files(
        xliff(tmp_path, ("Save the file", "Save the file"), ("Open", None), ("Close", "")), None, PLAIN
    )
    assert [(one.severity, one.reasons) for one in report.judgements[1:]] == [
        ("major", ("unit without target",)),
        ("major", ("unit with an empty target",)),
    ]


def test_two_languages_are_said_and_not_rated(tmp_path: Path) -> None:
    units = (
        ("In the evening 1,250 people waited there for hours.", "Am Abend warteten dort 125 Menschen stundenlang."),
        ("They went home because it had rained for a long time.", "Sie gingen heim, weil es lange geregnet hatte."),
        ("Nobody knew when the next train would come.", "Niemand wusste, wann der nächste Zug kommen würde."),
    )
    report = score_files(xliff(tmp_path, *units), None, PLAIN)
    said = "these are English and German: only numbers, names, tags and length are compared"
    assert report.original.notes == (said,)
    assert report.relation.verdict == "other_language"
    assert [one.quality for one in report.judgements] == [None] * 3
    assert [one.severity for one in report.judgements] == ["major", "none", "none"]
    shown = terminal.write(report, 10)
    assert "OTHER LANGUAGE" in shown
    assert "UNRELATED" not in shown
    written = canonical.write(report, 10)
    assert canonical.write(load(written), 10) == written


def test_the_place_of_a_sentence_is_in_every_report(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One boat left. Two boats stayed. Three sank.\nA storm came.\n")
    (tmp_path / "b.txt").write_text("One boat left. Two boats remained. Three sank.\nA storm came.\n")
    report = score_files(str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), PLAIN)
    places = [one.pair.original.place for one in report.judgements if one.pair.original]
    assert places == ["line 1, sentence 1", "line 1, sentence 2", "line 1, sentence 3", "line 2"]
    assert "line 1, sentence 2 → 1, sentence 2" in terminal.write(report, 10)
    assert json.loads(canonical.write(report, 1))["pairs"][1]["garbled"]["place"] == "line 1, sentence 2"


def test_a_bilingual_file_against_another_document(tmp_path: Path) -> None:
    path = xliff(tmp_path, ("unused", "One boat left."), ("unused", "Two boats stayed."))
    (tmp_path / "b.txt").write_text("One boat left. Two boats stayed.")
    report = score_files(str(tmp_path / "b.txt"), path, PLAIN)
    assert [one.quality for one in report.judgements] == [100.0, 100.0]


def test_cues_far_apart_are_not_linked(tmp_path: Path) -> None:
    cue = "{n}\n00:00:{at:02},000 --> 00:00:{end:02},000\n{text}\n\n"
    ours = ("I said no.", "We walk home.", "The rain stops.", "I said yes.")
    theirs = ("I said yes.", "We walk home.", "The rain stops.", "Nothing at all here.")
    for name, texts in (("a.srt", ours), ("b.srt", theirs)):
        cues = (cue.format(n=n + 1, at=10 * n, end=10 * n + 4, text=text) for n, text in enumerate(texts))
        (tmp_path / name).write_text("".join(cues))
    report = score_files(str(tmp_path / "a.srt"), str(tmp_path / "b.srt"), PLAIN)
    for one in report.judgements:
        if one.pair.original and one.pair.garbled:
            assert one.pair.original.place == one.pair.garbled.place
