import logging
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from desktop.core.cancel import CancelToken
from desktop.core.errors import Cancelled, TintlineError
from desktop.engine import providers
from desktop.engine.model import ModelSpec, open_on_cpu, read_model, spec_of
from desktop.engine.providers import CPU, Backend, Device, DeviceReport
from desktop.engine.tensors import check_answer, complete_inputs, empty_inputs

log = logging.getLogger(__name__)


class ModelSession:
    """A model, ready to run; made by `open_session`.

    Runs are serialised, since DirectML allows no two at once.
    """

    def __init__(self, ort: Any, session: Any, spec: ModelSpec, device: DeviceReport) -> None:
        self._ort = ort
        self._session = session
        self._lock = threading.Lock()
        self.spec = spec
        self.device = device

    def run(
        self, inputs: Mapping[str, np.ndarray], cancel: CancelToken | None = None
    ) -> dict[str, np.ndarray]:
        """Run the model once.

        Args:
            inputs: float32 arrays as the contract says. Optional inputs that are missing here
                count as *none*; those the model does not take are passed over.
            cancel: stops a run in progress, from any thread.

        Returns:
            Every output of the contract that the model has, by name: finite float32 of the
            contract's shape (log-probabilities may be minus infinity).

        Raises:
            Cancelled: `cancel` was set before the answer was there.
            TintlineError: the run failed, for want of memory for example, or its answer breaks
                the contract.
            ValueError: an input lacks, or has another size than the contract says.
        """
        cancel = cancel or CancelToken()
        feed = complete_inputs(self.spec, inputs)
        # Options of a run that was terminated stay terminated, so each run has its own.
        options = self._ort.RunOptions()
        options.log_severity_level = 4

        def terminate() -> None:
            options.terminate = True

        with self._lock:
            cancel.check()
            forget = cancel.on_cancel(terminate)
            try:
                values = self._session.run(list(self.spec.outputs), feed, options)
            except Exception as error:  # ONNX Runtime's errors have no common class
                if cancel.cancelled:
                    raise Cancelled from None
                raise _run_failed(self.spec, self.device, error) from error
            finally:
                forget()
        cancel.check()
        answer = dict(zip(self.spec.outputs, values, strict=True))
        check_answer(self.spec, feed, answer)
        return answer


def open_session(path: Path, device: str = Device.AUTO) -> ModelSession:
    """Load a model and find out, by running it once, what really runs it.

    Args:
        path: an ONNX file that keeps the contract.
        device: ``auto``, ``cpu``, ``cuda`` or ``directml``. With ``auto`` a GPU that doesn't work
            is given up for the CPU, and `ModelSession.device` says why.

    Raises:
        TintlineError: the model can't be used, or a device that was asked for by name doesn't
            work.
    """
    wished = providers.parse_device(device)
    ort = providers.runtime()
    backends = providers.candidates(ort, wished)
    data = read_model(path)
    given_up: list[str] = []
    for backend in backends:
        if backend is CPU:
            break
        try:
            session = _try_gpu(ort, path, data, backend, wished)
        except _NotUsable as refusal:
            log.warning("%s", refusal)
            if wished is not Device.AUTO:
                raise providers.unusable(backend, str(refusal)) from refusal
            given_up.append(str(refusal))
        else:
            return session
    native = open_on_cpu(ort, path, data)
    spec = spec_of(native, path, data)
    report = DeviceReport(CPU.name, CPU.provider, wished, "; ".join(given_up))
    session = ModelSession(ort, native, spec, report)
    session.run(empty_inputs(spec))
    return session


class _NotUsable(Exception):  # noqa: N818 - a finding, not an error
    """Why a GPU is given up, and the remedy."""


def _try_gpu(ort: Any, path: Path, data: bytes, backend: Backend, wished: Device) -> ModelSession:
    """A session that really runs on this backend; `_NotUsable` where it doesn't."""
    try:
        native = providers.create_session(ort, data, backend)
    except Exception as error:
        open_on_cpu(ort, path, data)  # a model that fails everywhere is the one to blame
        raise _NotUsable(providers.why_not(ort, backend, error)) from error
    spec = spec_of(native, path, data)
    # A library that can't be loaded raises nothing: the session has fallen back to the CPU.
    if backend.provider not in native.get_providers():
        raise _NotUsable(providers.why_not(ort, backend))
    report = DeviceReport(providers.device_name(backend), backend.provider, wished)
    session = ModelSession(ort, native, spec, report)
    try:
        session.run(empty_inputs(spec))
    except TintlineError as error:
        cause = error.__cause__
        if not isinstance(cause, Exception):
            raise  # it ran, and its answer breaks the contract
        raise _NotUsable(providers.why_not(ort, backend, cause)) from error
    if backend.provider not in native.get_providers():
        raise _NotUsable(providers.why_not(ort, backend))
    return session


def _run_failed(spec: ModelSpec, device: DeviceReport, error: Exception) -> TintlineError:
    reason = providers.reason_of(error)
    if any(sign in reason.lower() for sign in ("allocate", "out of memory", "bad_alloc")):
        other = "" if device.provider == CPU.provider else " or choose the device cpu"
        return TintlineError(
            f"The model {spec.name} needs more memory than {device.name} has free: close other"
            f" programs{other}."
        )
    if device.provider != CPU.provider:
        return TintlineError(
            f"The model {spec.name} failed on {device.name} ({reason}): choose the device cpu."
        )
    return TintlineError(
        f"The model {spec.name} failed ({reason}): choose another model, or export it again."
    )
