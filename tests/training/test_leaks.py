"""What training reads has nothing in common with what is measured on."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import judgments
from tests.training.made_data import choice, contradiction, mqm, write_novel, write_set
from training import leaks
from training.lessons.lesson import Lesson, Version
from training.lessons.overlap import GRAM, MeasuringSets, words_of
from training.lessons.repaired import judged as judged_sentences
from training.lessons.train_sets import LeakError, left_out, read_train, refuse
from training.network.recipe import Sources, draw, sources
from training.quality.examples import ordered

LONG = "The crew of the old ferry left the harbour before the storm came in."
NUMBERED = [f"word{n}" for n in range(60)]
SETS = {
    "talks": [(LONG, "Before the storm, the ferry's crew had gone."), (" ".join(NUMBERED), "Numbers.")],
    "questions": [("It's bad.", "It isn't good.", "It's good."), ("He lied.", "He did not tell the truth.")],
    "phrases": [("Thank you.", "Thanks."), ("...", "!"), ("Really?", "Really!")],
}
# What a row of texts has in common with the sets: (set, kind) of each.
FOUND = {
    "exact": ([LONG, "Something else."], {("talks", "exact")}),
    "exact, short": (["It's bad.", "Nothing like it."], {("questions", "exact")}),
    "case and marks": ([LONG.upper().replace(".", "!!"), "x"], {("talks", "normalised")}),
    "spaces": (["It ' s  bad ."], {("questions", "normalised")}),
    "full width": (["Ｉｔ＇ｓ ｂａｄ．"], {("questions", "normalised")}),
    "one word changed": ([LONG.replace("storm", "gale"), "x"], {("talks", "near")}),
    "held in a longer one": ([f"Nobody knew it then, but so it was, and so it was told: {LONG}"], {("talks", "near")}),
    "nine words in a row": (["The crew of the old ferry left the harbour and was lost."], {("talks", "near")}),
    "pair": (["He lied.", "He did not tell the truth."], {("questions", "pair"), ("questions", "exact")}),
    "sides swapped": (["It's good!", "It's bad!"], {("questions", "pair"), ("questions", "normalised")}),
    "two candidates": (
        ["It isn't good.", "it's good"],
        {("questions", "pair"), ("questions", "exact"), ("questions", "normalised")},
    ),
    "pair of short texts": (["thanks", "thank you"], {("phrases", "pair")}),
}
SILENT = {
    "a common phrase": ["Thank you.", "Thank you all."],
    "a common phrase twice": ["Thank you.", "thank you"],
    "one word": ["Really?", "Really!"],
    "no word": ["...", "!"],
    "eight words in a row": ["The crew of the old ferry left the pier, sold the boat and never came back."],
    "few of many 8-grams": [" ".join([*NUMBERED[:9], *(f"other{n}" for n in range(60))])],
    "the same words in another order": ["In came the storm before the crew of the harbour left the old ferry."],
    "seven words": ["The crew of the old ferry left."],
    "nothing": [""],
    "one side of a pair, of two words": ["He lied.", "She lied."],
}


@pytest.mark.parametrize(("row", "kinds"), FOUND.values(), ids=FOUND)
def test_each_kind_is_found(row: list[str], kinds: set[tuple[str, str]]) -> None:
    assert {(one.name, one.kind) for one in MeasuringSets(SETS).overlaps(row)} == kinds


@pytest.mark.parametrize("row", SILENT.values(), ids=SILENT)
def test_sound_neighbours_are_silent(row: list[str]) -> None:
    assert not list(MeasuringSets(SETS).overlaps(row))


WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=5), min_size=3, max_size=30)


@given(WORDS, st.sampled_from((str.upper, str.title, lambda text: text.replace(" ", " , "), lambda text: f"“{text}”…")))
def test_no_writing_of_a_text_hides_it(words: list[str], written: object) -> None:
    text = " ".join(words)
    assert callable(written)
    sets = MeasuringSets({"one": [(text, "something else")]})
    (found,) = sets.overlaps([written(text)])
    assert found.kind in ("exact", "normalised")
    assert words_of(found.learnt[0]) == words_of(text)


@given(WORDS, st.integers(0, 29), st.data())
def test_near_is_what_shares_8_grams_and_never_what_shares_none(words: list[str], at: int, data: st.DataObject) -> None:
    text = " ".join(words)
    sets = MeasuringSets({"one": [(text,)]})
    changed = [*words]
    changed[at % len(words)] = "unlike"
    shared = {tuple(words[i : i + GRAM]) for i in range(len(words) - GRAM + 1)} & {
        tuple(changed[i : i + GRAM]) for i in range(len(words) - GRAM + 1)
    }
    found = list(sets.overlaps([" ".join(changed)]))
    if not shared:
        assert not found
    if len(words) >= 20 and at % len(words) in (0, len(words) - 1) and len(set(words)) == len(words):
        assert [one.kind for one in found] == ["near"]
    # Both texts are read alike.
    assert bool(found) == bool(list(MeasuringSets({"one": [(" ".join(changed),)]}).overlaps([text])))


OTHER = "The council sold the small boat in the spring."
SAME = "In the spring, the council sold the boat."


# Rows of every set that have nothing in common with a measuring set: of several lengths and with several scores.
CLEAN = [
    mqm(0, OTHER, SAME),
    mqm(1, f"{OTHER} Then it sank in the harbour.", SAME, error=True),
    mqm(2, "Nobody saw the captain.", "The captain was seen by nobody."),
    mqm(3, "He had sold a thousand tickets before noon.", "Before noon he sold the tickets.", error=True),
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Sets of which three training sets hold what is measured on; one of these originals has another row."""
    leaked = [mqm(4, "She lost the key.", LONG), mqm(5, "She lost the key.", "The key was lost by her.")]
    write_set(tmp_path, "train", "bio21_mqm", [*CLEAN, *leaked])
    write_set(tmp_path, "train", "news22_mqm", [*CLEAN, *leaked])
    for name in ("news21_mqm", "wmt17_da", "mlqe_pe"):
        write_set(tmp_path, "train", name, CLEAN)
    write_novel(tmp_path, [OTHER, "Nobody had seen the captain since the spring."])
    ranks = {"id": "0", "source_lang": "lt", "original": OTHER, "better": SAME, "worse": "Sold."}
    write_set(tmp_path, "train", "wmt19_ranks", [ranks])
    pairs = [contradiction("It was good!", "It was bad."), contradiction(OTHER, "Not so.")]
    write_set(tmp_path, "train", "cannot_negation", pairs)
    write_set(tmp_path, "measure", "talks", [mqm(6, LONG, "The ferry's crew had gone.")])
    write_set(tmp_path, "measure", "questions", [choice("It was bad.", "It was not good.", "It was good.")])
    return tmp_path


# Every module that reads training sets.
READERS = [f"training.{name}" for name in ("lessons.judged", "lessons.made", "lessons.repaired", "quality.examples")]


def run(monkeypatch: pytest.MonkeyPatch, data: Path) -> None:
    monkeypatch.setattr(sys, "argv", ["leaks", str(data)])
    leaks.main()


def test_rows_that_are_measured_on_are_left_out_with_all_of_their_original(data: Path) -> None:
    assert left_out(data, "bio21_mqm") == {"She lost the key."}
    assert [row.original for row in read_train(data, "bio21_mqm", judgments.bio21_mqm)] == [
        str(row["original"]) for row in CLEAN
    ]
    assert [row.original for row in read_train(data, "cannot_negation", judgments.cannot_negation)] == [OTHER]
    assert {text for one in judged_sentences(data) for text in one.scores} == {str(row["garbled"]) for row in CLEAN}
    assert not left_out(data, "news21_mqm")


def test_the_command_tells_what_is_left_out_and_that_nothing_is_left(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(monkeypatch, data)
    said = capsys.readouterr().out
    assert f"exact: {LONG!r}" in said
    assert "pair: 'It was good! / It was bad.'  =  'It was bad. / It was good.'" in said
    assert "nothing in common" in said
    assert {("bio21_mqm", 2), ("cannot_negation", 1), ("news21_mqm", 0)} <= {
        (name, leaks.rows_left_out(data, name)) for name in ("bio21_mqm", "cannot_negation", "news21_mqm")
    }


@pytest.mark.parametrize("reader", READERS)
def test_a_reader_that_leaves_nothing_out_is_refused(
    reader: str, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def everything(data: Path, name: str, read: object) -> object:
        return read(data / "train" / f"{name}.jsonl.gz")  # type: ignore[operator]

    monkeypatch.setattr(f"{reader}.read_train", everything)
    # `rated` reads documents that are held out alone; the made sets have one document.
    monkeypatch.setattr("training.quality.examples.held_out", lambda group: True)
    with pytest.raises(SystemExit) as ended:
        run(monkeypatch, data)
    assert ended.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "a text of this measuring set" in line
    assert "training.leaks" in line


@pytest.mark.parametrize("held", [False, True])
def test_whoever_asks_for_lessons_asks_for_the_check(held: bool, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources(data, held)
    monkeypatch.setattr(
        "training.lessons.judged.read_train", lambda data, name, read: read(data / "train" / f"{name}.jsonl.gz")
    )
    monkeypatch.setattr("training.network.recipe.held_out", lambda group: held)
    with pytest.raises(LeakError):
        sources(data, held)


def test_a_sentence_of_the_novel_that_is_measured_on_is_refused(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_novel(data, [OTHER, LONG])
    with pytest.raises(SystemExit) as ended:
        run(monkeypatch, data)
    assert ended.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("talks: training would read a text of this measuring set (exact)")


def test_the_quality_is_fitted_on_no_sentence_of_the_novel_that_is_measured_on(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.quality.examples.held_out", lambda group: True)
    assert ordered(data, 0)
    write_novel(data, [OTHER, LONG])
    with pytest.raises(LeakError):
        ordered(data, 0)


def test_the_quality_is_fitted_on_no_rated_sentence_that_is_measured_on(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.quality.examples.held_out", lambda group: True)
    monkeypatch.setattr(
        "training.lessons.repaired.read_train", lambda data, name, read: read(data / "train" / f"{name}.jsonl.gz")
    )
    with pytest.raises(LeakError):
        ordered(data, 0)


@pytest.mark.parametrize("missing", ["train", "measure"])
def test_without_sets_to_compare_nothing_goes_on(
    missing: str, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in (data / missing).iterdir():
        path.unlink()
    with pytest.raises(SystemExit) as ended:
        run(monkeypatch, data)
    assert ended.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert str(data / missing) in line


def test_a_set_of_unknown_fields_is_compared_too(data: Path) -> None:
    write_set(data, "train", "unheard_of", [{"id": "0", "original": OTHER, "notes": [SAME, LONG]}])
    assert left_out(data, "unheard_of") == {OTHER}


def test_nothing_is_refused_where_all_is_new(data: Path) -> None:
    refuse(data, [(OTHER, SAME), ("Thank you.", "Thanks.")])


def test_a_made_lesson_that_is_measured_on_is_not_drawn(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = sources(data, held=False)
    made = Lesson("damage:any", "doc", (Version(OTHER, "It was not good."),))
    sound = Lesson("damage:any", "doc", (Version(OTHER, "It was sold."),))
    monkeypatch.setattr("training.lessons.made.damaged", lambda base, rng: iter([made, sound] if base else []))
    only = Sources({}, [("doc", Version(OTHER, SAME))], [], [], [], [], [], found.measured)
    assert draw(only, {"damaged": 1}, random.Random(0)) == [sound]
