import logging
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from desktop.core.cancel import CancelToken
from desktop.core.errors import Cancelled, OutOfMemory, TintlineError
from desktop.core.messages import say
from desktop.engine import providers, runtimes
from desktop.engine.diagnosis import Unusable, answers_otherwise, not_built, reason_of, why_not
from desktop.engine.model import ModelSpec, open_on_cpu, read_model, spec_of
from desktop.engine.probe import MOST_APART, difference, probe_inputs
from desktop.engine.providers import CPU, Backend, Device, DeviceReport
from desktop.engine.tensors import check_answer, complete_inputs, empty_inputs

log = logging.getLogger(__name__)

#: So often what waits for its turn looks whether it is still to run, in seconds.
_LOOK_UP = 0.05


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
        options.log_severity_level = runtimes.FATAL

        def terminate() -> None:
            options.terminate = True

        with self._turn(cancel):
            forget = cancel.on_cancel(terminate)  # at once, if it was cancelled just before
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

    @contextmanager
    def _turn(self, cancel: CancelToken) -> Iterator[None]:
        """Wait until no other run is in progress; patient work lets others by meanwhile."""
        cancel.check()
        while not self._lock.acquire(timeout=_LOOK_UP):
            cancel.check()
        try:
            yield
        finally:
            self._lock.release()


def open_session(path: Path, device: str = Device.AUTO) -> ModelSession:
    """Load a model and find out, by running it once, what really runs it.

    Another device than the CPU has to give what the CPU gives.

    Args:
        path: an ONNX file that keeps the contract.
        device: one of `Device`. With ``auto`` a device that doesn't work is given up for the CPU,
            and `ModelSession.device` says why.

    Raises:
        TintlineError: the model can't be used, or a device that was asked for by name doesn't
            work.
    """
    wished = providers.parse_device(device)
    ort = runtimes.runtime()
    available = ort.get_available_providers()
    backends = providers.candidates(wished, available)
    for backend in backends:
        if backend.provider not in available:
            raise not_built(backend).as_error()
    data = read_model(path)
    # A model that fails here too is the one to blame, and not a device.
    native = open_on_cpu(ort, path, data)
    spec = spec_of(native, path, data)
    given_up: list[Unusable] = []
    for backend in backends:
        try:
            return _open_on(ort, backend, data, ModelSession(ort, native, spec, _on_cpu()))
        except _NotUsable as refusal:
            log.warning("%s", refusal.why)
            if wished is not Device.AUTO:
                raise refusal.why.as_error() from refusal
            given_up.append(refusal.why)
    session = ModelSession(ort, native, spec, _on_cpu(given_up))
    session.run(empty_inputs(spec))
    return session


class _NotUsable(Exception):  # noqa: N818 - a finding, not an error
    """A device is given up; `why` tells why, and the remedy."""

    def __init__(self, why: Unusable) -> None:
        super().__init__(str(why))
        self.why = why


def _on_cpu(given_up: Sequence[Unusable] = ()) -> DeviceReport:
    reason: str = ""
    for why in given_up:
        reason = say("{first}. {next}", first=reason, next=str(why)) if reason else str(why)
    return DeviceReport(CPU.name, CPU.provider, reason)


def _open_on(ort: Any, backend: Backend, data: bytes, on_cpu: ModelSession) -> ModelSession:
    """A session that really runs on this backend and is right; `_NotUsable` where it isn't."""
    try:
        native = providers.create_session(ort, data, backend)
    except Exception as error:
        raise _NotUsable(why_not(ort, backend, error)) from error
    # A library that can't be loaded raises nothing: the session has fallen back to the CPU.
    if backend.provider not in native.get_providers():
        raise _NotUsable(why_not(ort, backend))
    report = DeviceReport(providers.device_name(ort, backend), backend.provider)
    session = ModelSession(ort, native, on_cpu.spec, report)
    inputs = probe_inputs(on_cpu.spec)
    expected = on_cpu.run(inputs)
    try:
        apart = difference(expected, session.run(inputs))
    except TintlineError as error:
        cause = error.__cause__
        if isinstance(cause, Exception):
            raise _NotUsable(why_not(ort, backend, cause)) from error
        apart = 1.0  # no numbers, or of another shape than the CPU's
    if backend.provider not in native.get_providers():
        raise _NotUsable(why_not(ort, backend))
    if apart > MOST_APART:
        raise _NotUsable(answers_otherwise(backend, apart))
    log.info("%s answers as the CPU does, %.4f apart", report.name, apart)
    return session


def _run_failed(spec: ModelSpec, device: DeviceReport, error: Exception) -> TintlineError:
    reason = reason_of(error)
    on_cpu = device.provider == CPU.provider
    if any(sign in reason.lower() for sign in ("allocate", "out of memory", "bad_alloc")):
        sentence = say(
            "The model {model} needs more memory than {device} has free: close other programs.",
            model=spec.name,
            device=device.name,
        )
        if not on_cpu:
            sentence = say(
                "The model {model} needs more memory than {device} has free: close other programs"
                " or choose the device cpu.",
                model=spec.name,
                device=device.name,
            )
        return OutOfMemory(sentence)
    if not on_cpu:
        return TintlineError(
            say(
                "The model {model} failed on {device} ({reason}): choose the device cpu.",
                model=spec.name,
                device=device.name,
                reason=reason,
            )
        )
    return TintlineError(
        say(
            "The model {model} failed ({reason}): choose another model, or export it again.",
            model=spec.name,
            reason=reason,
        )
    )
