"""Reorder a sentence without changing its meaning: passive for active, adverbial at the other end, `B and A`."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from corpus.damage import lexicon
from corpus.damage.roles import OBJECT, SUBJECT
from corpus.damage.words import Word, analyse
from training.lessons.phrases import Phrase, lowered, noun_phrases, upper_first

# Verbs that have no passive, or another meaning in it.
_NO_PASSIVE = frozenset(
    [
        "be",
        "have",
        "become",
        "remain",
        "seem",
        "appear",
        "look",
        "get",
        "let",
        "want",
        "like",
        "cost",
        "fit",
        "suit",
        "lack",
        "resemble",
        "mean",
        "happen",
        "go",
        "come",
        "arrive",
        "live",
        "stay",
        "last",
        "weigh",
        "equal",
        "leave",
        "lie",
        "sit",
        "stand",
        "say",
        "tell",
        "give",
        "send",
        "offer",
        "show",
        "think",
        "know",
        "feel",
        "marry",
        "meet",
        "join",
        "enjoy",
        "survive",
        "start",
        "begin",
        "make",
        "take",
        "try",
        "ask",
        "turn",
    ]
)
_OPENING = re.compile(
    r"^((?:In|On|At|During|After|Before|Since|By|Under|For|From|Throughout|Until|Despite|When|Because|Although|While|Once|If)"
    r" [^,;:()\"“”]{3,60}), (?=\w)(?!and|or|but|which|who|where|in\b|on\b|at\b)([^;:()\"“”]+)([.!])$"
)
_CLOSING = re.compile(
    r"^([^,;:()\"“”?]{8,120}) ((?:in|on|during|after|before|since|until|because|although|when|while|despite) "
    r"(?:the |his |her |their |its |January|February|March|April|May|June|July|August|"
    r"September|October|November|December|"
    r"\d|[a-z]+ was |[a-z]+ were |he |she |it |they )[^,;:()\"“”]{2,60})\.$"
)
_TIME = re.compile(
    r"^(?:(?:in|since|until|by|on|from) (?:the )?(?:(?:early|late|mid-?|spring|summer|autumn|winter) (?:of )?)?"
    rf"(?:\d|{'|'.join((*lexicon.names()['month'], *lexicon.names()['weekday']))}|"
    r"(?:first|second) half|morning|evening)|during |after |before |"
    r"because |although |when |while |despite |since )"
)
_PAIR = re.compile(r"\b([A-Za-z]+) and ([A-Za-z]+)\b")


def reordered(sentence: str, rng: random.Random) -> str | None:
    """Return the sentence in another order that means the same; None where it allows no other."""
    ways = [_voice, _adverbial, _coordination]
    for way in rng.sample(ways, len(ways)):
        found = list(way(sentence))
        if found:
            return rng.choice(found)
    return None


def _adverbial(sentence: str) -> Iterator[str]:
    """Yield the sentence with its opening adverbial at the end, or its closing one at the beginning."""
    opening = _OPENING.match(sentence)
    if opening is not None and opening[2].count(",") == 0 and not _reaches_back(opening[1], opening[2]):
        mark = "," if opening[1].startswith("Although") else ""
        yield f"{upper_first(opening[2])}{mark} {lowered(opening[1])}{opening[3]}"
    closing = _CLOSING.match(sentence)
    if (
        (
            closing is not None
            and _TIME.match(closing[2])
            and not re.search(r"\b(?:that|which|who|not|and|or|than)\b", closing[1])
        )
        and not re.search(r" (?:was|were|is|are|be|been|the|of|from)$", closing[1])
        and not re.search(r" (?:and|that|which|who|to) ", closing[2])
    ):
        yield f"{upper_first(closing[2])}, {lowered(closing[1])}."


def _reaches_back(adverbial: str, rest: str) -> bool:
    """Tell whether the parts cannot swap: one refers back to the other, or the adverbial would modify another verb."""
    pronoun = re.match(r"(?:he|she|it|they|this|these|his|her|their|its|I|we)\b", rest)
    named = re.search(r"\b[A-Z]\w+", adverbial[1:]) if pronoun else None
    clause = re.search(
        r"\b(?:that|which|who|where|when|because|but|although|while|to \w+|and|after|before|how)\b", rest
    )
    return bool(clause) or (named is not None and not re.search(r"\d", adverbial))


def _coordination(sentence: str) -> Iterator[str]:
    """Yield the sentence with two simple nouns or names around `and` in the other order."""
    words = {word.at.start: (n, word) for n, word in enumerate(analyse(sentence))}
    listed = list(analyse(sentence))
    for match in _PAIR.finditer(sentence):
        left, right = words.get(match.start(1)), words.get(match.start(2))
        if left is None or right is None or left[1].word_class != right[1].word_class:
            continue
        if left[1].word_class not in ("noun", "name") or not left[0] or not _alone(sentence, listed, left[0], right[0]):
            continue
        yield f"{sentence[: match.start()]}{match[2]} and {match[1]}{sentence[match.end() :]}"


def _alone(sentence: str, words: list[Word], left: int, right: int) -> bool:
    """Tell whether neither of the two words has something that belongs to it alone."""
    before = words[left - 1]
    after = words[right + 1] if right + 1 < len(words) else None
    plural = words[left].lower.endswith("s") == words[right].lower.endswith("s")
    led = before.word_class == "preposition" or (before.word_class == "verb" and plural)
    free = (
        after is None
        or after.word_class in ("verb", "auxiliary", "conjunction")
        or sentence[words[right].at.stop] in ".,;"
    )
    gap = sentence[before.at.stop : words[left].at.start] == " "
    same = words[left].lower != words[right].lower and before.lower not in ("between", "from")
    return led and free and gap and same and (after is None or after.lower not in ("and", "or", "of"))


def _voice(sentence: str) -> Iterator[str]:
    """Yield the passive of a simple active sentence, or the active of a passive one with `by`."""
    phrases = noun_phrases(sentence)
    if len(phrases) < 2 or phrases[0].start != 0:
        return
    first = phrases[0]
    for second in phrases[1:]:
        between = sentence[first.stop : second.start]
        rest = sentence[second.stop :]
        if not re.match(r"[.!]$| (?:in|on|at|during) [^,;:]{2,60}\.$", rest) or " and " in rest:
            continue
        text = _passive(first, between, second, rest) or _active(first, between, second, rest)
        if text is not None:
            yield text
        return


def _passive(agent: Phrase, between: str, patient: Phrase, rest: str) -> str | None:
    known = lexicon.verb_forms().get(between.strip())
    if (
        known is None
        or known[1] not in ("past", "third")
        or known[0].base in _NO_PASSIVE
        or agent.text.lower() in ("it", "this")
    ):
        return None
    be = {("past", False): "was", ("past", True): "were", ("third", False): "is", ("third", True): "are"}
    subject = SUBJECT.get(patient.text.lower(), patient.text)
    by = OBJECT.get(agent.text.lower(), lowered(agent.text) if agent.text.lower() != "i" else "me")
    many = patient.many or subject in ("they", "we")
    if subject.split()[0] in ("down", "up", "out", "off", "away", "back"):
        return None
    return f"{upper_first(subject)} {be[known[1], many]} {known[0].participle} by {by}{rest}"


def _active(patient: Phrase, between: str, agent: Phrase, rest: str) -> str | None:
    match = re.fullmatch(r" (was|were) (\w+) by ", between)
    known = lexicon.verb_forms().get(match[2]) if match else None
    if known is None or match is None or match[2] != known[0].participle or known[0].base in ("be", "have"):
        return None
    subject = SUBJECT.get(agent.text.lower(), agent.text)
    object_ = OBJECT.get(patient.text.lower(), lowered(patient.text))
    return f"{upper_first(subject)} {known[0].past} {object_}{rest}"
