"""The technical check: `ls -a -l` is `ls -la`."""

import pytest

from scorer.checks.technical import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("Delete it with rm -r.", "Delete it with rm -rf."),
    ("Show all with ls -la.", "Show all with ls -lr."),
    ("Show all with ls -a -l.", "Show all with ls -a."),
    ("Add -f to overwrite.", "Add -v to overwrite."),
    ("Unpack it with tar -xzf.", "Unpack it with tar -czf."),
    ("Add --force to overwrite.", "Add --quiet to overwrite."),
]
SAME = [
    ("Show all with ls -a -l.", "Show all with ls -la."),
    ("Unpack it with tar -x -z -f.", "Unpack it with tar -xzf."),
    ("Delete it with rm -rf.", "Delete it with rm -r -f."),
    ("Delete it with rm -rf.", "Delete it with rm -fr."),
    ("Run grep -i on it.", "Run grep --ignore-case on it."),
    ("Add -f to overwrite.", "Add --force to overwrite."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_other_options_are_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_options_are_silent(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
