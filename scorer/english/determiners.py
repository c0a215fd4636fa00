"""Words that open a noun phrase: articles, possessives and demonstratives."""

from __future__ import annotations

from scorer.english.word_lists import listed

ARTICLES = listed("a an the")
POSSESSIVES = listed("my your his her its our their")
DEMONSTRATIVES = listed("this that these those")
DETERMINERS = ARTICLES | POSSESSIVES | DEMONSTRATIVES
