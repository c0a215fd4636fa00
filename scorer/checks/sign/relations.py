"""Compare signs between or before values: `≥`, `<`, `~`, `=`, `+`, `→` and their like."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

Change = tuple[Span | None, Span | None, Severity]
_SAME = {
    ">=": "≥", "⩾": "≥", "≧": "≥", "<=": "≤", "⩽": "≤", "≦": "≤", "==": "=", "!=": "≠", "<>": "≠", "~": "≈", "∼": "≈",
    "≃": "≈", "≅": "≈", "～": "≈", "+/-": "±", "+-": "±", "-": "−", "–": "−", "*": "×", "·": "×", "⋅": "×", "x": "×",
    "/": "÷", "->": "→", "=>": "→", "⇒": "→", "⟶": "→", "<-": "←", "⇐": "←", "＜": "<", "＞": ">", "＝": "=",
    "&&": "∧", "||": "∨", "<<": "≪", ">>": "≫",
}  # fmt: skip
_SIGN = late(
    r"\+/-|[<>=!]=|<>|->|=>|<-(?=[ \w])|(?<= )(?:&&|\|\||<<|>>)(?= )|"
    r"[≥⩾≧≤⩽≦≠≈∼≃≅～~±∈∉⊂⊃∪∩∧∨∝→⇒⟶←⇐↔≪≫<>=＜＞＝+−×÷·⋅]|(?<= )[-–*x/](?= )"
)
# What any sign has: a character of its own, or spaces around it.  Two searches are faster than one for both.
_OF_ITS_OWN = late("[<>=~≥⩾≧≤⩽≦≠≈∼≃≅～±∈∉⊂⊃∪∩∧∨∝→⇒⟶←⇐↔≪≫＜＞＝+−×÷·⋅]")
_SPACED = late(r" (?:[-–*x/]|&&|\|\|) ")
# Signs that need values on both sides, since they have other uses.
_BETWEEN = frozenset("+−×÷")
# Signs that stand before a value as well.
_COMPARE = frozenset("≥≤<>≈±≠≪≫")
_FLIPPED = {"≥": "≤", "≤": "≥", "<": ">", ">": "<", "→": "←", "←": "→", "⊂": "⊃", "⊃": "⊂", "≪": "≫", "≫": "≪"}
# What remains where a relation does not hold, and how it is said.
_CONTRARY = {"<": "≥", "≥": "<", ">": "≤", "≤": ">", "=": "≠", "≠": "="}
_THE_REST = late(r"\b(?:others?|the rest|otherwise|else|remaining|if not|all other|any other)\b")
_SYMMETRIC = frozenset("=≠≈±+×∪∩∧∨↔")
# What says the same as a sign, in words.
_WORDS = {
    "≥": r"at least|(?:no|not) (?:less|fewer|lower|smaller|below|under)|greater than or equal|or (?:more|above|over"
    r"|older|higher|greater|up)|and (?:above|over|older|up)|minimum|from|equal",
    "≤": r"at most|(?:no|not) (?:more|greater|higher|larger|above|over|exceed)|less than or equal|or (?:less|fewer"
    r"|below|under|younger|lower)|and (?:below|under|younger)|maximum|up to|equal",
    ">": r"more|greater|over|above|exceed\w*|higher|larger|older|longer|beyond|better|beat\w*|wins?|outrank\w*",
    "<": r"less|fewer|under|below|smaller|lower|younger|shorter|worse|within",
    "≈": r"about|approximately|approx|around|roughly|some|nearly|almost|circa|ca|c|or so|similar|estimated|close",
    "=": r"is|are|was|were|equals?|equal|means?|makes?|be|gives?|for|stands|as|to|:",
    "≠": r"not|unequal|differs?|different|isn't|unlike|other than",
    "±": r"plus or minus|give or take|margin|error|deviation|within",
    "+": r"plus|and|added|add|adding|with|sum|together",
    "→": r"to|into|leads?|becomes?|then|becoming|gives?|yields?|means?|turns?|implies|produces?|from|through|via",
    "←": r"from|comes|back|of",
    "≫": r"much|far|more|greater|larger|higher|over|exceed\w*",
    "≪": r"much|far|less|fewer|smaller|lower|under|below",
    "∈": r"in|of|belongs?|element|member",
}
_VALUE = r"\d+(?:[.,]\d+)*%?|[A-Za-zΑ-Ωα-ω]\d?(?!\w)"
_LEFT = late(rf"(?<![\w.])({_VALUE}|\w{{1,30}}|[)\]|])\s?$")
_RIGHT = late(rf"\s?[$€£(\[]?(-?(?:{_VALUE})|\w{{1,30}})")
_IS_VALUE = late(rf"-?(?:{_VALUE})$")
_NUMBER = late(r"-?\d")
_TAG = late(
    r"</?[A-Za-z][^<>]{0,200}>|<\d+/?>|(?<!\S)\S{0,300}?(?:://|@|\\)\S{0,2000}|[?&]\w{1,60}=\S{0,2000}"
    r"|(?<!\w)\w{1,60}=[\"']\S{0,2000}|^>+ "
)
_CODE = late(r"(?<![`\w])`[^`]{1,200}`(?![`\w])")
# A side with more signs than this is a listing of a program or a table.
_MOST = 60


@dataclass(frozen=True, slots=True)
class Relation:
    """A sign in its one form, what stands to the left and right of it in small letters, and its place."""

    sign: str
    left: str
    right: str
    at: Span

    @property
    def turned(self) -> tuple[str, str, str]:
        """The same relation read from the right; `("", …)` if it has no such reading."""
        sign = self.sign if self.sign in _SYMMETRIC else _FLIPPED.get(self.sign, "")
        return sign, self.right, self.left


def changes(original: Text, garbled: Text) -> Iterator[Change]:
    """Yield each sign that changed, changed direction, is missing or is new."""
    # Code that both sides have is compared by the check `technical`.
    coded = "`" in original.text and "`" in garbled.text
    left, right = _relations(original, coded=coded), _relations(garbled, coded=coded)
    if (not left and not right) or max(len(left), len(right)) > _MOST:
        return
    ours, theirs = left, right
    left, right = _without_common(left, right)
    for one, other in _same_place(left, right):
        left.remove(one)
        right.remove(other)
        if not (_said(one.sign, garbled) and _said(other.sign, original)):
            yield one.at, other.at, "major"
    yield from (
        (one.at, None, "major") for one in left if _is_gone(one, garbled, right) and not _is_rest(one, ours, garbled)
    )
    yield from (
        (None, one.at, "major")
        for one in right
        if _is_gone(one, original, left) and not _is_rest(one, theirs, original)
    )


def _relations(side: Text, *, coded: bool) -> list[Relation]:
    text = side.text
    if not _OF_ITS_OWN.search(text) and not _SPACED.search(text):
        return []
    masked = _TAG.sub(_blank, _CODE.sub(_blank, text) if coded else text)
    return [one for match in _SIGN.finditer(masked) if (one := _relation(masked, match))]


def _blank(match: re.Match[str]) -> str:
    return "\x00" * len(match.group())


def _relation(text: str, match: re.Match[str]) -> Relation | None:
    sign = _SAME.get(match.group(), match.group())
    before = _LEFT.search(text[max(0, match.start() - 33) : match.start()])
    after = _RIGHT.match(text, match.end(), match.end() + 36)
    left, right = before[1].casefold() if before else "", after[1].casefold() if after else ""
    values = [bool(_IS_VALUE.match(value)) for value in (left, right)]
    if sign in _BETWEEN:
        fits = (values[0] or left in (")", "]")) and (values[1] or text[match.end() :].lstrip()[:1] == "(")
        fits &= match.group() not in "x*" or all(_NUMBER.match(value) for value in (left, right))
    elif match.group() in "<>～~":
        fits = values[1] or (values[0] and sign in "<>")
        # `2 ~ 5` is a range.
        fits &= sign != "≈" or (_NUMBER.match(right) is not None and not _NUMBER.match(left))
    elif sign in _COMPARE:
        fits = bool(right)
    else:
        fits = bool(left and right)
    return Relation(sign, left, right, Span(*match.span())) if fits else None


def _without_common(left: Sequence[Relation], right: Sequence[Relation]) -> tuple[list[Relation], list[Relation]]:
    """Strike out the relations that both sides have, also if one side reads them from the other end."""
    rest, waiting = [], list(right)
    for one in left:
        key = one.sign, one.left, one.right
        same = next((other for other in waiting if key in ((other.sign, other.left, other.right), other.turned)), None)
        if same:
            waiting.remove(same)
        else:
            rest.append(one)
    # What stands to the left is often worded in another way.
    for one in list(rest):
        same = next((other for other in waiting if _alike(one, other)), None)
        if same:
            rest.remove(one)
            waiting.remove(same)
    return rest, waiting


def _alike(one: Relation, other: Relation) -> bool:
    """Tell whether two relations with the same sign differ in wording only, and did not change direction."""
    if one.sign != other.sign or (one.left == other.right and one.right == other.left):
        return False
    return one.right == other.right or one.left == other.left or not one.left or not other.left


def _same_place(left: Sequence[Relation], right: Sequence[Relation]) -> list[tuple[Relation, Relation]]:
    """Pair relations of which the sign changed: both values are the same, or at least one, or they are alone."""
    found: list[tuple[Relation, Relation]] = []
    waiting = list(right)
    for one in left:
        other = next((two for two in waiting if {one.left, one.right} == {two.left, two.right}), None)
        other = other or next(
            (two for two in waiting if one.right == two.right or (one.left and one.left == two.left)), None
        )
        if other is None and len(left) == len(right) == 1 and (one.sign in _COMPARE) == (right[0].sign in _COMPARE):
            other = right[0]
        if other:
            waiting.remove(other)
            found.append((one, other))
    return found


def _said(sign: str, other: Text) -> bool:
    if sign == "→" and any(mark in other.text for mark in ">›»"):
        return True
    words = _WORDS.get(sign)
    return words is not None and re.search(rf"(?<!\w)(?:{words})(?!\w)", other.small) is not None


def _is_rest(one: Relation, beside: Sequence[Relation], other: Text) -> bool:
    """Tell whether the other side says what remains of the contrary: `≥ 5 pay, < 5 not`, `from 5 pay, others not`."""
    contrary = _CONTRARY.get(one.sign)
    stands = any(two.sign == contrary and two.right == one.right for two in beside)
    return stands and _said(contrary or "", other) and _THE_REST.search(other.small) is not None


def _is_gone(one: Relation, other: Text, others: Sequence[Relation]) -> bool:
    """Tell whether the other side has the values of a relation but neither its sign nor a word for it."""
    if one.sign not in _WORDS or any(two.sign == one.sign for two in others) or _said(one.sign, other):
        return False
    small = Counter(word.small for word in other.words)
    value = one.right.lstrip("-").rstrip("%")
    has_left = one.left in small or one.left in (")", "]")
    if one.sign in _COMPARE:
        return bool(_NUMBER.match(one.right) or has_left) and value in small
    return value in small and has_left
