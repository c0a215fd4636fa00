"""Find the predicate of a verb or an adjective, and write it with and without `not`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from corpus.damage.inflection import Form, Verb
from corpus.damage.words import Word, finite_verb
from corpus.span import Span

Kind = Literal["base", "participle", "gerund", "finite", "complement", "to"]
_BE = "am|is|are|was|were"
_HAVE = "has|have|had"
_DO = "do|does|did"
_MODAL = "will|would|shall|should|must|might|may|wo"
_ADVERB = r"(?: (?:\w+ly|also|still|already|just|even|now|then|always|often|again|finally|later|soon|therefore|thus))*"
_CHAIN = re.compile(
    rf"\b(?P<first>{_BE}|{_HAVE}|{_DO}|{_MODAL})(?P<not> not|n[’']t)?"
    rf"(?P<mid>{_ADVERB}(?: have)?(?: been| be)?(?: being)?{_ADVERB}) $",
    re.I,
)
_INFINITIVE = re.compile(r"\b(?P<not>not )?(?P<first>to)(?P<mid>(?: be| have| have been)?) $", re.I)
# After these words, `not to` negates something else than the word before it, or is wrong English.
_NOT_BEFORE_TO = re.compile(
    r"(?:\b(?:has|have|had|having|used|going|able|need|needs|needed|ought|want|wants|wanted|only|up|due|according|as|"
    r"able|unable|ready|willing|about|supposed|likely|bound|possible|impossible|way|how|where|"
    r"fail|fails|failed|began|begin|begins|started|starts|start|continues?|continued|tend|tends)|^) ?$",
    re.I,
)
_OPEN_ADVERB = re.compile(r"\b(?:\w+ly|even|often|always) $")
# Adverbs that do not fit into a negated sentence.
_FIRM = re.compile(
    r"\b(?:also|already|just|now|then|finally|later|soon|therefore|thus|still|probably|possibly|obviously|apparently|"
    r"allegedly|certainly|clearly|initially|subsequently|consequently|"
    r"usually|generally|only|mostly|mainly|merely|largely|partly)\b"
)
_LAST = re.compile(r"(\w+)\W*$")
_WHOLE = {"wo": "will"}
_LINKING = "seem|seems|seemed|remain|remains|remained|look|looks|looked|sound|sounds|sounded|prove|proves|proved|become"
_LINKING_CHAIN = re.compile(
    rf"(?:\b(?P<first>{_DO}|{_MODAL})(?P<not> not|n[’']t)? )?\b(?P<verb>{_LINKING}|becomes|became) $", re.I
)
# A sentence with one of these is negated already, or `not` would negate another part of it.
DENIED = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|cannot|hardly|barely|scarcely|seldom|rarely|"
    r"without|unless|until)\b|n[’']t\b",
    re.I,
)
_QUANTIFIED = re.compile(
    r"\b(?:all|every|each|everyone|everybody|everything|only|any|anyone|anything|ever|both|many|most|few|more|some|"
    r"several|whether|if|to what extent|how|what)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """The place of a verb or an adjective in its predicate.

    at: from the auxiliary verb, or from the word itself where there is none, to the end of the word.
    kind: the form that a verb has in this place.
    first: the auxiliary verb; empty where there is none.
    mid: the text between the auxiliary verb and the word.
    denied: whether the predicate is negated.
    finite: the form of a verb without an auxiliary verb.
    """

    at: Span
    kind: Kind
    first: str
    mid: str
    denied: bool
    finite: Form = "base"

    def verb(self, verb: Verb, denied: bool) -> str:
        """Return the text for `at` with `verb`, negated or not; raise ValueError where no verb fits."""
        if self.first in ("do", "does", "did"):
            if not denied:
                forms: dict[str, Form] = {"do": "base", "does": "third", "did": "past"}
                return f"{self.mid} {verb.form(forms[self.first])}".strip()
            return self._helped("base", verb)
        if self.kind == "finite":
            helper = {"base": "do", "third": "does", "past": "did"}[self.finite]
            return f"{helper} not {self.mid}{verb.form('base')}" if denied else f"{self.mid}{verb.form(self.finite)}"
        if self.kind in ("base", "participle", "gerund", "to"):
            form: Form = "base" if self.kind == "to" else self.kind
            return self._helped(form, verb) if denied else f"{self.first}{self.mid} {verb.form(form)}"
        raise ValueError(f"no verb fits a setting of kind {self.kind}")

    def complement(self, text: str, denied: bool) -> str:
        """Return the text for `at` with `text` after it, negated or not."""
        if self.first == "to":
            return f"{'not ' * denied}to{self.mid} {text}"
        return f"{self.first}{' not' * denied}{self.mid} {text}"

    def _helped(self, form: Form, verb: Verb) -> str:
        if self.first == "to":
            return f"not to{self.mid} {verb.form(form)}"
        return f"{self.first} not{self.mid} {verb.form(form)}"


@dataclass(frozen=True, slots=True)
class Square:
    """Replacements for the text `at` a place: one with the `same` meaning, and two with the `contrary` meaning."""

    at: Span
    same: str
    contrary: tuple[str, str]


def setting(sentence: str, word: Word, form: Form) -> Setting | None:
    """Return the setting of a verb in `form`; None where it is not a predicate, or `not` does not fit."""
    before = sentence[max(0, word.at.start - 60) : word.at.start]
    shift = word.at.start - len(before)
    chain = _CHAIN.search(before)
    if chain is not None:
        found = _chained(chain, shift, word, form)
        return found if found is not None and not _asked(before, chain.start()) else None
    infinitive = _INFINITIVE.search(before)
    if infinitive is not None:
        return _infinitive(before, infinitive, shift, word, form)
    if form in ("base", "third", "past") and finite_verb(sentence, word):
        return _finite(sentence, word, form)
    return None


def complement_setting(sentence: str, start: int) -> Setting | None:
    """Return the setting of an adjective or a noun phrase that begins at `start` after a form of `be`."""
    before = sentence[max(0, start - 60) : start]
    shift = start - len(before)
    chain = _CHAIN.search(before)
    if chain is not None:
        first = _WHOLE.get(chain["first"].lower(), chain["first"].lower())
        ends = re.search(r"\b(?:be|been)\b", chain["mid"]) or re.fullmatch(_BE, first)
        if not ends or "being" in chain["mid"] or _asked(before, chain.start()):
            return None
        if not chain["not"] and _FIRM.search(chain["mid"]):
            return None
        return Setting(Span(shift + chain.start(), start), "complement", first, chain["mid"], bool(chain["not"]))
    infinitive = _INFINITIVE.search(before)
    if infinitive is not None and infinitive["mid"] and not _NOT_BEFORE_TO.search(before[: infinitive.start()]):
        at = Span(shift + infinitive.start(), start)
        return Setting(at, "complement", "to", infinitive["mid"], bool(infinitive["not"]))
    return None


def linking(sentence: str, start: int) -> tuple[Span, str, str, bool] | None:
    """Return place, auxiliary verb (may be empty) and verb such as `seem` before `start`, and whether it is negated.

    Return None where there is no such verb.
    """
    before = sentence[max(0, start - 60) : start]
    found = _LINKING_CHAIN.search(before)
    if found is None:
        return None
    shift = start - len(before)
    first = (found["first"] or "").lower()
    return Span(shift + found.start(), start), _WHOLE.get(first, first), found["verb"].lower(), bool(found["not"])


def quantified(sentence: str, stop: int) -> bool:
    """Tell whether the clause that ends at `stop` has a quantifier, which `not` could negate instead."""
    clause = re.split(r"[,;:]", sentence[:stop])[-1]
    return bool(_QUANTIFIED.search(clause))


def _chained(chain: re.Match[str], shift: int, word: Word, form: Form) -> Setting | None:
    first = _WHOLE.get(chain["first"].lower(), chain["first"].lower())
    last = _LAST.search(re.sub(rf"{_ADVERB}$", "", chain["mid"]))
    helper = last[1] if last else first
    if not chain["not"] and _FIRM.search(chain["mid"]):
        return None
    kind: Kind
    if helper in ("be", "been", "being", "am", "is", "are", "was", "were"):
        if form not in ("past", "participle", "gerund"):
            return None
        kind = "gerund" if form == "gerund" else "participle"
    elif helper in ("has", "have", "had"):
        if form not in ("past", "participle"):
            return None
        kind = "participle"
    else:
        kind = "base"
        if form != "base" or (first in ("do", "does", "did") and not chain["not"]):
            return None
    return Setting(Span(shift + chain.start(), word.at.stop), kind, first, chain["mid"], bool(chain["not"]))


def _infinitive(before: str, found: re.Match[str], shift: int, word: Word, form: Form) -> Setting | None:
    if _NOT_BEFORE_TO.search(before[: found.start()]):
        return None
    middle = found["mid"].strip()
    kind: Kind
    if not middle and form == "base":
        kind = "to"
    elif middle and form in ("past", "participle"):
        kind = "participle"
    else:
        return None
    return Setting(Span(shift + found.start(), word.at.stop), kind, "to", found["mid"], bool(found["not"]))


def _finite(sentence: str, word: Word, form: Form) -> Setting | None:
    """Return the setting of a verb without an auxiliary verb; None where it may be a participle."""
    following = re.match(r"\W*(\w+)?", sentence[word.at.stop :])
    if (following is not None and following[1] in ("by", "and", "or")) or _firm_before(sentence[: word.at.start]):
        return None
    before = sentence[: word.at.start]
    if re.search(
        rf"\b(?:and|or|that|which|who),? $|\b(?:{_BE}|{_HAVE}|been|be) \w+(?: \w+)? (?:and|or) |['’] $", before[-40:]
    ):
        return None
    adverb = _OPEN_ADVERB.search(before)
    mid = adverb.group() if adverb else ""
    return Setting(Span(word.at.start - len(mid), word.at.stop), "finite", "", mid, False, form)


def _firm_before(before: str) -> bool:
    """Tell whether the last word is an adverb that does not fit a negated sentence, or a singular noun in -ss."""
    last = _LAST.search(before)
    return last is not None and (bool(_FIRM.fullmatch(last[1])) or last[1].endswith("ss"))


def _asked(before: str, start: int) -> bool:
    """Tell whether the auxiliary verb begins a clause, or follows a question word, `there`, `and` or `or`."""
    head = before[:start].rstrip()
    return (
        not head
        or head[-1] in ',.:;“"'
        or head.split()[-1].lower() in ("there", "what", "how", "where", "why", "and", "or")
    )
