"""The signature of a report in one line, as sacrebleu prints its own: enough to name a setting and to compare two."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping

_DIGITS = 4  # of the hash of a model: enough to tell apart the few versions of one
_ALL_DIGITS = 8  # of the hash of everything


def signature_line(signature: Mapping[str, object]) -> str:
    """Return a line such as `scorer|v:0.2.0|lang:en|seg:1|al:1|m:minilm-l6@53aa|q:default@07a6|sig:1f0c2b7e`.

    `sig` is taken from the whole signature.  So two reports with the same line were made alike, in what it leaves
    out too.  A part that a report of an earlier version lacks is left out.
    """
    parts = {
        "v": _text(signature.get("scorer")),
        "lang": _languages(signature.get("lang")),
        "seg": _stage(signature.get("segmenter")),
        "al": _stage(signature.get("aligner")),
        "m": _model(signature.get("encoder")),
        "q": _model(signature.get("quality")),
        "sig": _hash(signature),
    }
    return "|".join(["scorer", *(f"{name}:{value}" for name, value in parts.items() if value)])


def _text(value: object) -> str:
    """Return a value as a part of the line, without what parts it from others."""
    return re.sub(r"[\s|]+", "-", str(value).strip()) if value is not None else ""


def _languages(value: object) -> str:
    return _text("-".join(dict.fromkeys(map(str, value)))) if isinstance(value, list | tuple) else ""


def _stage(value: object) -> str:
    """Return the version of a stage, `scorer-align/1` as `1`; what names no version as it is."""
    found = re.match(r"scorer-\w+/(\d+)", str(value))
    return found[1] if found else _text(value)


def _model(value: object) -> str:
    """Return a model by its name without its folders, and the beginning of its hash."""
    if not isinstance(value, Mapping):
        return ""
    name = re.split(r"[/\\]", str(value.get("model", "none")).rstrip("/\\"))[-1]
    short = _text(re.sub(r"^all-|-v\d+$", "", name.lower()))
    return f"{short}@{str(value['sha256'])[:_DIGITS]}" if value.get("sha256") else short


def _hash(signature: Mapping[str, object]) -> str:
    whole = json.dumps(signature, sort_keys=True, ensure_ascii=True, default=list)
    return hashlib.sha256(whole.encode()).hexdigest()[:_ALL_DIGITS]
