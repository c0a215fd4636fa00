"""Subtitles: cues and times, and which signs are tags and which are text."""

from __future__ import annotations

from pathlib import Path

import pytest

from scorer.errors import ReadError
from scorer.read import read_document
from scorer.settings import Settings
from scorer.types import Document


def texts(document: Document) -> list[str]:
    return [document.text[at.start : at.stop] for at in document.blocks]


SRT = "1\n00:00:01,000 --> 00:00:02,500\n<i>One</i> line\nand more.\n\n2\n00:01:02,000 --> 00:01:03,000\nTwo.\n"
VTT = "WEBVTT\n\n00:01.000 --> 00:02.500\n<v Ann>One line\nand more.\n\n01:02.000 --> 01:03.000\nTwo.\n"
ASS = """[Script Info]
ScriptType: v4.00+

[V4+ Styles]

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,{\\i1}One{\\i0} line\\Nand more.
Comment: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,hidden
Dialogue: 0,0:01:02.00,0:01:03.00,Default,,0,0,0,,Two.
"""


@pytest.mark.parametrize(("name", "content"), [("a.srt", SRT), ("a.vtt", VTT), ("a.ass", ASS)])
def test_cues(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    document = read_document(str(tmp_path / name), Settings())
    assert [text.split() for text in texts(document)] == [["One", "line", "and", "more."], ["Two."]]
    assert document.places == ("cue 1, 00:00:01.000", "cue 2, 00:01:02.000")
    assert document.times == ((1.0, 2.5), (62.0, 63.0))
    assert bool(document.notes) == (name == "a.ass")


def test_text_without_times_is_no_subtitles(tmp_path: Path) -> None:
    (tmp_path / "a.srt").write_text("just text")
    with pytest.raises(ReadError, match="not subtitles"):
        read_document(str(tmp_path / "a.srt"), Settings())


SHOWN_SRT = [
    ("a <i>b</i> <B>c</B> <font color='#fff'>d</font>", "a b c d"),
    ("{\\an8}a{\\i1} b", "a b"),
    ("a<br>b<br/>c", "a b c"),
    # These are text.
    ("a < b > c and x<y", "a < b > c and x<y"),
    ("Dear {name}, <your name>", "Dear {name}, <your name>"),
    ("a &amp; b", "a &amp; b"),
]
SHOWN_VTT = [
    ("<v Ann Lee>a</v> <c.yellow.bg>b</c> <00:00:01.500>c <lang en>d</lang>", "a b c d"),
    ("<ruby>kanji<rt>reading</rt></ruby> a", "kanji a"),
    ("a &amp; b &lt;i&gt;&nbsp;c", "a & b <i>\u00a0c"),
    ("Dear {name}, 3 < 4", "Dear {name}, 3 < 4"),
]
CUE = "00:00:01.000 --> 00:00:02.000\n{}\n"


@pytest.mark.parametrize(("written", "shown"), SHOWN_SRT)
def test_tags_of_srt(tmp_path: Path, written: str, shown: str) -> None:
    (tmp_path / "a.srt").write_text("1\n" + CUE.replace(".", ",").format(written), encoding="utf-8")
    assert texts(read_document(str(tmp_path / "a.srt"), Settings())) == [shown]


@pytest.mark.parametrize(("written", "shown"), SHOWN_VTT)
def test_tags_of_vtt(tmp_path: Path, written: str, shown: str) -> None:
    (tmp_path / "a.vtt").write_text("WEBVTT\n\n" + CUE.format(written), encoding="utf-8")
    assert texts(read_document(str(tmp_path / "a.vtt"), Settings())) == [shown]


def test_what_is_no_cue_of_vtt_is_no_text(tmp_path: Path) -> None:
    before = (
        "WEBVTT - A talk\nLanguage: en\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:r\n\nNOTE not\nthis\n\nfirst cue\n"
    )
    (tmp_path / "a.vtt").write_text(
        before + CUE.format("a") + "\nNOTE nor\nthis\n\nsecond cue\n" + CUE.format("b"), encoding="utf-8"
    )
    document = read_document(str(tmp_path / "a.vtt"), Settings())
    assert texts(document) == ["a", "b"]
    assert document.notes[0].endswith("2 lines with comments or drawings left out")


@pytest.mark.parametrize("head", ["WEBVTT\n", "WEBVTT\n\n", "WEBVTT\n\n \n\n", "\ufeffWEBVTT a title\n\n"])
def test_the_first_cue_of_vtt_may_stand_anywhere_below_its_head(tmp_path: Path, head: str) -> None:
    (tmp_path / "a.vtt").write_text(head + CUE.format("a\nb"), encoding="utf-8")
    document = read_document(str(tmp_path / "a.vtt"), Settings())
    assert (texts(document), document.notes) == (["a b"], ())
