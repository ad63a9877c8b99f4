"""Damages to a file's content, at random but always the same for a seed."""

import re
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Any

import onnx

#: Numbers that readers stumble over, in files of bytes and in texts.
_EXTREMES = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_WORDS = (b"-1", b"1e999", b"NaN", b"null", b"true", b"[]", b"{}", b'""', b"9" * 400, b"0.5")
_NUMBER = re.compile(rb"-?\d+(\.\d+)?")


def mutate(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """A damaged copy: one to four damages after each other.

    Args:
        data: whole and sound.
        others: sound files of the same kind, to take parts from.
        random: decides everything.
    """
    content = bytearray(data)
    for _ in range(random.choice((1, 1, 1, 2, 4))):
        if content:
            random.choice(_DAMAGES)(content, others, random)
    return bytes(content)


def mutate_text(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """The same for a text, where every other time a number or a word is another one."""
    if random.random() < 0.5:
        return mutate(data, others, random)
    places = list(_NUMBER.finditer(data)) + list(re.finditer(rb'"[^"]*"|\btrue\b|\bnull\b', data))
    if not places:
        return mutate(data, others, random)
    place = random.choice(places)
    word = random.choice(_WORDS) if random.random() < 0.8 else b"[" * random.choice((1, 9, 9999))
    return data[: place.start()] + word + data[place.end() :]


def mutate_model(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """An ONNX file of which one or two values are others, or come twice or not at all.

    Bytes that are hit at random mostly leave no message at all.
    """
    model = onnx.ModelProto.FromString(data)
    for _ in range(random.choice((1, 2))):
        message, field = random.choice(list(_fields(model)))
        value = getattr(message, field.name)
        if not field.is_repeated:
            if field.message_type is not None or random.random() < 0.1:
                message.ClearField(field.name)
            else:
                setattr(message, field.name, _another(field, value, others, random))
            continue
        at = random.randrange(len(value))
        if random.random() < 0.3:
            del value[at]
        elif random.random() < 0.3:
            value.append(value[at])
        elif field.message_type is not None:
            value[at].CopyFrom(random.choice(value))
        else:
            value[at] = _another(field, value[at], others, random)
    return model.SerializeToString()


def _fields(message: Any) -> Iterator[tuple[Any, Any]]:
    """Each field of a message and of those in it that is set, with the message it is of."""
    for field, value in message.ListFields():
        yield message, field
        if field.message_type is not None:
            for inner in value if field.is_repeated else (value,):
                yield from _fields(inner)


def _another(field: Any, value: Any, others: Sequence[bytes], random: Random) -> Any:
    """Another value of the same type."""
    if isinstance(value, str):
        return mutate(value.encode() or b"x", others, random).decode("latin-1")
    if isinstance(value, bytes):
        return mutate(value or b"x", others, random)
    if isinstance(value, float):
        return random.choice((0.0, -1.0, 1e30, float("inf"), float("nan")))
    if field.enum_type is not None:
        return random.choice(list(field.enum_type.values_by_number))
    wide = field.cpp_type in (field.CPPTYPE_INT64, field.CPPTYPE_UINT64)
    far = (2**31 - 1, 2**62 if wide else 2**30, -1, -(2**31))
    return random.choice((0, 1, 2, 3, value + 1, 65_536, *far))


def repair_png(data: bytes) -> bytes:
    """A damaged PNG with right checksums, so that readers look at what is damaged."""
    out, at = bytearray(data[:8]), 8
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        if at + 12 + length > len(data):
            break
        body = data[at + 4 : at + 8 + length]
        out += data[at : at + 4] + body + struct.pack(">I", zlib.crc32(body))
        at += 12 + length
    return bytes(out) + data[at:]


def _span(content: bytearray, random: Random) -> slice:
    """A short range as a rule, a long one now and then."""
    start = random.randrange(len(content))
    longest = random.choice((4, 16, 64, len(content)))
    return slice(start, start + 1 + random.randrange(longest))


def _flip_bits(content: bytearray, others: Sequence[bytes], random: Random) -> None:
    for _ in range(random.choice((1, 1, 8, 64))):
        content[random.randrange(len(content))] ^= 1 << random.randrange(8)


def _set_bytes(content: bytearray, others: Sequence[bytes], random: Random) -> None:
    for _ in range(random.choice((1, 4))):
        content[random.randrange(len(content))] = random.choice((0, 1, 0x7F, 0x80, 0xFF))


def _truncate(content: bytearray, others: Sequence[bytes], random: Random) -> None:
    del content[random.randrange(len(content)) :]


def _extend(content: bytearray, others: Sequence[bytes], random: Random) -> None:
    content.extend(random.randbytes(random.choice((1, 64, 4096))))


def _zero(content: bytearray, others: Sequence[bytes], random: Random) -> None:
    span = _span(content, random)
    content[span] = bytes(len(content[span]))


def _cut_out(content: bytearray, others: Sequence[bytes], random: Random) -> None:
    del content[_span(content, random)]


def _repeat(content: bytearray, others: Sequence[bytes], random: Random) -> None:
    part = content[_span(content, random)]
    at = random.randrange(len(content))
    content[at:at] = part * random.choice((1, 1, 20))


def _swap(content: bytearray, others: Sequence[bytes], random: Random) -> None:
    size = random.choice((4, 12, 64, 512))
    one, two = (random.randrange(len(content)) for _ in range(2))
    here, there = bytes(content[one : one + size]), bytes(content[two : two + size])
    content[one : one + size], content[two : two + size] = there, here


def _splice(content: bytearray, others: Sequence[bytes], random: Random) -> None:
    """The beginning of one file and the end of another."""
    other = random.choice(others)
    content[random.randrange(len(content)) :] = other[random.randrange(len(other)) :]


def _set_number(content: bytearray, others: Sequence[bytes], random: Random) -> None:
    """What may be a length, an offset, a size or a count, at either end of what it can be."""
    form = random.choice((">H", "<H", ">I", "<I", ">I", "<I", ">Q", "<Q"))
    size = struct.calcsize(form)
    at = random.randrange(min(len(content), random.choice((64, 512, len(content)))))
    if at + size > len(content):
        return
    (value,) = struct.unpack_from(form, content, at)
    chosen = random.choice((*_EXTREMES, value + 1, value - 1, 2 * value, len(content)))
    struct.pack_into(form, content, at, chosen % (1 << 8 * size))


_DAMAGES: tuple[Callable[[bytearray, Sequence[bytes], Random], None], ...] = (
    _flip_bits,
    _set_bytes,
    _truncate,
    _extend,
    _zero,
    _cut_out,
    _repeat,
    _swap,
    _splice,
    _set_number,
    _set_number,
    _set_number,
)
