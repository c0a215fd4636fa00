"""Find places in a sentence where a word, its opposite and `not` make a square of four sentences.

Two of the four mean the same (`good`, `not bad`), and the other two mean the contrary (`bad`, `not good`).
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import TypeVar

from corpus.damage.inflection import Form, Verb
from corpus.damage.words import PREPOSITIONS, Word, analyse, as_cased
from corpus.span import Span
from training.lessons import opposites
from training.lessons.clause_squares import clause_squares
from training.lessons.predicates import DENIED, Setting, Square, complement_setting, linking, quantified, setting

# The share of possible `did not fail to` that is skipped.  So many verbs allow it that the network would learn little
# else.
_RARER = 0.5
_WHEN = re.compile(
    r"\W*(?:$|[.,;:!?)]|(?:after|before|during|until|when|because|despite|although|while|since|yesterday|today)\b)"
)
_NOUN_PHRASE = re.compile(
    r" (?!(?:that|there|than|then|who|which|when|where|if|as|to|from|in|on|at|of|by|for|with|into|and|or|but|up|out|"
    r"off|down|away|back|over|about|against|through|after|before|since|during|until|because|it|its?elf|been|had|not)\b|\w+ly\b)\w"
)
_AS = re.compile(r" (?:place|part|as|how|what|whether|if|like|to be|and|or|up|off|out|down|away|back)\b")
_COMPLEMENT_ENDS = re.compile(
    r"[.;:!?)]|$|,(?! (?:\w+ )?\w+,| and| or)| (?:to|that|for|in|of|with|at|on|because|when|if|after|before|during|"
    r"since|from|among|under|by|until|about|towards|whether|here|today)\b"
)
_DEGREE = re.compile(r"(?:very|quite|extremely|highly|really|especially|particularly) $")
_BOUND_DEGREE = re.compile(r"\b(?:as|so|too|more|less|most|least|how|rather|fairly|even|only|equally|far|much) $", re.I)
_LIMIT = re.compile(r"^ (?:enough|than|and|or|as)\b")
_AMOUNT = re.compile(r" (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|half)\b")
_ARTICLE = re.compile(r"\b(?:a|an|the|my|his|her|their|our|its) $")


T = TypeVar("T")


def squares(sentence: str, rng: random.Random) -> list[Square]:
    """Return the squares of all kinds that the sentence allows; their order has no meaning."""
    words = analyse(sentence)
    found = [*phrase_squares(sentence, words, rng), *clause_squares(sentence, words)]
    if sentence.rstrip().endswith("?"):
        return found
    for n, word in enumerate(words):
        lower = word.lower
        if lower in opposites.forms():
            found += verb_squares(sentence, word, rng)
        if lower in opposites.adjectives() and word.text == lower:
            found += adjective_squares(sentence, word, rng)
            found += prefixed_squares(sentence, words, n, rng)
        if lower in opposites.nouns() and word.text == lower:
            found += noun_squares(sentence, word, rng)
    return found


def verb_squares(sentence: str, word: Word, rng: random.Random) -> Iterator[Square]:
    """Yield the square of a verb, if it is a predicate and has an opposite that fits the text after it."""
    for base, form in opposites.forms()[word.lower]:
        place = setting(sentence, word, form)
        if place is None or (not place.denied and _denied_or_counted(sentence, place)):
            continue
        chosen = _opposite_verb(sentence, word, base, form, place, rng)
        if chosen is not None:
            yield _square(place.at, place.denied, opposites.verb(base), chosen, place.verb)
            return


def adjective_squares(sentence: str, word: Word, rng: random.Random) -> Iterator[Square]:
    """Yield the square of an adjective after `be` or a verb such as `seem`."""
    rest = sentence[word.at.stop :]
    degree = _DEGREE.search(sentence[: word.at.start])
    start = degree.start() if degree else word.at.start
    if not _COMPLEMENT_ENDS.match(rest) or _LIMIT.match(rest) or _BOUND_DEGREE.search(sentence[:start]):
        return
    other = rng.choice(opposites.adjectives()[word.lower])
    if {word.lower, other} & opposites.group("OWN_PREPOSITION") and re.match(r" (?:to|from|of|with|on)\b", rest):
        return
    place = complement_setting(sentence, start)
    if place is not None and (place.denied or not _denied_or_counted(sentence, place)):
        # `not at all` keeps the degree: what is very good is not at all bad.
        grade = degree.group() if degree and not place.denied else ""

        def write(adjective: str, denied: bool) -> str:
            return place.complement(f"{'at all ' if denied else grade}{adjective}" if grade else adjective, denied)

        yield _square(Span(place.at.start, word.at.stop), place.denied, word.lower, other, write)
    else:
        yield from _linked(sentence, start, word, other)


def prefixed_squares(sentence: str, words: tuple[Word, ...], n: int, rng: random.Random) -> Iterator[Square]:
    """Yield the square of an adjective before its noun: `an important step`, `a not unimportant step`."""
    word = words[n]
    other = opposites.prefixed().get(word.lower)
    follows = n + 1 < len(words) and words[n + 1].word_class == "noun" and words[n + 1].text.islower()
    if not follows or sentence[word.at.stop : words[n + 1].at.start] != " " or DENIED.search(sentence):
        return
    before = words[n - 1] if n else None
    determined = before is not None and before.lower in {"a", "an", "the", "his", "her", "their", "its", "some", "many"}
    led = before is not None and before.lower in PREPOSITIONS and words[n + 1].lower.endswith("s")
    if before is None or not (determined or led) or sentence[before.at.stop : word.at.start] != " ":
        return
    if other is not None:
        rare = rng.choice(("far from", "hardly")) if before.lower in ("a", "an") else "hardly"
        yield Square(word.at, f"not {other}", (other, f"{rare} {word.lower}"))
    elif before.lower in ("a", "an"):
        yield from _relative(sentence, words, n)


def noun_squares(sentence: str, word: Word, rng: random.Random) -> Iterator[Square]:
    """Yield the square of a noun after `be`: `is a friend`, `is not an enemy`."""
    before = sentence[: word.at.start]
    article = _ARTICLE.search(before)
    if article is None or not _COMPLEMENT_ENDS.match(sentence[word.at.stop :]):
        return
    place = complement_setting(sentence, article.start())
    if place is None or (not place.denied and _denied_or_counted(sentence, place)):
        return
    other = rng.choice(opposites.nouns()[word.lower])

    def write(noun: str, denied: bool) -> str:
        determiner = article.group().strip()
        if determiner in ("a", "an"):
            determiner = "an" if noun[0] in "aeiou" else "a"
        return place.complement(f"{determiner} {noun}", denied)

    yield _square(Span(place.at.start, word.at.stop), place.denied, word.lower, other, write)


def phrase_squares(sentence: str, words: tuple[Word, ...], rng: random.Random) -> Iterator[Square]:
    """Yield the squares of phrases such as `often` and `at least`."""
    for match in _phrase().finditer(sentence):
        before = re.search(r"([\w’']+)\W*$", sentence[: match.start()])
        last = before[1].lower() if before else ""
        gone = sentence[match.end() :]
        if (
            last in opposites.group("BOUND")
            or last.endswith(("n't", "n’t"))
            or re.match(r" (?:as|enough|and|or)\b", gone)
        ):
            continue
        counts = match[1].lower() in ("more than", "less than", "no more than", "no less than", "at least", "at most")
        if (counts and not _AMOUNT.match(gone)) or _unfit(sentence, match, words):
            continue
        same, one, other = rng.choice(opposites.phrases()[match[1].lower()])
        cased = [as_cased(text, match[1]) for text in (same, one, other)]
        yield Square(Span(*match.span(1)), cased[0], (cased[1], cased[2]))


@cache
def _phrase() -> re.Pattern[str]:
    longest = sorted(opposites.phrases(), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, longest))})\b", re.I)


def _unfit(sentence: str, match: re.Match[str], words: tuple[Word, ...]) -> bool:
    """Tell whether a phrase is next to a negation, or in a place where only a single adverb fits."""
    start, stop = match.span(1)
    if DENIED.search(sentence[max(0, start - 25) : start]) or DENIED.search(sentence[stop : stop + 15]):
        return True
    following = next((word for word in words if word.at.start > stop), None)
    if match[1].lower() in ("almost all", "nearly all") and re.match(
        r" (?:of|the|his|her|its|their)\b", sentence[stop:]
    ):
        return True
    if match[1].lower() in ("many", "numerous", "a lot of", "plenty of"):
        return following is None or following.word_class not in ("noun", "adjective") or not following.text.islower()
    opens = not sentence[:start].strip()
    verb = following is not None and following.word_class == "verb" and sentence[stop : following.at.start] == " "
    return (verb or opens) and match[1].lower() not in opposites.group("BEFORE_VERB")


def _denied_or_counted(sentence: str, place: Setting) -> bool:
    return bool(DENIED.search(sentence)) or quantified(sentence, place.at.start)


def _square(at: Span, denied: bool, word: T, other: T, write: Callable[[T, bool], str]) -> Square:
    return Square(at, write(other, not denied), (write(word, not denied), write(other, denied)))


def _opposite_verb(sentence: str, word: Word, base: str, form: Form, place: Setting, rng: random.Random) -> Verb | None:
    """Return a verb that means the same when negated, and that fits the text after it; None where there is none."""
    rest = sentence[word.at.stop :]
    if re.match(r" to \w", rest) and base in opposites.verbs_with_to():
        return rng.choice(opposites.verbs_with_to()[base])
    passive = place.kind == "participle" and bool(
        re.search(r"\b(?:am|is|are|was|were|be|been)\b", place.first + place.mid)
    )
    if passive and word.lower in opposites.left_undone() and (base not in opposites.verbs() or rng.random() < 0.5):
        return Verb("leave", "left", "left", f" un{word.lower}")
    others = [other for other in opposites.verbs().get(base, ()) if _fits(rest, base, other.base, passive)]
    if others:
        return rng.choice(others)
    if not place.denied and rng.random() < _RARER:
        return None
    if base in opposites.managed() and not passive and place.kind not in ("gerund", "to") and not _AS.match(rest):
        return Verb("fail", "failed", "failed", f" to {base}") if _NOUN_PHRASE.match(rest) else None
    return None


def _fits(rest: str, base: str, other: str, passive: bool) -> bool:
    if {base, other} & opposites.group("WITH_FROM") and re.search(r" (?:to|from) ", rest[:80]):
        return False
    if passive:
        return not _AS.match(rest) and not {base, other} & opposites.group("NOT_PASSIVE") and rest[:3] != " to"
    if rest.startswith(" that "):
        return {base, other} <= opposites.group("WITH_THAT")
    if base in opposites.group("BARE") or other in opposites.group("BARE"):
        return bool(_WHEN.match(rest)) and not {base, other} & (
            opposites.group("WITH_OBJECT") - opposites.group("BARE")
        )
    if {base, other} & opposites.group("WITH_OBJECT") and not _NOUN_PHRASE.match(rest):
        return False
    return not _AS.match(rest) and not rest.startswith((" to ", " out "))


def _linked(sentence: str, start: int, word: Word, other: str) -> Iterator[Square]:
    """Yield the square of an adjective after a verb such as `seem`."""
    found = linking(sentence, start)
    if found is None or (not found[3] and DENIED.search(sentence)) or quantified(sentence, found[0].start):
        return
    at, helper, text, denied = found
    base = {"became": "become", "becomes": "become"}.get(text) or re.sub(r"(?:s|ed|d)$", "", text)
    base = {"prov": "prove"}.get(base, base)
    forms: dict[str, Form] = {"do": "base", "does": "third", "did": "past"}
    form = forms.get(helper) or ("past" if text.endswith(("ed", "became")) else "third" if text[-1] == "s" else "base")
    if form == "base" and not helper:
        return

    def write(adjective: str, no: bool) -> str:
        if helper and helper not in forms:
            return f"{helper}{' not' * no} {base} {adjective}"
        do = {"base": "do", "third": "does", "past": "did"}[form]
        return f"{do} not {base} {adjective}" if no else f"{opposites.verb(base).form(form)} {adjective}"

    yield _square(Span(at.start, word.at.stop), denied, word.lower, other, write)


def _relative(sentence: str, words: tuple[Word, ...], n: int) -> Iterator[Square]:
    """Yield `a step that was not small` for `a large step` at the end of a clause."""
    noun = words[n + 1]
    if not re.match(r"[.,;!?]|$", sentence[noun.at.stop :]):
        return
    adjective = words[n].lower
    past = any(word.lower in ("was", "were", "had", "did") or word.lower.endswith("ed") for word in words)
    be = "was" if past else "is"
    for other in opposites.adjectives()[adjective][:1]:
        at = Span(words[n].at.start, noun.at.stop)
        same, neither = (f"{noun.text} that {be} not {text}" for text in (other, adjective))
        yield Square(at, same, (f"{other} {noun.text}", neither))
