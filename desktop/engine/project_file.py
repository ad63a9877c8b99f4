"""Project files (.tint): OpenRaster files that also hold what a picture was colorized with.

Krita, GIMP and MyPaint open them as layers. What is Tintline's own lies in entries of the folder
`tintline`: `project.json`, and the picture as it was opened, for the layers are in the colours of
its profile.
"""

import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from desktop.core.archive import Archive
from desktop.core.bands import Raster
from desktop.core.cancel import CancelToken
from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write
from desktop.core.layered import LayeredPicture
from desktop.core.load import decode_picture, read_file
from desktop.core.messages import say
from desktop.core.ora_write import put_entry, write_ora
from desktop.core.picture import Picture
from desktop.core.save import png_bytes
from desktop.engine.project import Project, parse_project, project_to_json

#: Ending of project files, lower case.
PROJECT_SUFFIX = ".tint"

_JSON, _PICTURE, _PROFILE = (
    f"tintline/{name}" for name in ("project.json", "picture.png", "profile.icc")
)
_MIB = 1024**2
#: Most bytes that an entry may have: the text, the picture, its profile.
_MAX_TEXT, _MAX_PICTURE, _MAX_PROFILE = 64 * _MIB, 2048 * _MIB, 16 * _MIB


def is_project(path: Path | None) -> bool:
    """Whether a file's name says that it is a project."""
    return path is not None and path.suffix.lower() == PROJECT_SUFFIX


def write_project(
    path: Path, project: Project, layered: LayeredPicture, cancel: CancelToken | None = None
) -> None:
    """Write a project file, whole or not at all.

    Args:
        path: an existing file is replaced.
        project: what is to be opened again.
        layered: what other programs see.
        cancel: looked at before every layer.

    Raises:
        TintlineError: the file can't be written.
        Cancelled: `cancel` was set; an existing file is as it was.
    """
    text = project_to_json(project).encode()
    more = {_JSON: text, **picture_entries(project.request.picture)}
    write_ora(path, layered, cancel, more)


def picture_entries(picture: Picture) -> dict[str, bytes]:
    """How a picture lies in a project file; takes a while for a large one."""
    entries = {_PICTURE: png_bytes(Raster.of(picture.pixels), dpi=picture.dpi)}
    if picture.icc is not None:
        entries[_PROFILE] = picture.icc
    return entries


def write_bare_project(path: Path, project: Project, picture: Mapping[str, bytes]) -> None:
    """Write what `read_project` needs and no layers: quick, for a copy that no one else opens.

    Args:
        path: an existing file is replaced.
        project: what is to be opened again.
        picture: `picture_entries` of its picture.

    Raises:
        TintlineError: the file can't be written.
    """

    def write(temporary: Path) -> None:
        with zipfile.ZipFile(temporary, "w") as archive:
            put_entry(archive, _JSON, project_to_json(project).encode(), zipfile.ZIP_DEFLATED)
            for name, content in picture.items():
                put_entry(archive, name, content)

    atomic_write(path, write)


def read_project(path: Path) -> Project:
    """Open a project file of this or an older version.

    Raises:
        TintlineError: the file is missing, unreadable, no project, damaged, too large, or was
            saved by a newer version.
    """
    name = str(path)
    archive = Archive(read_file(path), name)
    if _JSON not in archive:
        raise TintlineError(
            say("{file} holds no Tintline project: open it as a picture instead.", file=name)
        )
    picture = decode_picture(archive.read(_PICTURE, _MAX_PICTURE), name)
    if _PROFILE in archive:
        picture = replace(picture, icc=archive.read(_PROFILE, _MAX_PROFILE))
    return parse_project(archive.read(_JSON, _MAX_TEXT), picture, name)
