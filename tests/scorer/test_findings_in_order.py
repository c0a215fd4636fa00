"""Findings, their order, and the links between words do not depend on the seed of Python's hashes."""

import json
import os
import subprocess
import sys
from functools import cache

_SCRIPT = """
import json, sys
import numpy as np
from scorer import Settings, score_pairs
from scorer.words.links import link_words
pairs, *sides = json.loads(sys.argv[1])
scored = [each.scored for each in score_pairs(pairs, Settings(model="none")).judgements]
links = link_words(*sides, lambda rows, columns: np.zeros((len(rows), len(columns)), dtype=np.float32))
print(json.dumps([[[one.message for one in each.findings] for each in scored], [str(one) for one in links]]))
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
# Words of the original that may be forms of two words of the other side, each of which has no counterpart.
LINKED = (
    ["He", "hated", "what", "she", "hoped", "and", "bored"],
    ["Bor", "and", "bore", "hop", "and", "hope", "hat", "and", "hate"],
)


@cache
def run(seed: str) -> tuple[list[list[str]], list[str]]:
    """Return the messages of each pair and the links, as another process finds them with this seed."""
    call = [sys.executable, "-c", _SCRIPT, json.dumps([PAIRS, *LINKED])]
    done = subprocess.run(call, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True)
    messages, links = json.loads(done.stdout)
    return messages, links


def test_the_order_of_findings_does_not_depend_on_the_seed() -> None:
    one, other = run("1")[0], run("2")[0]
    assert all(len(messages) > 2 for messages in one)
    assert one == other


def test_the_links_of_words_do_not_depend_on_the_seed() -> None:
    one, other = run("1")[1], run("2")[1]
    assert any("moved" in link for link in one)
    assert one == other
