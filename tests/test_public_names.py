"""What `scorer` exports is what it says it exports."""

from __future__ import annotations

import ast
from pathlib import Path

import scorer


def test_every_public_name_is_there() -> None:
    for name in scorer.__all__:
        assert getattr(scorer, name) is not None
    assert scorer.__all__ == sorted(scorer.__all__)


def test_nothing_else_is_imported_into_the_package() -> None:
    tree = ast.parse(Path(scorer.__file__).read_text(encoding="utf-8"))
    imported = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("scorer.")
        for alias in node.names
    }
    assert imported == set(scorer.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(scorer, "no_such_name")


def test_no_public_name_is_called_like_a_module() -> None:
    modules = {path.stem for path in Path(scorer.__file__).parent.iterdir()}
    assert not modules & set(scorer.__all__)
