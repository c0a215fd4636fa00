"""Texts by key: every format, matching by key, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scorer.errors import ReadError
from scorer.read import read_document, read_pairs, read_two
from scorer.settings import Settings
from scorer.types import Document, Rows
from tests.scorer.format_files import KEYED, SENTENCES


def texts(document: Document) -> list[str]:
    return [document.text[at.start : at.stop] for at in document.blocks]


def keyed(folder: Path, name: str, content: str, **choices: str) -> dict[str, str]:
    (folder / name).write_text(content, encoding="utf-8")
    document = read_document(str(folder / name), Settings(**choices))  # type: ignore[arg-type]
    return dict(zip((place.removeprefix("key ") for place in document.places), texts(document), strict=True))


@pytest.mark.parametrize("one", KEYED)
def test_two_formats_are_matched_by_key(tmp_path: Path, one: str) -> None:
    (tmp_path / f"a{one}").write_bytes(KEYED[one]())
    prefix = {".ini": "Main."}.get(one, "")
    suffix = {".json": ".inner"}.get(one, "")
    other = {f"{prefix}key{n}{suffix}": text for n, text in reversed(list(enumerate(SENTENCES)))}
    (tmp_path / "b.json").write_text(json.dumps(other), encoding="utf-8")
    rows = read_two(str(tmp_path / f"a{one}"), str(tmp_path / "b.json"), Settings())
    assert isinstance(rows, Rows)
    assert texts(rows.original) == texts(rows.garbled) == list(SENTENCES)
    assert not any(rows.missing)


def test_a_key_on_one_side_only_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"x": "One.", "y": "Two.", "e": ""}')
    (tmp_path / "b.json").write_text('{"z": "New.", "x": "One!", "y": ""}')
    rows = read_two(str(tmp_path / "a.json"), str(tmp_path / "b.json"), Settings())
    assert isinstance(rows, Rows)
    assert rows.ids == ("x", "y", "z")
    assert (texts(rows.original), texts(rows.garbled)) == (["One.", "Two.", ""], ["One!", "", "New."])
    assert rows.missing == (None, "key without text in the garbled file", "key that is not in the original")


ANDROID = """<resources><string name="a">It\\'s <b>x</b> %1$s</string>
<plurals name="d"><item quantity="one">day</item><item quantity="other">%d days</item></plurals></resources>"""


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.ftl", "a = Hi { $name }\n    .title = T\nb = { $n ->\n    [one] One\n   *[other] Many\n }\n",
         {"a": "Hi {$name}", "a.title": "T", "b[one]": "One", "b[other]": "Many"}),
        ("strings.xml", ANDROID,
         {"a": "It's <b>x</b> %1$s", "d[one]": "day", "d[other]": "%d days"}),
        ("strings.xml", """<resources><!-- c --><color name="c">#fff</color><dimen name="d">1dp</dimen>
         <string name="a"><![CDATA[<a href="x y">z</a>]]></string><string name="r">@string/a</string></resources>""",
         {"a": '<ahref="xy">z</a>', "r": "@string/a"}),
        ("a.strings", '/* c */\n"a" = "x \\"y\\"";\n// d\nb = "z";', {"a": 'x "y"', "b": "z"}),
        ("a.arb", '{"@@locale": "en", "a": "x", "@a": {"description": "no"}}', {"a": "x"}),
        ("messages.json", '{"a": {"message": "x", "description": "no"}}', {"a": "x"}),
        ("a.json", '{"m": {"items": ["x", 3, true, "y"]}}', {"m.items.0": "x", "m.items.3": "y"}),
        ("a.yml", "en:\n  a:\n    b: x\n    n: 3\n", {"a.b": "x"}),
        ("a.properties", "# c\na.b = x\\u0041 {0}\n", {"a.b": "xA {0}"}),
        ("a.ini", "[s]\nk = v\n", {"s.k": "v"}),
        ("a.resx", "<root><data name='a'><value>x</value></data><data name='i' type='t'><value>9</value></data></root>",
         {"a": "x"}),
    ],
)  # fmt: skip
def test_texts_of_a_format(tmp_path: Path, name: str, content: str, expected: dict[str, str]) -> None:
    assert keyed(tmp_path, name, content) == expected


def test_the_language_of_a_string_catalogue(tmp_path: Path) -> None:
    def unit(value: str) -> dict[str, object]:
        return {"stringUnit": {"state": "translated", "value": value}}

    plural = {"variations": {"plural": {"one": unit("Tag"), "other": unit("Tage")}}}
    strings = {"Hello": {"localizations": {"de": unit("Hallo")}}, "d": {"localizations": {"de": plural}}}
    content = json.dumps({"sourceLanguage": "en", "strings": strings})
    assert keyed(tmp_path, "a.xcstrings", content) == {"Hello": "Hallo", "d[one]": "Tag", "d[other]": "Tage"}
    assert keyed(tmp_path, "a.xcstrings", content, side="source") == {"Hello": "Hello", "d": "d"}


def catalogue(**strings: dict[str, str]) -> str:
    """Return a catalogue of keys and their texts in each language."""
    found = {
        key: {"localizations": {one: {"stringUnit": {"value": text}} for one, text in texts.items()}}
        for key, texts in strings.items()
    }
    return json.dumps({"sourceLanguage": "en", "strings": found | {"Brand": {"shouldTranslate": False}}})


def test_a_string_catalogue_alone_is_source_against_target(tmp_path: Path) -> None:
    content = catalogue(
        a={"en": "One", "de": "Eins"}, Two={"de": "Zwei"}, c={"en": "Three"}, d={"en": "Four", "de": ""}
    )
    (tmp_path / "a.xcstrings").write_text(content, encoding="utf-8")
    rows = read_pairs(str(tmp_path / "a.xcstrings"), Settings())
    assert list(zip(texts(rows.original), texts(rows.garbled), strict=True)) == [
        ("One", "Eins"), ("Two", "Zwei"), ("Three", ""), ("Four", "")
    ]  # fmt: skip
    assert rows.missing[2:] == ("key without text in the garbled file",) * 2
    assert (rows.original.language, rows.garbled.language) == ("en", "de")
    notes = (*rows.original.notes, *rows.garbled.notes)
    assert [note.rpartition(": ")[2] for note in notes] == ["1 text marked as not for translation left out"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (catalogue(a={"en": "One", "de": "Eins", "fr": "Un"}), r"several target languages \(de, fr\)"),
        (catalogue(a={"en": "One"}), "has no target language"),
    ],
)
def test_a_string_catalogue_needs_one_target_language(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "a.xcstrings").write_text(content, encoding="utf-8")
    with pytest.raises(ReadError, match=message):
        read_pairs(str(tmp_path / "a.xcstrings"), Settings())
    assert keyed(tmp_path, "a.xcstrings", content, side="source") == {"a": "One"}


def test_texts_that_are_not_for_translation_are_left_out_with_a_note(tmp_path: Path) -> None:
    content = '<resources><string name="a">x</string><string name="b" translatable="false">y</string></resources>'
    (tmp_path / "strings.xml").write_text(content, encoding="utf-8")
    document = read_document(str(tmp_path / "strings.xml"), Settings())
    assert texts(document) == ["x"]
    assert document.notes[0].endswith("1 text marked as not for translation left out")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.ini", "k = v\n", "File contains no section headers. line: 1"),
        ("a.json", "[1]", "expected an object"),
        ("a.json", '{"a": "x", "a": "y"}', 'the key "a" comes twice'),
        ("a.json", "[" * 100_000, "nested too deep|not JSON"),
        ("a.xml", "<html/>", "is XML of another kind"),
        ("a.xml", '<!DOCTYPE r [<!ENTITY e "x">]><resources><string name="a">&e;</string></resources>', "uses the entity"),  # noqa: E501
        ("a.strings", '"a" = "x"', "a “;” should stand here"),
        ("a.yaml", "a: [1", "not sound YAML"),
        ("a.yaml", "just text", "expected keys"),
        ("a.yaml", "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
            f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(9)
        ), "expands to more than 1 MB"),
        ("a.ftl", "a { b", "not sound Fluent"),
    ],
)  # fmt: skip
def test_what_is_refused(tmp_path: Path, name: str, content: str, message: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(ReadError, match=message):
        read_document(str(tmp_path / name), Settings(max_size=1))


def test_files_that_share_no_key_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"x": "One."}')
    (tmp_path / "b.json").write_text('{"y": "One."}')
    with pytest.raises(ReadError, match="has no key of"):
        read_two(str(tmp_path / "a.json"), str(tmp_path / "b.json"), Settings())


def test_a_key_twice_is_refused_where_it_would_lose_a_text(tmp_path: Path) -> None:
    (tmp_path / "a.properties").write_text("k=One.\nk=Two.\n")
    with pytest.raises(ReadError, match="line 2: has the key k twice"):
        read_two(str(tmp_path / "a.properties"), str(tmp_path / "a.properties"), Settings())
