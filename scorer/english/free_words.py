"""What is without a thing (`lead-free`, `seedless`), and what has it (`contains lead`, `with seeds`).

The patterns are for unwrapped lower-case texts, with one space between two words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from scorer.english.word_lists import listed
from scorer.patterns import late

# A thing that something is without: the group `free` or `less`.
FREE = late(
    r"\b(?P<free>[a-z]{3,})[- ]free\b(?! (?:of|from|to|will|time|kick|trade|throw)\b)|\b(?P<less>[a-z]{3,})less\b"
)
# Words that only look so, or say more than that a thing is not there.
NOT_FREE = listed(
    """regardless nevertheless nonetheless doubtless unless bless reckless ruthless restless listless helpless hopeless
    useless harmless careless heartless reckless endless priceless worthless timeless countless needless fearless
    tireless breathless speechless pointless senseless homeless relentless flawless homeless feckless effortless
    are was were for set get got feel felt care run free break broke roam them him her you its not and but scot"""
)
# Before a thing, these say that it is there.
_HAS = (
    r"contain(?:s|ed|ing)?|ha(?:s|ve|d|ving)|with|includ(?:es?|ed|ing)|full of|rich in|high in"
    r"|made (?:with|from|of|using)"
    r"|laced with|laden with|loaded with|packed with|coated (?:in|with)|treated with|based on|subject to|fitted with"
    r"|equipped with|uses?|using|releas(?:es?|ed)|giv(?:es?|ing) off|added|carr(?:y|ies|ied)|bear(?:s|ing)?|holds?"
    r"|traces of|some|plenty of|lots of|riddled with|contaminated with|grown with|sprayed with|involv(?:es?|ed|ing)"
    r"|caus(?:es?|ed)|suffer(?:s|ed)? from|charges?|charged"
)
_WITH = (
    "containing|laden|rich|based|filled|coated|lined|infused|bearing|contaminated|enriched|laced|soaked|treated"
    "|fuelled|powered|prone"
)
# The other side denies the thing in some way, or has less of it.
DENIED = late(
    r"\b(?:not|no|non|never|none|nothing|without|cannot|zero|nil|free|lack\w*|absen\w*|devoid|avoid\w*"
    r"|exclud\w*|exempt\w*|waive[ds]?|remov\w*|omit\w*|less|least|low|lower|reduced|instead|rather|replac\w+|un[a-z]{4,}"
    r"|ban|banned|bans|eliminat\w*|eradicat\w*|wip\w+ out|rid|clear\w*|cur\w+|prevent\w*|little|few|minimal"
    r"|hardly|unless|neither|nor|if)\b|n['’]t\b|\b[a-z]{3,}less\b"
)


@lru_cache(maxsize=1000)
def having(thing: str) -> re.Pattern[str]:
    """Return what says that a thing is there."""
    noun = rf"{re.escape(thing)}(?:s|es|ren)?"
    return re.compile(
        rf"\b(?:{_HAS}) (?:(?!of\b|in\b|that\b|and\b|or\b|but\b)[a-z]+ ){{0,2}}?{noun}\b|\b{noun}[- ](?:{_WITH})\b"
    )
