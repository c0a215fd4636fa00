"""A corpus of our own writing, sound and garbled, with exact labels of what was done to it."""

from corpus.cases import Case, Damage, Link, load_cases
from corpus.span import Span

__all__ = ["Case", "Damage", "Link", "Span", "load_cases"]
