"""The word tables of the bundled corpus are its own, and docs/checks.md says how much of them others know."""

from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path

import pytest

from benchmarks.overlap import Overlap, overlaps
from corpus.damage.substitutes import Substitutes
from corpus.substitutes import substitutes
from training.substitutes import SUBSTITUTES

ROOT = Path(__file__).parents[1]
ROW = re.compile(r"^\| ([a-z ]+) \| ([\d,]+) \| (?:([\d,]+) \(\d+%\)|–) \| ([\d,]+) \(\d+%\) \|$", re.MULTILINE)


def number(written: str) -> int:
    return int(written.replace(",", ""))


def test_the_page_states_each_overlap() -> None:
    stated = [
        Overlap(table, number(entries), number(checks) if checks else None, number(training))
        for table, entries, checks, training in ROW.findall((ROOT / "docs" / "checks.md").read_text(encoding="utf-8"))
    ]
    assert stated == overlaps()


@pytest.mark.parametrize("one", overlaps(), ids=lambda one: one.table)
def test_no_table_is_that_of_training(one: Overlap) -> None:
    """Only spelling and gender have hardly anything else to offer."""
    most = 0.6 if one.table in ("spellings", "nouns of gender") else 0.3
    assert one.training <= most * one.entries


def test_the_check_and_the_corpus_have_opposites_of_their_own() -> None:
    """What `opposite` finds on the corpus says something only while it does not know most pairs of the corpus."""
    (one,) = (one for one in overlaps() if one.table == "opposites")
    assert one.checks is not None
    assert 0 < one.checks <= 0.6 * one.entries


def test_all_of_training_is_in_training() -> None:
    assert all(one.training == one.entries for one in overlaps(SUBSTITUTES))


def altered(folder: Path, table: str, row: str) -> Substitutes:
    """Return the corpus's tables, one of which holds nothing but one row."""
    shutil.copytree(substitutes().folder, folder, dirs_exist_ok=True)
    (folder / f"{table}.tsv").write_text(row, encoding="utf-8")
    return Substitutes(folder, substitutes().names, substitutes().strays)


@pytest.mark.parametrize(
    ("table", "row", "counted", "known", "learnt"),
    [
        ("antonyms", "a\thot\tcold\n", "opposites", 1, 1),
        ("antonyms", "a\tcold\thot\n", "opposites", 1, 1),
        ("antonyms", "v\taccept\tturn down\n", "opposites", 0, 0),
        ("antonyms", "n\tbridge\tcheese\n", "opposites", 0, 0),
        ("exchanges", "quantifier\tall\tsome\n", "quantities", 1, 1),
        ("exchanges", "quantifier\tall\tscores of\n", "quantities", 0, 0),
        ("exchanges", "modality\tmay\tmust\n", "modal words", 1, 1),
        ("exchanges", "negation\tnever\tday by day\n", "negations", 1, 0),
        ("exchanges", "negation\tbridge\tcheese\n", "negations", 0, 0),
        ("exchanges", "unit\tkilometres\tmetres\n", "units", 1, 1),
        ("exchanges", "unit\tkilometres\tbridges\n", "units", 0, 0),
        ("exchanges", "feminine\tking\tqueen\n", "nouns of gender", 1, 1),
        ("exchanges", "feminine\twaiter\twaitress\n", "nouns of gender", 1, 0),
        ("exchanges", "feminine\tbridge\tcheese\n", "nouns of gender", 0, 0),
        ("dictionary", "en\tit\nbridge\tponte\n", "foreign words", 1, 0),
        ("dictionary", "en\tit\nbridge\tbridge\n", "foreign words", 0, 0),
        ("synonyms", "v\tbuy\tpurchase\n", "synonyms", None, 1),
        ("synonyms", "v\tbuy\tcross\n", "synonyms", None, 0),
        ("spelling", "colour\tcolor\n", "spellings", None, 1),
    ],
)
def test_an_entry_is_counted_where_it_is_known(
    tmp_path: Path, table: str, row: str, counted: str, known: int | None, learnt: int
) -> None:
    found = {one.table: one for one in overlaps(altered(tmp_path, table, row))}
    assert found[counted] == Overlap(counted, 1, known, learnt)


@pytest.mark.parametrize("package", ["scorer", "training"])
def test_neither_checks_nor_training_read_the_tables_of_the_corpus(package: str) -> None:
    for path in (ROOT / package).rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        nodes = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom)]
        names = {f"{node.module}.{alias.name}" for node in nodes for alias in node.names}
        assert not any(name.startswith(("corpus.substitutes", "corpus.build")) for name in names), path
        assert "data/substitutes" not in text, path
