"""Find what one side stopped short of and the other side did: stopped short of calling it fraud, called it fraud."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.negation.sides import View
from scorer.english.verb_forms import bases, is_gerund
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Span

_NEEDED = listed("short close near verge brink point shrank shrink shrinks balked baulked back")
_STOPPED_SHORT = late(
    r"\b(?:stop(?:s|ped|ping)? (?:just )?short of|c[ao]mes? (?:\w+ )?(?:close|near) to|on the (?:verge|brink|point) of"
    r"|shr(?:a|i)nks? from|ba(?:u?)lked at|h[eo]lds? back from) (?P<deed>\w+ing)\b"
)
# Words of a side that does not say that it was done.
_UNDONE = late(
    r"\b(?:no|not|never|almost|nearly|all but|close|verge|brink|short of|would|could|might|may|point|about to|without"
    r"|refus\w+|declin\w+|avoid\w*|refrain\w*|dar(?:e|ed|ing)|if|before|instead|rather|fail\w*|until|hesitat\w+)\b|n['’]t\b"
)
# Of the content words outside, this share is on the other side.
_MOST = 0.5


def not_quite(view: View) -> Iterator[tuple[Span, Span]]:
    """Yield what this side did not quite do, if the other side says that it was done."""
    text, other = view.side.text, view.other.text
    if text.runs.isdisjoint(_NEEDED):
        return
    match = _STOPPED_SHORT.search(text.small)
    if not match or _UNDONE.search(other.small):
        return
    deed = bases(match["deed"])
    for word in other.words:
        if (
            not is_gerund(word.small)
            and not deed.isdisjoint(bases(word.small))
            and view.keeps(_MOST, Span(*match.span()))
        ):
            yield Span(*match.span()), word.at
            return
