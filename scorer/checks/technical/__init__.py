"""Technical tokens: placeholders, addresses, paths, keys, versions and identifiers are compared letter by letter.

The check compares:

- placeholders (`%s`, `%1$s`, `%(name)s`, `%@`, `{name}`, `{0}`, `${x}`, `$1`, `{{x}}`), the parts of ICU messages
  (`{n, plural, one {…} other {…}}`), and tags that hold a place (`<x id="1"/>`, `<0>`) or an address (`<a href>`);
- the doubled percent sign of a format (`%d%%`);
- web addresses, e-mail addresses, paths, file names, handles, hashtags, and what links of Markdown lead to;
- keys (`Ctrl+S`, `press Enter`), options (`--force`), versions (`v1.2.3`), identifiers (`max_size`, `maxSize`,
  `open()`), codes (`#ff0000`, `0x1F`) and inline code.

Major is a token that changed, is missing or is new. So are two that changed places. Placeholders without a name must
keep their order. Others have changed places if each stands beside the words that the other stood beside, also where the
sentence was turned from the passive into the active.

Minor are a tag that only dresses the text (`<b>`), and a path, a file name or a handle that differs in case alone.

These are equal: `https://www.example.com/` and `example.com`; `Ctrl+S`, `Control-S`, `ctrl + s` and
`<kbd>Ctrl</kbd>+<kbd>S</kbd>`; `v1.2.3` and `1.2.3`; `%s … %d` and `%1$s … %2$d`; `~/x` and `$HOME/x`; `a .csv file`
and `a CSV file`; two forms of one IPv6 address; a link in Markdown and in HTML; `lena@lake.example` and
`lena [at] lake [dot] example`; `n += 1` and `n = n + 1`; `ls -a -l` and `ls -la`; `-f` and `--force`; `0x1F` and `31`;
`#fff` and `#ffffff`. The check excuses a token that the other side has as plain words (`example.com`, "Example"), and
dates and amounts that look like versions. Where the original names nothing of a program, it leaves a new `onIn` to
`gibberish`: two words that ran together.

In a Markdown or HTML file, links that lead elsewhere, or to each other's addresses, are major. A link that is missing
or new is minor, if the other side has any link at all.

What it does not see: two placeholders `%s` that changed places; links within a page of a file that was read as
Markdown or HTML; names of programs and commands without a sign of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.technical.find import find
from scorer.checks.technical.pairs import Change, changes
from scorer.checks.technical.targets import changed_targets
from scorer.checks.technical.tokens import Token
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text
from scorer.words.shortened import Cut, shortened

_CUT = Cut(40, 24, 14)
# Findings of a pair beyond this say nothing new: the text is a table or a list.
_MOST = 8


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each technical token that changed, is missing or new, or changed places."""
    original, garbled = find(pair.original.text), find(pair.garbled.text)
    found = [_link_finding(pair, change) for change in changed_targets(pair)]
    if original or garbled:
        found += [_finding(pair, change) for change in changes(pair, original, garbled)]
    yield from sorted(found, key=_place)[:_MOST]


def _finding(pair: Compared, change: Change) -> Finding:
    before, after = _said(pair.original, change.before), _said(pair.garbled, change.after)
    if change.exchanged:
        message = f"{before} and {after} changed places"
    elif before and after:
        message = f"{before} became {after}"
    else:
        message = f"{before} is missing" if before else f"{after} is new"
    return Finding("technical", change.severity, message, _at(change.before), _at(change.after))


def _link_finding(pair: Compared, change: Change) -> Finding:
    """Return the finding of a link, whose address is not in the text."""
    before, after = (shortened(one.value, _CUT) if one else "" for one in (change.before, change.after))
    if before and after:
        message = f"the link to {before} leads to {after}"
    else:
        message = f"the link to {before} is missing" if before else f"the link to {after} is new"
    return Finding("technical", change.severity, message, _at(change.before), _at(change.after))


def _said(side: Text, token: Token | None) -> str:
    if token is None:
        return ""
    return shortened(side.shown(token.at), _CUT)


def _at(token: Token | None) -> Span | None:
    return token.at if token else None


def _place(finding: Finding) -> tuple[int, int]:
    before, after = finding.original_at, finding.garbled_at
    return (before.start if before else after.start if after else 0), int(before is None)
