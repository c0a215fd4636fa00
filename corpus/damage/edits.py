"""Apply several edits to a text at once, and find where everything stands afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.cases import Damage, Link, Severity
from corpus.span import Span, hull


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the characters at `at` by `replacement`.

    `sentences` are the parts of the replacement that are sentences of their own.  They correspond to no
    sentence of the original, unless `origins` names one for each: then these were moved here.  `breaks`
    are the offsets in the replacement after which a new sentence begins.
    """

    at: Span
    replacement: str
    sentences: tuple[Span, ...] = ()
    origins: tuple[Span, ...] = ()
    breaks: tuple[int, ...] = ()

    def shifted(self, by: int) -> Edit:
        """Return the edit with all offsets raised by `by`."""
        origins = tuple(origin.shifted(by) for origin in self.origins)
        return replace(self, at=self.at.shifted(by), origins=origins)


@dataclass(frozen=True, slots=True)
class Change:
    """One kind of damage as edits of one text.

    The label covers the `edits`.  The `mends` only keep the text around them tidy (a capital at the new
    beginning, a space), and are not part of the label.
    """

    kind: str
    severity: Severity
    edits: tuple[Edit, ...]
    note: str
    mends: tuple[Edit, ...] = ()

    def shifted(self, by: int) -> Change:
        """Return the change with all offsets raised by `by`."""
        return replace(
            self,
            edits=tuple(edit.shifted(by) for edit in self.edits),
            mends=tuple(edit.shifted(by) for edit in self.mends),
        )


@dataclass(frozen=True, slots=True)
class Damaged:
    """A garbled text with its labels and the links to the sentences of the original."""

    text: str
    damage: tuple[Damage, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of the original and its span in the garbled text; `edit` is None if it was not changed."""

    original: Span
    garbled: Span
    edit: Edit | None


def apply(text: str, sentences: Sequence[Span], changes: Sequence[Change]) -> Damaged:
    """Make all `changes` at once; raise ValueError if two of them touch the same characters."""
    edits = [edit for change in changes for edit in (*change.edits, *change.mends)]
    garbled, pieces = _make(text, edits)
    placed = {id(piece.edit): piece.garbled for piece in pieces if piece.edit is not None}
    damage = [_label(change, text, garbled, placed) for change in changes]
    damage.sort(key=lambda label: (label.garbled_at or label.original_at or Span(0, 0), label.kind))
    return Damaged(garbled, tuple(damage), tuple(_links(sentences, garbled, pieces)))


def edited(text: str, edits: Sequence[Edit]) -> str:
    """Return only the edited text, without labels and links; raise ValueError as `apply` does."""
    return _make(text, edits)[0]


def _make(text: str, edits: Sequence[Edit]) -> tuple[str, list[_Piece]]:
    parts: list[str] = []
    pieces: list[_Piece] = []
    done = length = 0
    previous: Edit | None = None
    for edit in sorted(edits, key=lambda edit: edit.at):
        if edit.at.start < done or (previous and previous.at == edit.at):
            raise ValueError(f"two edits at {edit.at.start}: {previous}, {edit}")
        kept = edit.at.start - done
        pieces.append(_Piece(Span(done, edit.at.start), Span(length, length + kept), None))
        length += kept
        pieces.append(_Piece(edit.at, Span(length, length + len(edit.replacement)), edit))
        length += len(edit.replacement)
        parts += [text[done : edit.at.start], edit.replacement]
        done, previous = edit.at.stop, edit
    pieces.append(_Piece(Span(done, len(text)), Span(length, length + len(text) - done), None))
    return "".join([*parts, text[done:]]), pieces


def _label(change: Change, text: str, garbled: str, placed: dict[int, Span]) -> Damage:
    original_at = _hull([edit.at for edit in change.edits], text)
    garbled_at = _hull([placed[id(edit)] for edit in change.edits], garbled)
    return Damage(change.kind, change.severity, original_at, garbled_at, change.note)


def _hull(spans: list[Span], text: str) -> Span | None:
    covered = [span for span in spans if len(span)]
    return hull(covered).trimmed(text) if covered else None


def _links(sentences: Sequence[Span], garbled: str, pieces: list[_Piece]) -> list[Link]:
    groups: list[tuple[list[Span], list[Span], bool]] = []
    for sentence in sentences:
        stretch, starts_inside = _image(sentence, pieces)
        if groups and starts_inside and groups[-1][2]:
            groups[-1][0].append(sentence)
            groups[-1][1].extend(stretch)
        else:
            groups.append(([sentence], stretch, False))
        groups[-1] = (*groups[-1][:2], _runs_on(sentence, pieces))
    links = [Link(tuple(original), _sentences_in(stretch, garbled, pieces)) for original, stretch, _ in groups]
    own = [link for piece in pieces if piece.edit for link in _own_links(piece.edit, piece.garbled.start)]
    moved = {link.original for link in own}
    return _in_order([link for link in links if link.garbled or link.original not in moved], own)


def _own_links(edit: Edit, start: int) -> list[Link]:
    """Return the links of the sentences that an edit inserts."""
    origins: list[tuple[Span, ...]] = [(origin,) for origin in edit.origins] or [()] * len(edit.sentences)
    return [Link(origin, (span.shifted(start),)) for origin, span in zip(origins, edit.sentences, strict=True)]


def _image(sentence: Span, pieces: list[_Piece]) -> tuple[list[Span], bool]:
    """Return the spans of `sentence` in the garbled text, and whether an edit reaches into it from before."""
    stretch: list[Span] = []
    crossed = False
    for piece in pieces:
        if not _touches(piece, sentence):
            continue
        if piece.edit is None:
            start = max(piece.original.start, sentence.start)
            stop = min(piece.original.stop, sentence.stop)
            stretch.append(Span(start, stop).shifted(piece.garbled.start - piece.original.start))
        elif len(piece.garbled):
            stretch.append(piece.garbled)
            crossed = crossed or piece.original.start < sentence.start
    return stretch, crossed


def _touches(piece: _Piece, sentence: Span) -> bool:
    if piece.edit is not None and piece.edit.sentences:
        return False
    if len(piece.original) == 0:
        return piece.edit is not None and sentence.start <= piece.original.start <= sentence.stop
    return piece.original.start < sentence.stop and sentence.start < piece.original.stop


def _runs_on(sentence: Span, pieces: list[_Piece]) -> bool:
    return any(
        piece.edit is not None and len(piece.garbled) > 0 and piece.original.start < sentence.stop < piece.original.stop
        for piece in pieces
    )


def _sentences_in(stretch: list[Span], garbled: str, pieces: list[_Piece]) -> tuple[Span, ...]:
    stretch = [span for span in stretch if len(span)]
    if not stretch:
        return ()
    whole = hull(stretch)
    breaks = [
        piece.garbled.start + offset
        for piece in pieces
        if piece.edit and whole.start <= piece.garbled.start and piece.garbled.stop <= whole.stop
        for offset in piece.edit.breaks
    ]
    bounds = [whole.start, *breaks, whole.stop]
    spans = (Span(start, stop).trimmed(garbled) for start, stop in pairwise(bounds))
    return tuple(span for span in spans if span)


def _in_order(links: list[Link], added: list[Link]) -> list[Link]:
    """Return the links in the order of the garbled text; a dropped sentence stands where it was in the original."""
    ordered: list[Link] = []
    waiting = list(added)
    for link in links:
        while waiting and link.garbled and waiting[0].garbled[0] < link.garbled[0]:
            ordered.append(waiting.pop(0))
        ordered.append(link)
    return ordered + waiting
