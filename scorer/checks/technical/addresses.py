"""Find addresses: URLs, e-mail addresses, hosts, paths, file names, handles and hashtags."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote, unquote

from scorer.checks.technical.tokens import Token
from scorer.patterns import late
from scorer.types import Span

_DOMAINS = (
    "com|org|net|edu|gov|mil|int|info|biz|io|dev|app|ai|eu|uk|us|de|fr|it|es|nl|be|ch|at|se|no|fi|dk|pl|cz|sk|hu|ro|bg"
    "|gr|pt|ie|ru|ua|cn|jp|kr|in|br|mx|ar|cl|au|nz|ca|za|tr|il|tv|me|cc|test|example|invalid|local"
)
_ENDINGS = (
    "txt|pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|csv|tsv|jsonl?|xml|ya?ml|toml|ini|cfg|conf|log|md|rst|html?|xhtml|css"
    "|scss|jsx?|tsx?|py|ipynb|rb|rs|java|cpp|hpp|php|sh|bat|ps1|exe|dll|jar|war|zip|tar|tgz|gz|bz2|xz|7z|rar|iso|dmg|deb"
    "|rpm|apk|msi|png|jpe?g|gif|svg|bmp|tiff?|webp|ico|psd|mp3|mp4|wav|flac|ogg|avi|mkv|webm|sql|sqlite|bak|tmp|po|pot"
    "|srt|vtt|tmx|xliff?|tex|bib|epub|ttf|woff2?|pem|crt|plist|gradle|properties"
)
# A path without an ending is told by where it begins.
_ROOTS = "etc|usr|tmp|home|var|bin|opt|dev|mnt|srv|lib|root|sys|proc|boot|media|run|Users|Library|Applications"
# What a shell puts the home folder for, as for `~`.
HOME = r"\$(?:HOME|\{HOME\})"
_URL = r"(?<![\w])(?:(?:https?|ftps?|sftp|file|ssh|git|wss?|s3|smb|ldap|[a-z][a-z0-9+-]{2,20})://|(?:mailto|tel):(?=[\w+]))[^\s<>\"“”`|]{1,2000}"
_WWW = r"(?<![\w.@/-])www\.[\w-]+\.[^\s<>\"“”`|]{1,2000}"
_MAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
_HOST = (
    rf"(?<![\w@.-])(?:[A-Za-z0-9][\w-]{{0,62}}\.){{1,5}}(?:{_DOMAINS})(?![\w-])(?!\.\w)(?::\d{{2,5}})?"
    r"(?:[/?#][^\s<>\"“”`|]{0,2000})?"
    r"|(?<![\w.])localhost(?::\d{2,5})?(?:/[^\s<>\"“”`|]{0,2000})?"
)
# A place in a file, or what is asked of a page.
_PLACE = r"(?:[#?][\w.=&%+-]*\w)?"
_PATH = (
    r"(?<![\w])(?:[A-Za-z]:\\|\\\\(?=\w))[^\s\"“”<>|*?]{0,2000}"
    rf"|(?<![\w/.~:<])(?:~|\.{{1,2}}|{HOME})?/(?:(?:{_ROOTS})\b|(?<=[~.]/)|(?<=HOME/)|(?<=HOME\}}/)"
    r"|(?=[\w.@+-]+/[\w.]))[\w.@%+/*-]{0,2000}"
    rf"|(?<![\w/.-])[\w-]{{1,60}}(?:/[\w.-]{{1,60}}){{1,12}}\.(?:{_ENDINGS})(?![\w-]){_PLACE}"
)
_FILE = (
    rf"(?<![\w.@/-])(?:[\w-]{{1,80}}(?:\.[\w-]{{1,40}}){{0,4}}|\*)?\.(?:{_ENDINGS})(?![\w-])(?!\.\w){_PLACE}"
    r"|(?<![\w.])\.(?:git(?:ignore|attributes)|env|bashrc|profile|npmrc|htaccess)\b"
)
_HANDLE = r"(?<![\w@.&/])@[A-Za-z_]\w{1,40}|(?<![\w&#@/])#[A-Za-z_]\w{1,60}"
# `lena [at] lake [dot] example`, written so that no program finds it
_HIDDEN_DOT, _HIDDEN_AT = r"[ ]?[\[({](?i:dot|\.)[\])}][ ]?", r"[ ]?[\[({](?i:at|@)[\])}][ ]?"
_HIDDEN = (
    rf"(?<![\w.+-])[\w+-]{{1,64}}(?:(?:{_HIDDEN_DOT}|\.)[\w+-]{{1,64}}){{0,3}}(?:{_HIDDEN_AT}|@)"
    rf"[\w-]{{1,63}}(?:(?:{_HIDDEN_DOT}|\.)[\w-]{{1,63}}){{1,5}}"
)
# What a link or picture of Markdown leads to, which may be no more than a place in the page.
_TARGET = r"(?<=\w\]\()(?![a-zA-Z][\w+.-]*:|www\.|[^\s()]*@)(?=[^\s()]*[/.#])[^\s()<>]{2,300}(?=\)|\s+[\"'])"
PATTERN = (
    f"(?P<target>{_TARGET})|(?P<url>{_URL}|{_WWW})|(?P<mail>{_HIDDEN}|{_MAIL})|(?P<path>{_PATH})|(?P<file>{_FILE})|(?P<host>{_HOST})"
    f"|(?P<handle>{_HANDLE})"
)
_AT, _DOT = late(_HIDDEN_AT), late(_HIDDEN_DOT)
_TRAILING = ".,;:!?'’”\"*_…"
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_HOME = late(rf"\A{HOME}(?=/)")
_ENCODED = late(r"(?:%[0-9A-Fa-f]{2})+")
_SCHEME = late(r"https?://", re.IGNORECASE)
_KINDS = {
    "target": "path",
    "url": "address",
    "host": "address",
    "mail": "e-mail address",
    "path": "path",
    "file": "file name",
}


def of_match(match: re.Match[str], groups: Mapping[str, str | None]) -> Token | None:
    """Return the token of a match of PATTERN; None if it matched something else."""
    group = next((name for name in (*_KINDS, "handle") if groups.get(name)), None)
    if group is None:
        return None
    text = _trimmed(match.group())
    if len(text) < 2:
        return None
    at = Span(match.start(), match.start() + len(text))
    if group == "handle":
        return Token("handle" if text[0] == "@" else "hashtag", text, at, loose=True)
    if group in ("url", "host"):
        return Token("address", compared(text), at)
    if group == "mail":
        return Token(_KINDS[group], shown(text.casefold()), at)
    return Token(_KINDS[group], _HOME.sub("~", text), at, loose=True)


def shown(text: str) -> str:
    """Return an address of e-mail with its signs, where words stand for them: `lena [at] lake [dot] example`."""
    return _DOT.sub(".", _AT.sub("@", text)) if any(bracket in text for bracket in "[({") else text


def _trimmed(text: str) -> str:
    """Return an address without the marks of the sentence behind it."""
    while text:
        last = text[-1]
        if last in _TRAILING or (last in _BRACKETS and text.count(last) > text.count(_BRACKETS[last])):
            text = text[:-1]
        else:
            break
    return text


def compared(text: str) -> str:
    """Return a web address as it is compared: no `http://`, `www.` or final slash, the host in small letters.

    A letter or a mark that is written by its number (`%7E`) and needs not be is itself.
    """
    bare = _ENCODED.sub(_decoded, _SCHEME.sub("", text, count=1)) if "%" in text else _SCHEME.sub("", text, count=1)
    host, slash, rest = bare.partition("/") if "://" not in bare else (bare, "", "")
    return f"{host.lower().removeprefix('www.')}{slash}{rest}".removesuffix("/")


def _decoded(match: re.Match[str]) -> str:
    try:
        text = unquote(match.group(), errors="strict")
    except UnicodeDecodeError:
        return match.group().upper()
    return "".join(one if one.isalnum() or one in "-._~" else quote(one, safe="") for one in text)
