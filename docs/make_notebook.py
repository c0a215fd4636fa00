"""Run the notebook in docs/notebook, and store its outputs in it: `python -m docs.make_notebook`."""

from __future__ import annotations

import os
from pathlib import Path

import nbformat
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).parent / "notebook" / "evaluate.ipynb"
ROOT = Path(__file__).parents[1]
SECONDS = 300  # for one cell, on a machine that is very busy


def executed() -> nbformat.NotebookNode:
    """Return the notebook as it is after a run in a fresh kernel; raise CellExecutionError where a cell fails."""
    notebook: nbformat.NotebookNode = nbformat.read(NOTEBOOK, as_version=4)
    client = NotebookClient(
        notebook,
        timeout=SECONDS,
        kernel_name="python3",
        record_timing=False,
        resources={"metadata": {"path": str(NOTEBOOK.parent)}},
    )
    # The kernel is a process of its own, which must import this scorer and no other.
    client.execute(env={**os.environ, "PYTHONPATH": str(ROOT)})
    # The version of Python is that of one machine.
    notebook.metadata.pop("language_info", None)
    return notebook


def main() -> None:
    """Run and store."""
    nbformat.write(executed(), NOTEBOOK)
    print(f"{NOTEBOOK}: brought up to date")


if __name__ == "__main__":
    main()
