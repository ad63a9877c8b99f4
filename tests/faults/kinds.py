"""The kinds of files that users may be handed, and what the program does with them."""

import contextlib
import json
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

import numpy as np

from desktop.core.characters import PART_TITLES, CharacterPalette, load_character, save_character
from desktop.core.hints import hints_to_json, load_hints
from desktop.core.ink import read_ink
from desktop.core.load import load_picture
from desktop.core.ora_write import write_ora
from desktop.core.palette_extraction import extract_colors
from desktop.core.palette_write import write_palette_file
from desktop.core.palettes import Palette, load_palette
from desktop.core.picture import MAX_SIDE
from desktop.core.save import save_picture
from desktop.engine.batch_item import BatchItem
from desktop.engine.journal import JOURNAL_NAME, Journal
from desktop.engine.model import read_spec
from desktop.engine.output import save_project
from desktop.engine.project_file import read_project
from desktop.engine.session import open_session
from desktop.engine.tensors import empty_inputs
from desktop.settings import load_settings, save_settings
from tests.faults import sound
from tests.faults.mutations import mutate, mutate_model, mutate_text, repair_png
from tests.faults.sound import HEIGHT, PROFILE, WIDTH, coded, entry_of, in_archive, written


@dataclass(frozen=True)
class Kind:
    """A kind of file.

    Attributes:
        name: of the file, its ending included.
        make: writes sound ones into a folder.
        read: what the program does with a damaged one; it may write beside it.
        damage: see `mutate`.
        wrap: makes the file of what was damaged, where that is a part of it.
    """

    name: str
    make: sound.Maker
    read: Callable[[Path], object]
    damage: Callable[[bytes, list[bytes], Random], bytes] = mutate
    wrap: Callable[[bytes, Random], bytes] = lambda data, _random: data


def _repaired(data: bytes, random: Random) -> bytes:
    return repair_png(data) if random.random() < 0.7 else data


def _open_picture(path: Path) -> None:
    picture = load_picture(path)
    height, width = picture.rgb.shape[:2]
    assert picture.rgb.dtype == np.uint8
    assert max(width, height) <= MAX_SIDE
    if width * height < 1_000_000:  # what was kept of it can be written again, and worked on
        for name in ("again.png", "again.tif", "again.jpg"):
            save_picture(path.with_name(name), picture.pixels, like=picture)
        extract_colors(picture.rgb, 8, picture.alpha)
        read_ink(picture)


def _open_project(path: Path) -> None:
    project = read_project(path)
    picture = project.request.picture
    if picture.width * picture.height < 1_000_000:
        save_project(path.with_name("again.tint"), project)
        read_project(path.with_name("again.tint"))
        save_picture(path.with_name("again.png"), picture.pixels, like=picture)


def _open_palette(path: Path) -> None:
    palette = load_palette(str(path))
    for ending in (".gpl", ".hex", ".aco", ".ase"):
        write_palette_file(path.with_name(f"again{ending}"), palette)


def _open_character(path: Path) -> None:
    save_character(path.with_name("again.gpl"), load_character(path))


def _open_hints(path: Path) -> None:
    json.loads(hints_to_json(load_hints(path, WIDTH, HEIGHT), WIDTH, HEIGHT))


def _open_model(path: Path) -> None:
    read_spec(path)
    session = open_session(path, "cpu")
    session.run(empty_inputs(session.spec, 32, 32))


def _open_settings(path: Path) -> None:
    save_settings(load_settings(path), path)


def _open_journal(path: Path) -> None:
    journal = Journal(path.parent, "settings", overwrite=True)
    item = BatchItem(path.with_name("a.png"), path.with_name("a-color.png"))
    journal.judge(item, exists=False)
    journal.results_of(item.source)
    journal.made(item.target)
    journal.begin(item)
    journal.end()
    journal.close()


def kinds(folder: Path) -> dict[str, Kind]:
    """Every kind by its name; a folder to make sound files in."""
    colors = tuple((40 * i, 255 - 20 * i, 7 * i) for i in range(6))
    palette, layered = Palette("Tag 葵", colors), sound.layered_picture()
    parts = CharacterPalette(tuple(zip(PART_TITLES, colors, strict=False)), "Ana")
    ora = written("a.ora", lambda path: write_ora(path, layered))
    hints = hints_to_json(sound.project().request.hints, WIDTH, HEIGHT).encode()
    merged, text = "mergedimage.png", "tintline/project.json"
    inner, profile = "tintline/picture.png", "tintline/profile.icc"
    table = [
        Kind("a.png", sound.pngs, _open_picture, wrap=_repaired),
        Kind("a.jpg", coded("JPEG", ("RGB", "L", "CMYK"), dpi=(72, 72)), _open_picture),
        Kind("a.jpeg", coded("JPEG", ("RGB",), progressive=True), _open_picture),
        Kind("a.webp", coded("WEBP", ("RGB", "RGBA"), lossless=True), _open_picture),
        Kind("b.webp", coded("WEBP", ("RGB", "RGBA"), dpi=(9, 9)), _open_picture),
        Kind("a.tif", sound.tiffs, _open_picture),
        Kind("a.bmp", coded("BMP", ("RGB", "RGBA", "L", "1")), _open_picture),
        Kind("a.gif", sound.animations, _open_picture),
        Kind("a.avif", coded("AVIF", ("RGB", "RGBA")), _open_picture),
        Kind("a.psd", sound.psds, _open_picture),
        Kind("a.ora", ora, _open_picture),
        Kind(
            "inside.ora",
            entry_of(ora, merged),
            _open_picture,
            wrap=lambda data, random: in_archive(
                ora, merged, folder, _repaired(data, random), random
            ),
        ),
        Kind(
            "icc.png",
            lambda _folder: [PROFILE],
            _open_picture,
            wrap=partial(sound.with_block, "PNG", "icc_profile"),
        ),
        Kind("exif.jpg", sound.exif, _open_picture, wrap=partial(sound.with_block, "JPEG", "exif")),
        Kind("a.tint", sound.projects, _open_project),
        Kind(
            "text.tint",
            entry_of(sound.projects, text),
            _open_project,
            mutate_text,
            partial(in_archive, sound.projects, text, folder),
        ),
        Kind(
            "profile.tint",
            entry_of(sound.projects, profile),
            _open_project,
            wrap=partial(in_archive, sound.projects, profile, folder),
        ),
        Kind(
            "picture.tint",
            entry_of(sound.projects, inner),
            _open_project,
            wrap=lambda data, random: in_archive(
                sound.projects, inner, folder, _repaired(data, random), random
            ),
        ),
        *(
            Kind(
                f"a.{end}",
                written(f"a.{end}", lambda path: write_palette_file(path, palette)),
                _open_palette,
                mutate if end in ("aco", "ase") else mutate_text,
            )
            for end in ("gpl", "hex", "aco", "ase")
        ),
        Kind(
            "parts.gpl",
            written("parts.gpl", lambda path: save_character(path, parts)),
            _open_character,
            mutate_text,
        ),
        Kind("hints.json", lambda _folder: [hints], _open_hints, mutate_text),
        Kind("settings.json", sound.settings, _open_settings, mutate_text),
        Kind(JOURNAL_NAME, sound.journals, _open_journal, mutate_text),
        Kind("a.onnx", sound.models, _open_model),
        Kind("inside.onnx", sound.models, _open_model, mutate_model),
    ]
    return {kind.name: kind for kind in table}


def _wrong(act: Callable[[], object]) -> Kind:
    def read(path: Path) -> None:
        if path.read_bytes() != b"sound":
            act()

    return Kind("wrong", lambda _folder: [b"sound"], read)


def _stray() -> None:
    with contextlib.suppress(OSError):
        os.remove("/no/such/place")


def _hang() -> None:
    while True:
        pass


def going_wrong() -> dict[str, Kind]:
    """Kinds of which each goes wrong in its own way, to see that it is noticed."""
    return {
        "error": _wrong(lambda: 1 / 0),
        "stray": _wrong(_stray),
        "hang": _wrong(_hang),
        "crash": _wrong(lambda: os.kill(os.getpid(), signal.SIGSEGV)),
    }
