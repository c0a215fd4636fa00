"""Find what comes first and what follows from it: `A because B`, `after B, A`, `B led to A`, all in the same order."""

from __future__ import annotations

from dataclasses import dataclass

from scorer.english.openings import opening
from scorer.english.verb_forms import bases
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Text, Word

# Between two clauses or things: the first comes first, or the second does.
_THEN = (
    r"(?:and )?then|so|therefore|before|until|(?:which )?(?:causes?|caused|leads? to|led to|results? in|resulted in"
    r"|precedes?"
    r"|preceded|brings? about|brought about)|(?:is|are|was|were) (?:the cause of|followed by)|(?:made|makes) (?:way"
    r"|room) for|after (?:that|this|which)(?=,? (?:he|she|it|they|we|you|i|the)\b)"
)
_SINCE = (
    r"because(?! of)|after|(?:comes?|came) after|follows|followed|(?:is|are|was|were) (?:caused by|the result of"
    r"|due to|preceded by)"
    r"|results? from|resulted from|stems? from|stemmed from"
)
_BETWEEN = late(
    rf"(?<=[a-z0-9,] )\b{opening(f'{_THEN}|{_SINCE}')}(?:(?P<then>{_THEN})|(?P<since>{_SINCE}))\b(?! all\b)"
)
# At the beginning of a sentence, with a comma between the two.
_FIRST = late(r"\A(?:(?P<then>because(?! of)|after|once|when)|(?P<since>before))\b[^.;:!?,]+(?P<comma>,)(?! and\b)")
_ENDS = late(r"[.;:!?] ")
# A relation says nothing if the same side denies it.
_DENIED = late(r"\b(?:not|never|no|nor|neither|unless|if)\b|n['’]t\b")
_WORDS_OF_DENIED = frozenset({"not", "never", "no", "nor", "neither", "unless", "if", "t"})
# These say only that something comes first.
_ORDINALS = frozenset({"first", "firstly", "later", "finally", "afterwards", "only", "soon", "shortly"})
_MOST_WORDS = 60
# Of the words that both sides have, so many may stay in their part.
_MOST_STAYING = 1


@dataclass(frozen=True, slots=True)
class Sequence:
    """The content words of what comes first and of what follows, and the word between them."""

    first: frozenset[str]
    second: frozenset[str]
    at: Span


def sequence(side: Text) -> Sequence | None:
    """Return what comes first on a side and what follows; None if it has no such relation, or several."""
    if len(side.words) > _MOST_WORDS or _ENDS.search(side.small):
        return None
    if not side.runs.isdisjoint(_WORDS_OF_DENIED) and _DENIED.search(side.small):
        return None
    opens = _FIRST.match(side.small)
    found = [match for match in _BETWEEN.finditer(side.small) if not opens or match.start() > opens.end()]
    if len(found) + (opens is not None) != 1:
        return None
    match = opens or found[0]
    at = Span(match.start("comma"), match.end("comma")) if opens else Span(*match.span())
    before = _words([word for word in side.words if word.at.start < at.start])
    after = _words([word for word in side.words if word.at.start >= at.stop])
    then = match["then"] is not None
    return Sequence(before, after, at) if then else Sequence(after, before, at)


def is_reversed(one: Sequence, other: Sequence) -> bool:
    """Tell whether what came first on one side comes second on the other, and the reverse."""
    moved, stayed = _shared(one, other, crosswise=True), _shared(one, other, crosswise=False)
    return all(moved) and (not any(stayed) or (sum(stayed) <= _MOST_STAYING and sum(moved) > sum(stayed)))


def is_kept(one: Sequence, other: Sequence) -> bool:
    """Tell whether both sides have the same order."""
    return all(_shared(one, other, crosswise=False)) and not any(_shared(one, other, crosswise=True))


def _shared(one: Sequence, other: Sequence, *, crosswise: bool) -> tuple[int, int]:
    """Count the words of each part that are in the same part of the other side, or in the other part."""
    first, second = one.first - one.second, one.second - one.first
    theirs = other.first - other.second, other.second - other.first
    if crosswise:
        theirs = theirs[1], theirs[0]
    return len(first & theirs[0]), len(second & theirs[1])


def _words(words: list[Word]) -> frozenset[str]:
    """Return the base forms of content words, one for each."""
    content = (word.small for word in words if word.is_content and word.small not in _ORDINALS)
    return frozenset(min(bases(word), key=lambda base: (len(base), base)) for word in content)
