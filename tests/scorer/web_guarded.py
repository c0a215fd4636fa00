"""An app behind the guard, and a browser that asks it."""

from __future__ import annotations

from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from scorer.web.guard import Guard, Guarded
from scorer.web.headers import Headed

PORT = 8123
HOST = f"127.0.0.1:{PORT}"
HERE = f"http://{HOST}"


def client_of(guard: Guard) -> TestClient:
    """Return a browser before a guard, behind which everything is answered by "in"."""
    return TestClient(Headed(Guarded(PlainTextResponse("in"), guard)), base_url=HERE, follow_redirects=False)
