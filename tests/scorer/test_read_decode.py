"""Bytes to text: marks, strict UTF-8, forced and declared encodings, and what is no text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.errors import ReadError
from scorer.read.decode import decode, line_at

TEXT = "Line one.\nThe café, “quoted”, 中文 and 😀.\n"
ENCODINGS = ["utf-8", "utf-16-le", "utf-16", "utf-32", "cp1252", "shift_jis", "utf-7", "latin-1", "ascii", "idna"]


@pytest.mark.parametrize(
    ("mark", "codec", "encoding"),
    [
        (b"", "utf-8", "utf-8"),
        (codecs.BOM_UTF8, "utf-8", "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    ],
)
def test_marks_are_followed_and_removed(mark: bytes, codec: str, encoding: str) -> None:
    assert decode("a", mark + TEXT.encode(codec)) == (TEXT, encoding)


@pytest.mark.parametrize(
    ("codec", "forced", "name"),
    [("cp1252", "cp1252", "cp1252"), ("cp1252", "Windows-1252", "cp1252"), ("utf-16-le", "utf-16-le", "utf-16-le")],
)
def test_a_forced_encoding_is_used(codec: str, forced: str, name: str) -> None:
    text = "The café.\n"
    assert decode("a", text.encode(codec), forced) == (text, name)


def test_a_forced_encoding_still_drops_the_mark() -> None:
    assert decode("a", codecs.BOM_UTF8 + b"Text.", "utf-8") == ("Text.", "utf-8")
    assert decode("a", codecs.BOM_UTF16_LE + "Text.".encode("utf-16-le"), "utf-16-le") == ("Text.", "utf-16-le")


def test_a_mark_inside_the_text_stays() -> None:
    assert decode("a", "a\ufeffb".encode()) == ("a\ufeffb", "utf-8")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("\ufeff\ufeffOne.\nTwo.\n", "One.\nTwo.\n"),
        ("\ufeffOne.\n\ufeffTwo.\r\n\ufeffThree.\n", "One.\nTwo.\r\nThree.\n"),
    ],
)
def test_the_marks_of_joined_files_are_removed(data: str, text: str) -> None:
    assert decode("a", data.encode()) == (text, "utf-8")


def test_the_end_of_a_file_of_dos_is_removed() -> None:
    assert decode("a", b"One.\r\n\x1a") == ("One.\r\n", "utf-8")


def test_a_declared_encoding_serves_only_where_utf8_fails() -> None:
    assert decode("a", "café".encode(), None, "cp1252") == ("café", "utf-8")
    assert decode("a", "café".encode("cp1252"), None, "cp1252") == ("café", "cp1252")


@pytest.mark.parametrize(
    ("text", "codec", "line", "guess"),
    [
        ("One.\r\nOld Brindle drank coffee in the café by the naïve statue.\r\n", "cp1252", 2, "cp1252"),
        ("original\tgarbled\nThe bar shut.\tThe café shut.\n", "cp1252", 2, "cp1252"),
        ("One.\rTwo.\rПривет, это обычный текст на русском языке.", "cp1251", 3, "cp1251"),
        ("今日はとても良い天気ですね。散歩に行きましょう。", "shift_jis", 1, "shift_jis"),
    ],
)
def test_other_encodings_are_an_error_with_line_and_guess(text: str, codec: str, line: int, guess: str) -> None:
    with pytest.raises(ReadError, match=f"a.txt, line {line}: not UTF-8 .* try --encoding {guess}") as caught:
        decode("a.txt", text.encode(codec))
    assert caught.value.line == line
    assert decode("a.txt", text.encode(codec), guess)[0] == text


def test_no_guess_is_made_that_would_not_decode_the_file() -> None:
    data = "Naïve café. ".encode("cp1252") * 9000 + b"\x81\xff \x8d\x9d\n" + bytes(range(128, 256))
    with pytest.raises(ReadError, match="not UTF-8") as caught:
        decode("a.txt", data)
    assert "--encoding" in str(caught.value)
    assert "cp1252" not in str(caught.value)


@pytest.mark.parametrize(
    ("data", "message", "line"),
    [
        (b"One.\nTw\x00o.\n" + b"More text. " * 9, "NUL character", 2),
        (codecs.BOM_UTF16_LE + "One.\nTwo.\n".encode("utf-16-le") + b"\x00\xd8a\x00", "UTF-16 but is damaged", 3),
        (codecs.BOM_UTF16_LE + b"a", "UTF-16 but is damaged", 1),
        (codecs.BOM_UTF8 + b"ok\n\xff", "UTF-8 but is damaged", 2),
        ("Text without a mark.".encode("utf-16-le"), "try --encoding utf-16-le", None),
        ("Text without a mark.".encode("utf-16-be"), "try --encoding utf-16-be", None),
        (bytes(range(256)) * 4, "is a binary file", None),
        (b"\x00\x01\x02\x03text", "is a binary file", None),
        (b"\x89PNG\r\n\x1a\n....", "PNG picture", None),
        (b"PK\x03\x04....", "ZIP archive or an office document", None),
        (b"%PDF-1.7", "PDF", None),
        (b"\x7fELF..", "a program", None),
        (b"{\\rtf1 text}", "rich text", None),
    ],
)
def test_what_is_no_text(data: bytes, message: str, line: int | None) -> None:
    with pytest.raises(ReadError, match=message) as caught:
        decode("a.txt", data)
    assert caught.value.line == line


@pytest.mark.parametrize(
    ("data", "forced", "message"),
    [
        (b"ok\ncaf\xe9", "utf-8", "line 2: is not utf-8"),
        (b"ok\r\n\x81", "cp1252", "line 2: is not cp1252"),
        (b"abc", "utf-16-le", "is not utf-16-le"),
        (b"a\n+2AA-", "utf-7", "line 2: has half of a surrogate pair"),
    ],
)
def test_a_forced_encoding_that_does_not_fit(data: bytes, forced: str, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        decode("a.txt", data, forced)


def test_control_characters_that_are_text_stay() -> None:
    text = "a\x1b[31mred\x07\x08\x7f\x9b\x1c\x0c\x0b"
    assert decode("a", text.encode()) == (text, "utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "Ding!\x07",
        "\x1b[1mN\x1b[0m\x1b[4mO\x1b[0m\n",
        "N\bNA\bAM\bME\bE\n",
        "\x1b]8;;http://example.org\x07link\x1b]8;;\x07 and \x08\x08\x7f.",
        " \n\t" * 9 + "\x07a" + " \n" * 9,
    ],
)
def test_texts_with_some_control_characters_are_texts(text: str) -> None:
    assert decode("a", text.encode()) == (text, "utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "".join(map(chr, range(1, 32))),
        "\x01",
        "\x1b",
        "\x01\n\x02\n\n \x03",
        "ab" + "\x02\x03\x04",
        "\x7f" * 70_000 + "text " * 70_000,
    ],
)
@pytest.mark.parametrize(
    ("codec", "forced"), [("utf-8", None), ("utf-8-sig", None), ("utf-16", None), ("utf-8", "cp1252")]
)
def test_a_file_that_is_mostly_control_characters_is_binary(text: str, codec: str, forced: str | None) -> None:
    with pytest.raises(ReadError, match=r"^a: is a binary file, not a text$"):
        decode("a", text.encode(codec), forced)


@pytest.mark.parametrize(
    ("before", "line"), [("", 1), ("a\nb\n", 3), ("a\r\nb\r\n", 3), ("a\rb\r", 3), ("a\u2028\x0b", 1)]
)
def test_lines_end_at_lf_crlf_and_cr_only(before: str, line: int) -> None:
    assert line_at(before + "x", len(before)) == line


@given(st.binary(max_size=300), st.sampled_from([None, *ENCODINGS]), st.sampled_from([None, "cp1252"]))
@settings(max_examples=300)
def test_any_bytes_are_text_or_a_read_error(data: bytes, forced: str | None, declared: str | None) -> None:
    try:
        text, encoding = decode("a", data, forced, declared)
    except ReadError:
        return
    assert "\0" not in text
    text.encode("utf-8")
    codecs.lookup(encoding)


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\0")).map(lambda text: text + "x" * len(text)),
    st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]),
)
@settings(max_examples=200)
def test_text_with_a_mark_comes_back(text: str, codec: str) -> None:
    assert decode("a", text.encode(codec))[0] == text.removeprefix("\ufeff") or text.startswith("\ufeff")
