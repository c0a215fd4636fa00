"""Tell adverbs in `-ly` from the nouns, names and verbs that end like them."""

from __future__ import annotations

from scorer.english.word_lists import listed

_NO_ADVERBS = listed(
    "anomaly apply assembly belly bully butterfly comply damselfly dolly dragonfly elderly family firefly folly "
    "gadfly gully hillbilly homily housefly imply jelly lolly mayfly melancholy misapply monopoly multiply "
    "oligopoly oversupply panoply philately potbelly rally reassembly reply resupply subassembly subfamily "
    "superfamily supply tally telly underbelly wobbly "
    "ally fly holy july lily oily ply rely sly ugly wily wooly "
    "beverly billy carly connelly connolly donnelly emily everly holly italy kelly kimberly molly o'reilly orly polly "
    "reilly sally sicily thessaly tully wally waverly willy"
)


def is_adverb(small: str) -> bool:
    """Tell whether a word, in small letters, is an adverb in `-ly`, or an adjective that looks like one."""
    return small.endswith("ly") and small not in _NO_ADVERBS
