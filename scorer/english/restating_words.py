"""Phrases that deny the words after them (`instead of tea`, `zero risk`), and words that say what a `not` says.

The patterns are for unwrapped lower-case texts, with one space between two words.
"""

from __future__ import annotations

from scorer.patterns import late

# A phrase of the first group denies the next few words, one of the second the next one, `non-` the rest of its word.
DENYING_NEXT = late(
    r"\b(?:(?P<several>(?:instead of|rather than|other than|as opposed to|in place of|in lieu of)\b)"
    r"|(?P<one>(?:zero|nil)[ -]|(?:devoid|free|clear|bereft|destitute|empty|innocent|void) of\b"
    r"|(?:failure|inability|refusal|unwillingness|reluctance)(?: (?!to\b)[^ .,;:!?]+){1,15} to\b)"
    r"|(?P<within>non[ -]))(?=\w| )"
)
# Beginnings of the words by which the phrases are found quickly.
MAY_DENY_NEXT = late(
    r"instead\Z|devoid|free\Z|clear\Z|bereft|destitute|empty|innocent|void\Z|rather\Z|other\Z|opposed\Z|place\Z|lieu\Z|zero|nil|non|failure|inability|refusal|unwilling|reluctance"
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
    (r"leave|make|valid|testament", r"intestate|intestacy"),
    (r"shoe|shoes|boots|footwear", r"barefoot|barefooted|unshod"),
    (r"hat|cap|hats|headgear", r"bare-?headed|hatless"),
    (r"alcohol|drink", r"teetotal\w*|sober|abstinen\w+|dry"),
    (r"meat|fish", r"vegetarians?|vegans?|meatless|meat-free"),
    (r"see", r"blind|sightless"),
    (r"hear", r"deaf"),
    (r"speak|talk|say", r"mute|speechless|silent|in silence|dumb"),
    (r"name|sign|signed", r"anonym\w+|incognito|nameless"),
    (r"read|write", r"illitera\w+"),
    (r"citizenship|nationality|country|passport", r"stateless\w*"),
    (r"sleep", r"sleepless\w*|insomnia\w*|lay awake|lies? awake|awake"),
    (r"hair", r"bald|hairless|clean-shaven"),
    (r"beard", r"clean-shaven|beardless"),
    (r"marry|married|marriage", r"bachelors?|spinsters?|single|celiba\w+|unmarried|unwed"),
    (r"believe|faith|god", r"atheis\w+|infidels?|unbeliev\w+|agnostic\w*"),
    (r"pay|debt|debts", r"bankrupt\w*|insolven\w+|in default|defaulted|in arrears"),
    (r"job|work|employment", r"jobless|unemployed|out of work|redundant|idle"),
    (r"home|house", r"homeless\w*"),
    (r"child|children", r"childless\w*|infertil\w+"),
    (r"money|cash|penny", r"broke|penniless|destitute|skint|bankrupt|insolvent"),
    (r"clothes|clothing|stitch", r"naked|nude|undressed|unclothed|in the nude"),
    (r"come|attend|appear|turn|show", r"absent\w*|stayed away|no-show|missed|skipped|missing"),
    (r"remember|recall", r"forg[eo]t\w*|slipped (?:my|his|her|their|our) mind|amnesia"),
    (r"rain|rainfall", r"drought|dry|rainless"),
    (r"food|eat|eaten", r"fast(?:ed|ing)|on an empty stomach"),
    (r"charge|fee|cost", r"free|gratis|complimentary"),
    (r"passengers|occupants|people|tenants", r"empty|vacant|deserted|uninhabited"),
    (r"insurance|cover", r"uninsured"),
    (r"preparation|rehearsal|notes", r"impromptu|off the cuff|unprepared|ad lib|ad-libbed|improvis\w+"),
    (r"accompaniment|instruments", r"a cappella|unaccompanied"),
    (r"pulse|life|signs", r"lifeless|dead"),
    (r"precedent", r"unprecedented"),
    (r"wait", r"before|immediately|at once|straight away|right away|promptly"),
    (r"worry", r"rest assured|reassured|at ease|carefree|peace of mind|relax(?:ed)?|with confidence"),
)
SAID_BY = tuple((frozenset(words.split("|")), late(rf"\b(?:{said})\b")) for words, said in _SAID_BY)
