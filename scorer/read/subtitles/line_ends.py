"""Tell which line ends of a cue are only wrapping: nearly all are, since a cue is cut to the width of the screen."""

from __future__ import annotations

from itertools import pairwise

from scorer.patterns import late

_DASH = late(r"\s*[-‐‑‒–—―−]")
# A sentence, or what was broken off, ends here; quotes and brackets may follow.
_ENDED = late(r"[.!?:;…。！？♪♫‐‑–—―-][\"'”’»」』)\]]*\s*$")
# A new speaker, a sung line or an item surely begins here.
_BEGINS_ANEW = late(r"\s*(?:>>|[♪♫•‣◦])")
_NAMED = late(r"([^\W\d_][\w .'’-]{1,40})(?:\([^()]*\)\s?)?:(?:\s|$)")
_SQUARE_LABEL = late(r"\s*[\[［【][^\[\]［］【】]*[\]］】]\s*$")
_ROUND_LABEL = late(r"\s*[(（][^()（）]*[)）]\s*$")


def unwrapped(text: str) -> str:
    """Return the text of a cue with a space for each line end that is only wrapping; the others stay."""
    lines = [line.strip() for line in text.split("\n")]
    joined = [lines[0]]
    labels = _labels(lines)
    for number, (one, other) in enumerate(pairwise(lines), 1):
        hard = labels[number - 1] or labels[number] or _is_hard(one, other, lines[:number])
        joined += ("\n" if hard else " ", other)
    return "".join(joined)


def _labels(lines: list[str]) -> list[bool]:
    """Tell for each line whether it names a sound: it stands in brackets, and not amid a sentence."""
    labels: list[bool] = []
    for number, line in enumerate(lines):
        amid = number > 0 and not labels[-1] and _ENDED.search(lines[number - 1]) is None
        labels.append(bool(_SQUARE_LABEL.match(line) or (not amid and _ROUND_LABEL.match(line))))
    return labels


def _is_hard(one: str, other: str, before: list[str]) -> bool:
    """Tell whether a line end parts two speakers, two items, or a caption from what is said.

    before: the lines of the cue so far.
    """
    if not one or not other or _BEGINS_ANEW.match(other):
        return True
    if _may_begin_speech(other):
        # Amid a sentence, a dash is a dash or a sign, and capitals are an acronym: `It was` / `-5 degrees.`
        return any(map(_may_begin_speech, before)) or _ENDED.search(one) is not None
    return len(before) == 1 and _is_caption(one) and other[0].isupper() and not other.isupper()


def _may_begin_speech(line: str) -> bool:
    """Tell whether a line begins with a dash or with a name in capitals: `-No.`, `ANN: No.`."""
    name = _NAMED.match(line)
    return _DASH.match(line) is not None or (name is not None and name[1].isupper())


def _is_caption(line: str) -> bool:
    """Tell whether a line is in capitals, as the name of a place is: `LONDON, 1911`; one word may be an acronym."""
    return line.isupper() and len(line.split()) > 1
