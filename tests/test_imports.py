"""What a command does not need is not imported: imports are half of the time that short texts take."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "scorer" / "sample"
# What needs a fraction of a second to import.
HEAVY = ("torch", "transformers", "sentence_transformers", "onnxruntime", "tokenizers", "scipy", "pandas", "pyarrow")


def imported(*arguments: str) -> set[str]:
    """Return the names of all modules that a command imports, in a process of its own."""
    code = (
        "import sys\nfrom scorer.command.main import cli\n"
        f"try: cli.main({list(arguments)!r}, standalone_mode=False)\nfinally: print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_the_version_needs_nothing_but_the_command_line() -> None:
    found = imported("--version")
    assert not found & {*HEAVY, "numpy", "sacrebleu", "tomllib", "secrets"}
    assert not [name for name in found if name.startswith(("scorer.checks", "scorer.metrics", "scorer.command.review"))]


def test_scoring_by_letters_imports_no_model_and_no_other_command() -> None:
    texts = [str(SAMPLE / f"{side}.txt") for side in ("original", "garbled")]
    found = imported("score", *texts, "--model", "none", "--worst", "0")
    assert "scorer.checks.negation" in found
    assert not found & {*HEAVY, "spellchecker"}
    assert not found & {"tomllib", "scorer.report.load"}
    assert not [name for name in found if name.startswith(("scorer.cross_encoder", "scorer.command.review", "aiohttp"))]


# To compile takes a hundredth of a second for some of the six hundred patterns of the checks.
MOST_PATTERNS = 400
FEW_WORDS = ("The cat sat on the mat. It was raining.", "The cat sat on a mat. It was raining hard.")


def test_few_words_need_few_patterns(tmp_path: Path) -> None:
    paths = [tmp_path / "original.txt", tmp_path / "garbled.txt"]
    for path, text in zip(paths, FEW_WORDS, strict=True):
        path.write_text(text, encoding="utf-8")
    code = (
        "import re, sys\ncompiled, inner = [], re._compiler.compile\n"
        "re._compiler.compile = lambda *given: compiled.append(given) or inner(*given)\n"
        "from scorer.command.main import cli\n"
        f"cli.main({['score', *map(str, paths), '--model', 'none']!r}, standalone_mode=False)\n"
        "print(len(compiled), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert 0 < int(done.stderr.split()[-1]) <= MOST_PATTERNS


@pytest.mark.parametrize("command", ["score", "compare", "bulk", "review", "demo", "explain"])
def test_every_command_is_found_by_its_name(command: str) -> None:
    assert "click" in imported(command, "--help")
