"""Readers of palette files: GIMP (.gpl), hexadecimal lists (.hex), Photoshop (.aco, .ase)."""

import colorsys
import re
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np

from desktop.core.color import RGB, lab_to_rgb, parse_hex
from desktop.core.errors import TintlineError
from desktop.core.messages import say

#: Largest palette file that is read, in bytes, and most colours that are taken from it.
MAX_BYTES = 1024**2
MAX_COLORS = 4096


def read_palette_file(path: Path) -> tuple[str, tuple[RGB, ...]]:
    """Read a palette file whose ending is one of `PALETTE_SUFFIXES`.

    Returns:
        The palette's name (the file's stem where it has none) and its colours, in order, each
        once.

    Raises:
        TintlineError: the file can't be read or holds no colours.
    """
    data = _read_bytes(path)
    reader = _READERS[path.suffix.lower()]
    try:
        name, colors = reader(data)
    except (struct.error, ValueError) as error:
        raise TintlineError(
            say(
                "The palette {file} is damaged or no {suffix} palette: export it again.",
                file=path,
                suffix=path.suffix,
            )
        ) from error
    if not colors:
        raise TintlineError(say("The palette {file} holds no colours: export it again.", file=path))
    return name or path.stem, tuple(dict.fromkeys(colors[:MAX_COLORS]))


def read_named_colors(path: Path) -> tuple[str, list[tuple[RGB, str]]]:
    """Read a GIMP palette with the names of its colours.

    Returns:
        The palette's name (the file's stem where it has none), and pairs of a colour and its name
        (empty where it has none), in order.

    Raises:
        TintlineError: the file can't be read or is no GIMP palette.
    """
    data = _read_bytes(path)
    if not data.removeprefix(b"\xef\xbb\xbf").startswith(b"GIMP Palette"):
        raise TintlineError(
            say(
                "{file} is no GIMP palette: choose a .gpl file that was saved as a character"
                " palette.",
                file=path,
            )
        )
    name, entries = _gpl_entries(data)
    return name or path.stem, entries


def _read_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise TintlineError(
            say(
                "The palette {file} cannot be read: {reason}.",
                file=path,
                reason=error.strerror or str(error),
            )
        ) from error
    if len(data) > MAX_BYTES:
        raise TintlineError(
            say("The palette {file} is larger than 1 MiB: choose a palette file.", file=path)
        )
    return data


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _read_gpl(data: bytes) -> tuple[str, list[RGB]]:
    name, entries = _gpl_entries(data)
    return name, [color for color, _ in entries]


def _gpl_entries(data: bytes) -> tuple[str, list[tuple[RGB, str]]]:
    name: str = ""
    entries: list[tuple[RGB, str]] = []
    for line in _text(data).splitlines():
        if match := re.match(r"\s*name\s*:\s*(.*)", line, re.IGNORECASE):
            name = match[1].strip()[:80]
        elif match := re.match(r"\s*(\d{1,3})\s+(\d{1,3})\s+(\d{1,3})(?:\s+(.*)|$)", line):
            r, g, b = (min(int(v), 255) for v in match.groups()[:3])
            entries.append(((r, g, b), (match[4] or "").strip()))
    return name, entries


def _read_hex(data: bytes) -> tuple[str, list[RGB]]:
    colors = []
    for line in _text(data).splitlines():
        # One colour a line is the rule; what follows it, and lines of comment, are passed over.
        word = re.match(r"\s*(#?[0-9a-fA-F]+)(?:[\s,;]|$)", line)
        if word and len(word[1].removeprefix("#")) in (3, 6):
            colors.append(parse_hex(word[1]))
    return "", colors


def _read_aco(data: bytes) -> tuple[str, list[RGB]]:
    """Version 1 leads, and version 2, the same with names, may follow or stand alone."""
    version, count = struct.unpack_from(">HH", data)
    if version not in (1, 2):
        raise ValueError("unknown version")
    colors, at = [], 4
    for _ in range(min(count, MAX_COLORS)):
        space, *values = struct.unpack_from(">H4H", data, at)
        at += 10
        if version == 2:
            (length,) = struct.unpack_from(">I", data, at)
            at += 4 + 2 * length
        color = _aco_color(space, values)
        if color is not None:
            colors.append(color)
    return "", colors


def _aco_color(space: int, values: list[int]) -> RGB | None:
    w, x, y, z = values
    if space == 0:
        return _rgb(w / 65535, x / 65535, y / 65535)
    if space == 1:
        return _rgb(*colorsys.hsv_to_rgb(w / 65536, x / 65535, y / 65535))
    if space == 2:  # 0 is full ink
        return _cmyk(*(1 - v / 65535 for v in values))
    if space == 7:
        a, b = (v - 65536 if v >= 32768 else v for v in (x, y))
        return _lab(w / 100, a / 100, b / 100)
    if space == 8:  # 0 is white
        return _rgb(*[1 - w / 10000] * 3)
    if space == 9:
        return _cmyk(w / 10000, x / 10000, y / 10000, z / 10000)
    return None  # spot inks of commercial swatch books


def _read_ase(data: bytes) -> tuple[str, list[RGB]]:
    signature, count = struct.unpack_from(">4s4xI", data)
    if signature != b"ASEF":  # Aseprite's drawings have the same ending
        raise ValueError("no swatch exchange file")
    name, colors, at = "", [], 12
    for _ in range(min(count, 4 * MAX_COLORS)):
        kind, length = struct.unpack_from(">HI", data, at)
        block = data[at + 6 : at + 6 + length]
        at += 6 + length
        if kind not in (0x0001, 0xC001):
            continue
        (units,) = struct.unpack_from(">H", block)
        if kind == 0xC001:
            name = name or block[2 : 2 + 2 * units].decode("utf-16-be", "replace").strip("\0 ")[:80]
            continue
        color = _ase_color(block[2 + 2 * units :])
        if color is not None:
            colors.append(color)
    return name, colors


def _ase_color(block: bytes) -> RGB | None:
    model, rest = block[:4], block[4:]
    if model == b"RGB ":
        return _rgb(*struct.unpack_from(">3f", rest))
    if model == b"CMYK":
        return _cmyk(*struct.unpack_from(">4f", rest))
    if model == b"LAB ":
        lightness, a, b = struct.unpack_from(">3f", rest)
        return _lab(lightness * 100, a, b)
    if model.lower() == b"gray":
        return _rgb(*struct.unpack_from(">f", rest) * 3)
    return None


def _rgb(r: float, g: float, b: float) -> RGB:
    """From 0…1; a value that is no number raises ValueError."""
    r, g, b = (round(255 * min(max(v, 0.0), 1.0)) for v in (r, g, b))
    return r, g, b


def _cmyk(c: float, m: float, y: float, k: float) -> RGB:
    return _rgb((1 - c) * (1 - k), (1 - m) * (1 - k), (1 - y) * (1 - k))


def _lab(lightness: float, a: float, b: float) -> RGB:
    r, g, b = lab_to_rgb(np.array([lightness, a, b], np.float32)).tolist()
    return _rgb(r, g, b)


_READERS: dict[str, Callable[[bytes], tuple[str, list[RGB]]]] = {
    ".gpl": _read_gpl,
    ".hex": _read_hex,
    ".aco": _read_aco,
    ".ase": _read_ase,
}

#: Endings of palette files, lower case.
PALETTE_SUFFIXES = tuple(_READERS)
