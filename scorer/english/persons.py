"""Words for relatives, and for several persons."""

from __future__ import annotations

from scorer.english.word_lists import listed
from scorer.patterns import late

# Whoever is his sister has him for a brother.
KIN = listed(
    """brother sister husband wife father mother son daughter uncle aunt nephew niece grandfather grandmother grandson
    granddaughter stepbrother stepsister stepson stepdaughter stepfather stepmother godfather godmother godson
    goddaughter boyfriend girlfriend dad mum mom brother-in-law sister-in-law father-in-law mother-in-law son-in-law
    daughter-in-law half-brother half-sister widow widower"""
)
_SEVERAL = listed(
    """girls boys children kids men women parents sons daughters brothers sisters pupils students twins nurses soldiers
    guests players teachers workers neighbours neighbors friends colleagues guards sailors tenants lodgers passengers
    visitors tourists villagers residents voters farmers officers officials ministers lawyers doctors patients actors
    dancers singers climbers hunters prisoners hostages rebels strikers recruits apprentices servants cousins
    grandchildren grandparents aunts uncles nuns monks critics reporters police crew"""
)
# Several persons that a text names for the first time or again: the girls, two old nurses.
SEVERAL_PERSONS = late(
    r"\b(?:the|these|those|both|two|three|four|many|several|few|all|most|some|our|my|his|her) "
    rf"(?:\w+ )?(?:{'|'.join(sorted(_SEVERAL))})\b"
)
