"""The writers' output for the sample, byte for byte; `python -m tests.scorer.test_report_golden` writes it anew."""

from pathlib import Path

import pytest

from scorer import plugins
from tests.bare import bare
from tests.scorer.sample_report import report

GOLDEN = Path(__file__).parents[1] / "golden"
WRITERS = ("text", "json", "jsonl", "tsv", "html", "junit", "sarif", "github", "xliff", "xliff-1.2")
WRITERS += ("mtme-score", "mtme-rating", "wmt", "pearmut")
# Written as bytes, which no person can compare; its own tests read it back.
BINARY = {"xlsx"}


def written(name):
    output = plugins.load("writer", name)(report(), 5)
    # What it looks like and does is tested in a browser.
    return bare(output) if name == "html" else output


@pytest.mark.parametrize("name", WRITERS)
def test_the_sample_is_written_as_before(name):
    assert written(name) == (GOLDEN / f"report.{name}").read_bytes().decode("utf-8")


@pytest.mark.parametrize("name", WRITERS)
def test_same_report_same_bytes(name):
    assert written(name) == written(name)


def test_every_writer_is_here():
    assert plugins.WRITERS.keys() == set(WRITERS) | BINARY


if __name__ == "__main__":
    for each in WRITERS:
        (GOLDEN / f"report.{each}").write_bytes(written(each).encode("utf-8"))
