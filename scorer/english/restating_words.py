"""Phrases that deny the words after them (`instead of tea`, `zero risk`), and words that say what a `not` says.

The patterns are for unwrapped lower-case texts, with one space between two words.
"""

from __future__ import annotations

from scorer.patterns import late

# A phrase of the first group denies the next few words, one of the second the next one, `non-` the rest of its word.
DENYING_NEXT = late(
    r"\b(?:(?P<several>(?:instead of|rather than|other than|as opposed to|in place of|in lieu of)\b)"
    r"|(?P<one>(?:zero|nil)[ -]"
    r"|(?:failure|inability|refusal|unwillingness|reluctance)(?: (?!to\b)[^ .,;:!?]+){1,15} to\b)"
    r"|(?P<within>non[ -]))(?=\w| )"
)
# Beginnings of the words by which the phrases are found quickly.
MAY_DENY_NEXT = late(
    r"instead\Z|rather\Z|other\Z|opposed\Z|place\Z|lieu\Z|zero|nil|non|failure|inability|refusal|unwilling|reluctance"
)

# A verb, noun or adjective that is denied, and words that say the same without a `not`.
_SAID_BY = (
    (
        r"accept|agree|grant|approve|consent",
        (
            r"refus(?:e|es|ed|ing|al)|declin(?:e|es|ed|ing)(?! (?:by|from|in|sharply)\b)|reject(?:s|ed|ing|ion)?"
            r"|turn(?:s|ed|ing)? down|rebuff(?:s|ed)?|spurn(?:s|ed)?"
        ),
    ),
    (
        r"exceed|surpass",
        (
            r"no more than|not more than|at (?:the )?most|up to|within|a maximum|limited to|capped at|or (?:less|below)"
            r"|no (?:longer|higher|greater|larger|later) than"
        ),
    ),
    (r"wait", r"before|immediately|at once|straight away|right away|promptly"),
    (r"worry", r"rest assured|reassured|at ease|carefree|peace of mind|relax(?:ed)?|with confidence"),
)
SAID_BY = tuple((frozenset(words.split("|")), late(rf"\b(?:{said})\b")) for words, said in _SAID_BY)
