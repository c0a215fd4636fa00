"""The technical check with addresses in words, and with other forms of the same code."""

import pytest

from scorer.checks.technical import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("Write to omar@lake.example.", "Write to omer [at] lake [dot] example."),
    ("Write to omar [at] lake [dot] example.", "Write to omar [at] like [dot] example."),
    ("Write to omar@lake.example.", "Write to omar [at] pond [dot] example."),
    ("Ask jo@mill.test.", "Ask jo at hill dot test."),
    ("Ask jo (at) mill (dot) test.", "Ask jo (at) mill (dot) org."),
    ("Ask jo@mill.test.", "Ask him."),
    ("The loop runs `n += 1` each time.", "The loop runs `n -= 1` each time."),
    ("The loop runs `n += 1` each time.", "The loop runs `n = n + 2` each time."),
    ("The loop runs `i++` each time.", "The loop runs `i--` each time."),
    ("Use `x -= 2` here.", "Use `x = x + 2` here."),
    ("Use `x = n - x` here.", "Use `x -= n` here."),
    ("Use `a == b` here.", "Use `a = b` here."),
    ("`a[i] += 3` is fine.", "`a[j] += 3` is fine."),
    ("Set `y -= a + b` here.", "Set `y = y - a + b` here."),
    ("Use `x >= 3` there.", "Use `x => 3` there."),
    ('Use `"ab"` there.', 'Use `"a b"` there.'),
    ("Use `x = 3` there.", "Use `x += 3` there."),
]
SAME = [
    ("Write to omar@lake.example.", "Write to omar [at] lake [dot] example."),
    ("Write to omar@lake.example.", "Write to omar (at) lake (dot) example."),
    ("Write to omar@lake.example.", "Write to omar at lake dot example."),
    ("Write to omar@lake.example.", "Write to omar AT lake DOT example."),
    ("Write to omar.bey@lake.example.org.", "Write to omar[dot]bey[at]lake[dot]example[dot]org."),
    ("Write to omar@lake.example.", "Write to omar@lake[.]example."),
    ("Visit lake.example.org/help.", "Visit lake dot example dot org slash help."),
    ("Ask jo_k@mill.test for help.", "Ask jo underscore k at mill dot test for help."),
    ("See www.mill.test today.", "See www dot mill dot test today."),
    ("Ask jo@mill.test.", "Ask jo {at} mill {dot} test."),
    ("Ask jo@mill.test.", "Ask jo AT mill.test."),
    ("Meet at the dot on the map.", "On the map, meet at the dot."),
    ("The loop runs `n += 1` each time.", "The loop runs `n = n + 1` each time."),
    ("The loop runs `i++` each time.", "The loop runs `i += 1` each time."),
    ("Use `x -= 2` here.", "Use `x = x - 2` here."),
    ("Use `x*=3` here.", "Use `x *= 3` here."),
    ('Call `open("a")` first.', "Call `open('a')` first."),
    ("Write `total += price * 2`.", "Write `total = total + price * 2`."),
    ("End with `x = 1;` here.", "End with `x = 1` here."),
    ("Set `y = y ** 2` here.", "Set `y **= 2` here."),
    ("Run `flags &= 4` now.", "Run `flags = flags & 4` now."),
    ("Put `--k` there.", "Put `k -= 1` there."),
    ("Use `print( x )` there.", "Use `print(x)` there."),
    ("`a[i] += 3` is fine.", "`a[i] = a[i] + 3` is fine."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
