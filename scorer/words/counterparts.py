"""Find the word that stands in the place of another, even if the word alignment links neither."""

from __future__ import annotations

from scorer.words.compared import Compared


def counterpart(pair: Compared, i: int) -> int | None:
    """Return the number of the garbled word in the place of a word of the original.

    For a linked word it is the word it is linked to.  For a word without a link it is another word
    without a link, which follows or precedes the same word, or which is also first or last on its side.
    """
    link = pair.garbled_of.get(i)
    if link:
        return link.garbled.start if len(link.original) == len(link.garbled) == 1 else None
    last = len(pair.garbled.words) - 1
    before, after = pair.garbled_of.get(i - 1), pair.garbled_of.get(i + 1)
    for j in (
        0 if i == 0 else before.garbled.stop if before else None,
        last if i == len(pair.original.words) - 1 else after.garbled.start - 1 if after else None,
    ):
        if j is not None and 0 <= j <= last and j not in pair.original_of:
            return j
    return None
