"""Run the commands in the pages of docs/, and put their output into the pages: `python -m docs.make_outputs`.

Two kinds of blocks are run.  In a `console` block, each line that begins with `$ ` is a command, and the lines after it
are its output.  A `python` block is run if a `text` block follows it, which takes the output.  They run in a scratch
folder with the files of docs/examples and the two texts of the bundled sample.
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
    """Return the pages with blocks that are run."""
    return [path for path in sorted(DOCS.rglob("*.md")) if BLOCK.search(path.read_text(encoding="utf-8"))]


def remade(block: re.Match[str], folder: Path) -> str:
    """Return a block with the output that its commands give now."""
    if block["code"] is not None:
        output = _run([sys.executable, "-c", block["code"]], folder)
        return f"```python\n{block['code']}```\n\n```text\n{output}```"
    commands = [line.removeprefix("$ ") for line in block["session"].splitlines() if line.startswith("$ ")]
    shown = "".join(f"$ {command}\n{_run(['bash', '-c', command], folder)}" for command in commands)
    return f"```console\n{shown}```"


def fill(folder: Path) -> None:
    """Copy the files that the blocks use into a folder."""
    for path in (*(DOCS / "examples").iterdir(), SAMPLE / "original.txt", SAMPLE / "garbled.txt"):
        shutil.copy(path, folder)


def _run(command: list[str], folder: Path) -> str:
    """Return what a command writes to stdout and stderr, without spaces at the ends of lines."""
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
