"""Model files that refer to other files are refused before ONNX Runtime sees them.

ONNX lets a tensor name a file that holds its numbers, with any path, and ONNX Runtime lets it name
a place in memory. Which of these it obeys differs by version: 1.22 and 1.23 read any absolute path
and end at a made-up place in memory. So the file is looked through here, by its format's rules
(https://protobuf.dev/programming-guides/encoding, https://github.com/onnx/onnx, onnx.proto).
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from desktop.core.messages import mark
from desktop.engine.contract import broken

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
#: Numbers of the fields that lead to tensors, and which message each holds.
_FIELDS: Mapping[str, Mapping[int, str]] = {
    "model": {7: "graph", 20: "training", 25: "function"},
    "training": {1: "graph", 2: "graph"},
    "function": {7: "node", 11: "attribute"},
    "graph": {1: "node", 5: "tensor", 15: "sparse"},
    "node": {5: "attribute"},
    "attribute": {5: "tensor", 6: "graph", 10: "tensor", 11: "graph", 22: "sparse", 23: "sparse"},
    "sparse": {1: "tensor", 2: "tensor"},
    "tensor": {},
}
#: Of a tensor: where its numbers are, and whether they are there.
_EXTERNAL_DATA, _DATA_LOCATION = 13, 14


def check_self_contained(path: Path, data: bytes) -> None:
    """Check that a model keeps its weights itself.

    Args:
        path: the model's file, for messages.
        data: its content.

    Raises:
        TintlineError: it refers to another file, or is no ONNX file.
    """
    whole = memoryview(data)
    parts = [("model", whole)]
    while parts:
        kind, part = parts.pop()
        inner = _FIELDS[kind]
        try:
            for field, value in _fields(part):
                if kind == "tensor" and field in (_EXTERNAL_DATA, _DATA_LOCATION) and value != 0:
                    raise broken(path, mark("The model {model} keeps its weights in another file"))
                if field in inner and isinstance(value, memoryview):
                    parts.append((inner[field], value))
        except (IndexError, ValueError) as error:
            raise broken(path, mark("The model {model} is no ONNX file")) from error


def _fields(message: memoryview) -> Iterator[tuple[int, memoryview | int]]:
    """Number and value of each field of a message; ValueError or IndexError where it is none.

    Numbers of fixed length have no meaning here and come as 0.
    """
    at = 0
    while at < len(message):
        tag, at = _varint(message, at)
        field, wire = tag >> 3, tag & 7
        value: memoryview | int = 0
        if wire == _VARINT:
            value, at = _varint(message, at)
        elif wire == _BYTES:
            length, at = _varint(message, at)
            value = message[at : at + length]
            at += length
        elif wire in (_FIXED32, _FIXED64):
            at += 4 if wire == _FIXED32 else 8
        else:  # groups went out of use long before ONNX
            raise ValueError
        if at > len(message):
            raise ValueError
        yield field, value


def _varint(message: memoryview, at: int) -> tuple[int, int]:
    """A number of variable length and where it ends."""
    number = 0
    for shift in range(0, 70, 7):
        byte = message[at]
        at += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number, at
    raise ValueError
