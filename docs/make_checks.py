"""Write docs/checks.md from the docstrings of the checks: `python -m docs.make_checks`."""

from __future__ import annotations

from pathlib import Path

from docs.checks_measured import measured
from scorer import plugins
from scorer.report.manual import manual

PAGE = Path(__file__).with_name("checks.md")
_HEAD = """\
<!-- Made by `python -m docs.make_checks` from the checks' docstrings: change those, then run it again. -->

# Checks

A check looks at one pair of sentences and says where the two cannot mean the same. It compares facts, not
similarity. A finding says what is wrong, how bad it is (`minor`, `major` or `critical`), and where it is on
each side. A pair is never less severe than its worst finding. Checks look only at pairs that have two sides
and whose texts differ.

All checks run unless [you choose](guide.md#choose-the-checks). `scorer explain CHECK` prints the text of a
check. The last paragraph of each check says what it does not see. The [guide](guide.md#what-it-does-not-see)
says what no check looks at. [plugins.md](plugins.md) says how to add a check.
"""


def page() -> str:
    """Return the whole page: the manual of each check, in the order in which they run."""
    return _HEAD + "".join(f"\n## `{name}`\n\n{_manual(name)}\n" for name in plugins.CHECKS) + f"\n{measured()}"


def _manual(check: str) -> str:
    """Return a check's manual, its title in bold."""
    text = manual(check)
    title, colon, rest = text.partition(":")
    return f"**{title}:**{rest}" if colon and "\n" not in title else text


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
