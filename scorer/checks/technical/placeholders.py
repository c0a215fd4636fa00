"""Find placeholders, which a program fills in: `%s`, `%1$s`, `{name}`, `${x}`, `{{x}}`, ICU messages, tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from scorer.checks.technical.tokens import Token
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Span

KIND = "placeholder"
TAG = "tag"
BRACKETED = "placeholder in brackets"
# `%s` and its like; a letter may follow only as a unit (`%ds`), so that `100 %sure` is none.
_PRINTF = (
    r"(?<![\d%\w])%(?:\((?P<called>[\w.]+)\)|(?P<number>\d{1,2})\$)?[-+#0]*\d{0,3}(?:\.\d{1,3})?(?:hh|h|ll|l|L|q|j|z|t)?"
    r"(?P<conversion>[diouxXeEfFgGcrsan@])(?=(?:s|ms|px|h|m|x|[kmgKMG]i?[bB])?(?![A-Za-z]))"
)
_BRACES = (
    r"\{\{\{?\s{0,3}[^{}]{1,80}?\s{0,3}\}?\}\}|\{%[^{}%]{0,200}%\}|<%[^<>%]{0,200}%>|[$#%]\{(?!HOME\}/)[^{}\s]{1,80}\}"
    r"|(?<!\^)\{\s{0,3}[$-]?[\w.\[\]-]{0,60}(?:![rsa])?(?::[^{}\s]{0,20})?\s{0,3}\}|\{\s{0,3}\$[\w-]{1,60}\s{0,3}->"
)
_OTHERS = (
    r"(?<![\w%])%[A-Za-z_][\w.-]{1,60}%(?!\w)|(?<![\d%\w])%L?[1-9]\d?(?![\d%.,$])|\$t\([^()]{1,80}\)"
    r"|(?<![\w$.])\$(?!HOME/)[A-Za-z_]\w{0,60}(?:\$(?!\w))?|(?<![\w$.])\$[1-9](?![\d.,$]*[\d$])|(?<![\w\\])\\[1-9](?!\d)"
    r"|(?<![^\s(\"'“‘]):[a-z_]{2,40}(?![\w:])|(?<![\w\]!\[])\[(?:[a-z_]{2,30}|[A-Z][A-Z_ ]{1,30})\](?![\[(:\w])"
)
_TAG = r"</?[A-Za-z][\w:.-]{0,40}(?:\s[^<>]{0,300})?/?>|</?\d{1,3}/?>"
PATTERN = f"{_PRINTF}|(?P<braces>{_BRACES})|(?P<other>{_OTHERS})|(?P<tag>{_TAG})"
_ICU = late(r"\{\s{0,3}([\w.]{1,60})\s{0,3},\s{0,3}(plural|selectordinal|select)\s{0,3},")
_ICU_VALUE = late(r"\{\s{0,3}([\w.]{1,60})\s{0,3},\s{0,3}(number|date|time|duration|spellout|ordinal)\b[^{}]{0,60}\}")
_SELECTOR = late(r"\s*(?:offset:\d+\s*)?(?P<selector>[^\s{}]{1,40})\s*\{")
_END = late(r"\s*\}")
_SPACES = late(r"\s+")
_NAME = late(r"</?([\w:.-]+)")
_ATTRIBUTE = late(r"""([\w:.-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>/]+)""")
# Tags that only dress the text, and the attributes that a reader follows or a program reads.
_DRESS = listed(
    """
    a abbr b big blockquote br center cite code dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol
    p pre q s samp small span strike strong sub sup table tbody td th thead tr tt u ul var wbr
    """
)
_FOLLOWED = frozenset(["href", "src", "id", "name", "action", "for", "ctype", "value", "type", "target"])
# `$5` with one of these is money.
_MONEY = late(r"\s?(?:k|m|bn|thousand|million|billion|trillion|dollars?|bucks|an?|per|each|USD)\b|[.,-]?\d", re.I)


def of_match(match: re.Match[str], groups: Mapping[str, str | None]) -> Token | None:
    """Return the token of a match of PATTERN; None if it matched something else or is money after all."""
    at, text = Span(*match.span()), match.group()
    if conversion := groups.get("conversion"):
        sort = "d" if conversion in "di" else conversion
        if name := groups["called"] or groups["number"]:
            return Token(KIND, f"%{name}${sort}", at)
        return Token(KIND, f"%{sort}", at, order=True)
    if groups.get("tag"):
        return _tag(text, at)
    if not (groups.get("braces") or groups.get("other")):
        return None
    if text[0] == "$" and text[1].isdigit() and _MONEY.match(match.string, at.stop):
        return None
    # A word in brackets may be a remark as well, so that it counts only beside another one.
    bracketed = text[0] == "["
    return Token(BRACKETED if bracketed else KIND, _SPACES.sub("", text), at, loose=bracketed)


def _tag(text: str, at: Span) -> Token:
    found = _NAME.match(text)
    name = found[1] if found else ""
    dress = name.lower() in _DRESS
    attributes = sorted(
        f"{key}={value.strip(chr(34) + chr(39))}"
        for key, value in _ATTRIBUTE.findall(text)
        if not dress or key.lower() in _FOLLOWED
    )
    closing = "/" if text.startswith("</") else ""
    bare = dress and not any(one.startswith(("href", "src")) for one in attributes)
    return Token(TAG if bare else KIND, " ".join([f"<{closing}{name.lower() if dress else name}", *attributes]), at)


def message(text: str, start: int) -> tuple[list[Token], list[Span], int] | None:
    """Read an ICU message that begins at `start`; None if none does.

    Return its own tokens, the spans of its parts (text that may hold further tokens), and where it ends.
    """
    if value := _ICU_VALUE.match(text, start):
        return [Token(KIND, _SPACES.sub("", value.group()), Span(*value.span()))], [], value.end()
    head = _ICU.match(text, start)
    if head is None:
        return None
    name, sort = head.groups()
    parts: list[Span] = []
    tokens = [Token(KIND, f"{{{name},{sort}", Span(*head.span()))]
    at = head.end()
    while selector := _SELECTOR.match(text, at):
        what = Span(*selector.span("selector"))
        tokens.append(Token(KIND, f"{name} {sort} {selector['selector']}", what))
        stop = _closing(text, selector.end())
        parts.append(Span(selector.end(), stop))
        tokens += _counts(text, parts[-1])
        at = min(len(text), stop + 1)
    closed = _END.match(text, at)
    return tokens, parts, closed.end() if closed else at


def _closing(text: str, at: int) -> int:
    """Return where the brace that closes the part from `at` stands; the end of the text if none does."""
    depth = 1
    while at < len(text):
        depth += (text[at] == "{") - (text[at] == "}")
        if not depth:
            return at
        at += 1
    return at


def _counts(text: str, part: Span) -> Iterator[Token]:
    """Yield each `#` of a part of a plural, which stands for the count."""
    for at in range(part.start, part.stop):
        if text[at] == "#" and not text[at + 1 : at + 2].isalnum():
            yield Token(KIND, "#", Span(at, at + 1))
