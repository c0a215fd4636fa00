"""Rows for the tests of `scorer bulk`, and a run of it in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scorer.bulk import run as bulk_run
from scorer.bulk.keep import parse
from scorer.bulk.run import Job, Run
from scorer.settings import Settings

PLAIN = Settings(model="none")
PAIRS = [
    ("The ferry left at noon.", "The ferry left at noon."),
    ("Nobody saw the captain.", "Everybody saw the captain."),
    ("He had sold 1,000 tickets.", "He sold 100 tickets."),
    ("The harbour was closed.", ""),
    ("", "Sunny weather is expected."),
    ("", ""),
    ("A boat with three sails came in.", "A boat came in with three sails."),
]


def many(number: int) -> list[tuple[str, str]]:
    """Return so many pairs, of which no two are equal."""
    return [
        (f"{a} It was day {n}." if a else "", f"{b} It was day {n}." if b else "")
        for n, (a, b) in enumerate((PAIRS * (number // len(PAIRS) + 1))[:number])
    ]


def tsv(folder: Path, pairs: list[tuple[str, str]], name: str = "pairs.tsv") -> Path:
    """Write pairs as a table with an id and a further column."""
    path = folder / name
    lines = ["id\toriginal\tgarbled\tnote", *(f"{n}\t{a}\t{b}\t note {n} " for n, (a, b) in enumerate(pairs))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def do(
    *inputs: Path,
    add: str = "bleu",
    keep: str | None = None,
    shown: Callable[..., Any] = lambda *_: None,
    stopped: Callable[[], bool] = lambda: False,
    **more: Any,
) -> Run:
    """Run in this process and return the run."""
    places = {name: None if more.get(name) is None else str(more.pop(name)) for name in ("output", "drop_to")}
    more = {"settings": PLAIN, **{name: value for name, value in more.items() if value is not None}}
    job = Job([str(path) for path in inputs], add=add.split(","), keep=keep and parse(keep), **places, **more)
    run = Run(job)
    run.do(lambda _: None, shown, stopped)
    return run


def small_chunks(patch: pytest.MonkeyPatch, size: int = 5) -> None:
    """Make chunks small, and note after each what is good."""
    patch.setattr(bulk_run, "CHUNK", size)
    patch.setattr(bulk_run, "_EVERY", 0.0)
