"""Words that single something out (`only`, `even`, `also`), and words for what almost was.

The patterns are for unwrapped lower-case texts, with one space between two words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from scorer.english.word_lists import listed
from scorer.patterns import late

# Each class with its words.
FOCUS: Mapping[str, re.Pattern[str]] = {
    "only": late(
        r"(?<!not )(?<!if )\b(?:only|just(?! (?:as|now|about|like|after|before|because|under|over|been|had|so|when"
        r"|how|in)\b)|solely|exclusively|merely|(?:nothing"
        r"|nobody|no[ -]one|none|no \w+) but"
        r"|(?:i|he|she|we|they|you) alone|alone(?= ?(?:[.,;:!?]|\Z))|alone(?= (?:is|are|was|were|has|have|had"
        r"|can|could|will|would|must|may"
        r"|knew|knows)\b))\b"
        r"(?! (?:if|when|then)\b)"
    ),
    "also": late(
        r"\b(?:also|likewise|as well(?! as)|among(?:st)? (?:other things|others)|inter alia|(?:i|he|she|we|they"
        r"|you) too)\b|\btoo(?= ?(?:[,.;:!?]|\Z))"
        r"|\btoo(?= (?:is|are|was|were|has|have|had|can|could|will|would|must|knew|knows)\b)"
    ),
    "even": late(
        r"\bnot even\b|(?<!not )\beven\b"
        r"(?! (?:if|though|when|more|less|better|worse|so|as|(?!her\b|over\b|under\b|after\b|our\b)\w+er)\b)"
    ),
    "mostly": late(r"\b(?:mostly|mainly|chiefly|primarily|largely|predominantly|for the most part)\b"),
}
# If both sides have the same of these words, they single out the same.
FOCUSING = listed(
    """only just solely exclusively merely nothing nobody none no alone also likewise well too even mostly mainly
    chiefly primarily largely predominantly part among amongst inter almost nearly all but practically virtually good"""
)
# `only`, and other words that may express it.
ONLY = late(r"(?<!not )\b(?:only|solely|exclusively|merely)\b(?! (?:if|when|then)\b)")
ONLY_OTHERWISE = late(
    r"\b(?:only|solely|exclusively|merely|just|simply|alone|but|sole|single|unique|unless|until|except|barely|mere"
    r"|purely|no (?:more|less|other|longer)|nothing|never|nobody|none|not|cannot|one|uniquely|limited|confined"
    r"|even)\b"
    r"|n['’]t\b"
)
# What almost was, was not.  Before an amount it matters less.
_AMOUNT = (
    r"\d|[$€£]|all\b|every|always|never\b|no\b|none\b|nothing|nobody|any|half\b|an?\b|as\b|one\b|two\b|three\b"
    r"|four\b|five\b"
    r"|six\b|seven\b|eight\b|nine\b|ten\b|twelve\b|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|entire"
    r"|exclusively"
    r"|completely|only\b|certain|impossible|twice|double|the\b|daily|immediately|equal|identical|those\b|in\b|at\b"
    r"|by\b|to\b"
    r"|from\b|invariably|universal|the same"
)
ALMOST = late(rf"\b(?:almost|nearly|very nearly|all but|practically|virtually|as good as) (?!{_AMOUNT})(?=[a-z])")
ALMOST_OTHERWISE = late(
    r"\b(?:almost|near|nearly|close|closely|not quite|about|around|nigh|just under|verge|all but|barely|hardly"
    r"|brink|narrowly|mostly"
    r"|approximately|some|roughly|practically|virtually|not|never|as good as|pretty much|more or less|largely"
    r"|essentially"
    r"|approach\w*|come to|came to|within|would|could|might|half|semi|quasi\w*)\b|n['’]t\b"
)
# What is left out: everything except the roof.  `All but` is in the groups of denial_words.
EXCEPT = late(
    r"\b(?:except(?:ing)?(?: for)?|with the exception of|bar|barring|save(?: for)?|apart from|aside from|other than"
    r"|excluding)\b(?= (?:the|an?|my|your|his|her|its|our|their|on|in|for|at|those|these|[a-z]+))"
)
# Every day but Sunday: after a whole, `but` excepts.
BUT = late(
    r"\b(?:(?:every|any)(?: [\w'’-]+){1,2}|all|everyone|everybody|everything|everywhere) but (?=(?:the|on|in)\b|\w)"
)
EXCEPT_WORDS = listed("but except excepting exception bar barring save apart aside other excluding")
# And what is singled out.
SINGLED_OUT = late(r"(?<!not )(?<!the )\b(?:only|just|solely)\b(?! (?:if|when|then|after|once|because)\b)")
# Of several, none, or one alone.  `None but Ann` is only Ann.
NEITHER = late(
    r"\b(?:neither(?! (?:[\w'’-]+ ){1,4}nor\b)|none|nobody|no one|not (?:a single )?one)\b"
    r"(?! (?:but|except|other|less|more|too|the)\b)(?: of (?:them|the two|us|you))?(?![^.;:!?]* (?:but|except"
    r"|other than)\b)"
)
ONE_OF_THEM = late(
    r"\b(?:(?:only|just|exactly|at least) (?:one|a few|a handful|some|half|two|three)|one of (?:them|the two|us"
    r"|you))\b"
    r"(?: of (?:them|the two|us|you))?"
)
# `Not just tea` takes in the tea; with one of the others, so does a plain `not`.
NOT_JUST = late(
    r"(?:\bnot|n['’]t) (?P<just>only|just|merely|simply|solely) (?:(?:the|an?|to|in|on|for|at"
    r"|by) )?(?P<next>[\w'’-]+)"
    r"(?=[^.;!?]{0,300}\bbut\b)"
)
TOO = late(r"\b(?:also|too|as well|alone|only|just|merely|simply|solely|in addition|both|even)\b")
# `Only Ann sings`: Ann, and nobody else.  What is no subject is left out: only then, only in June.
ONLY_SUBJECT = late(
    r"(?:\A|(?<=[.;!?] ))(?P<only>only) (?!(?:then|now|if|when|once|after|before|by|in|on|at|with|through|because|for"
    r"|to|from|as|here|there|yesterday|today|recently|later|last|this|a few|one|two|three|four|five|six|\d|very"
    r"|so)\b)"
    r"(?=[a-z])"
)
