"""The whole text in order for a terminal: nothing left out, nothing wider than asked."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len
from sample_report import ROWS, long_report, one_pair, report, unrated

from scorer.report.whole import write

ANSI = re.compile("\x1b\\[[0-9;]*m")
SEPARATOR = " │"


def columns(text: str) -> tuple[str, str]:
    """Return the words of both columns."""
    sides = [line[3:].partition(SEPARATOR)[::2] for line in text.splitlines() if SEPARATOR in line]
    plain = [re.sub(r"[*\[\]]", "", " ".join(side[n] for side in sides)) for n in (0, 1)]
    return " ".join(plain[0].split()), " ".join(plain[1].split())


@pytest.mark.parametrize("width", [40, 80, 120])
def test_every_sentence_of_both_texts_stands_in_order(width: int) -> None:
    text = write(report(), width=width)
    wanted = (
        " ".join(["original", *(row.original or "added" for row in ROWS)]),
        " ".join(["garbled", *(row.garbled or "omitted" for row in ROWS)]),
    )
    assert columns(text) == wanted
    assert max(map(cell_len, text.splitlines()[:-2])) <= width


def test_damage_is_marked_and_said_where_it_is_major() -> None:
    text = write(report(), width=100)
    assert f"█  {'The mayor **[did not] promise** a date.':<47} │ The mayor **promised** a date.\n" in text
    assert '   critical  negation: "not" is missing\n' in text
    assert "tense:" not in text
    assert text.startswith("original  original.txt · 11 sentences\n")


def test_a_pair_without_findings_is_said_by_its_reasons() -> None:
    text = write(one_pair("Go on.", "Stop here.", severity="major", reasons=("says something else",)), width=80)
    assert "\n   major  says something else\n" in text


def test_colours_change_no_word_and_an_empty_report_is_a_text() -> None:
    plain, coloured = write(long_report(40), width=90), write(long_report(40), width=90, colour=True)
    assert columns(plain) == columns(ANSI.sub("", coloured))
    assert SEPARATOR not in write(unrated(report(())), width=90)
