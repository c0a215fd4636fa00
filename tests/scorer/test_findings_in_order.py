"""The order of findings is that of the original, whatever the seed of Python's hashes."""

import json
import os
import subprocess
import sys

_SCRIPT = """
import json, sys
from scorer import Settings, score_pairs
pairs = json.loads(sys.argv[1])
scored = [each.scored for each in score_pairs(pairs, Settings(model="none")).judgements]
print(json.dumps([[one.message for one in each.findings] for each in scored]))
"""
PAIRS = [
    (
        "Come every other Monday, every other Friday, every other spring, every other row and every other page.",
        "Come every Monday, every Friday, every spring, every row and every page.",
    ),
    (
        "We read J. B. Priestman, K. Hollar, L. M. Vasser, O. P. Quandt and R. S. Tolbrig.",
        "We read J. C. Priestman, W. Hollar, L. N. Vasser, O. T. Quandt and R. V. Tolbrig.",
    ),
    (
        "The Council of Europe, Air China, Miami University and the Bank of China sent men.",
        "The European Council, China Airlines, the University of Miami and the People's Bank of China sent men.",
    ),
]


def run(seed: str) -> list[list[str]]:
    call = [sys.executable, "-c", _SCRIPT, json.dumps(PAIRS)]
    done = subprocess.run(call, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True)
    found: list[list[str]] = json.loads(done.stdout)
    return found


def test_the_order_of_findings_does_not_depend_on_the_seed() -> None:
    one, other = run("1"), run("2")
    assert all(len(messages) > 2 for messages in one)
    assert one == other
