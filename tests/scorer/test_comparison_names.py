"""What versions are called when nobody names them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scorer.comparison import default_names
from scorer.types import Report
from tests.scorer.comparison_reports import documents


def called(*names: tuple[str, str]) -> list[Report]:
    """Return reports whose garbled files have these names and labels."""
    first = documents()[0]
    return [replace(first, garbled=replace(first.garbled, name=name, label=label)) for name, label in names]


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        ([("a.txt", ""), ("b.txt", "")], ("a.txt", "b.txt")),
        ([("/home/me/a.txt", ""), ("/home/me/b.txt", "")], ("a.txt", "b.txt")),
        ([("one/text.txt", ""), ("two/text.txt", "")], ("one/text.txt", "two/text.txt")),
        ([("/x/one/de/text.txt", ""), ("/x/two/de/text.txt", "")], ("one/de/text.txt", "two/de/text.txt")),
        ([(r"C:\one\text.txt", ""), (r"C:\two\text.txt", "")], ("one/text.txt", "two/text.txt")),
        ([("text.txt", ""), ("two/text.txt", "")], ("text.txt", "two/text.txt")),
        ([("text.txt", "A/B"), ("text.txt", "")], ("A/B", "text.txt")),
        ([("text.txt", ""), ("text.txt", "")], ("version 1", "version 2")),
        ([("text.txt", "Vendor"), ("text.txt", "Vendor")], ("version 1", "version 2")),
    ],
)
def test_versions_are_called_by_what_tells_them_apart(names: list[tuple[str, str]], wanted: tuple[str, str]) -> None:
    assert default_names(called(*names)) == wanted


def test_files_and_then_other_words_name_versions_that_are_called_the_same() -> None:
    same = called(("text.txt", ""), ("text.txt", ""))
    assert default_names(same, ("out/first.json", "out/second.json")) == ("first.json", "second.json")
    assert default_names(same, ("one/x.json", "two/x.json")) == ("one/x.json", "two/x.json")
    assert default_names(same, ("x.json", "x.json"), ("before", "after")) == ("before", "after")
