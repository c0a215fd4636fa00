"""Why somebody does something: out of respect, for fear of, in revenge.

The patterns are for unwrapped lower-case texts, with one space between two words.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from scorer.patterns import late

# Motives of one group may be the same; those without a common group never are.
_ROWS = """
    respect reverence deference esteem admiration awe politeness courtesy consideration decency tact piety;
    love affection fondness devotion tenderness friendship loyalty kindness goodness generosity charity
    compassion pity sympathy concern mercy altruism humanity benevolence gratitude thankfulness solidarity
    consideration selflessness;
    fear dread terror fright panic cowardice timidity anxiety alarm nervousness worry concern caution prudence
    apprehension;
    spite malice revenge vengeance hatred hate envy jealousy resentment vindictiveness bitterness cruelty
    rancour anger rage fury retaliation pique contempt;
    curiosity inquisitiveness interest;
    boredom idleness laziness indolence sloth tedium;
    habit routine custom;
    necessity need desperation despair hunger poverty destitution want;
    duty obligation loyalty conscience honesty integrity decency patriotism principle conviction honour honor piety;
    greed avarice ambition cupidity acquisitiveness self-interest selfishness;
    shame embarrassment guilt remorse modesty shyness humility regret;
    pride vanity arrogance conceit stubbornness obstinacy defiance rebellion;
    anger rage fury frustration indignation exasperation impatience protest outrage annoyance;
    joy happiness delight relief fun amusement mischief devilry playfulness exuberance enthusiasm excitement
    passion;
    ignorance stupidity carelessness negligence thoughtlessness forgetfulness inexperience naivety;
    grief sorrow sadness mourning melancholy loneliness homesickness nostalgia"""
_GROUPS = tuple(frozenset(row.split()) for row in _ROWS.split(";"))
_NOUNS = "|".join(sorted({noun for group in _GROUPS for noun in group}))
MOTIVES = late(
    rf"\b(?:out of|in|from|through|for) (?:(?:sheer|pure|simple|mere|plain|utter|common|a sense of|feelings of|deep"
    rf"|great|genuine|misplaced|an act of|a fit of|a spirit of|his|her|their|our|my) ){{0,2}}(?P<motive>{_NOUNS})\b"
    r"|\b(?:for|in) (?P<fear>fear|dread|terror) (?:of|that)\b"
)
MOTIVE_WORDS = frozenset(noun.partition("-")[0] for noun in _NOUNS.split("|"))


def kinds_of(motive: str) -> frozenset[int]:
    """Return the groups in which a motive stands."""
    return _kinds()[motive]


@cache
def _kinds() -> Mapping[str, frozenset[int]]:
    nouns = {noun for group in _GROUPS for noun in group}
    return {noun: frozenset(n for n, group in enumerate(_GROUPS) if noun in group) for noun in nouns}
