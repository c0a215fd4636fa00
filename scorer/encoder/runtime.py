"""What runs the two networks: ONNX Runtime, OpenVINO in bfloat16 (`--fast`), or torch on a device (`--device`)."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from scorer.cores import available_cores
from scorer.encoder.session import TOKEN_BUDGET, load_session
from scorer.errors import MissingExtra, ModelError
from scorer.settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Both networks are opened at the same time.
_IMPORTING = threading.Lock()
_TELEMETRY = "openvino_telemetry"
# Most tokens in a batch on a device: the states of a layer's attention then take less than a gigabyte.
DEVICE_BUDGET = 32 * TOKEN_BUDGET


@dataclass(frozen=True, slots=True)
class Runtime:
    """How the networks are run: in bfloat16 by OpenVINO, or by torch on `device`; else by ONNX Runtime on the CPU."""

    fast: bool = False
    device: str | None = None

    @property
    def name(self) -> str:
        """The library with its version and, if it is not single precision, the kind of numbers."""
        if self.device is not None:
            return f"torch {version('torch')}, bfloat16 on {self.device.partition(':')[0]}"
        if self.fast:
            return f"openvino {version('openvino')}, bfloat16"
        return f"onnxruntime {version('onnxruntime')}"

    @property
    def budget(self) -> int:
        """Most tokens in a batch."""
        return TOKEN_BUDGET if self.device is None else DEVICE_BUDGET


# What scorer uses unless it is told otherwise.
ON_CPU = Runtime()


class Session(Protocol):
    """A loaded network."""

    def run(self, names: None, inputs: Mapping[str, NDArray[np.int64]]) -> list[NDArray[np.float32]]:
        """Return all outputs of a batch, each with the batch first."""


def runtime_of(settings: Settings) -> Runtime:
    """Return the runtime that the settings ask for; `--device cpu` is the CPU's own."""
    device = settings.device if settings.device not in ("auto", "cpu") else None
    return Runtime(settings.fast, device)


def open_session(
    runtime: Runtime, graph: Callable[[], Path | bytes], module: Callable[[], Any], remedy: str
) -> Session:
    """Load a network; raise ModelError or MissingExtra if it cannot be run so, with what to do instead.

    graph: gives the ONNX graph.  module: gives the torch module that the graph was exported from; its arguments are
    the inputs in order.  Only the one that is needed is called.
    """
    if runtime.device is not None:
        return TorchSession(module(), checked_device(runtime.device))
    if runtime.fast:
        return FastSession(graph())
    session: Session = load_session(graph(), remedy)
    return session


class FastSession:
    """OpenVINO in bfloat16, from the graphs that ONNX Runtime runs.

    The numbers of a text depend on no other in its batch.  Integers of 8 bits were measured as well: they are no
    faster here, since each length of a batch costs twice as much to prepare, and they moved qualities by 13 points.
    """

    def __init__(self, graph: Path | bytes) -> None:
        core = _openvino().Core()
        if "BF16" not in core.get_property("CPU", "OPTIMIZATION_CAPABILITIES"):
            raise ModelError("--fast needs a CPU with instructions for bfloat16 (AVX512_BF16 or AMX): leave it out")
        # Pinned threads of several processes would all sit on the same cores.
        options: dict[str, object] = {
            "ENABLE_CPU_PINNING": False,
            "NUM_STREAMS": 1,
            "INFERENCE_NUM_THREADS": available_cores(),
        }
        options["INFERENCE_PRECISION_HINT"] = "bf16"
        try:
            model = core.read_model(graph if isinstance(graph, bytes) else str(graph))
            self._model = core.compile_model(model, "CPU", options)
        except RuntimeError as error:
            reason = str(error).strip().splitlines()[-1]
            raise ModelError(f"OpenVINO cannot load the model ({reason}): leave out --fast") from error
        self._own = threading.local()

    def run(self, names: None, inputs: Mapping[str, NDArray[np.int64]]) -> list[NDArray[np.float32]]:
        """Return all outputs of a batch."""
        if not hasattr(self._own, "request"):
            self._own.request = self._model.create_infer_request()  # threads must not share one
        found = self._own.request.infer(dict(inputs), share_inputs=True)
        return [value.copy() for value in found.values()]


def _openvino() -> Any:
    """Import OpenVINO without its telemetry: each import would be told to Google Analytics, and nobody is asked."""
    with _IMPORTING:
        kept = sys.modules.get(_TELEMETRY)
        # A module that cannot be imported: OpenVINO then does without it.
        sys.modules[_TELEMETRY] = None  # type: ignore[assignment]
        try:
            import openvino
        except ImportError:
            raise MissingExtra("--fast needs the package openvino: pip install 'scorer[fast]'") from None
        finally:
            if kept is None:
                del sys.modules[_TELEMETRY]
            else:
                sys.modules[_TELEMETRY] = kept
        return openvino


class TorchSession:
    """A torch module on a device, with matrices in bfloat16."""

    def __init__(self, module: Any, device: str) -> None:
        self._module, self._device = module.eval().to(device), device

    def run(self, names: None, inputs: Mapping[str, NDArray[np.int64]]) -> list[NDArray[np.float32]]:
        """Return all outputs of a batch."""
        import torch

        with torch.inference_mode(), torch.autocast(self._device.partition(":")[0], torch.bfloat16):
            found = self._module(*(torch.from_numpy(value).to(self._device) for value in inputs.values()))
        outputs = found if isinstance(found, tuple) else (found,)
        return [value.float().cpu().numpy() for value in outputs]


def checked_device(device: str) -> str:
    """Return the device; raise ModelError if there is none of that name."""
    import torch

    try:
        torch.empty(0, device=device)
    except (RuntimeError, AssertionError) as error:
        reason = (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")
        raise ModelError(f"--device {device}: there is none here ({reason}): leave out --device") from None
    return device
