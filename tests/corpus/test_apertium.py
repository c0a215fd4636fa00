from __future__ import annotations

import shutil

import pytest

from corpus.apertium import LANGUAGES, translated

needs_apertium = pytest.mark.skipif(shutil.which("apertium") is None, reason="apertium is not installed")


@needs_apertium
@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_come_back_one_for_one_and_without_marks(language: str) -> None:
    sentences = ["The Brenholt council met.", "Nobody came; it rained.", "Captain Ferrand snored."]
    there, back = LANGUAGES[language]
    lines = translated(translated(sentences, there), back)
    assert len(lines) == len(sentences)
    assert "Brenholt" in lines[0]
    assert not any(mark in line for line in lines for mark in "*@#\n")
