"""A corpus of our own texts and garbled versions of them, with exact labels of the damage."""

from corpus.cases import Case, Damage, Link, load_cases
from corpus.span import Span

__all__ = ["Case", "Damage", "Link", "Span", "load_cases"]
