"""Model files: finding them, and reading and checking what they say of themselves."""

import contextlib
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from natsort import natsorted
from platformdirs import user_data_path

from desktop.core.assets import assets_dir
from desktop.core.color import RGB
from desktop.core.errors import TintlineError
from desktop.core.messages import mark, say
from desktop.core.parts import PartColors
from desktop.engine import providers, runtimes
from desktop.engine.contract import CONTRACT, TASKS, Shape, broken
from desktop.engine.diagnosis import reason_of
from desktop.engine.model_colors import read_palettes, read_part_colors
from desktop.engine.model_shapes import INPUT, OUTPUT, check_tensors
from desktop.engine.self_contained import check_self_contained

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
        runtimes.runtime()  # without it no model could be read: that is the error then
        for path in shipped:
            with contextlib.suppress(TintlineError):  # one that is broken hides no other
                if read_spec(path).task == task:
                    return path
        raise TintlineError(
            say(
                "No {task} model came with this copy of Tintline: reinstall it, or name a model"
                " file.",
                task=task,
            )
        )
    text = str(name_or_path)
    by_name = {path.stem.casefold(): path for path in (*user_models(), *shipped)}
    if path := by_name.get(text.casefold()):
        return path
    path = Path(text).expanduser()
    if path.is_file():
        return path
    if path.is_dir():
        raise _is_folder(path)
    names = ", ".join(path.stem for path in shipped) or say("none is shipped with this copy")
    raise TintlineError(
        say(
            'There is no model and no file "{name}": name an ONNX file or a shipped model'
            " ({models}).",
            name=text,
            models=names,
        )
    )


def _is_folder(path: Path) -> TintlineError:
    return TintlineError(say("{file} is a folder: choose an ONNX file inside it.", file=path))


def read_spec(path: Path) -> ModelSpec:
    """Check a model file against the contract.

    Raises:
        TintlineError: it can't be read, is no ONNX file or breaks the contract; says where.
    """
    ort = runtimes.runtime()
    data = read_model(path)
    return spec_of(open_on_cpu(ort, path, data), path, data)


def read_model(path: Path) -> bytes:
    """A model file's content; TintlineError where it can't be read."""
    try:
        if path.is_dir():
            raise _is_folder(path)
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise broken(path, mark("The model {model} is larger than 2 GiB"))
        if size == 0:
            raise broken(path, mark("The model {model} is empty (zero bytes)"))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise TintlineError(
            say("The model {model} does not exist: check the name and the folder.", model=path)
        ) from error
    except OSError as error:
        raise TintlineError(
            say(
                "The model {model} cannot be read: {reason}.",
                model=path,
                reason=error.strerror or str(error),
            )
        ) from error


def open_on_cpu(ort: Any, path: Path, data: bytes) -> Any:
    """ONNX Runtime's session on the CPU; `path` is for messages.

    Raises:
        TintlineError: the content is no ONNX model that can be run here.
    """
    check_self_contained(path, data)
    try:
        return providers.create_session(ort, data, providers.CPU)
    except Exception as error:  # ONNX Runtime's errors have no common class
        reason = reason_of(error)
        if "protobuf" in reason.lower():
            raise broken(path, mark("The model {model} is no ONNX file")) from error
        raise broken(
            path,
            mark("The model {model} cannot be run by ONNX Runtime {version} ({reason})"),
            version=ort.__version__,
            reason=reason,
        ) from error


def spec_of(session: Any, path: Path, data: bytes) -> ModelSpec:
    """The specification of an opened model.

    Args:
        session: ONNX Runtime's session.
        path: the file.
        data: its content.

    Raises:
        TintlineError: the model breaks the contract.
    """
    try:
        return _checked(session, path, data)
    except UnicodeDecodeError as error:  # ONNX Runtime hands over whatever bytes there are
        raise broken(path, mark("The model {model} has names that are no text")) from error


def _checked(session: Any, path: Path, data: bytes) -> ModelSpec:
    metadata = dict(session.get_modelmeta().custom_metadata_map)
    contract = metadata.get("tintline.contract")
    if contract is None:
        raise broken(
            path,
            mark(
                "The model {model} was not made for Tintline (its metadata lacks"
                ' "tintline.contract")'
            ),
        )
    if contract != CONTRACT:
        raise broken(
            path,
            mark(
                'The model {model} keeps version "{version}" of the model contract, and this'
                " program knows version {known}"
            ),
            version=contract[:20],
            known=CONTRACT,
        )
    task_name = metadata.get("task", "")
    task = TASKS.get(task_name)
    if task is None:
        raise broken(
            path,
            mark('The model {model} has the task "{task}", which is none of {tasks}'),
            task=task_name[:40],
            tasks=", ".join(TASKS),
        )
    for key in _TEXTS:
        if not metadata.get(key, "").strip():
            raise broken(path, mark('The model {model} lacks "{key}" in its metadata'), key=key)
    size_multiple = _number(path, metadata, "size_multiple", 1, 4096)
    working_size = _number(path, metadata, "working_size", size_multiple, 16_384)
    inputs = check_tensors(path, INPUT, session.get_inputs(), task.inputs)
    known = [out for out in session.get_outputs() if out.name in task.outputs]
    outputs = check_tensors(path, OUTPUT, known, task.outputs)
    if ("choice" in outputs) != ("colors" in outputs):
        raise broken(
            path,
            mark(
                'The model {model} has one of the outputs "choice" and "colors" without the other'
            ),
        )
    parts = tuple(part.strip() for part in metadata.get("parts", "").split(",") if part.strip())
    if "parts" not in outputs:
        parts = ()
    elif outputs["parts"][1] not in (len(parts), "c"):
        raise broken(
            path,
            mark('The model {model} has {parts} parts and names {named} in its metadata "parts"'),
            parts=outputs["parts"][1],
            named=len(parts),
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


def _number(path: Path, metadata: dict[str, str], key: str, low: int, high: int) -> int:
    text = metadata.get(key, "").strip()
    if not text.isdecimal() or not low <= int(text) <= high:
        raise broken(
            path,
            mark(
                'The model {model} needs "{key}" in its metadata as a number from {least} to {most}'
            ),
            key=key,
            least=low,
            most=f"{high:,}",
        )
    return int(text)
