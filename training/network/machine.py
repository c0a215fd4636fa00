"""What the machine that trains can do, and how it is told to do it well."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping
from functools import cache

import torch

# Numbers of glibc's mallopt: the largest free top that is kept, and how many blocks are mapped.
_TRIM_THRESHOLD, _MMAP_MAX = -1, -4


def device() -> torch.device:
    """Return the GPU where there is one."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


@cache
def reads_bfloat16() -> bool:
    """Tell whether the device multiplies bfloat16 itself: a CPU that does not takes three times as long as in float32.

    Where torch cannot tell, it is taken not to.
    """
    if device().type == "cuda":
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    able: Mapping[str, object] = getattr(torch.cpu, "get_capabilities", dict)()
    return any(able.get(name) for name in ("amx_bf16", "avx512_bf16", "bf16"))


def keep_memory() -> None:
    """Have the C library keep what tensors gave back: handing it to the system at every step takes half of the time.

    Elsewhere than under glibc nothing is done.
    """
    try:
        mallopt = ctypes.CDLL("libc.so.6").mallopt
    except (OSError, AttributeError):
        return
    mallopt(_MMAP_MAX, 0)
    mallopt(_TRIM_THRESHOLD, 2**31 - 1)
