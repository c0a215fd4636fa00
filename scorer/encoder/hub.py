"""Whether the hub of models answers; its client would try for more than a minute before it says that it does not."""

from __future__ import annotations

import os
import socket
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

USUAL = "https://huggingface.co"
PATIENCE = 5.0  # seconds for an address
# What tells the client to ask nobody, and the values that mean it.
_OFFLINE, _YES = ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"), ("1", "ON", "YES", "TRUE")
_PORTS = {"http": 80, "https": 443}


def is_out_of_reach() -> bool:
    """Tell whether nothing answers where the hub is, or where HF_ENDPOINT says that it is.

    Behind a proxy only the client knows the way, so then it is left to try.
    """
    if any(os.environ.get(name, "").upper() in _YES for name in _OFFLINE):
        return True
    if getproxies().keys() - {"no"}:
        return False
    place = urlsplit(os.environ.get("HF_ENDPOINT") or USUAL)
    port = place.port or _PORTS.get(place.scheme, _PORTS["https"])
    try:
        found = socket.getaddrinfo(place.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return True
    # One address of each kind: a network that swallows what is sent to one swallows what is sent to its neighbours.
    return not any(_answers(family, address) for family, address in {one[0]: one[4] for one in found}.items())


def _answers(family: socket.AddressFamily, address: tuple[Any, ...]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.settimeout(PATIENCE)
        try:
            trial.connect(address)
        except OSError:
            return False
    return True
