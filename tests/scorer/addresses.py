"""The address of a query, as the page's script makes it."""

from __future__ import annotations

from scorer.review.order import Query

# The names in an address that belong to a query.
NAMES = ("order", "backwards", "check", "severity", "kind", "verdict", "passage", "text", "opened")


def address_of(query: Query) -> dict[str, str]:
    """Return a query as names and values of an address; default values are left out."""
    found = {
        "order": "" if query.order == "worst" else query.order,
        "backwards": "1" if query.backwards else "",
        "check": ",".join(sorted(query.checks)),
        "severity": ",".join(sorted(query.severities)),
        "kind": ",".join(sorted(query.kinds)),
        "verdict": ",".join(sorted(query.verdicts)),
        "passage": "" if query.passage is None else str(query.passage),
        "text": query.text,
        "opened": ",".join(str(start) for start in sorted(query.opened)),
    }
    return {name: value for name, value in found.items() if value}
