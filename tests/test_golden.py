"""The bundled sample's reports, word for word, without a model.

After a change that is meant to change them: `python -m tests.test_golden`, then read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from scorer import Report, Settings, plugins, score_files
from tests.bare import bare
from tests.rounding import assert_alike

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"
SAMPLE = Path("scorer/sample")
ENDINGS = {"text": "txt", "json": "json", "html": "html"}


def report() -> Report:
    return score_files(str(SAMPLE / "original.txt"), str(SAMPLE / "garbled.txt"), Settings(model="none"))


def golden(form: str) -> Path:
    return GOLDEN / f"sample.{ENDINGS[form]}"


def written(form: str) -> str:
    output = str(plugins.load("writer", form)(report(), 10))
    return bare(output) if form == "html" else output


@pytest.mark.parametrize("form", ENDINGS)
def test_the_sample_is_reported_as_before(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert_alike(written(form), golden(form).read_bytes().decode("utf-8"))


if __name__ == "__main__":
    for name in ENDINGS:
        golden(name).write_bytes(written(name).encode("utf-8"))
