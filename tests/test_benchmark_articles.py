"""The figures of the benchmark on articles."""

from __future__ import annotations

from benchmarks.articles import READ, hits
from corpus.articles import Line


def test_damaged_lines_count_among_the_first_ten_alone() -> None:
    lines = [Line("major", "unit", "o", "g"), Line("slip", "-", "o", "g"), Line("critical", "hedge", "o", "g")]
    lines += [Line("sound", "-", "o", "g")] * READ
    assert hits(lines, range(len(lines))) == 2
    assert hits(lines, [*range(1, len(lines)), 0]) == 1
    assert hits(lines, range(len(lines) - 1, -1, -1)) == 0
