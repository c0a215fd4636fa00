"""Names of plug-ins and where they are; a plug-in is imported only when it is asked for."""

from __future__ import annotations

import importlib
from functools import cache
from typing import TYPE_CHECKING, Any

from scorer.errors import UnknownPlugin

if TYPE_CHECKING:
    from importlib import metadata

METRICS = {
    "bleu": "scorer.metrics.bleu:Bleu",
    "chrf": "scorer.metrics.chrf:Chrf",
    "ter": "scorer.metrics.ter:Ter",
    "cosine": "scorer.metrics.cosine:Cosine",
    "tokens": "scorer.metrics.tokens:TokenMatch",
    "learned": "scorer.metrics.learned:Learned",
}
CHECKS = {
    "number": "scorer.checks.number:check",
    "technical": "scorer.checks.technical:check",
    "sign": "scorer.checks.sign:check",
    "negation": "scorer.checks.negation:check",
    "opposite": "scorer.checks.opposite:check",
    "kind": "scorer.checks.kind:check",
    "modality": "scorer.checks.modality:check",
    "name": "scorer.checks.name:check",
    "roles": "scorer.checks.roles:check",
    "bearer": "scorer.checks.bearer:check",
    "omission": "scorer.checks.omission:check",
    "addition": "scorer.checks.addition:check",
    "pronoun": "scorer.checks.pronoun:check",
    "tense": "scorer.checks.tense:check",
    "untranslated": "scorer.checks.untranslated:check",
    "gibberish": "scorer.checks.gibberish:check",
    "repetition": "scorer.checks.repetition:check",
    "punctuation": "scorer.checks.punctuation:check",
    "case": "scorer.checks.case:check",
    "spacing": "scorer.checks.spacing:check",
}
READERS = {
    "text": "scorer.read.text:read",
    "markdown": "scorer.read.markdown:read",
    "html": "scorer.read.html:read",
}
WRITERS = {
    "text": "scorer.report.text:write",
    "json": "scorer.report.json:write",
    "jsonl": "scorer.report.jsonl:write",
    "tsv": "scorer.report.tsv:write",
    "html": "scorer.page.write:write",
    "junit": "scorer.interop.junit:write",
    "sarif": "scorer.interop.sarif:write",
    "github": "scorer.interop.github:write",
    "xlsx": "scorer.interop.sheet:write",
    "xliff": "scorer.interop.xliff:write",
    "xliff-1.2": "scorer.interop.xliff:write_12",
    "mtme-score": "scorer.interop.mtme:write_scores",
    "mtme-rating": "scorer.interop.mtme:write_ratings",
    "wmt": "scorer.interop.wmt:write",
    "pearmut": "scorer.interop.pearmut:write",
}
# The writers that are also told which pairs a gate does not count.
TOLD = ("junit", "sarif", "github")
GROUPS = {"metric": METRICS, "check": CHECKS, "reader": READERS, "writer": WRITERS}


def entry_points(*, group: str) -> metadata.EntryPoints:
    """Return the entry points of a group of all installed packages."""
    found: metadata.EntryPoints = _entry_points().select(group=group)
    return found


@cache
def _entry_points() -> Any:
    from importlib import metadata

    # To look through all installed packages takes as long as to import a check.
    return metadata.entry_points()


def names(group: str) -> tuple[str, ...]:
    """Return the names in a group, first ours, then those of other installed packages.

    Other packages register under the entry point group `scorer.GROUP`.
    """
    outside = sorted(point.name for point in entry_points(group=f"scorer.{group}"))
    ours = GROUPS[group]
    return (*ours, *(name for name in outside if name not in ours))


def load(group: str, name: str) -> Any:
    """Import and return the plug-in of that name; raise UnknownPlugin, which lists the known names."""
    target = GROUPS[group].get(name)
    if target is None:
        for point in entry_points(group=f"scorer.{group}"):
            if point.name == name:
                return point.load()
        raise UnknownPlugin(f"no {group} is called {name!r}: there are {', '.join(names(group))}")
    module, _, attribute = target.partition(":")
    return getattr(importlib.import_module(module), attribute)
