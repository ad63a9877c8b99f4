from pathlib import Path

from desktop.core.artwork import Artwork, drawing_layers, photo_layers, sketch_layers
from desktop.core.cancel import CancelToken
from desktop.core.layer_files import save_layer_files
from desktop.core.layered import LayeredPicture
from desktop.core.messages import say
from desktop.core.ora_write import write_ora
from desktop.core.picture import Picture
from desktop.core.save import SAVE_SUFFIXES, save_picture, unknown_ending
from desktop.engine.memory import naming_lack_of_memory
from desktop.engine.project import Project
from desktop.engine.project_file import PROJECT_SUFFIX, write_project
from desktop.engine.request import ColorizeResult, Look, Request
from desktop.engine.result import Colored

#: File endings of formats that hold layers, lower case.
LAYERED_SUFFIXES = (".psd", ".ora", PROJECT_SUFFIX)
#: File endings in which a result can be saved, lower case.
RESULT_SUFFIXES = (*SAVE_SUFFIXES, *LAYERED_SUFFIXES)


def save_result(
    path: Path,
    result: Colored,
    request: Request,
    *,
    name: str = "",
    split_colors: bool = False,
    cancel: CancelToken | None = None,
) -> None:
    """Write a result, whole or not at all, in the format its ending names.

    PSD, ORA and projects hold layers; projects can be gone on with.

    Args:
        path: ends in one of `RESULT_SUFFIXES`; an existing file is replaced.
        result: of a drawing or a photograph.
        request: what it was made from; its picture's profile and dots per inch are kept.
        name: of the picture, for a project; that of its file if not given.
        split_colors: where there are layers, give each colour of the flats its own.
        cancel: looked at between layers.

    Raises:
        TintlineError: the ending is unknown, the format can't hold the size, there is not enough
            memory, or the file can't be written.
        Cancelled: `cancel` was set; an existing file is as it was.
    """
    picture, suffix = request.picture, path.suffix.lower()
    if suffix not in RESULT_SUFFIXES:
        raise unknown_ending(path, RESULT_SUFFIXES)
    if suffix not in LAYERED_SUFFIXES:
        save_picture(path, result.image, like=picture)
        return
    with naming_lack_of_memory(picture, say("close other programs or save it as PNG")):
        layered = _layers_of(result, picture, suffix == ".psd", split_colors)
        if suffix == PROJECT_SUFFIX:
            if not name:
                name = path.stem if picture.path is None else picture.path.name
            write_project(path, Project(request, name, True, result.model), layered, cancel)
        elif suffix == ".ora":
            write_ora(path, layered, cancel)
        else:
            # Imported here: it takes a while, and most results are no PSD.
            from desktop.core.psd_write import write_psd  # noqa: PLC0415

            write_psd(path, layered, cancel)


def save_result_layers(path: Path, result: ColorizeResult, like: Picture | None) -> list[Path]:
    """Write the layers of a drawing as pictures of their own: see `save_layer_files`."""
    layers = result.layers
    return save_layer_files(
        path, layers.lines, layers.flats, layers.shading, layers.regions, like=like
    )


def save_project(path: Path, project: Project) -> None:
    """Write a project without the layers of a result, whole or not at all.

    Raises:
        TintlineError: there is not enough memory, or the file can't be written.
    """
    request = project.request
    with naming_lack_of_memory(request.picture, say("close other programs")):
        write_project(path, project, sketch_layers(request.picture, request.hints))


def _layers_of(
    result: Colored, picture: Picture, masks: bool, split_colors: bool
) -> LayeredPicture:
    if not isinstance(result, ColorizeResult):
        return photo_layers(result.image, picture, result.hints)
    work = Artwork(
        picture=picture,
        image=result.image,
        lines=result.layers.lines,
        flats=result.layers.flats,
        shading=result.layers.shading,
        shaded=result.look is Look.SOFT,
        painted=result.layers.painted,
        hints=result.hints,
    )
    return drawing_layers(work, masks=masks, split_colors=split_colors)
