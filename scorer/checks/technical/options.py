"""Take the options of a command apart, and find those that both sides have in another form: `-a -l`, `-la`, `--all`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scorer.checks.technical.tokens import Token
from scorer.types import Span

KIND = "option"
# Commands whose short options may be written together.
_COMMANDS = (
    "ls rm cp mv ln du df ps wc tar grep egrep sed awk cut sort uniq head tail diff find chmod chown mkdir touch cat"
    " unzip gzip ssh scp rsync curl wget git make mount kill top free netstat ss ping dig nmap docker kubectl pip apt"
    " dnf yum pacman rpm dpkg brew su sudo useradd usermod tree less more xargs strace nm gcc perl python ruby"
)
BEHIND_COMMAND = "|".join(rf"(?<=\b{command} )" for command in _COMMANDS.split())
TOGETHER = rf"(?=-)(?:{BEHIND_COMMAND})-[A-Za-z]{{2,6}}(?![\w'’=-]|\.\w)"
# Long options whose short form has another letter.
_OTHERWISE = {
    "no-act": "n", "dry-run": "n", "just-print": "n", "assume-yes": "y", "extended-regexp": "E", "insecure": "k",
    "location": "L", "line-number": "n", "invert-match": "v", "archive": "a", "extract": "x", "gzip": "z", "bzip2": "j",
    "xz": "J", "reverse": "r", "recursive": "R", "human-readable": "h", "compress": "z", "quiet": "s", "silent": "q",
}  # fmt: skip


def apart(tokens: Sequence[Token]) -> list[Token]:
    """Return tokens with a token for each of the options that are written together."""
    return [one for token in tokens for one in _parts(token)]


def _parts(token: Token) -> Iterator[Token]:
    letters = token.value[1:]
    if token.kind != KIND or len(letters) < 2 or not letters.isalpha():
        yield token
        return
    for number, letter in enumerate(letters, token.at.start + 1):
        yield replace(token, value=f"-{letter}", at=Span(number, number + 1))


def is_letter(token: Token) -> bool:
    """Tell whether a token is one of several options that are written together, whose order says nothing."""
    return token.kind == KIND and len(token.at) == 1


def without_long_forms(left: list[Token], right: list[Token]) -> tuple[list[Token], list[Token]]:
    """Return the tokens of both sides without a short option and the long one it may stand for: `-f`, `--force`."""
    for one in [token for token in left if token.kind == KIND]:
        same = next((other for other in right if other.kind == KIND and _are_one(one.value, other.value)), None)
        if same:
            left = [token for token in left if token is not one]
            right = [token for token in right if token is not same]
    return left, right


def _are_one(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) != 2 or not long.startswith("--"):
        return False
    word, equals, _ = long[2:].partition("=")
    return not equals and (word[:1].lower() == short[1].lower() or _OTHERWISE.get(word) == short[1])
