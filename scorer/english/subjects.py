"""Words that are the subject of a clause."""

from __future__ import annotations

from scorer.english.word_lists import listed

SUBJECTS = listed("i you he she it we they there")
