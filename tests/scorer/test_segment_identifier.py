"""Languages are told apart by the model in the cache as by the model itself, and no damage to the cache matters."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from scorer.segment.identifier import load_identifier

TEXTS = [
    "",
    "Nobody came.",
    "Niemand kam, und der Regen hörte nicht auf.",
    "Personne ne vint, et la pluie continua.",
    "Никто не пришёл.",
    "誰も来なかった。",
    "Ni'r llong",
    "x" * 5000,
    "ÀÉÎÕÜ 123 \U0001f600",
]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SCORER_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture(scope="module")
def plain() -> Any:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def kept(cache: Path) -> Path:
    """Return the one folder in the cache."""
    (found,) = cache.iterdir()
    return found


def test_it_gives_the_same_probabilities(cache: Path, plain: Any) -> None:
    first, second = load_identifier(), load_identifier()
    assert type(second.tk_nextmove) is memoryview
    for text in TEXTS:
        assert first.classify(text) == second.classify(text) == plain.classify(text)
        assert second.rank(text) == plain.rank(text)


@pytest.mark.parametrize("damage", ["cut", "missing", "empty"])
def test_a_damaged_cache_is_made_anew(cache: Path, plain: Any, damage: str) -> None:
    load_identifier()
    file = kept(cache) / "tk_nextmove.npy"
    if damage == "missing":
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[: 1000 if damage == "cut" else 0])
    for _ in range(2):
        assert load_identifier().classify(TEXTS[2]) == plain.classify(TEXTS[2])
    assert type(load_identifier().tk_nextmove) is memoryview


def test_without_a_cache_the_model_is_unpacked(tmp_path: Path, plain: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("SCORER_CACHE", str(tmp_path / "file" / "below"))
    assert load_identifier().classify(TEXTS[3]) == plain.classify(TEXTS[3])


def test_nothing_is_left_beside_the_kept_model(cache: Path) -> None:
    load_identifier()
    shutil.rmtree(kept(cache))
    load_identifier()
    assert kept(cache).name.startswith("languages-")
    assert len(list(kept(cache).iterdir())) == 6
