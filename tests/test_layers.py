"""The layers of docs/design.md: a module imports only from layers before its own, and nothing imports in a circle."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LAYERS = (
    {"errors", "documents", "languages", "cores", "whole_file", "patterns"},
    {"types", "output"},
    {"settings"},
    {"protocols", "plugins"},
    {"phrases", "pace"},
    {"english"},
    {"encoder"},
    {"words"},
    {"quality", "cross_encoder"},
    {"read", "metrics", "checks", "report"},
    {
        "segment",
        "align",
        "pair",
        "blocks",
        "score",
        "across",
        "english_only",
        "sift",
        "explain",
        "passages",
        "summary",
        "signature",
        "saved",
        "frames",
    },
    {"measures"},
    {"pipeline"},
    {"loaded"},
    {"comparison"},
    {"review", "bulk"},
    {"exchange", "gate", "engines"},
    {"interop"},
    {"page"},
    {"preference"},
    {"web", "terminal"},
    {"__init__"},
    {"command"},
    {"__main__"},
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
# Libraries that take long to import, and the files that exist for them alone.
HEAVY = {"torch", "sentence_transformers", "transformers", "sacrebleu", "ray", "onnxruntime"}
ALLOWED = {f"metrics/{name}.py": {"sacrebleu"} for name in ("bleu", "chrf", "ter")}
ALLOWED |= {"cross_encoder/network.py": {"torch"}}
# A report and a comparison show themselves in a notebook, save themselves and become tables by writers, which they
# import when asked.
SHOWS_ITSELF = {
    "scorer.types": {"scorer.report.html", "scorer.report.save", "scorer.frames"},
    "scorer.comparison.types": {"scorer.comparison.html", "scorer.comparison.json", "scorer.comparison.tsv"},
}
PACKAGES = ("scorer", "corpus", "training", "benchmarks")
MODULES = sorted((ROOT / "scorer").rglob("*.py"))


def part(path: Path) -> str:
    inside = path.relative_to(ROOT / "scorer")
    return inside.parts[0].removesuffix(".py")


def imports(path: Path, *, top: bool = False) -> list[str]:
    """Return the dotted names that a file imports; with `top`, those of its top level alone."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [name for node in (tree.body if top else ast.walk(tree)) for name in named(node)]


def named(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield node.module
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def at_run_time(node: ast.AST) -> Iterator[ast.AST]:
    """Yield a node and all below it but what stands there for the type checker."""
    yield node
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING"):
            yield from at_run_time(child)


def graph(folder: Path) -> Mapping[str, set[str]]:
    """Return which modules each module of a folder imports when it runs, also inside of functions.

    Who imports a name from a package imports what stands in its `__init__` as well: that is how a circle
    inside a package begins.
    """
    base = folder.parent
    modules = {".".join(path.relative_to(base).with_suffix("").parts): path for path in folder.rglob("*.py")}
    modules = {name.removesuffix(".__init__"): path for name, path in modules.items()}
    found = {}
    for name, path in modules.items():
        nodes = at_run_time(ast.parse(path.read_text(encoding="utf-8")))
        found[name] = {other for node in nodes for other in named(node) if other in modules} - {name, folder.name}
    return found


def circle(modules: Mapping[str, set[str]]) -> list[str]:
    """Return modules that import each other in a circle; none where there is no such."""
    try:
        TopologicalSorter(modules).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_only_from_earlier_layers(path: Path) -> None:
    own = part(path)
    assert own in LEVEL, f"{own} is in no layer"
    for name in imports(path):
        package, _, rest = name.partition(".")
        assert package not in ("corpus", "tests", "training", "benchmarks"), f"{path} imports {name}"
        if package != "scorer" or (own == "types" and rest.startswith(("report", "frames"))):
            continue
        other = rest.partition(".")[0]
        # The shapes of plug-ins name what plug-ins are given, for the type checker only.
        if own == "protocols" and other == "words" and name not in imports(path, top=True):
            continue
        if other in LEVEL and other != own:
            assert LEVEL[other] < LEVEL[own], f"{path}: {own} must not import {other}"


@pytest.mark.parametrize("package", PACKAGES)
def test_no_module_imports_itself_by_way_of_others(package: str) -> None:
    modules = graph(ROOT / package)
    assert len(modules) > 1
    if package == "scorer":
        for module, writers in SHOWS_ITSELF.items():
            assert writers <= modules[module]
            modules[module] -= writers
    assert not circle(modules)


def test_a_circle_is_found_wherever_the_import_stands(tmp_path: Path) -> None:
    folder = tmp_path / "house"
    folder.mkdir()
    (folder / "__init__.py").write_text("from house.door import door\n", encoding="utf-8")
    (folder / "door.py").write_text("def door():\n    from house import key\n", encoding="utf-8")
    (folder / "key.py").write_text(
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import house.door\n", encoding="utf-8"
    )
    assert not circle(graph(folder))
    (folder / "key.py").write_text("import house.door\n", encoding="utf-8")
    assert set(circle(graph(folder))) == {"house.door", "house.key"}


def test_a_check_stands_in_no_other_file_than_its_own() -> None:
    """`checks/` shows the checks and nothing else, and none of them reads another one's."""
    from scorer import plugins

    folder = ROOT / "scorer" / "checks"
    shown = {path.stem for path in folder.iterdir() if path.name not in ("__init__.py", "__pycache__")}
    assert shown == set(plugins.CHECKS)
    for path in folder.rglob("*.py"):
        own = path.relative_to(folder).parts[0].removesuffix(".py")
        others = {name.split(".")[2] for name in imports(path) if name.startswith("scorer.checks.")}
        assert others <= {own}, f"{path} reads {others - {own}}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_heavy_library_at_the_top_of_a_module(path: Path) -> None:
    top = {name.partition(".")[0] for name in imports(path, top=True)}
    assert not (top & HEAVY) - ALLOWED.get(str(path.relative_to(ROOT / "scorer")), set())


@pytest.mark.parametrize("path", sorted((ROOT / "corpus").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_corpus_does_not_know_scorer(path: Path) -> None:
    assert not [name for name in imports(path) if name.partition(".")[0] in ("scorer", "training", "benchmarks")]
