"""Compare pairs block after block: forget what only a block needed, and say how far the work is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from scorer.encoder import Embedder
from scorer.pace import Pace
from scorer.types import Pair
from scorer.words.compared import Compared

Compare = Callable[[Sequence[Pair]], Iterator[Compared]]
Tell = Callable[[str], None]


def watched(compare: Compare, pairs: Sequence[Pair], tell: Tell) -> Compare:
    """Return `compare`, which then says after each block how many of the pairs are done."""
    pace, total = Pace(), len(pairs)
    pace.words(0, 0.0)

    def compared(block: Sequence[Pair]) -> Iterator[Compared]:
        yield from compare(block)
        done = block[-1].index + 1
        tell(", ".join([f"scoring {done:,} of {total:,} pairs", *pace.words(done, done / total)]))

    return compared


def forgetting(compare: Compare, pairs: Sequence[Pair], embedder: Embedder) -> Compare:
    """Return `compare`, which then drops after each block the token vectors that no later pair needs.

    The metrics have to be done with a block before it is compared.
    """
    last = {text: one.index for one in pairs if one.kind == "match" for text in _texts(one)}

    def compared(block: Sequence[Pair]) -> Iterator[Compared]:
        yield from compare(block)
        embedder.forget(text for one in block for text in _texts(one) if last[text] == one.index)

    return compared


def learn(embedder: Embedder, texts: Iterable[str], tell: Tell) -> None:
    """Encode texts, and say how far it is."""
    pace = Pace()
    pace.words(0, 0.0)

    def shown(done: int, total: int, share: float) -> None:
        tell(", ".join([f"reading {done:,} of {total:,} sentences", *pace.words(done, share)]))

    embedder.learn(list(texts), shown)


def _texts(one: Pair) -> tuple[str, ...]:
    return tuple(side.text for side in (one.original, one.garbled) if side)
