"""Words that say how strong a statement is, such as words of obligation or quantity, by scale and class."""

from __future__ import annotations

import re
from collections.abc import Mapping

from scorer.english.calendar_words import MONTHS, SHORT_MONTHS, WEEKDAYS
from scorer.english.number_words import TENS, cardinals
from scorer.english.openings import opening
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Severity

# The scale of what comes first.
ORDER = "order"
# Before `all` or `no`: not quite.
NEARLY = listed("nearly almost virtually practically hardly scarcely barely")
# What follows `by`, `from` and `up to` where they tell a time.
_TIME = (
    rf"the end|the beginning|the middle|early|late|next|last|this|{'|'.join(WEEKDAYS)}|noon|midday|midnight|dawn|dusk"
    rf"|today|tomorrow|now|{'|'.join(MONTHS)}|spring|summer|autumn|winter|easter|christmas|[12]\d{{3}}|\d\d? ?[ap]m"
)
# A day of a month.  No group stands in it, because it goes into looks ahead.
_TIME += "".join(rf"|\d\d?[a-z]{{0,2}} {month}\w*" for month in SHORT_MONTHS)
# A small number, and what may be a main or a small one.
_COUNT = "|".join((r"\d", *cardinals(2, 12), "a dozen", *TENS[:4]))
_PART = (
    r"parts?|roles?|factors?|causes?|contributions?|elements?|reasons?|triggers?|drivers?|concerns?|sources?|points?"
    r"|characters?|themes?|players?|figures?|motives?|motivations?|influence|share|component|ingredient"
)
# Scale, class, and the words of the class.  A word belongs to one class only.
_CUES: Mapping[str, Mapping[str, str]] = {
    "obligation": {
        "barred": r"(?:must|may|can|could|should) not|cannot|can(?=['’]t)|mustn"
        r"|(?:is|are|was|were) (?:not (?:allowed|permitted) to|(?:forbidden|prohibited|banned|barred) (?:to|from))",
        "needless": r"need not|needn|(?:do|does|did) not (?:have|need) to"
        r"|(?:don|doesn|didn)(?=['’]t (?:have|need) to\b)"
        r"|(?:is|are|was|were) not (?:required|obliged|forced) to",
        "must": r"must|ha(?:s|ve|d) to|having to|need(?:s|ed)? to|mandatory|compulsory|obligatory"
        r"|(?:(?:is|are|was|were|be|been) )?(?:obliged|required|forced|compelled|ordered|bound) to|required|obliged"
        r"|it is (?:necessary|essential) to|(?:oblige|require|compel|force|order)(?:s|d|ed"
        r"|led)?(?= (?:\w+ ){1,3}to\b)",
        "asked": r"(?:is|are|was|were|been) (?:invited|asked|encouraged|advised|urged|welcome|free) to"
        r"|(?:invite|ask|encourage|advise|urge)(?:s|d|ed)?(?= (?:\w+ ){1,3}to\b)|call(?:s"
        r"|ed) on(?= (?:\w+ ){1,3}to\b)",
        "should": r"should|ought to",
        "will": r"will|shall",
        "would": r"would",
        "may": r"may|might|could",
        "can": r"can|(?:(?:is|are|was|were|be|been) )?(?:allowed|permitted|able|entitled) to|allowed|permitted"
        r"|it is possible to|ha(?:s|ve) the right to|allow(?:s|ed)?(?= (?:\w+ ){1,3}to\b)"
        r"|optional|voluntary",
    },
    "quantity": {
        "all": r"all|every|everyone|everybody|everything|each|entire|whole|total",
        "most": r"most|majority|(?:greater|better|larger|best) part of|bulk of",
        "many": r"many|numerous|lots of|a lot of|plenty of|countless|various",
        "some": r"some|several|a few|someone|somebody|something|certain"
        r"|(?<!greater )(?<!better )(?<!larger )part of|partly|partially|a number of",
        "half": r"half",
        "few": r"(?<!a )few|hardly any",
        "both": r"both(?! ends\b)|the two of (?:them|us|you)",
        "one": r"(?:only|just) one of (?:the|these|those|my|your|his|her|its|our|their|them|us|you)"
        r"|(?:only|just) one(?= (?:\w+ed\b|was\b|is\b|has\b|had\b|can\b|could\b|will\b|would\b|came\b|went\b))"
        r"|one of (?:the two|them)",
    },
    "frequency": {
        "always": r"always|constantly|invariably|every time|at all times",
        "often": r"often|frequently|usually|normally|regularly|generally|typically|commonly",
        "sometimes": r"sometimes|occasionally|at times|now and then|from time to time",
        "rarely": r"rarely|seldom|hardly ever|infrequently",
    },
    "bound": {
        "just": rf"(?:just|only|merely|a mere)(?= (?:{_COUNT}))",
        "least": r"at least|no (?:fewer|less) than|not less than|a minimum of",
        "most": r"at (?:the )?most|no more than|not more than|up to|a maximum of",
        "more": r"more than|greater than|(?:over|above)(?= [\d$€£])|in excess of|upwards? of|exceed(?:s|ed|ing)?",
        "less": r"(?:less|fewer) than|(?:under|below)(?= [\d$€£])",
        "nearly": r"(?:almost|nearly|close to|just under)(?= (?:a |an |one |half|\d|[$€£]"
        rf"|{'|'.join(cardinals(2, 10))}))",
    },
    "certainty": {
        "certain": r"certainly|definitely|undoubtedly|assuredly|without doubt|for (?:sure|certain)",
        "proven": r"indisputably|unquestionably|undeniably|incontestably|incontrovertibly|unmistakably|indubitably"
        r"|conclusively|beyond (?:any )?doubt",
        "sure": r"surely|doubtless|no doubt",
        "likely": r"probably|presumably|in all (?:likelihood|probability)",
        "possible": r"possibly|perhaps|maybe|conceivably|allegedly|reportedly|supposedly",
    },
    "standing": {
        "settled": r"perpetrators?|culprits?"
        r"|prove[sdn]?|proving|confirm(?:s|ed|ing)?|adopted|completed|concluded|(?:certain|sure|guaranteed) to"
        r"|(?<!there )(?:is|are|was|were) certain",
        "claimed": r"claim(?:s|ed)?|allege[sd]?|contend(?:s|ed)?",
        "shown": r"show(?:s|ed|n)?(?= that\b)|demonstrate[sd]?(?= that\b)|establish(?:es|ed)?(?= that\b)",
        "open": r"suggest(?:s|ed|ing)?|suspect(?:s|ed)?|expect(?:s|ed)?|plan(?:s|ned)?|propose[sd]?"
        r"|look(?:s|ed)? (?:set|likely|certain|sure|bound|poised)(?= to\b)"
        r"|(?:poised|on (?:course|track)) to|seem(?:s|ed)?|rumou?red|predict(?:s|ed)?|projected|estimated"
        r"|likely|possible|potential",
    },
    "exactness": {
        "about": r"about|approximately|roughly|around",
        "exactly": r"exactly|precisely",
    },
    "condition": {
        "only": r"only (?:if|when|once|after|where)",
        "case": r"(?:just )?in case(?= (?:the|a|an|he|she|it|they|we|you|i|his|her|its|their|there|any\w*"
        r"|some\w*)\b)",
        "even": r"even (?:if|when)|whether or not|regardless of whether|no matter (?:if|whether)",
        "unless": r"unless(?! otherwise)|except (?:if|when|in case)",
        "if": r"(?<!as )if(?! (?:not|so|only|any)\b)",
        "given": r"provid(?:ed|ing)(?: that)?(?= (?:you|we|they|he|she|it|i|the|a|an|all|there)\b)|(?:as|so) long as"
        r"(?! (?:an?|one|two|three|four|five|six|\d+) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b)"
        r"|on condition that",
        "because": r"because(?! of)",
        "although": r"although|(?:even )?though",
    },
    "link": {
        "beside": r"(?:(?:is|are|was|were|been) )?(?:associated|linked|correlated|connected) (?:with|to)",
        "cause": r"caus(?:es?|ed)|(?:leads?|led) to|results? in|resulted in|brings? about|brought about",
    },
    "reason": {
        "owing": r"because of|due to|thanks to|owing to|on account of|as a (?:result|consequence) of|by virtue of"
        r"|on the strength of",
        "despite": r"despite|in spite of|notwithstanding|in the (?:face|teeth) of|regardless of",
    },
    "purpose": {
        "hope": r"in (?:the )?hopes? (?:of|that)|hoping (?:to|that|for)|in order to|so as to",
        "fear": r"for fear (?:of|that)|lest|fearing (?:to|that)?|(?:so as|in order) not to",
    },
    "weight": {
        "main": rf"(?:main|chief|principal|primary|leading|central|decisive|dominant|major|prime"
        rf"|biggest)(?= (?:{_PART})\b)",
        "minor": rf"(?:minor|secondary|small|marginal|subsidiary|incidental|peripheral|subordinate"
        rf"|modest)(?= (?:{_PART})\b)",
    },
    "order": {
        "before": r"before(?! long\b)|prior to|ahead of|in advance of|preceding|leading up to|in the run-up to"
        r"|on the eve of",
        "after": r"(?<!only )after(?! all\b)|(?<!the )following(?= (?:the|a|an|his|her|its|their|this|that|my|our"
        r"|\w+s)\b)|in the wake of|subsequent to|once(?= (?:the|a|an|he|she|it|they|we|you|i|his|her|its|their"
        r"|all)\b)",
        "during": r"during|throughout|in the course of|while|whilst",
        "by": rf"by(?= (?:{_TIME}))|no later than"
        r"|within(?= (?:\d+|a|an|one|two|three|four|five|six|seven|ten|twelve|the next) \w+)",
        "from": rf"as (?:of|from)(?= (?:{_TIME}))|from(?= (?:{_TIME}))|since|starting|beginning",
        "until": rf"until|till|up to(?= (?:{_TIME}))",
    },
    "extent": {
        "whole": r"entirely|completely|wholly|totally|fully",
        "most": r"mostly|largely|mainly|for the most part",
    },
}
# The severity of a change between two classes of a scale.  A change that is not listed may be a matter of wording.
CHANGES: Mapping[tuple[str, frozenset[str]], Severity] = {
    ("obligation", frozenset({"must", "may"})): "major",
    ("obligation", frozenset({"must", "can"})): "major",
    ("obligation", frozenset({"should", "may"})): "minor",
    ("obligation", frozenset({"should", "can"})): "major",
    ("obligation", frozenset({"will", "may"})): "major",
    ("obligation", frozenset({"would", "must"})): "major",
    ("obligation", frozenset({"barred", "needless"})): "major",
    ("obligation", frozenset({"must", "asked"})): "major",
    ("obligation", frozenset({"barred", "asked"})): "critical",
    ("quantity", frozenset({"all", "some"})): "major",
    ("quantity", frozenset({"all", "many"})): "minor",
    ("quantity", frozenset({"all", "most"})): "major",
    ("quantity", frozenset({"all", "half"})): "major",
    ("quantity", frozenset({"all", "few"})): "critical",
    ("quantity", frozenset({"most", "some"})): "major",
    ("quantity", frozenset({"most", "few"})): "critical",
    ("quantity", frozenset({"many", "few"})): "critical",
    ("frequency", frozenset({"always", "often"})): "minor",
    ("frequency", frozenset({"always", "sometimes"})): "major",
    ("frequency", frozenset({"always", "rarely"})): "critical",
    ("frequency", frozenset({"often", "sometimes"})): "minor",
    ("frequency", frozenset({"often", "rarely"})): "critical",
    ("quantity", frozenset({"both", "one"})): "major",
    ("quantity", frozenset({"all", "one"})): "major",
    ("bound", frozenset({"just", "least"})): "major",
    ("bound", frozenset({"just", "more"})): "major",
    ("bound", frozenset({"least", "most"})): "critical",
    ("bound", frozenset({"more", "less"})): "critical",
    ("bound", frozenset({"least", "less"})): "critical",
    ("bound", frozenset({"most", "more"})): "critical",
    ("bound", frozenset({"nearly", "more"})): "major",
    ("certainty", frozenset({"certain", "likely"})): "minor",
    ("certainty", frozenset({"proven", "likely"})): "major",
    ("certainty", frozenset({"proven", "possible"})): "major",
    ("certainty", frozenset({"sure", "likely"})): "minor",
    ("certainty", frozenset({"sure", "possible"})): "major",
    ("certainty", frozenset({"certain", "possible"})): "major",
    ("standing", frozenset({"settled", "open"})): "major",
    ("standing", frozenset({"settled", "claimed"})): "major",
    ("standing", frozenset({"shown", "claimed"})): "major",
    ("exactness", frozenset({"about", "exactly"})): "major",
    ("condition", frozenset({"if", "only"})): "major",
    ("condition", frozenset({"even", "only"})): "major",
    ("condition", frozenset({"case", "only"})): "major",
    ("condition", frozenset({"case", "unless"})): "major",
    ("condition", frozenset({"case", "if"})): "major",
    ("reason", frozenset({"owing", "despite"})): "major",
    ("purpose", frozenset({"hope", "fear"})): "major",
    ("weight", frozenset({"main", "minor"})): "major",
    ("condition", frozenset({"if", "because"})): "major",
    ("condition", frozenset({"if", "although"})): "major",
    ("link", frozenset({"beside", "cause"})): "major",
    ("condition", frozenset({"only", "unless"})): "major",
    ("condition", frozenset({"if", "unless"})): "major",
    ("condition", frozenset({"given", "unless"})): "major",
    ("condition", frozenset({"given", "even"})): "major",
    ("order", frozenset({"before", "after"})): "major",
    ("order", frozenset({"before", "during"})): "major",
    ("order", frozenset({"after", "during"})): "major",
    ("order", frozenset({"by", "after"})): "major",
    ("order", frozenset({"by", "until"})): "major",
    ("order", frozenset({"from", "until"})): "major",
    ("order", frozenset({"after", "until"})): "major",
    ("extent", frozenset({"whole", "most"})): "minor",
}
_NAMED = {f"{scale}_{name}": (scale, name) for scale, classes in _CUES.items() for name in classes}
_CUE = "|".join(
    f"(?P<{scale}_{name}>{words})"
    for scale in (
        "bound",
        "obligation",
        "standing",
        "quantity",
        "frequency",
        "certainty",
        "exactness",
        "extent",
        "condition",
        "link",
        "reason",
        "purpose",
        "weight",
        "order",
    )
    for name, words in _CUES[scale].items()
)
CUE = late(lambda: rf"\b{opening(_CUE)}(?:{_CUE})(?!\w)")


def class_of(cue: re.Match[str]) -> tuple[str, str]:
    """Return the scale and the class of a match of CUE."""
    return _NAMED[cue.lastgroup or ""]


def are_apart(one: re.Match[str] | None, other: re.Match[str] | None) -> bool:
    """Tell whether there are two matches of CUE, of classes of one scale that are clearly apart.

    The check of opposites compares the words of ORDER.
    """
    if one is None or other is None:
        return False
    (scale, left), (other_scale, right) = class_of(one), class_of(other)
    return scale == other_scale != ORDER and (scale, frozenset({left, right})) in CHANGES
