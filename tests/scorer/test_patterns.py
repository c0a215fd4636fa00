"""Patterns that are compiled when they are first used: what they stand for, and that all of them can be compiled."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re

import pytest

import scorer
from scorer.patterns import _Late, late


@pytest.mark.parametrize("text", ["", "one two", "42 and 7", "No 7."])
def test_it_finds_what_the_compiled_pattern_finds(text: str) -> None:
    written = r"(?P<figures>\d+)|[a-z]+"
    ours, theirs = late(written, re.IGNORECASE), re.compile(written, re.IGNORECASE)
    assert [found.span() for found in ours.finditer(text)] == [found.span() for found in theirs.finditer(text)]
    assert ours.findall(text, 1) == theirs.findall(text, 1)
    assert ours.sub("x", text) == theirs.sub("x", text)
    assert (ours.match(text) is None) == (theirs.match(text) is None)
    assert (ours.flags, ours.groups, ours.groupindex) == (theirs.flags, theirs.groups, theirs.groupindex)


def test_it_is_compiled_when_it_is_used_and_only_then() -> None:
    wrong = late("(")
    assert wrong.pattern == "("
    with pytest.raises(re.error):
        wrong.search("")


def test_an_expression_from_a_function_is_put_together_once() -> None:
    asked: list[str] = []
    found = late(lambda: asked.append("now") or "a+")  # type: ignore[func-returns-value]
    assert not asked
    assert [found.fullmatch(text) is not None for text in ("aa", "b")] == [True, False]
    assert (found.pattern, asked) == ("a+", ["now"])


def test_what_a_pattern_lacks_it_lacks_too() -> None:
    with pytest.raises(AttributeError):
        late("a").replace  # type: ignore[attr-defined]  # noqa: B018


def test_each_late_pattern_of_the_project_can_be_compiled() -> None:
    for package in ("english", "words", "checks", "read", "segment", "sift", "align", "report"):
        for module in pkgutil.walk_packages([f"{scorer.__path__[0]}/{package}"], f"scorer.{package}."):
            importlib.import_module(module.name)
    patterns = [one for one in gc.get_objects() if type(one) is _Late]
    assert len(patterns) > 300
    for one in patterns:
        if one._written != "(":  # the wrong one of another test
            assert re.compile(one.pattern, one._flags).groups == one.groups
