"""Tell which names in brackets are surely placeholders: the `[GATE]` of `gate [GATE] in [MINUTES] minutes`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from scorer.checks.technical.placeholders import BRACKETED
from scorer.checks.technical.tokens import Token
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.words.compared import Text

# What an editor or a caption says in brackets is no placeholder.
_REMARKS = listed(
    """
    sic ibid emphasis redacted expletive deleted unclear inaudible illegible unintelligible crosstalk overlapping
    indistinct laughter laughs laughing chuckles applause cheers cheering music silence pause pauses sighs sigh gasps
    coughs cough clears throat crying cries sobs sobbing shouting shouts whispers whispering bell rings ringing
    phone door knocking footsteps thunder beep bleep static noise foreign language speaking singing sings groans screams
    narrator interviewer interviewee speaker voice audience end update edit note draft spoiler citation needed edited
    translated omitted missing blank
    """
)
_WORDS = late(r"[A-Za-z]+")
_NAMES = late(r"[a-z_]+")
# A remark stands between sentences, a placeholder beside words of its own one.
_WORD_BEFORE = late(r"[\w$€£(“\"'’#,-][ ]?$")
_WORD_BEHIND = late(r"(?:['’]s)?[ ]?[a-z%,)-]")


def in_a_row(gone: Sequence[Token], there: Sequence[Token], side: Text, other: Text) -> Iterator[Token]:
    """Yield the names in brackets of a side that are surely placeholders: another one of the kind is on both sides.

    A name in small letters may be an editor's word (`he told [him]`), unless the other side lacks the word, too.
    """
    gone = [
        token for token in gone if token.kind == BRACKETED and not _is_remark(token) and _is_inside(side.text, token)
    ]
    if not gone:
        return
    alike = {token.value.isupper() for token in there if token.kind == BRACKETED and not _is_remark(token)}
    here, beyond = (Counter(_NAMES.findall(one.small)) for one in (side, other))
    for token in gone:
        name = token.value[1:-1]
        if token.value.isupper() in alike and (name.isupper() or beyond[name] < here[name]):
            yield token


def _is_remark(token: Token) -> bool:
    return any(word.lower() in _REMARKS for word in _WORDS.findall(token.value.replace("_", " ")))


def _is_inside(text: str, token: Token) -> bool:
    """Tell whether a name stands among the words of a sentence."""
    before = _WORD_BEFORE.search(text, max(0, token.at.start - 2), token.at.start)
    return bool(before or _WORD_BEHIND.match(text, token.at.stop))
