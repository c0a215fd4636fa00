"""Words that say how strong a statement is, such as words of obligation or quantity, by scale and class."""

from __future__ import annotations

import re
from collections.abc import Mapping

from scorer.english.openings import opening
from scorer.types import Severity

# Scale, class, and the words of the class.  A word belongs to one class only.
_CUES: Mapping[str, Mapping[str, str]] = {
    "obligation": {
        "must": r"must|ha(?:s|ve|d) to|having to|need(?:s|ed)? to|mandatory|compulsory|obligatory"
        r"|(?:(?:is|are|was|were|be|been) )?(?:obliged|required|forced|compelled|bound) to|required|obliged",
        "should": r"should|ought to",
        "will": r"will|shall",
        "would": r"would",
        "may": r"may|might|could",
        "can": r"can|(?:(?:is|are|was|were|be|been) )?(?:allowed|permitted|able|free) to|allowed|permitted"
        r"|optional|voluntary",
    },
    "quantity": {
        "all": r"all|every|everyone|everybody|everything|each|entire|whole|total",
        "most": r"most|majority",
        "many": r"many|numerous|lots of|a lot of|plenty of|countless|various",
        "some": r"some|several|a few|someone|somebody|something|certain|part of|partly|partially|a number of",
        "half": r"half",
        "few": r"(?<!a )few|hardly any",
    },
    "frequency": {
        "always": r"always|constantly|invariably|every time|at all times",
        "often": r"often|frequently|usually|normally|regularly|generally|typically|commonly",
        "sometimes": r"sometimes|occasionally|at times|now and then|from time to time",
        "rarely": r"rarely|seldom|hardly ever|infrequently",
    },
    "bound": {
        "least": r"at least|no (?:fewer|less) than|not less than|a minimum of",
        "most": r"at (?:the )?most|no more than|not more than|up to|a maximum of",
        "more": r"more than|greater than|(?:over|above)(?= [\d$€£])|in excess of|upwards? of|exceed(?:s|ed|ing)?",
        "less": r"(?:less|fewer) than|(?:under|below)(?= [\d$€£])",
        "nearly": r"(?:almost|nearly|close to|just under)(?= (?:a |an |one |half|\d|[$€£]|two|three|four|five|six|seven"
        r"|eight|nine|ten))",
    },
    "certainty": {
        "certain": r"certainly|definitely|undoubtedly|surely|without doubt|for sure",
        "likely": r"probably|presumably",
        "possible": r"possibly|perhaps|maybe|conceivably|allegedly|reportedly|supposedly",
    },
    "standing": {
        "settled": r"prove[sdn]?|proving|confirm(?:s|ed|ing)?|adopted|completed|concluded|certain to"
        r"|(?:is|are|was|were) certain",
        "open": r"suggest(?:s|ed|ing)?|suspect(?:s|ed)?|expect(?:s|ed)?|plan(?:s|ned)?|propose[sd]?|allege[sd]?"
        r"|claim(?:s|ed)?|seem(?:s|ed)?|rumou?red|predict(?:s|ed)?|projected|estimated|likely|possible|potential",
    },
    "exactness": {
        "about": r"about|approximately|roughly|around",
        "exactly": r"exactly|precisely",
    },
    "condition": {
        "only": r"only (?:if|when)",
        "even": r"even (?:if|when)",
        "if": r"(?<!as )if(?! (?:not|so|only|any)\b)",
        "because": r"because(?! of)",
        "although": r"although|(?:even )?though",
    },
    "link": {
        "beside": r"(?:(?:is|are|was|were|been) )?(?:associated|linked|correlated|connected) (?:with|to)",
        "cause": r"caus(?:es?|ed)|(?:leads?|led) to|results? in|resulted in|brings? about|brought about",
    },
    "focus": {
        "even": r"even(?! (?:if|though|when|more|less|better|worse|\w+er)\b)",
        "only": r"only(?! (?:if|when|then)\b)|solely|exclusively",
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
    ("quantity", frozenset({"all", "some"})): "major",
    ("quantity", frozenset({"all", "many"})): "minor",
    ("quantity", frozenset({"all", "most"})): "minor",
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
    ("bound", frozenset({"least", "most"})): "critical",
    ("bound", frozenset({"more", "less"})): "critical",
    ("bound", frozenset({"least", "less"})): "critical",
    ("bound", frozenset({"most", "more"})): "critical",
    ("bound", frozenset({"nearly", "more"})): "major",
    ("certainty", frozenset({"certain", "likely"})): "minor",
    ("certainty", frozenset({"certain", "possible"})): "major",
    ("standing", frozenset({"settled", "open"})): "major",
    ("exactness", frozenset({"about", "exactly"})): "major",
    ("condition", frozenset({"if", "only"})): "major",
    ("condition", frozenset({"even", "only"})): "major",
    ("condition", frozenset({"if", "because"})): "major",
    ("condition", frozenset({"if", "although"})): "major",
    ("link", frozenset({"beside", "cause"})): "major",
    ("focus", frozenset({"even", "only"})): "major",
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
        "focus",
    )
    for name, words in _CUES[scale].items()
)
CUE = re.compile(rf"\b{opening(_CUE)}(?:{_CUE})(?!\w)")
# `only`, and other words that may express it.
ONLY = re.compile(r"(?<!not )\b(?:only|solely|exclusively|merely)\b(?! (?:if|when|then)\b)")
ONLY_OTHERWISE = re.compile(
    r"\b(?:only|solely|exclusively|merely|just|simply|alone|but|sole|single|unique|unless|until|except|barely|mere"
    r"|purely|no (?:more|less|other|longer)|nothing|never|nobody|none|not|cannot|one|uniquely|limited|confined|even)\b"
    r"|n['’]t\b"
)
# A hedge, which says that something may not be so; `may` and `might` with the auxiliaries behind them.
_HEDGE = (
    r"allegedly|reportedly|supposedly|purportedly|apparently|presumably|possibly|perhaps|maybe|probably"
    r"|alleged|suspected|purported|supposed(?! to)"
    r"|(?:is|are|was|were) (?:said|believed|thought|alleged|reported|rumou?red|understood"
    r"|suspected) to(?: have| be){0,2}"
    r"|could have(?: been)?|(?:may|might)(?: (?:well|also|have|be|been)){1,3}|(?:may|might)(?= [a-z]{3})"
)
HEDGE = re.compile(rf"\b{opening(_HEDGE)}(?:{_HEDGE})\b")
# Words of the other side that may hedge as well.
HEDGE_OTHERWISE = re.compile(
    r"\b(?:may|might|could|can|would|should|seem\w*|appear\w*|apparent\w*|alleg\w+|report\w*|suppos\w+|suspect\w*|claim\w*"
    r"|believ\w+|belief|thought|think\w*|said|says?|saying|told|according|(?:un)?likely|possib\w+|potential\w*|perhaps|maybe"
    r"|probab\w+|suggest\w*|presum\w+|purport\w+|so-called|rumou?r\w*|assum\w+|understood|consider\w*|expect\w*|risk\w*"
    r"|chance|if|whether|please|allowed|permitted|able|free to|will|accus\w+|charged|estimat\w+|feared|unclear|not sure"
    r"|guess|imagine|sometimes|often|tend\w*|wonder\w*|doubt\w*|conceivabl\w+|must)\b|\?|['’](?:d|ll)\b"
)


def class_of(cue: re.Match[str]) -> tuple[str, str]:
    """Return the scale and the class of a match of CUE."""
    return _NAMED[cue.lastgroup or ""]


def are_apart(one: re.Match[str] | None, other: re.Match[str] | None) -> bool:
    """Tell whether there are two matches of CUE, of classes of one scale that are clearly apart."""
    if one is None or other is None:
        return False
    (scale, left), (other_scale, right) = class_of(one), class_of(other)
    return scale == other_scale and (scale, frozenset({left, right})) in CHANGES
