"""The worst-first loop of a review in a terminal; what it shows and writes is the session's, as on the web page."""

from __future__ import annotations

from scorer.terminal.app import ReviewApp, run

__all__ = ["ReviewApp", "run"]
