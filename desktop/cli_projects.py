"""Projects given to commands: they bring along what they were colorized with."""

from dataclasses import replace
from pathlib import Path

from desktop.core.errors import TintlineError
from desktop.core.hints import load_hints
from desktop.core.load import load_picture
from desktop.engine.batch import BatchSettings
from desktop.engine.project_file import PROJECT_SUFFIX, read_project
from desktop.engine.request import ColorizeRequest, Look, PhotoRequest

#: Options that take the place of a project's own where they are given.
_OPTIONS = ("palette", "character", "seed", "gap", "lines")


def drawing_request(
    drawing: Path, hints: Path | None, settings: BatchSettings, look: Look | None
) -> ColorizeRequest:
    """What is to be done with a drawing, or a project's drawing.

    Args:
        drawing: picture or project.
        hints: a hint file, or None.
        settings: made of the options.
        look: the one that was asked for, or None.

    Raises:
        TintlineError: a file can't be used, or the project is a photograph's.
    """
    if drawing.suffix.lower() != PROJECT_SUFFIX:
        picture = load_picture(drawing)
        dots = () if hints is None else load_hints(hints, picture.width, picture.height)
        return settings.request(picture, dots)
    request = read_project(drawing).request
    if not isinstance(request, ColorizeRequest):
        raise TintlineError(f"{drawing} is a photograph's project: use tintline photo.")
    usual = BatchSettings()
    given = {
        name: getattr(settings, name)
        for name in _OPTIONS
        if getattr(settings, name) != getattr(usual, name)
    }
    if look is not None:
        given["look"] = look
    if hints is not None:
        given["hints"] = load_hints(hints, request.picture.width, request.picture.height)
    return replace(request, **given)


def photo_request(source: Path, hints: Path | None) -> PhotoRequest:
    """What is to be done with a photograph, or a project's photograph.

    Raises:
        TintlineError: a file can't be used, or the project is a drawing's.
    """
    if source.suffix.lower() == PROJECT_SUFFIX:
        request = read_project(source).request
        if not isinstance(request, PhotoRequest):
            raise TintlineError(f"{source} is a drawing's project: use tintline colorize.")
    else:
        request = PhotoRequest(load_picture(source))
    if hints is None:
        return request
    picture = request.picture
    return replace(request, hints=load_hints(hints, picture.width, picture.height))
