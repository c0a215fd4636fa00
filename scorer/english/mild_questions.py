"""Questions that ask nothing: suggestions, requests, tags, and those whose answer is plain.

`Why don't we walk?` says that we could walk, `Could you close the door?` that you are to close it, and `Who cares?`
that nobody does.
"""

from __future__ import annotations

import re

from scorer.patterns import late

_START = r"(?:^|[.!?:;,\"“‘—–-] ?)(?:(?:and|but|so|then|well|now|oh|ok|okay|hey|sorry|please|excuse me)[, ]+)?"
# What somebody may do, and how a statement says so.
_SUGGESTS = late(
    rf"{_START}(?:why (?:don't|not|doesn't|didn't)\b|how about\b|what about\b|what if (?:we|you)\b|shall (?:we|i)\b"
    r"|(?:couldn't|can't|shouldn't|mightn't) we\b|couldn't you\b|(?:would|wouldn't) you (?:like|care|prefer)\b"
    r"|fancy\b|care for\b|(?:won't|will) you (?:have|join|stay|come)\b)"
    r"(?: (?:you|we|i|they|he|she))?(?: (?P<verb>\w+))?"
)
_SUGGESTED = late(
    r"\b(?:could|might|may|should|ought|can|let's|let us|let me|suggest\w*|recommend\w*|propos\w*|advis\w*|better|best"
    r"|would do well|feel free|welcome to|why not|try|perhaps|maybe|do (?:have|join|stay|come|sit)|i can|offer)\b"
)
# What somebody is to do, and how a command says so.
_ASKS_FOR = late(
    rf"{_START}(?:(?:could|can|will|would|won't|can't|couldn't) you|(?:would|do) you mind|may i|might i|can i|could i"
    r"|can we|could we|may we|would it be possible|is it possible|are you able)(?: to)?"
    r"(?: (?:please|kindly|just|possibly|perhaps|also|now|ask you to|ask you))*,? (?P<verb>\w+)"
)
_COMMANDED = late(
    r"\bplease\b|\bkindly\b|\bi(?:'d| would) (?:like|be grateful|appreciate)\b|\b(?:asked?|asking) you\b|^do \w"
    r"|\blet me\b|\bwe(?:'d| would) (?:like|be grateful|appreciate)\b|\bi (?:need|want) you to\b"
    r"|\bbe so (?:kind|good)\b"
)
# A statement with these behind it asks for no more than a nod.
_TAG = late(
    r"[,–—-] ?(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|must|ai|wo|ca)(?:n't)?"
    r" (?:i|you|he|she|it|we|they|there|that|this)(?: not)?|right|eh|no|yes|correct|okay|ok|huh|innit|agreed)"
    r" ?\?[\"”’)]*$"
)
# These have a plain answer, which is a denial.
_PLAIN = late(
    rf"{_START}(?:who (?:cares|knows|says|(?:can|could) (?:say|tell|blame|have (?:known|guessed|foreseen))"
    r"|would have (?:known|guessed|thought))\b|what(?:'s| is| was) the (?:point|use|harm|good|hurry|rush)\b"
    r"|what (?:does it matter|difference does it|good (?:is|would|does)|choice|can (?:i|we|you|one) do"
    r"|more (?:can|could))\b|how (?:could (?:i|you|anyone|anybody|one)|can (?:anyone|anybody|one))\b"
    r"|why (?:bother|worry|should (?:i|we|you))\b"
    r"|why (?!not|did|do|does|is|are|was|were|has|have|had|will|can|could)\w+\?)"
)
_DENIES = late(
    r"\b(?:not|no|none|nobody|nothing|never|no one|hardly|scarcely|cannot|impossible|pointless|useless|unthinkable"
    r"|unlikely|little|nowhere|neither|needless|irrelevant|unknown|unclear)\b|n't\b"
)
_EXCLAIMS = late(r"^(?:how|what) \w.*!|^(?:is|are|was|were|do|does|did|has|have|had)n't .*!")
_NEGATIVE = late(rf"{_START}(?:is|are|was|were|do|does|did|has|have|had)n't\b")
_OPENING = late(r"^[\"“‘' ]*(?:(?:please|kindly|just|then|so|and|do|now|well|simply)[, ]+)*(?P<verb>\w+)")


def is_mild(question: str, statement: str) -> bool:
    """Tell whether a question may be said as a statement without a loss; both in small letters, with straight `'`."""
    if _TAG.search(question):
        return True
    suggests = _SUGGESTS.search(question)
    if suggests and (_SUGGESTED.search(statement) or _COMMANDED.search(statement) or _begins(statement, suggests)):
        return True
    asks = _ASKS_FOR.search(question)
    if asks and (_COMMANDED.search(statement) or _begins(statement, asks)):
        return True
    if _PLAIN.search(question) and _DENIES.search(statement):
        return True
    return _NEGATIVE.search(question) is not None and _EXCLAIMS.search(statement) is not None


def _begins(statement: str, asks: re.Match[str]) -> bool:
    """Tell whether a statement begins with the verb of a question, as a command does."""
    opening = _OPENING.search(statement)
    return opening is not None and asks["verb"] is not None and opening["verb"] == asks["verb"].removesuffix("ing")
