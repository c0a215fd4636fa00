"""The number check reads offers, fares, and what is free or half price."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("Buy two mugs and get the third half price.", "Buy two mugs and get a third one free."),
    ("Under-tens travel free.", "Under-tens travel half price."),
    ("Refills are free of charge.", "Refills are half price."),
    ("The second ticket is half-price.", "The second ticket is full price."),
    ("The ferry is €12 each way.", "The ferry is €12 return."),
    ("The ferry costs €12 one way.", "The ferry costs €12 round trip."),
    ("A single to Bath is £9.", "A return to Bath is £9."),
    ("The vases cost €30 each.", "The vases cost €30 altogether."),
    ("They earned $200 apiece.", "They earned $200 between them."),
    ("Drinks are free.", "Drinks are full price."),
    ("A day pass costs 15 dollars per person.", "A day pass costs 15 dollars in total."),
    ("The bus costs $5 return.", "The bus costs $5 each way."),
    ("The bus is 5 euros one way.", "The bus is 5 euros round-trip."),
    ("Soaps: buy one, get one free.", "Soaps: buy two, get one free."),
    ("Soaps: two for the price of one.", "Soaps: three for the price of one."),
    ("Soaps: buy one, get one free.", "Soaps: three for the price of two."),
    ("Three for the price of two.", "Two for the price of three."),
    ("Socks: three for two this week.", "Socks: buy one, get one free this week."),
    ("Buy four and get a fifth free.", "Four for the price of three."),
    ("Two-for-one pizzas are on offer.", "Three-for-two pizzas are on offer."),
]
SAME = [
    ("Children get in free; students pay half price.", "Students pay half price; children get in free."),
    ("Refills are free.", "Refills are free of charge."),
    ("The second ticket is half price.", "You pay only half for the second ticket."),
    ("The second ticket is half price.", "The second ticket costs 50% less."),
    ("The second ticket is half price.", "There is 50% off the second ticket."),
    ("The ferry is €12 each way.", "The ferry is €24 return."),
    ("The ferry is €12 each way.", "The ferry is €12 one way."),
    ("A return ticket to Bath is £9.", "The round trip to Bath is £9."),
    ("The vases cost €30 each.", "The vases cost €30 apiece."),
    ("The three of them earned $200 in all.", "The three of them earned $200 altogether."),
    ("Tickets are 8 euros each.", "Each ticket is 8 euros."),
    ("The two cost 8 euros each.", "The two cost 16 euros altogether."),
    ("Admission is free for pupils.", "Pupils do not pay for admission."),
    ("Entry is free of charge on Mondays.", "On Mondays there is no charge for entry."),
    ("Feel free to ask about half-price tickets.", "You are welcome to ask about half-price tickets."),
    ("The free seats are half price.", "The vacant seats are half price."),
    ("A single fare is £4 and a return £7.", "The return costs £7, the single £4."),
    ("He paid 20 dollars in all for the return trip.", "The return trip cost him 20 dollars in total."),
    ("Drinks are included at no extra cost.", "Drinks are free."),
    ("On her return she paid 5 euros.", "She paid 5 euros when she came back."),
    ("They each paid 5 euros.", "Each of them paid 5 euros."),
    ("Soaps: buy one, get one free.", "Soaps: two for the price of one."),
    ("Buy one pizza and get one free.", "Two pizzas for the price of one."),
    ("Buy two, get one free.", "Three for the price of two."),
    ("Buy two jars and get a third free.", "Three jars for the price of two."),
    ("Soaps: buy one, get one free.", "Soaps: 2 for 1."),
    ("Pens: buy three, get one free.", "Pens: four for the price of three."),
    ("Soaps are BOGOF today.", "Soaps are two for one today."),
    ("Soaps: buy one, get one free.", "Soaps: buy one, get another free."),
    ("Buy one, get the second free.", "Get two for the price of one."),
    ("Socks: three for two this week.", "Socks: buy two, get one free this week."),
    ("Buy four and get a fifth free.", "Five for the price of four."),
    ("Buy one ticket and receive a second ticket free.", "Two tickets for the price of one."),
    ("The shop offers two-for-one pizzas.", "The shop has an offer: buy one pizza, get one free."),
    ("There is room for two for one night.", "There is room for two people for one night."),
    ("They bought two for ten euros.", "They paid ten euros for two."),
    ("He asked for three for one reason.", "He asked for three, for one reason."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
