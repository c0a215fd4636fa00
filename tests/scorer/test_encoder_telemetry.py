"""`--fast` tells nobody of itself: OpenVINO's telemetry is never loaded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

# The import of OpenVINO sends an event by another process, and keeps a number of the user in the home folder.
PROGRAM = """
import json, sys, threading
events = []
sys.addaudithook(lambda name, _: events.append(name))
from scorer.encoder import runtime
library = runtime._openvino()
library.Core()
again = runtime._openvino()
from openvino.tools.ovc import telemetry_utils
sent = [name for name in events if name.startswith(("socket.", "urllib.", "subprocess.", "os.fork", "os.posix_spawn"))]
loaded = [name for name in sys.modules if name.startswith("openvino_telemetry")]
threads = [one.name for one in threading.enumerate()]
print(json.dumps([telemetry_utils.tm.__name__, sent, loaded, threads, again is library]))
"""


def test_the_telemetry_of_openvino_is_not_loaded(tmp_path: Path) -> None:
    if not _installed("openvino"):
        pytest.skip("OpenVINO is not installed")
    assert _installed("openvino_telemetry")  # OpenVINO brings it
    # In continuous integration nothing would be sent anyway.
    plain = {name: value for name, value in os.environ.items() if "CI" not in name and "BUILD" not in name}
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**plain, "HOME": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    used, sent, loaded, threads, same = json.loads(run.stdout)
    assert used == "openvino.tools.ovc.telemetry_stub"
    assert (sent, loaded, threads, same) == ([], [], ["MainThread"], True)
    assert not list(tmp_path.iterdir())


def _installed(name: str) -> bool:
    return find_spec(name) is not None
