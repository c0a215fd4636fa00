"""Ways to garble a text, each with an exact label of what it did.

A *sentence kind* proposes a change of one sentence, a *document kind* one of a whole text.
`damage_sentence` makes one change of a sentence, `damage_text` any number of them in a text;
both say where everything ended up.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence

from corpus.cases import Damage
from corpus.damage import (
    added_phrase,
    added_sentence,
    dropped_part,
    dropped_sentence,
    dropped_word,
    function_word,
    letter_case,
    misspelling,
    moved_passage,
    name,
    negation,
    number,
    pronoun,
    punctuation,
    repetition,
    roles,
    sentence_bounds,
    sound,
    strength,
    tense,
    untranslated,
    word_order,
    wrong_word,
)
from corpus.damage.edits import Change, Damaged, apply
from corpus.span import Span

SentenceKind = Callable[[str, random.Random], Change | None]
DocumentKind = Callable[[str, Sequence[Span], random.Random], Change | None]

SENTENCE_KINDS: Mapping[str, SentenceKind] = {
    function.__name__: function
    for function in (
        added_phrase.added_phrase,
        dropped_part.dropped_clause,
        dropped_part.dropped_phrase,
        dropped_part.truncated,
        dropped_word.dropped_adjective,
        dropped_word.dropped_name,
        dropped_word.dropped_noun,
        dropped_word.dropped_subject,
        dropped_word.dropped_verb,
        function_word.connective_changed,
        function_word.function_word_dropped,
        function_word.function_word_wrong,
        letter_case.first_lowered,
        letter_case.lower_cased,
        letter_case.name_lowered,
        misspelling.misspelled,
        name.name_changed,
        negation.negation_added,
        negation.negation_dropped,
        number.date_changed,
        number.number_changed,
        number.unit_changed,
        pronoun.gender_changed,
        pronoun.person_changed,
        punctuation.final_mark_dropped,
        punctuation.mark_added,
        punctuation.question,
        punctuation.tokenised,
        repetition.repeated_word,
        repetition.repetition,
        roles.roles_reversed,
        sound.sound,
        strength.modality_changed,
        strength.quantifier_changed,
        tense.aspect_changed,
        tense.tense_changed,
        untranslated.untranslated,
        word_order.moved_word,
        word_order.shuffled,
        word_order.swapped_words,
        word_order.word_order,
        wrong_word.antonym,
        wrong_word.hypernym,
        wrong_word.related_word,
        wrong_word.stray_word,
        wrong_word.wrong_sense,
        wrong_word.wrong_word,
    )
}
DOCUMENT_KINDS: Mapping[str, DocumentKind] = {
    function.__name__: function
    for function in (
        added_sentence.added_sentence,
        added_sentence.repeated_sentence,
        added_sentence.tail_added,
        dropped_sentence.dropped_sentence,
        dropped_sentence.tail_cut,
        moved_passage.moved_passage,
        sentence_bounds.merged,
        sentence_bounds.split,
    )
}
KINDS = frozenset(SENTENCE_KINDS) | frozenset(DOCUMENT_KINDS)
_ATTEMPTS = 50


def damage_sentence(kind: str, sentence: str, rng: random.Random) -> tuple[str, Damage] | None:
    """Return `sentence` with one thing done to it, and its label; None where that kind cannot be done.

    `kind` is a key of `SENTENCE_KINDS`.  The spans of the label are offsets into the sentence and
    into the text that is returned, which always differs from the sentence.
    """
    change = SENTENCE_KINDS[kind](sentence, rng)
    if change is None:
        return None
    damaged = apply(sentence, [Span(0, len(sentence))], [change])
    return None if damaged.text == sentence or not damaged.text.strip() else (damaged.text, damaged.damage[0])


def damage_text(text: str, sentences: Sequence[Span], kinds: Sequence[str], rng: random.Random) -> Damaged:
    """Return `text` with one change of each of `kinds` in turn, no two of them in one sentence.

    A kind may stand in `kinds` several times.  One that finds no place in any of fifty attempts
    is left out; the labels tell what was done.
    """
    changes: list[Change] = []
    for kind in kinds:
        change = _placed(kind, text, sentences, rng, changes)
        if change is not None:
            changes.append(change)
    return apply(text, sentences, changes)


def _placed(
    kind: str, text: str, sentences: Sequence[Span], rng: random.Random, changes: Sequence[Change]
) -> Change | None:
    taken = {n for change in changes for n in _sentences_of(change, sentences)}
    for _ in range(_ATTEMPTS):
        change = _proposed(kind, text, sentences, rng)
        if change is not None and taken.isdisjoint(_sentences_of(change, sentences)):
            return change
    return None


def _proposed(kind: str, text: str, sentences: Sequence[Span], rng: random.Random) -> Change | None:
    if kind in DOCUMENT_KINDS:
        return DOCUMENT_KINDS[kind](text, sentences, rng)
    sentence = rng.choice(sentences)
    change = SENTENCE_KINDS[kind](sentence.of(text), rng)
    return None if change is None else change.shifted(sentence.start)


def _sentences_of(change: Change, sentences: Sequence[Span]) -> set[int]:
    """Return the numbers of the sentences that a change touches, an insertion right after one included."""
    return {
        n
        for edit in (*change.edits, *change.mends)
        for n, sentence in enumerate(sentences)
        if sentence.start <= edit.at.stop and edit.at.start <= sentence.stop
    }
