"""Drop or add a negation."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping

from corpus.damage import inflection, lexicon
from corpus.damage.edits import Change, Edit
from corpus.damage.substitutes import Substitutes
from corpus.damage.words import BE, HAVE, MODALS, Word, analyse, as_cased, finite_verb
from corpus.span import Span

_DO_NOT = re.compile(r"\b(do|does|did)(?: not|n[’']t) (?:(\w+ly|even|also|yet|really|just|always) )?([a-z]+)", re.I)
_AUXILIARY_NOT = re.compile(
    r"\b(?P<stem>am|is|are|was|were|has|have|had|can|could|may|might|must|should|would|will|shall|need|ca|wo|sha)"
    r"(?P<gone> not|not|n[’']t)\b(?! only)",
    re.I,
)
_PARTICIPLE = re.compile(r"\w+(?:ly|ed)|also|still|now|already|just|even|been")


def negation_dropped(sentence: str, substitutes: Substitutes, rng: random.Random) -> Change | None:
    """Drop a negation, and the auxiliary that English needs only for it."""
    words = substitutes.exchanges("negation")
    edits = _drop_do_not(sentence, rng) or _drop_auxiliary_not(sentence, rng) or _drop_word(sentence, words, rng)
    if edits:
        at = Span(edits[0].at.start, edits[-1].at.stop)
        return Change("negation_dropped", "critical", edits, f"the negation in “{at.of(sentence).strip()}” is gone")
    return None


def negation_added(sentence: str, rng: random.Random) -> Change | None:
    """Negate one clause that is not negated yet."""
    words = analyse(sentence)
    places = []
    for n, word in enumerate(words):
        if n + 1 < len(words) and words[n + 1].word_class == "negation":
            continue
        edit = _negated_auxiliary(sentence, words, n, rng) or _negated_verb(sentence, word, rng)
        if edit:
            places.append(edit)
    if not places:
        return None
    edit = rng.choice(places)
    return Change("negation_added", "critical", (edit,), f"“{edit.replacement.strip()}” denies it")


def _drop_do_not(sentence: str, rng: random.Random) -> tuple[Edit, ...]:
    matches = list(_DO_NOT.finditer(sentence))
    if not matches:
        return ()
    match = rng.choice(matches)
    verb = lexicon.verbs().get(match[3].lower())
    if verb is None:
        verb = inflection.regular(match[3].lower())
        if match[3] in {"be", "have", "do"}:
            verb = {"have": inflection.Verb("have", "had", "had"), "do": inflection.Verb("do", "did", "done")}.get(
                match[3], verb
            )
    forms: dict[str, inflection.Form] = {"do": "base", "does": "third", "did": "past"}
    adverb = f"{match[2]} " if match[2] else ""
    new = as_cased(adverb + verb.form(forms[match[1].lower()]), match[1])
    return (Edit(Span(*match.span()), new),)


def _drop_auxiliary_not(sentence: str, rng: random.Random) -> tuple[Edit, ...]:
    matches = list(_AUXILIARY_NOT.finditer(sentence))
    if not matches:
        return ()
    match = rng.choice(matches)
    whole = {"ca": "can", "wo": "will", "sha": "shall"}.get(match["stem"].lower())
    if whole:
        return (Edit(Span(*match.span()), as_cased(whole, match["stem"])),)
    return (Edit(Span(*match.span("gone")), ""),)


def _drop_word(sentence: str, words: Mapping[str, tuple[str, ...]], rng: random.Random) -> tuple[Edit, ...]:
    longest_first = sorted((*words, "not"), key=len, reverse=True)
    written = re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})\b(?! only)", re.I)
    matches = list(written.finditer(sentence))
    if not matches:
        return ()
    match = rng.choice(matches)
    new = rng.choice(words.get(match[1].lower(), ("",)))
    if match[1].lower() == "no" and new == "a":
        vowel = sentence[match.end() + 1 : match.end() + 2].lower()
        new = "an" if vowel and vowel in "aeiou" else "a"
    if new:
        return (Edit(Span(*match.span()), as_cased(new, match[1])),)
    stop = match.end() + (sentence[match.end() : match.end() + 1] == " ")
    start = match.start() if stop > match.end() else max(0, match.start() - 1)
    return (Edit(Span(start, stop), ""),)


def _negated_auxiliary(sentence: str, words: tuple[Word, ...], n: int, rng: random.Random) -> Edit | None:
    word = words[n]
    following = words[n + 1] if n + 1 < len(words) else None
    if word.lower not in (BE - {"be", "been", "being"}) | (HAVE - {"having"}) | MODALS or following is None:
        return None
    if n and words[n - 1].word_class == "auxiliary":
        return None
    if word.lower in HAVE and not _participle(following):
        return None
    if word.lower == "can" or sentence[word.at.stop : following.at.start] != " " or following.lower == "not":
        return Edit(word.at, as_cased("cannot", word.text)) if word.lower == "can" else None
    if rng.random() < 0.25 and word.lower in {
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "could",
        "should",
        "would",
    }:
        return Edit(Span(word.at.stop, word.at.stop), "n't")
    return Edit(Span(word.at.stop, word.at.stop), " not")


def _negated_verb(sentence: str, word: Word, rng: random.Random) -> Edit | None:
    if word.word_class != "verb" or not finite_verb(sentence, word):
        return None
    verb, form = lexicon.verb_forms()[word.lower]
    helper = {"base": "do", "third": "does", "past": "did"}.get(form)
    if helper is None:
        return None
    negation = "n't" if rng.random() < 0.2 else " not"
    return Edit(word.at, as_cased(f"{helper}{negation} {verb.base}", word.text))


def _participle(word: Word) -> bool:
    """Tell whether `word` can follow `have` as an auxiliary: a participle, or an adverb before one."""
    known = lexicon.verb_forms().get(word.lower)
    return bool(known and word.lower == known[0].participle) or bool(_PARTICIPLE.fullmatch(word.lower))
