"""Links that are widened over sentences that the search cannot link: more than four on both sides."""

from scorer.align.absorb import absorb
from scorer.types import Link, Span

FIVE = ["The storm had passed.", "Boats were counted.", "He walked on.", "He wrote it down.", "A boy went to town."]
ONE = "The storm had passed, boats were counted, he walked on, he wrote it down, and a boy went to town."


def link(a: int, b: int, c: int, d: int, *, moved: bool = False) -> Link:
    return Link(Span(a, b), Span(c, d), 0.9, moved)


def test_five_sentences_in_one_belong_to_it_on_either_side() -> None:
    assert absorb([link(1, 3, 0, 1)], FIVE, [ONE]) == [link(0, 5, 0, 1)]
    assert absorb([link(0, 1, 1, 3)], [ONE], FIVE) == [link(0, 1, 0, 5)]


def test_a_text_without_stops_holds_all_its_sentences() -> None:
    plain = " ".join(FIVE).replace(".", "").lower()
    assert absorb([link(0, 1, 0, 1)], FIVE, [plain]) == [link(0, 5, 0, 1)]


def test_what_the_other_side_lacks_stays_left_over() -> None:
    assert absorb([link(0, 1, 0, 1)], FIVE, [FIVE[0]]) == [link(0, 1, 0, 1)]
    assert absorb([link(0, 1, 0, 1)], [FIVE[0], FIVE[0]], [FIVE[0]]) == [link(0, 1, 0, 1)]
    assert absorb([link(0, 1, 0, 1)], FIVE, [f"{FIVE[0]} Nobody knew why it came."]) == [link(0, 1, 0, 1)]


def test_widening_stops_at_the_next_link_and_at_moved_sentences() -> None:
    links = [link(0, 1, 0, 1), link(3, 4, 1, 2)]
    assert absorb(links, FIVE, [ONE, FIVE[3]]) == [link(0, 3, 0, 1), link(3, 4, 1, 2)]
    moved = link(2, 3, 1, 2, moved=True)
    assert absorb([link(0, 1, 0, 1), moved], FIVE, [ONE, FIVE[2]]) == [link(0, 2, 0, 1), moved]
