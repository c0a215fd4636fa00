"""Run what the pages show and put in what comes out: `python -m docs.make_outputs`.

Two kinds of blocks are run, in a scratch folder that holds docs/examples and the two texts
of the bundled sample: a `console` block, each line of which that begins with `$ ` is a
command and all others its output; and a `python` block that a `text` block follows.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

DOCS = Path(__file__).parent
SAMPLE = DOCS.parent / "scorer" / "sample"
BLOCK = re.compile(
    r"^```console\n(?P<session>.*?)^```$|^```python\n(?P<code>[^`]*)^```\n\n```text\n[^`]*^```$", re.M | re.S
)


def pages() -> list[Path]:
    """Return the pages that show something that is run."""
    return [path for path in sorted(DOCS.rglob("*.md")) if BLOCK.search(path.read_text(encoding="utf-8"))]


def remade(block: re.Match[str], folder: Path) -> str:
    """Return a block as it should stand, with the output of what it runs."""
    if block["code"] is not None:
        output = _run([sys.executable, "-c", block["code"]], folder)
        return f"```python\n{block['code']}```\n\n```text\n{output}```"
    commands = [line.removeprefix("$ ") for line in block["session"].splitlines() if line.startswith("$ ")]
    shown = "".join(f"$ {command}\n{_run(['bash', '-c', command], folder)}" for command in commands)
    return f"```console\n{shown}```"


def fill(folder: Path) -> None:
    """Put the files that the blocks name into a folder."""
    for path in (*(DOCS / "examples").iterdir(), SAMPLE / "original.txt", SAMPLE / "garbled.txt"):
        shutil.copy(path, folder)


def _run(command: list[str], folder: Path) -> str:
    """Return what a command says on both streams, without spaces at the ends of lines."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PATH": path, "PYTHONPATH": str(DOCS.parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=300,
    )
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.decode("utf-8").splitlines())


def main() -> None:
    """Rewrite all pages."""
    with tempfile.TemporaryDirectory() as scratch:
        fill(Path(scratch))
        for path in pages():
            text = path.read_text(encoding="utf-8")
            path.write_text(BLOCK.sub(lambda block: remade(block, Path(scratch)), text), encoding="utf-8")


if __name__ == "__main__":
    main()
