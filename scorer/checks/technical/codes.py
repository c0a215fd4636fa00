"""Find what is typed or named exactly: keys, flags, versions, identifiers, calls, codes, and inline code."""

from __future__ import annotations

import re
from collections.abc import Mapping

from scorer.checks.technical.options import TOGETHER
from scorer.checks.technical.tokens import Token
from scorer.patterns import late
from scorer.types import Span

_MODIFIERS = {
    "ctrl": "ctrl", "control": "ctrl", "ctl": "ctrl", "strg": "ctrl", "⌃": "ctrl", "alt": "alt", "option": "alt",
    "opt": "alt", "⌥": "alt", "shift": "shift", "⇧": "shift", "cmd": "cmd", "command": "cmd", "⌘": "cmd",
    "win": "win", "windows": "win", "super": "win", "meta": "win", "fn": "fn",
}  # fmt: skip
_SAME_KEY = {
    "escape": "esc", "return": "enter", "delete": "del", "spacebar": "space", "insert": "ins", "page up": "pgup",
    "pageup": "pgup", "page down": "pgdn", "pagedown": "pgdn", "up arrow": "up", "down arrow": "down",
    "left arrow": "left", "right arrow": "right",
}  # fmt: skip
_WORDS = "|".join(sorted((word for word in _MODIFIERS if word.isalpha()), key=len, reverse=True))
_NAMED = (
    r"F\d{1,2}|Enter|Return|Esc(?:ape)?|Tab|Del(?:ete)?|Backspace|Space(?:bar)?|Home|End|Page ?Up|Page ?Down|PgUp|PgDn"
    r"|Insert|Ins|(?:Up|Down|Left|Right)(?: Arrow)?|Caps ?Lock|Print ?Screen|Pause"
)
_KEYS = (
    rf"(?<![\w-])(?i:{_WORDS})(?:(?:\s?\+\s?|-)(?i:(?:{_WORDS})(?!\w)|(?:{_NAMED})(?!\w)|[A-Z0-9](?!\w)|[^\w\s()“”\"])){{1,4}}"
    rf"|(?:[⌘⌥⌃⇧]\s?\+?\s?|(?i:{_WORDS})\s?\+\s?(?=[⌘⌥⌃⇧])){{1,4}}(?:(?i:(?:{_WORDS})(?!\w))\s?\+\s?){{0,2}}"
    rf"(?:[A-Z0-9](?!\w)|(?:{_NAMED})(?!\w))"
)
# A key that is named alone follows one of these, or stands before "key".
_BEFORE_KEY = "|".join(
    rf"(?<=\b{verb} {the})"
    for verb in ("press", "Press", "hit", "Hit", "tap", "Tap", "hold", "Hold")
    for the in ("", "the ")
)
_PRESSED = rf"(?:{_BEFORE_KEY})(?:{_NAMED})\b|\b(?:{_NAMED}|[A-Z])(?= key\b)"
_FLAG = r"(?<![\w-])--[a-z][\w-]*\w(?:=[^\s,;)]+)?|(?<![\w)\]-])-[A-Za-z](?![\w'’-]|\.\w)"
_FLAG += f"|{TOGETHER}"
_VERSION = (
    r"(?<![\w.,])[vV]?\d{1,5}(?:\.\d{1,6}){2,4}(?:-?(?:alpha|beta|rc|dev|pre|post|a|b)[.-]?\d{0,4})?(?:[:/]\d{1,5})?(?![\w/:]|[.,]\d)"
    r"|(?<![\w.,])[vV]\d{1,5}(?:\.\d{1,6})*(?:-?(?:alpha|beta|rc|dev|pre|post)[.-]?\d{0,4})?(?![\w]|[.,]\d)"
)
_IPV6 = r"(?<![\w:.])(?=[0-9A-Fa-f:]*\d)(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?:/\d{1,3})?(?![\w:])"
_CODE = (
    r"(?<!\w)0(?:[xX][0-9a-fA-F]{1,32}|b[01]{1,64}|o[0-7]{1,24})(?!\w)|(?<![\w&])#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?!\w)"
    r"|(?<!\w)[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?!\w)"
    r"|(?<!\w)(?=[0-9a-f]{0,39}\d)(?=[0-9a-f]{0,39}[a-f])[0-9a-f]{7,40}(?!\w)"
    r"|(?<![\w:])(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?![\w:])"
    rf"|{_IPV6}"
    # post codes of the United Kingdom and of Canada
    r"|(?<!\w)[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?!\w)|(?<!\w)[A-Z]\d[A-Z] \d[A-Z]\d(?!\w)"
)
_NAME = (
    r"(?<![\w.])[A-Za-z_][\w.]{0,80}(?:::\w{1,80}){0,6}\(\)|(?<!\w)\w{1,80}(?:::\w{1,80}){1,6}(?!\w)"
    r"|(?<!\w)__[A-Za-z]\w{0,60}__(?!\w)"
    r"|(?<![\w/.@])(?:__)?[A-Za-z][A-Za-z0-9]{0,60}(?:_[A-Za-z0-9]{1,60}){1,10}(?:__)?(?!\w|@\w)"
    r"|(?<![\w@])[a-z]{2,40}(?:[A-Z][a-z0-9]{1,40}){1,8}(?!\w)"
)
# What a program reads as a line end or a tab, and the page that a link of a wiki leads to.
_ESCAPE = r"(?<![\w\\:])\\[nrtvfb0](?!\w)"
_WIKI = r"\[\[(?P<page>[^\[\]|\n]{1,120})(?:\|[^\[\]]{0,200})?\]\]"
_INLINE = r"(?<![`\w])`(?P<inner>[^`]{1,200})`(?![`\w])"
# Keys in the boxes of a manual.
_BOXED_KEY = rf"[^<>\[\]\s+]{{1,12}}|{_NAMED}"
_BOXED = (
    r"<kbd>[^<>]{1,40}</kbd>(?:\s?\+\s?<kbd>[^<>]{1,20}</kbd>){0,4}"
    rf"|\[(?i:{_WORDS})\](?:\s?\+\s?\[(?:{_BOXED_KEY})\]){{1,4}}"
)
BOXED = f"(?P<boxed>{_BOXED})"
PATTERN = (
    f"(?P<inline>{_INLINE})|(?P<wiki>{_WIKI})|(?P<escape>{_ESCAPE})|(?P<keys>{_KEYS})|(?P<pressed>{_PRESSED})|(?P<flag>{_FLAG})|(?P<version>{_VERSION})"
    f"|(?P<code>{_CODE})|(?P<name>{_NAME})"
)
_BOX = late(r"</?kbd>|[\[\]]")
_ONLY_KEYS = late(_KEYS)
_THOUSANDS = late(r"\d{1,3}(?:\.\d{3})+$")
_DATE = late(r"\d{1,2}\.\d{1,2}\.\d{4}$|\d{4}\.\d{1,2}\.\d{1,2}$|[0-3]?\d\.[01]?\d\.\d\d$")
# Telephone numbers in groups, as `555.013.4477` and `01.23.45.67.89`; their digits are for the check of numbers.
_PHONE = late(r"\d{3}\.\d{3}\.\d{4}$|\d\d(?:\.\d\d){4}$")
_MAC = late(r"(?:[0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}$")
_STEP = late(r"(?<![⌘⌥⌃⇧\s])\s?\+\s?|(?<=\w)-(?=.)|(?<=[⌘⌥⌃⇧])\s?\+?\s?")
_KINDS = {"flag": "option", "code": "code", "name": "identifier"}


def of_match(match: re.Match[str], groups: Mapping[str, str | None]) -> Token | None:
    """Return the token of a match of PATTERN; None if it matched something else or is no code after all."""
    text, at = match.group(), Span(*match.span())
    if boxed := groups.get("boxed"):
        return Token("key", _keys(_BOX.sub("", boxed)), at)
    if inner := groups.get("inner"):
        if _ONLY_KEYS.fullmatch(inner):
            return Token("key", _keys(inner), at)
        return Token("code", " ".join(inner.split()), at)
    if page := groups.get("page"):
        return Token("link", page.strip(), at, loose=True)
    if groups.get("escape"):
        return Token("code", text, at)
    if groups.get("keys") or groups.get("pressed"):
        return Token("key", _keys(text), at)
    if groups.get("version"):
        if _THOUSANDS.match(text) or _DATE.match(text) or _PHONE.match(text):
            return None
        return Token("version", text.lower().removeprefix("v"), at)
    kind = next((kind for group, kind in _KINDS.items() if groups.get(group)), None)
    if kind is None:
        return None
    if kind == "code" and text.count(":") > 1 and not _MAC.match(text):
        value = _network_address(text)
        return Token(kind, value, at) if value else None
    if len(text) == len("#fff") and text[0] == "#":  # the short form of a colour
        text = "#" + "".join(2 * figure for figure in text[1:])
    return Token(kind, text.lower() if kind == "code" else text, at)


def _network_address(text: str) -> str:
    """Return an IPv6 address in its shortest form; nothing for what only looks like one, such as a time."""
    from ipaddress import IPv6Interface  # few texts have one

    try:
        found = IPv6Interface(text)
    except ValueError:
        return ""
    return str(found) if "/" in text else str(found.ip)


def _keys(text: str) -> str:
    """Return a combination of keys as it is compared: its modifiers in one order, then its key."""
    keys = [" ".join(key.lower().split()) for key in _STEP.split(text) if key]
    named = [_MODIFIERS.get(key) or _SAME_KEY.get(key, key) for key in keys]
    return "+".join([*sorted(named[:-1]), named[-1]])
