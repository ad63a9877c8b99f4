"""Writers of palette files: GIMP (.gpl), Photoshop (.aco, .ase), hexadecimal lists (.hex)."""

import struct
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path

from desktop.core.color import RGB, format_hex
from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write
from desktop.core.messages import say
from desktop.core.palettes import Palette

#: Characters of a name that are kept, as many as are read.
_NAME_LENGTH = 80
# The .ase format's numbers: what a block is, and that a colour is neither global nor a spot ink.
_GROUP_BEGIN, _GROUP_END, _ENTRY, _NORMAL = 0xC001, 0xC002, 0x0001, 2


def write_palette_file(path: Path, palette: Palette) -> None:
    """Write a palette, whole or not at all, in the format its ending names.

    Colours are named after their hexadecimal number. Formats that hold no name of the palette
    (.aco, .hex) leave it to the file's name.

    Args:
        path: ends in one of `WRITE_SUFFIXES`; an existing file is replaced.
        palette: its name is written on one line and without control characters.

    Raises:
        TintlineError: the ending is unknown, or the file can't be written.
    """
    writer = _WRITERS.get(path.suffix.lower())
    if writer is None:
        raise TintlineError(
            say(
                "{file} has no ending of a palette: choose one of {endings}.",
                file=path.name,
                endings=", ".join(WRITE_SUFFIXES),
            )
        )
    data = writer(_on_one_line(palette.name), palette.colors)
    atomic_write(path, lambda temporary: temporary.write_bytes(data))


def gpl_text(name: str, entries: Iterable[tuple[RGB, str]]) -> str:
    """The text of a GIMP palette.

    Args:
        name: of the palette; written on one line and without what has no encoding.
        entries: colours and their names.
    """
    name = _on_one_line(name)
    rows = [f"{red:3d} {green:3d} {blue:3d}\t{title}" for (red, green, blue), title in entries]
    return "\n".join(["GIMP Palette", f"Name: {name}", "Columns: 8", "#", *rows, ""])


def _on_one_line(name: str) -> str:
    """A name that every format can hold: halves of surrogate pairs have no encoding."""
    kept = (c for c in " ".join(name.split()) if unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(kept)[:_NAME_LENGTH].strip()


def _gpl(name: str, colors: tuple[RGB, ...]) -> bytes:
    return gpl_text(name, ((color, format_hex(color)) for color in colors)).encode()


def _hex(_name: str, colors: tuple[RGB, ...]) -> bytes:
    return "".join(f"{format_hex(color)[1:]}\n" for color in colors).encode()


def _aco(_name: str, colors: tuple[RGB, ...]) -> bytes:
    """Version 1 for old programs, then version 2, the same with names."""
    rows = [struct.pack(">5H", 0, *(257 * value for value in color), 0) for color in colors]
    plain = struct.pack(">HH", 1, len(colors)) + b"".join(rows)
    named = struct.pack(">HH", 2, len(colors))
    for color, row in zip(colors, rows, strict=True):
        units, text = _utf16(format_hex(color))
        named += row + struct.pack(">I", units) + text
    return plain + named


def _ase(name: str, colors: tuple[RGB, ...]) -> bytes:
    """One group that bears the palette's name."""
    units, text = _utf16(name)
    blocks = [(_GROUP_BEGIN, struct.pack(">H", units) + text)]
    for color in colors:
        units, text = _utf16(format_hex(color))
        values = struct.pack(">3f", *(value / 255 for value in color))
        entry = struct.pack(">H", units) + text + b"RGB " + values + struct.pack(">H", _NORMAL)
        blocks.append((_ENTRY, entry))
    blocks.append((_GROUP_END, b""))
    body = b"".join(struct.pack(">HI", kind, len(data)) + data for kind, data in blocks)
    return b"ASEF" + struct.pack(">HHI", 1, 0, len(blocks)) + body


def _utf16(text: str) -> tuple[int, bytes]:
    """Number of code units and the units themselves, with the zero that ends them."""
    data = f"{text}\0".encode("utf-16-be")
    return len(data) // 2, data


_WRITERS: dict[str, Callable[[str, tuple[RGB, ...]], bytes]] = {
    ".gpl": _gpl,
    ".ase": _ase,
    ".aco": _aco,
    ".hex": _hex,
}

#: Endings of palette files that can be written, lower case.
WRITE_SUFFIXES = tuple(_WRITERS)
