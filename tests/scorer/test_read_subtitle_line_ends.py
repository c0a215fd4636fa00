"""Line ends inside a cue: nearly all are wrapping, and the rest part speakers, sounds and captions."""

from __future__ import annotations

from pathlib import Path

import pytest

from scorer.read import read_document
from scorer.read.subtitles.line_ends import unwrapped
from scorer.segment import segment
from scorer.settings import Settings

JOINED = [
    "You should know by now that|I never signed that order.",
    "Nobody has seen the captain since|Tuesday, when the ferry sank.",
    "The man you saw|is not my brother.",
    "I never said|that she stole it.",
    "He told me that|Mr. Holloway had died.",
    "We went to|London, then|Paris.",
    "Go|on.",
    "I work for the|BBC in London.",
    "I asked the|FBI: nobody answered.",
    "YOU SHOULD KNOW BY NOW THAT|I NEVER SIGNED THAT ORDER.",
    "WHAT?|Nothing",  # one word in capitals may be an acronym
    "It was|-5 degrees outside.",
    "He is the one|– the only one – who knows.",
    "-I don't think that|Ann has it.",
    "The man you saw|(my brother)|has left.",
    "This is what he said:|nothing.",
    "♪ Row, row, row your boat|Gently down the stream ♪",
    "Он:|никто", "他从来没有说过|她偷了它", "彼は来なかったと|言いました", "Er sagte, dass|Anna nicht kam.",
]  # fmt: skip
APART = [
    ("-Who is there?|-It is me.", "-Who is there?⏎-It is me."),
    ("- Who is there|- It is me", "- Who is there⏎- It is me"),
    ("–Nobody saw|the captain.|–Who says so?", "–Nobody saw the captain.⏎–Who says so?"),
    ("Who is there?|-It is me.", "Who is there?⏎-It is me."),
    ("I was just—|—No!", "I was just—⏎—No!"),
    (">> Who is there|>> It is me", ">> Who is there⏎>> It is me"),
    ("ANN: Who is there|DR. HOLLOWAY (off): Me", "ANN: Who is there⏎DR. HOLLOWAY (off): Me"),
    ("[door creaks]|I never said|that she stole it.", "[door creaks]⏎I never said that she stole it."),
    ("I never said|[door creaks]|that she stole it.", "I never said⏎[door creaks]⏎that she stole it."),
    ("(sighs)|You should know.", "(sighs)⏎You should know."),
    ("You should know.|(sighs)", "You should know.⏎(sighs)"),
    ("♪ Row your boat ♪|♪ Gently down ♪", "♪ Row your boat ♪⏎♪ Gently down ♪"),
    ("• bread|• milk", "• bread⏎• milk"),
    ("LONDON, 1911|The man you saw|is not my brother.", "LONDON, 1911⏎The man you saw is not my brother."),
    ("one||two", "one⏎⏎two"),
]


@pytest.mark.parametrize("lines", JOINED)
def test_wrapping_is_joined(lines: str) -> None:
    assert unwrapped(lines.replace("|", "\n")) == lines.replace("|", " ")


@pytest.mark.parametrize(("lines", "shown"), APART)
def test_what_is_no_wrapping_stays(lines: str, shown: str) -> None:
    assert unwrapped(lines.replace("|", "\n")) == shown.replace("⏎", "\n")


_ASS = """[Script Info]
ScriptType: v4.00{version}

[V4{version} Styles]

[Events]
Format: {first}, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: {value},0:00:01.00,0:00:03.00,Default,,0,0,0,,"""
HEADS = {
    ".srt": "1\n00:00:01,000 --> 00:00:03,000\n",
    ".vtt": "WEBVTT\n\n00:01.000 --> 00:03.000\n",
    ".ass": _ASS.format(version="+", first="Layer", value="0"),
    ".ssa": _ASS.format(version="", first="Marked", value="Marked=0"),
}
SENTENCES = [
    ("I never said|that she stole it.", ["I never said that she stole it."]),
    ("He told me that|Mr. Holloway had died.", ["He told me that Mr. Holloway had died."]),
    ("She left.|Nobody saw|the captain.", ["She left.", "Nobody saw the captain."]),
    ("“Why?”|he said.", ["“Why?” he said."]),
    ("-Is it you|-It is me", ["-Is it you", "-It is me"]),
]


@pytest.mark.parametrize(("lines", "sentences"), SENTENCES)
@pytest.mark.parametrize("ending", HEADS)
def test_sentences_of_a_cue(tmp_path: Path, ending: str, lines: str, sentences: list[str]) -> None:
    path = tmp_path / f"a{ending}"
    path.write_text(HEADS[ending] + lines.replace("|", "\\N" if ending in (".ass", ".ssa") else "\n") + "\n")
    document = read_document(str(path), Settings())
    found = segment(document, "en")
    assert [one.text for one in found] == sentences
    assert [document.text[one.at.start : one.at.stop] for one in found] == sentences
    assert {document.places[one.block] for one in found} == {"cue 1, 00:00:01.000"}
