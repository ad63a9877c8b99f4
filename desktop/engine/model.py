"""Model files: finding them, and reading and checking what they say of themselves."""

import contextlib
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from natsort import natsorted
from platformdirs import user_data_path

from desktop.core.assets import assets_dir
from desktop.core.color import RGB
from desktop.core.errors import TintlineError
from desktop.core.parts import PartColors
from desktop.engine import providers
from desktop.engine.contract import CONTRACT, TASKS, Shape, Tensor, broken
from desktop.engine.model_colors import read_palettes, read_part_colors

#: Largest model file that is read, in bytes: protobuf, and so ONNX, ends there.
MAX_BYTES = 2 * 1024**3
#: Name of a task's shipped file, where it is not the task's own.
_USUAL = {"sample": "faces"}


@dataclass(frozen=True)
class ModelSpec:
    """What a model file says of itself, checked against the contract.

    Attributes:
        path: the file.
        name: shown to the user.
        version: of the model.
        licence: of the weights.
        task: ``sketch``, ``photo`` or ``sample``.
        trained_on: the data, in words.
        recipe: the training configuration's name.
        size_multiple: heights and widths of the input are multiples of it.
        working_size: longest side the model was made for, in pixels.
        inputs: shape of each input by name.
        outputs: shape of each output of the contract by name.
        parts: what the output `parts` tells apart, in its order; empty without it.
        palettes: of pictures it learned from, to draw automatic palettes from; may be empty.
        part_colors: which colours the parts have in pictures it learned from; None if not told.
        sha256: of the file, hexadecimal.
    """

    path: Path
    name: str
    version: str
    licence: str
    task: str
    trained_on: str
    recipe: str
    size_multiple: int
    working_size: int
    inputs: Mapping[str, Shape]
    outputs: Mapping[str, Shape]
    parts: tuple[str, ...]
    palettes: tuple[tuple[RGB, ...], ...]
    part_colors: PartColors | None
    sha256: str


_TEXTS = ("name", "version", "licence", "trained_on", "recipe")


def shipped_models() -> list[Path]:
    """The model files that come with the program."""
    return natsorted((assets_dir() / "models").glob("*.onnx"))


def user_models_dir() -> Path:
    """The folder of the models that this user has added; it may lack."""
    return user_data_path("tintline", appauthor=False) / "models"


def user_models() -> list[Path]:
    """The model files that this user has added."""
    return natsorted(user_models_dir().glob("*.onnx"))


def usual_model(task: str) -> Path:
    """Where the shipped model of a task lies, if it came with this copy."""
    return assets_dir() / "models" / f"{_USUAL.get(task, task)}.onnx"


def find_model(name_or_path: str | Path | None, task: str = "sketch") -> Path:
    """The model file a user names.

    Args:
        name_or_path: the name of a shipped model or of one of the user's own (its file's stem), a
            file, or None for the shipped model of the task.
        task: what it is for, if it is not named.

    Raises:
        TintlineError: there is none.
    """
    shipped = shipped_models()
    if name_or_path is None:
        if (usual := usual_model(task)).is_file():
            return usual
        providers.runtime()  # without it no model could be read: that is the error then
        for path in shipped:
            with contextlib.suppress(TintlineError):  # one that is broken hides no other
                if read_spec(path).task == task:
                    return path
        raise TintlineError(
            f"No {task} model came with this copy of Tintline: reinstall it, or name a model file."
        )
    text = str(name_or_path)
    by_name = {path.stem.casefold(): path for path in (*user_models(), *shipped)}
    if path := by_name.get(text.casefold()):
        return path
    path = Path(text).expanduser()
    if path.is_file():
        return path
    if path.is_dir():
        raise TintlineError(f"{path} is a folder: choose an ONNX file inside it.")
    names = ", ".join(path.stem for path in shipped) or "none is shipped with this copy"
    raise TintlineError(
        f'There is no model and no file "{text}": name an ONNX file or a shipped model ({names}).'
    )


def read_spec(path: Path) -> ModelSpec:
    """Check a model file against the contract.

    Raises:
        TintlineError: it can't be read, is no ONNX file or breaks the contract; says where.
    """
    ort = providers.runtime()
    data = read_model(path)
    return spec_of(open_on_cpu(ort, path, data), path, data)


def read_model(path: Path) -> bytes:
    """A model file's content; TintlineError where it can't be read."""
    try:
        if path.is_dir():
            raise TintlineError(f"{path} is a folder: choose an ONNX file inside it.")
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise broken(path, "is larger than 2 GiB")
        if size == 0:
            raise broken(path, "is empty (zero bytes)")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise TintlineError(
            f"The model {path} does not exist: check the name and the folder."
        ) from error
    except OSError as error:
        raise TintlineError(
            f"The model {path} cannot be read: {error.strerror or error}."
        ) from error


def open_on_cpu(ort: Any, path: Path, data: bytes) -> Any:
    """ONNX Runtime's session on the CPU; `path` is for messages.

    Raises:
        TintlineError: the content is no ONNX model that can be run here.
    """
    try:
        return providers.create_session(ort, data, providers.CPU)
    except Exception as error:  # ONNX Runtime's errors have no common class
        reason = providers.reason_of(error)
        if "protobuf" in reason.lower():
            raise broken(path, "is no ONNX file") from error
        if "external data" in reason.lower() or "model_path" in reason:
            raise broken(path, "keeps its weights in another file") from error
        raise broken(path, f"cannot be run by ONNX Runtime {ort.__version__} ({reason})") from error


def spec_of(session: Any, path: Path, data: bytes) -> ModelSpec:
    """The specification of an opened model.

    Args:
        session: ONNX Runtime's session.
        path: the file.
        data: its content.

    Raises:
        TintlineError: the model breaks the contract.
    """
    metadata = dict(session.get_modelmeta().custom_metadata_map)
    contract = metadata.get("tintline.contract")
    if contract is None:
        raise broken(path, 'was not made for Tintline (its metadata lacks "tintline.contract")')
    if contract != CONTRACT:
        raise broken(
            path,
            f'keeps version "{contract[:20]}" of the model contract, and this program knows version'
            f" {CONTRACT}",
        )
    task_name = metadata.get("task", "")
    task = TASKS.get(task_name)
    if task is None:
        raise broken(path, f'has the task "{task_name[:40]}", which is none of {", ".join(TASKS)}')
    for key in _TEXTS:
        if not metadata.get(key, "").strip():
            raise broken(path, f'lacks "{key}" in its metadata')
    size_multiple = _number(path, metadata, "size_multiple", 1, 4096)
    working_size = _number(path, metadata, "working_size", size_multiple, 16_384)
    inputs = _check_tensors(path, "input", session.get_inputs(), task.inputs)
    known = [out for out in session.get_outputs() if out.name in task.outputs]
    outputs = _check_tensors(path, "output", known, task.outputs)
    if ("choice" in outputs) != ("colors" in outputs):
        raise broken(path, 'has one of the outputs "choice" and "colors" without the other')
    parts = tuple(part.strip() for part in metadata.get("parts", "").split(",") if part.strip())
    if "parts" not in outputs:
        parts = ()
    elif outputs["parts"][1] not in (len(parts), "c"):
        raise broken(
            path, f'has {outputs["parts"][1]} parts and names {len(parts)} in its metadata "parts"'
        )
    return ModelSpec(
        path=path,
        **{key: metadata[key].strip() for key in _TEXTS},
        task=task_name,
        size_multiple=size_multiple,
        working_size=working_size,
        inputs=inputs,
        outputs=outputs,
        parts=parts,
        palettes=read_palettes(path, metadata.get("palettes", "[]")),
        part_colors=read_part_colors(path, metadata.get("part_colors"), parts),
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _check_tensors(
    path: Path, kind: str, found: list[Any], table: Mapping[str, Tensor]
) -> Mapping[str, Shape]:
    """Shapes by name, axes that are free under the contract's letters."""
    shapes = {}
    for tensor in found:
        if tensor.name not in table:
            raise broken(path, f'asks for an input "{tensor.name}", which the task does not have')
        if tensor.type != "tensor(float)":
            raise broken(path, f'has the {kind} "{tensor.name}" as {tensor.type}, not as float32')
        axes = table[tensor.name].axes
        if not _fits(tensor.shape, axes, kind):
            raise broken(
                path,
                f'has the {kind} "{tensor.name}" in the shape {_write(tensor.shape)} instead of'
                f" {_write(axes)}",
            )
        shapes[tensor.name] = tuple(
            size if isinstance(size, int) and axis != "N" else axis
            for size, axis in zip(tensor.shape, axes, strict=True)
        )
    for name, tensor in table.items():
        if tensor.required and name not in shapes:
            raise broken(path, f'lacks the {kind} "{name}"')
    if "z" in shapes.get("latent", ()):
        raise broken(path, 'leaves the length of its input "latent" open')
    return MappingProxyType(shapes)


def _fits(shape: list[int | str | None], axes: Shape, kind: str) -> bool:
    if len(shape) != len(axes):
        return False
    for size, axis in zip(shape, axes, strict=True):
        if isinstance(axis, int):
            # An output's size may be unknown before the first run; then that is checked.
            if size != axis and (isinstance(size, int) or kind == "input"):
                return False
        elif isinstance(size, int) and not (
            (axis == "N" and size == 1) or (axis.islower() and size > 0)
        ):
            return False  # whatever the caller chooses must be free
    return True


def _write(shape: list[int | str | None] | Shape) -> str:
    return f"[{', '.join('?' if size is None else str(size) for size in shape)}]"


def _number(path: Path, metadata: dict[str, str], key: str, low: int, high: int) -> int:
    text = metadata.get(key, "").strip()
    if not text.isdecimal() or not low <= int(text) <= high:
        raise broken(path, f'needs "{key}" in its metadata as a number from {low} to {high:,}')
    return int(text)
