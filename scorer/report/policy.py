"""What a page of ours allows a browser to do."""

from __future__ import annotations

import base64
import hashlib


def policy(style: str, script: str, *, served: bool) -> str:
    """Return a content security policy: only this style and script and, if served, requests to the server."""
    connect = "'self'" if served else "'none'"
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        f"connect-src {connect}; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
