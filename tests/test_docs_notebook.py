"""The notebook in docs/ runs from its beginning to its end, and holds the outputs that it gives."""

from __future__ import annotations

import re

import nbformat
import pytest

from docs.make_notebook import NOTEBOOK, executed
from tests.rounding import assert_alike


def outputs(cell: nbformat.NotebookNode) -> list[tuple[list[str], str]]:
    """Return for each output of a cell its kinds, and what it says as plain text."""
    return [
        (sorted(one.get("data", {"text/plain": ""})), str(one.get("text") or one["data"]["text/plain"]))
        for one in cell.outputs
    ]


@pytest.mark.model
def test_a_fresh_kernel_gives_what_is_stored() -> None:
    stored, found = nbformat.read(NOTEBOOK, as_version=4), executed()
    cells = [(one, other) for one, other in zip(stored.cells, found.cells, strict=True) if one.cell_type == "code"]
    assert cells
    # Where this fails: run `python -m docs.make_notebook`.
    for one, other in cells:
        for (kinds, text), (kinds_now, text_now) in zip(outputs(one), outputs(other), strict=True):
            assert kinds == kinds_now
            assert_alike(text_now, text)


def test_it_shows_tables_a_picture_and_a_comparison_and_names_no_folder() -> None:
    text = NOTEBOOK.read_text(encoding="utf-8")
    cells = nbformat.reads(text, as_version=4).cells
    kinds = {kind for cell in cells for one in cell.get("outputs", ()) for kind in one.get("data", ())}
    assert {"text/html", "image/svg+xml"} <= kinds
    assert "Comparison of first, second" in text
    assert not re.search(r"/(?:home|root|tmp|usr|Users)/", text)


def test_scores_that_no_model_gave_are_said_to_be_made_up() -> None:
    scores = NOTEBOOK.with_name("comet-scores.csv").read_text(encoding="utf-8")
    assert scores.startswith("# Made up")
    assert "**made up**" in nbformat.read(NOTEBOOK, as_version=4).cells[0].source
