"""Every kind of damage by its name.

A *sentence kind* proposes a change of one sentence, a *document kind* one of a whole text.
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
# Damage that reads well and that no rule of ours sees at once: one phrase turns the meaning of the whole.
FLUENT_KINDS: Mapping[str, SentenceKind] = {
    function.__name__: function
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
