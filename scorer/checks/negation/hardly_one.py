"""Find what there was hardly one of, and plenty of on the other side: hardly a seat was left, many seats were left."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.negation.sides import View
from scorer.english.noun_forms import singulars
from scorer.english.stems import stems
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Span

_HARDLY = listed("hardly scarcely barely")
_HARDLY_A = late(r"\b(?:hardly|scarcely|barely) (?:an?|one|a single|any) (?P<nouns>\w+(?: \w+)?)\b")
_PLENTY = late(
    r"\b(?:(?:plenty|lots|loads|scores|dozens|hundreds|a lot|most|many|all|a great many) of (?:the |his |her |its )?"
    r"|many (?:a |an )?|numerous |several |most |countless |nearly every |almost every )(?P<nouns>\w+(?: \w+)?)\b"
)
# Words that the other side may have besides: what it takes back.
_DENIED = late(r"\b(?:no|not|none|never|hardly|scarcely|barely|without|few|little)\b|n['’]t\b")
# Of the content words outside, this share is on the other side.
_MOST = 0.6


def hardly_one(view: View) -> Iterator[tuple[Span, Span]]:
    """Yield each thing of which this side has hardly one and the other side many, with the same said of it."""
    side, other = view.side, view.other.text
    if side.text.runs.isdisjoint(_HARDLY) or _DENIED.search(other.small):
        return
    for match in _HARDLY_A.finditer(side.text.small):
        if _DENIED.search(side.text.small, match.end()):
            continue  # hardly a street that does not flood
        at = Span(*match.span())
        for found in _PLENTY.finditer(other.small):
            many = [form for word in found["nouns"].split() for form in (word, *stems(word), *singulars(word))]
            if not set(match["nouns"].split()).isdisjoint(many) and _says_the_same(view, at) and view.keeps(_MOST, at):
                yield at, Span(*found.span())
                return


def _says_the_same(view: View, at: Span) -> bool:
    """Tell whether the other side has the next content word behind the thing: a seat was left."""
    numbers = view.side.numbers(at)
    content = [i for i in range(numbers.start, len(view.side.words)) if view.side.words[i].is_content]
    after = next((i for i in content if i > numbers.start and i >= numbers.stop), None)
    return after is not None and view.same(after)
