"""All kinds of damage, by name.

A *sentence kind* proposes a change of one sentence, a *document kind* a change of a whole text.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence

from corpus.damage import (
    added_phrase,
    added_sentence,
    attribution,
    cause,
    comparison,
    condition,
    dropped_part,
    dropped_sentence,
    dropped_word,
    focus,
    function_word,
    hedge,
    letter_case,
    list_item,
    misspelling,
    moved_passage,
    name,
    negation,
    number,
    pronoun,
    punctuation,
    relative,
    repetition,
    roles,
    scare_quotes,
    scope,
    sentence_bounds,
    sound,
    stage,
    strength,
    tense,
    time_order,
    untranslated,
    word_order,
    wrong_word,
)
from corpus.damage.edits import Change
from corpus.damage.substitutes import Substitutes
from corpus.span import Span

SentenceKind = Callable[[str, Substitutes, random.Random], Change | None]
DocumentKind = Callable[[str, Sequence[Span], random.Random], Change | None]


def _of_no_table(kind: Callable[[str, random.Random], Change | None]) -> SentenceKind:
    """Return a kind that needs no word tables as one that takes them, so that all kinds are called alike."""

    def called(sentence: str, substitutes: Substitutes, rng: random.Random) -> Change | None:
        return kind(sentence, rng)

    called.__name__ = kind.__name__
    return called


SENTENCE_KINDS: Mapping[str, SentenceKind] = {
    function.__name__: function
    for function in (
        added_phrase.added_phrase,
        _of_no_table(dropped_part.dropped_clause),
        _of_no_table(dropped_part.dropped_phrase),
        _of_no_table(dropped_part.truncated),
        _of_no_table(dropped_word.dropped_adjective),
        _of_no_table(dropped_word.dropped_name),
        _of_no_table(dropped_word.dropped_noun),
        _of_no_table(dropped_word.dropped_subject),
        _of_no_table(dropped_word.dropped_verb),
        function_word.connective_changed,
        _of_no_table(function_word.function_word_dropped),
        _of_no_table(function_word.function_word_wrong),
        _of_no_table(letter_case.first_lowered),
        _of_no_table(letter_case.lower_cased),
        _of_no_table(letter_case.name_lowered),
        _of_no_table(misspelling.misspelled),
        name.name_changed,
        _of_no_table(negation.negation_added),
        negation.negation_dropped,
        _of_no_table(number.date_changed),
        _of_no_table(number.number_changed),
        number.unit_changed,
        pronoun.gender_changed,
        _of_no_table(pronoun.person_changed),
        _of_no_table(punctuation.final_mark_dropped),
        _of_no_table(punctuation.mark_added),
        _of_no_table(punctuation.question),
        _of_no_table(punctuation.tokenised),
        _of_no_table(repetition.repeated_word),
        _of_no_table(repetition.repetition),
        _of_no_table(roles.roles_reversed),
        sound.sound,
        strength.modality_changed,
        strength.quantifier_changed,
        _of_no_table(tense.aspect_changed),
        _of_no_table(tense.tense_changed),
        untranslated.untranslated,
        _of_no_table(word_order.moved_word),
        _of_no_table(word_order.shuffled),
        _of_no_table(word_order.swapped_words),
        _of_no_table(word_order.word_order),
        wrong_word.antonym,
        wrong_word.hypernym,
        wrong_word.related_word,
        wrong_word.stray_word,
        wrong_word.wrong_sense,
        wrong_word.wrong_word,
    )
}
# Damage that reads fluently and that the checks hardly find: one phrase changes the meaning of the whole sentence.
FLUENT_KINDS: Mapping[str, SentenceKind] = {
    function.__name__: _of_no_table(function)
    for function in (
        attribution.attribution_changed,
        cause.cause_reversed,
        hedge.certainty_changed,
        comparison.comparison_reversed,
        condition.condition_changed,
        scare_quotes.distance_dropped,
        focus.focus_changed,
        list_item.list_item_dropped,
        relative.relative_changed,
        scope.scope_changed,
        stage.stage_changed,
        time_order.time_order_reversed,
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
