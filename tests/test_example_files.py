"""A new user's first files, one of each kind, score without an option; their script still makes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from docs.make_files import EXAMPLES, pairs, write_all
from scorer import Settings, score_files

TWO = ["report-{}.docx", "report-{}.odt", "talk-{}.srt", "texts-{}.properties", "report-{}.txt.xz"]
ONE = ["units.xlf", "units.tmx", "units.po", "pairs.csv", "pairs.xlsx", "pairs.parquet"]
# The spelling alone is compared, so that no model is loaded.
PLAIN = Settings(model="none")


@pytest.mark.parametrize("name", [*ONE, *TWO])
def test_a_first_file_scores_without_an_option(name: str) -> None:
    paths = (
        [str(EXAMPLES / name.format(side)) for side in ("original", "garbled")]
        if "{" in name
        else [str(EXAMPLES / name)]
    )
    report = score_files(*paths, settings=PLAIN)
    assert report.relation.verdict == "version"
    assert report.summary.matched >= 6
    texts = [judgement.pair.garbled.text for judgement in report.judgements if judgement.pair.garbled]
    assert " ".join(" ".join(texts).split()) == " ".join(garbled for _, garbled in pairs())


def test_the_script_makes_the_same_files(tmp_path: Path) -> None:
    write_all(tmp_path)
    made = {path.name for path in tmp_path.iterdir()}
    assert made == {name.format(side) for name in (*ONE, *TWO) for side in ("original", "garbled")}
    for name in ("units.xlf", "units.tmx", "pairs.csv", "talk-original.srt", "texts-garbled.properties"):
        assert (tmp_path / name).read_bytes() == (EXAMPLES / name).read_bytes()
