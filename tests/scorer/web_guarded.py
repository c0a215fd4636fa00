"""An app behind the guard, and a browser that asks it."""

from __future__ import annotations

import re

from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from scorer.web.guard import KEY, Guard, Guarded
from scorer.web.headers import Headed

PORT = 8123
HOST = f"127.0.0.1:{PORT}"
HERE = f"http://{HOST}"


def key_in(html: str) -> dict[str, str]:
    """Return the header with the key that the page after the token holds."""
    (key,) = re.findall(r'<meta name="key" content="([\w-]{43})">', html)
    return {KEY: key}


def client_of(guard: Guard) -> TestClient:
    """Return a browser before a guard, behind which everything is answered by "in"."""
    return TestClient(Headed(Guarded(PlainTextResponse("in"), guard)), base_url=HERE, follow_redirects=False)
