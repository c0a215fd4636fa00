"""The layers of docs/design.md: a module imports only from layers before its own."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LAYERS = (
    {"errors", "types"},
    {"settings"},
    {"protocols", "plugins"},
    {"words", "phrases", "unwrapped", "function_words", "glossary", "casing", "dismissals"},
    {"encoder", "quality", "word_links"},
    {"cross_encoder"},
    {"background"},
    {"compared"},
    {"differences"},
    {"read", "metrics", "checks", "report", "output"},
    {"segment", "align", "pair", "score", "sift", "explain", "passages", "summary", "signature"},
    {"pipeline"},
    {"review", "bulk"},
    {"exchange"},
    {"page"},
    {"web", "terminal"},
    {"__init__"},
    {"console"},
    {"review_command"},
    {"cli"},
    {"__main__"},
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
# Libraries that take long to import, and the files that exist for them alone.
HEAVY = {"torch", "sentence_transformers", "transformers", "sacrebleu", "numba", "ray", "onnxruntime"}
ALLOWED = {f"metrics/{name}.py": {"sacrebleu"} for name in ("bleu", "chrf", "ter")}
ALLOWED |= {"cross_encoder/network.py": {"torch"}}
MODULES = sorted((ROOT / "scorer").rglob("*.py"))


def part(path: Path) -> str:
    inside = path.relative_to(ROOT / "scorer")
    return inside.parts[0].removesuffix(".py")


def imports(path: Path, *, top: bool = False) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: list[str] = []
    for node in tree.body if top else ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_only_from_earlier_layers(path: Path) -> None:
    own = part(path)
    assert own in LEVEL, f"{own} is in no layer"
    for name in imports(path):
        package, _, rest = name.partition(".")
        assert package not in ("corpus", "tests", "training", "benchmarks"), f"{path} imports {name}"
        # Data may render itself (Report._repr_html_) by a writer, which it imports when asked.
        if package != "scorer" or (own == "types" and rest.startswith("report")):
            continue
        other = rest.partition(".")[0]
        # The shapes of plug-ins name what plug-ins are given, for the type checker only.
        if own == "protocols" and other == "compared" and name not in imports(path, top=True):
            continue
        if other in LEVEL and other != own:
            assert LEVEL[other] < LEVEL[own], f"{path}: {own} must not import {other}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_heavy_library_at_the_top_of_a_module(path: Path) -> None:
    top = {name.partition(".")[0] for name in imports(path, top=True)}
    assert not (top & HEAVY) - ALLOWED.get(str(path.relative_to(ROOT / "scorer")), set())


@pytest.mark.parametrize("path", sorted((ROOT / "corpus").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_corpus_does_not_know_scorer(path: Path) -> None:
    assert not [name for name in imports(path) if name.partition(".")[0] in ("scorer", "training", "benchmarks")]
