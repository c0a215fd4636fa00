"""Words that make an exception (`except`, `save for`), the wholes that they except from, and what else may say it.

The patterns are for unwrapped lower-case texts, with one space between two words.
"""

from __future__ import annotations

from scorer.english.calendar_words import CALENDAR_WORDS
from scorer.english.word_lists import listed
from scorer.patterns import late

# Words of wholes; beside one of them `apart from` means `except`.
UNIVERSAL = listed(
    """all every each any no everyone everybody everything everywhere anyone anybody anything anywhere nobody nothing
    none nowhere never always only whole entire one-one other"""
)
EXCEPTING = late(
    r"\b(?:(?:all|every\w*|no|nobody|none|nothing|any\w*)\b[^.;:!?,]{0,40}? )?"
    r"(?P<cue>except(?:ing)?(?: for)?|with the exception of|excluding|save for|barring|(?<=\ball )but\b"
    r"|(?<=\w )(?:apart|aside) from)\b"
)
# An exception may be said in these words too.
EXCEPTION_OTHERWISE = late(
    r"\b(?:only|alone|sole|solely|most|mostly|nearly|almost|others?|rest|remaining|but|except\w*|apart|aside"
    r"|besides|save"
    r"|bar|exclu\w+|exempt\w*|without|not|no|never|nobody|none|unless|some|many|several|instead|unlike|minus)\b"
    r"|n['’]t\b"
)
# The exception behind a statement, or behind one of its sentences: open all year, except in August.
EXCEPTION_AT_END = late(
    r",? (?P<exception>(?:except(?:ing)?(?: for)?|with the exception of|excluding|save for|(?<=, )save"
    r"|(?<=, )bar|barring"
    r"|apart from|aside from|other than) [^.;:!?,]{2,60})(?= ?(?:[.;!?]|\Z))"
)
# What is left of a week or a year without some days may be named instead.  `May` is mostly the verb.
EXCEPTED_DAYS = CALENDAR_WORDS - {"may"} | listed("weekday weekdays weekend weekends")
# What a noun is left out or taken in by, behind it: pharmacies apart, the attic included.
_CLAUSE_ENDS = r"(?= ?(?:[,.;:!?)–—]|\Z))"
EXCEPTED_BEHIND = late(
    rf"\b(?P<noun>[\w'’-]+),? (?:apart|aside|excepted|excluded|exempt|exempted|not included)\b{_CLAUSE_ENDS}"
)
INCLUDED_BEHIND = late(rf"\b(?P<noun>[\w'’-]+),? (?:included|inclusive|too|also|as well|and all|alike)\b{_CLAUSE_ENDS}")
INCLUDING = late(
    r"\b(?:including|inclusive of|counting|not excepting|not excluding|along with|together with|as well as|even|also"
    r"|not least)\b(?! (?:if|though|when|more|less|so)\b)"
)
# A side without any of these excepts nothing.
WORDS_OF_EXCEPTIONS = listed(
    """except excepting excepted exception bar barring save apart aside other excluding excluded exempt exempted but
    included"""
)
