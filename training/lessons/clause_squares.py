"""Squares (see `squares`) that need more than the opposite of one word: `can`, `fail to`, `after`, `there is no`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.damage import lexicon
from corpus.damage.inflection import Form, Verb, regular
from corpus.damage.words import Word
from corpus.span import Span
from training.lessons.predicates import DENIED, Square, quantified, setting

_FAIL = re.compile(
    r"\b(?P<helper>did not |didn't |does not |doesn't |do not |don't )?"
    r"(?P<fail>fail|fails|failed) to (?P<verb>[a-z]+)\b"
)
_NO = re.compile(r"\b([Tt]here (?:is|are|was|were)) no (?=[a-z]+\b(?!-))(?!longer|more|one|less|fewer|doubt|need)")
_MANY = re.compile(r"\b([Tt]here (?:is|are|was|were)) (?:many|numerous|a lot of|lots of|plenty of) (?=[a-z])")
_HALF = re.compile(r" (after|before) (?=\w)")
_MEASURED = re.compile(
    r"(?:\d|\b(?:shortly|soon|immediately|right|just|long|days?|weeks?|months?|years?|hours?|minutes?|only|even|time|looked?|"
    r"named|called|day|night|evening|and|or|not|until|centur(?:y|ies)|decades?))$",
    re.I,
)
_OTHER_TIME = {"after": "before", "before": "after"}
_FORM_AFTER: dict[str, Form] = {
    "failed": "past",
    "fails": "third",
    "fail": "base",
    "did": "past",
    "does": "third",
    "do": "base",
}


def clause_squares(sentence: str, words: tuple[Word, ...]) -> Iterator[Square]:
    """Yield the squares of auxiliary verbs, of `fail to`, of `there is no`, and of the order of two events."""
    if sentence.rstrip().endswith("?"):
        return
    yield from _ability(sentence, words)
    yield from _failure(sentence)
    yield from _existence(sentence)
    yield from _order(sentence, words)


def _ability(sentence: str, words: tuple[Word, ...]) -> Iterator[Square]:
    for n, word in enumerate(words[1:], 1):
        lower = word.lower.replace("’", "'")
        if lower not in ("can", "could", "cannot", "can't", "couldn't") or quantified(sentence, word.at.start):
            continue
        denied = lower not in ("can", "could")
        following = words[n + 1].lower if n + 1 < len(words) else ""
        known = lexicon.verb_forms().get(following)
        be = _be(words[n - 1], past=lower.startswith("could"))
        if be is None or known is None or known[1] != "base" or (not denied and DENIED.search(sentence)):
            continue
        if sentence[words[n - 1].at.stop : words[n + 1].at.start] != f" {word.text} ":
            continue
        can = "could" if lower.startswith("could") else "can"
        cannot = "could not" if can == "could" else "cannot"
        if denied:
            yield Square(word.at, f"{be} unable to", (can, f"{be} not unable to"))
        else:
            yield Square(word.at, f"{be} not unable to", (cannot, f"{be} unable to"))


def _be(subject: Word, past: bool) -> str | None:
    """Return the form of `be` for a subject whose last word is `subject`; None where that is not clear."""
    lower = subject.lower
    if lower == "i":
        return "was" if past else "am"
    many = lower in ("we", "you", "they", "people", "men", "women", "children")
    one = lower in ("he", "she", "it", "one", "this", "someone", "everyone")
    if subject.word_class in ("noun", "name"):
        many = many or bool(re.search(r"[^su]s$", lower))
        one = not many
    if not many and not one:
        return None
    if past:
        return "were" if many else "was"
    return "are" if many else "is"


def _failure(sentence: str) -> Iterator[Square]:
    for match in _FAIL.finditer(sentence):
        base = match["verb"]
        verb = lexicon.verbs().get(base) or {"be": None, "have": Verb("have", "had", "had")}.get(base, regular(base))
        before = sentence[: match.start()]
        if verb is None or re.search(r"\b(?:to|will|would|may|might|has|have|had|not|never|and|or) $", before):
            continue
        helper = match["helper"]
        form = _FORM_AFTER[helper.split()[0].replace("n't", "") if helper else match["fail"]]
        do = {"past": "did", "third": "does", "base": "do"}[form]
        fail = Verb("fail", "failed", "failed")
        done, undone = verb.form(form), f"{do} not {base}"
        failed, succeeded = f"{fail.form(form)} to {base}", f"{do} not fail to {base}"
        at = Span(*match.span())
        yield Square(at, done, (undone, failed)) if helper else Square(at, undone, (done, succeeded))


def _existence(sentence: str) -> Iterator[Square]:
    for match in _NO.finditer(sentence):
        is_ = _singular(match[1])
        yield Square(Span(*match.span()), f"{is_} a lack of ", (f"{match[1]} some ", f"{is_} no lack of "))
    for match in _MANY.finditer(sentence):
        is_ = _singular(match[1])
        yield Square(Span(*match.span()), f"{is_} no shortage of ", (f"{match[1]} no ", f"{is_} a shortage of "))


def _singular(text: str) -> str:
    return text.replace(" are", " is").replace(" were", " was")


def _order(sentence: str, words: tuple[Word, ...]) -> Iterator[Square]:
    """Yield `did not resign before the war` for `resigned after the war`."""
    for match in _HALF.finditer(sentence):
        head = sentence[: match.start()]
        if DENIED.search(head) or _MEASURED.search(head) or quantified(sentence, match.start()):
            continue
        verbs = [w for w in words if w.at.stop <= match.start() and w.word_class in ("verb", "auxiliary")]
        if not verbs or re.search(r"[,;:—]| and | but ", sentence[verbs[-1].at.start : match.start()]):
            continue
        last = verbs[-1]
        known = lexicon.verb_forms().get(last.lower)
        place = setting(sentence, last, known[1]) if known else None
        if (
            known is None
            or place is None
            or place.denied
            or place.kind not in ("finite", "participle")
            or place.first == "to"
        ):
            continue
        stop = match.end(1)
        between, when = sentence[last.at.stop : match.start(1)], match[1]
        other = _OTHER_TIME[when]
        done, undone = place.verb(known[0], False), place.verb(known[0], True)
        at = Span(place.at.start, stop)
        yield Square(at, f"{undone}{between}{other}", (f"{undone}{between}{when}", f"{done}{between}{other}"))
