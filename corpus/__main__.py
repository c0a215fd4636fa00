"""Run `python -m corpus build | verify | list`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus.build import build
from corpus.cases import DATA, load_cases, read_manifest
from corpus.verify import problems


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m corpus", description="The bundled corpus.")
    parser.add_argument("command", choices=("build", "verify", "list"))
    parser.add_argument("--data", type=Path, default=DATA, help="where the corpus stands (default: in the package)")
    options = parser.parse_args(arguments)
    commands = {"build": _build, "verify": _verify, "list": _list}
    return commands[options.command](options.data)


def _build(data: Path) -> int:
    build(data)
    return 0


def _verify(data: Path) -> int:
    found = problems(data)
    rows = {row["id"]: row for row in read_manifest(data)}
    for name, wrong in found.items():
        for problem in wrong:
            print(f"{name}: {problem}", file=sys.stderr)
        if not wrong and rows.get(name, {}).get("kind") in ("document", "case"):
            print(f"{name}: ok")
    return 1 if any(found.values()) else 0


def _list(data: Path) -> int:
    for case in load_cases(data):
        lost = sum(not link.garbled for link in case.links)
        added = sum(not link.original for link in case.links)
        counts = f"{len(case.links)} links, {lost} dropped, {added} added, {len(case.damage)} labels"
        print(f"{case.id:32} {case.genre:12} {case.origin:18} {counts}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
