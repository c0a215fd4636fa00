"""Bilingual files: units, inline codes, missing targets, dialects, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from scorer.errors import ReadError
from scorer.read import read_document, read_pairs
from scorer.settings import Settings
from scorer.types import Document, Rows


def read(folder: Path, name: str, text: str) -> Rows:
    (folder / name).write_text(text, encoding="utf-8")
    return read_pairs(str(folder / name), Settings())


def texts(document: Document) -> list[str]:
    return [document.text[at.start : at.stop] for at in document.blocks]


def xliff(units: str) -> str:
    head = '<xliff version="1.2"><file original="a" source-language="en" target-language="de"><body>'
    return f"{head}{units}</body></file></xliff>"


def unit(source: str, target: str | None = "t", extra: str = "") -> str:
    translated = "" if target is None else f"<target>{target}</target>"
    return f'<trans-unit id="7" {extra}><source>{source}</source>{translated}</trans-unit>'


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a <x id='1'/> b", "a <x1/> b"),
        ("<g id='2'>a</g> b", "<g2>a</g2> b"),
        ("a <ph id='1'>%s</ph> b", "a %s b"),
        ("<bpt id='1'>&lt;b&gt;</bpt>a<ept id='1'>&lt;/b&gt;</ept>", "<b>a</b>"),
        ("<bpt id='1'>&lt;a href='x y'&gt;</bpt>a<ept id='1'/>", "<g1>a</g1>"),
        ("<bpt id='1'>&lt;a href='x y'&gt;</bpt>a<ept id='1'>&lt;/a&gt;</ept>", "<g1>a</g1>"),
        ("a <mrk mtype='term'>b</mrk> c", "a b c"),
        ("a <mrk mtype='x-sdl-added'>b </mrk><mrk mtype='x-sdl-deleted'>c </mrk>d", "a b d"),
    ],
)
def test_an_inline_code_is_one_token(tmp_path: Path, source: str, expected: str) -> None:
    assert texts(read(tmp_path, "a.xlf", xliff(unit(source))).original) == [expected]


def test_codes_of_xliff_2(tmp_path: Path) -> None:
    inner = (
        '<unit id="u"><originalData><data id="d">{name}</data></originalData><segment id="s"><source>Hi <ph id="1" '
        'dataRef="d"/>, <pc id="2">you</pc></source><target>Hi <ph id="1" dataRef="d"/></target></segment>'
        "<segment><source>Two.</source></segment></unit>"
    )
    rows = read(
        tmp_path, "a.xlf", f'<xliff version="2.1" srcLang="en" trgLang="de"><file id="f">{inner}</file></xliff>'
    )
    assert texts(rows.original) == ["Hi {name}, <pc2>you</pc2>", "Two."]
    assert texts(rows.garbled) == ["Hi {name}", ""]
    assert rows.original.places == ("unit u, segment s", "unit u, segment 2")
    assert (rows.original.language, rows.garbled.language) == ("en", "de")


def test_a_missing_target_is_not_an_empty_one(tmp_path: Path) -> None:
    rows = read(tmp_path, "a.xlf", xliff(unit("a") + unit("b", None) + unit("c", "")))
    assert rows.missing == (None, "unit without target", "unit with an empty target")


def test_segments_of_a_dialect_are_matched_by_their_marks(tmp_path: Path) -> None:
    marks = '<mrk mtype="seg" mid="{}">{}</mrk>'
    segmented = f"<seg-source>{marks.format(1, 'One.')} {marks.format(2, 'Two.')}</seg-source>"
    target = f"<target>{marks.format(2, 'Zwei.')}</target>"
    inner = f'<trans-unit id="5"><source>One. Two.</source>{segmented}{target}</trans-unit>'
    rows = read(tmp_path, "a.sdlxliff", xliff(inner))
    assert list(zip(texts(rows.original), texts(rows.garbled), strict=True)) == [("One.", ""), ("Two.", "Zwei.")]
    assert rows.original.places[0] == "unit 5, segment 1"


def test_what_is_not_for_translation_is_left_out_with_a_note(tmp_path: Path) -> None:
    rows = read(tmp_path, "a.xlf", xliff(unit("a") + unit("b", None, 'translate="no"')))
    assert texts(rows.original) == ["a"]
    assert rows.original.notes[0].endswith("1 unit marked as not for translation left out")


@pytest.mark.parametrize(("side", "expected"), [("target", ["t"]), ("source", ["a", "b"])])
def test_one_side_as_a_document(tmp_path: Path, side: str, expected: list[str]) -> None:
    (tmp_path / "a.xlf").write_text(xliff(unit("a") + unit("b", None)), encoding="utf-8")
    document = read_document(str(tmp_path / "a.xlf"), Settings(side=side))  # type: ignore[arg-type]
    assert texts(document) == expected
    assert bool(document.notes) == (side == "target")


@pytest.mark.parametrize(
    "around", ["<group>{}</group>", '<group translate="yes"><group translate="no">{}</group></group>']
)
def test_what_stands_around_a_unit_says_whether_it_is_for_translation(tmp_path: Path, around: str) -> None:
    rows = read(tmp_path, "a.xlf", xliff(unit("a") + around.format(unit("b", None))))
    assert texts(rows.original) == (["a"] if 'translate="no"' in around else ["a", "b"])


def test_a_tracked_deletion_of_a_dialect_is_said(tmp_path: Path) -> None:
    rows = read(tmp_path, "a.sdlxliff", xliff(unit("a", "b <mrk mtype='x-sdl-deleted'>c</mrk>")))
    assert texts(rows.garbled) == ["b"]
    assert rows.original.notes[0].endswith("1 tracked deletion left out")


def test_a_text_inside_a_code_is_a_unit_of_its_own(tmp_path: Path) -> None:
    source = "<ph id='1'>&lt;img alt=\"<sub>A cat.</sub>\"&gt;</ph> It sleeps."
    rows = read(tmp_path, "a.xlf", xliff(unit(source, source.replace("A cat.", "Eine Katze.")) + unit(source, None)))
    assert texts(rows.original) == ["<ph1/> It sleeps.", "A cat."] * 2
    assert texts(rows.garbled) == ["<ph1/> It sleeps.", "Eine Katze.", "", ""]
    assert rows.missing[2:] == ("unit without target",) * 2
    assert rows.original.places[1] == "unit 7, sub-flow 1"


def test_a_language_with_one_plural_form_is_held_against_the_plural(tmp_path: Path) -> None:
    rows = read(tmp_path, "a.po", 'msgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "%d tiedosto"\n')
    assert texts(rows.original) == ["%d files"]


def test_po_has_plural_forms_contexts_and_fuzzy_messages(tmp_path: Path) -> None:
    source = (
        'msgid ""\nmsgstr "Language: de\\nContent-Type: text/plain; charset=UTF-8\\n"\n\nmsgctxt "menu"\nmsgid "Open"\n'
        'msgstr ""\n\n#, fuzzy\nmsgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "%d Datei"\nmsgstr[1] "%d Dateien"\n'  # noqa: E501
    )
    rows = read(tmp_path, "a.po", source)
    assert texts(rows.original) == ["Open", "%d file", "%d files"]
    assert texts(rows.garbled) == ["", "%d Datei", "%d Dateien"]
    assert rows.original.places == ("unit 1 (menu)", "unit 2, form 0, fuzzy", "unit 2, form 1, fuzzy")
    assert rows.missing[0] == "unit without target"
    assert rows.garbled.language == "de"
    assert rows.original.notes[0].endswith("1 unit marked as fuzzy")


def tmx(*languages: str, source: str = "en") -> str:
    variants = "".join(f'<tuv xml:lang="{one}"><seg>in {one}</seg></tuv>' for one in languages)
    return f'<tmx version="1.4"><header srclang="{source}"/><body><tu>{variants}</tu></body></tmx>'


@pytest.mark.parametrize("text", [tmx("en", "de"), tmx("de", "en"), tmx("en", "de", source="*all*"), tmx("EN", "de")])
def test_the_source_of_tmx_is_what_its_header_says(tmp_path: Path, text: str) -> None:
    rows = read(tmp_path, "a.tmx", text)
    assert [one.lower() for one in (*texts(rows.original), *texts(rows.garbled))] == ["in en", "in de"]


@pytest.mark.parametrize(
    ("units", "originals", "garbleds"),
    [
        # A language of the same kind stands for the source, unless it stands beside it.
        ([("en-gb", "de")], ["in en-gb"], ["in de"]),
        ([("en", "de"), ("en_us", "de")], ["in en", "in en_us"], ["in de", "in de"]),
        ([("en", "en-x-mt"), ("en-x-mt",)], ["in en", ""], ["in en-x-mt", "in en-x-mt"]),
        # So does one of the target, unless both stand in one unit.
        ([("en", "de"), ("en", "de-at")], ["in en", "in en"], ["in de", "in de-at"]),
        # The second of two variants in the source language is the target, if there is no other.
        ([("en", "en")], ["in en"], ["in en"]),
        ([("de",), ("en",), ("en", "de")], ["", "in en", "in en"], ["in de", "", "in de"]),
    ],
)
def test_the_sides_of_tmx(
    tmp_path: Path, units: list[tuple[str, ...]], originals: list[str], garbleds: list[str]
) -> None:
    bodies = [tmx(*one).partition("<body>")[2].partition("</body>")[0] for one in units]
    rows = read(tmp_path, "a.tmx", tmx().replace("<tu></tu>", "".join(bodies)))
    assert (texts(rows.original), texts(rows.garbled)) == (originals, garbleds)


def test_alternatives_of_tmx_are_said(tmp_path: Path) -> None:
    rows = read(tmp_path, "a.tmx", tmx("en", "de", "de", "en"))
    assert rows.original.notes[0].endswith("2 alternative translations left out")


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.tmx", tmx("en", "pt-br", "pt-pt"), r"several target languages \(pt-br, pt-pt\)"),
        ("a.tmx", tmx("en", "de", "fr").replace(' xml:lang="', ' id="'), "no variant names its language"),
        ("a.tmx", tmx("en", "de", "fr"), r"several target languages \(de, fr\)"),
        ("a.tmx", "<xliff/>", "not TMX"),
        ("a.tmx", "<tmx><body><tu></tmx>", "line 1: not sound TMX"),
        ("a.xlf", "<tmx/>", "not XLIFF"),
        ("a.xlf", xliff(unit("a", None)), "no unit has a target"),
        ("a.xlf", '<!DOCTYPE x [<!ENTITY e "b">]>' + xliff(unit("a&e;")), "uses the entity &e;"),
        ("a.po", 'msgid "a"\nmsgstr "b', "not a sound PO file"),
        ("a.po", "", "is empty"),
    ],
)
def test_what_is_refused(tmp_path: Path, name: str, text: str, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read(tmp_path, name, text)
