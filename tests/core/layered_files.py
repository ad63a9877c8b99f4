"""Reading layered files by other means than those they were written with."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from PIL import Image

from desktop.core.bands import Raster
from desktop.core.layered import Layer, LayeredPicture

#: Whether ImageMagick is there; another program's "convert" may be.
HAS_IMAGEMAGICK = bool(shutil.which("identify") and shutil.which("convert"))


def layer(name: str, pixels: np.ndarray, *where: int, **changes) -> Layer:
    """A layer of pixels in memory."""
    return Layer(name, Raster.of(pixels), *where, **changes)


def layered(image: np.ndarray, layers, *rest) -> LayeredPicture:
    """A picture of pixels in memory and its layers."""
    return LayeredPicture(Raster.of(image), layers, *rest)


def composite_ora(path: Path) -> np.ndarray:
    """The visible layers of an OpenRaster file laid over each other, float [H, W, 4], 0…255.

    By the formulas of the W3C's *Compositing and Blending*, which the format refers to.
    """
    with zipfile.ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read("stack.xml"))
        return 255 * _merge(archive, root.find("stack"), int(root.get("w")), int(root.get("h")))


def _merge(archive, stack, width: int, height: int) -> np.ndarray:
    canvas = np.zeros((height, width, 4))
    for element in reversed(list(stack)):
        if element.get("visibility", "visible") != "visible":
            continue
        if element.tag == "stack":
            assert element.get("isolation") == "isolate"
            source = _merge(archive, element, width, height)
        else:
            source = np.zeros((height, width, 4))
            with Image.open(io.BytesIO(archive.read(element.get("src")))) as image:
                pixels = np.asarray(image.convert("RGBA")) / 255
            x, y = int(element.get("x")), int(element.get("y"))
            source[y : y + pixels.shape[0], x : x + pixels.shape[1]] = pixels
        canvas = blend(canvas, source, element.get("composite-op", "svg:src-over"))
    return canvas


def blend(below: np.ndarray, above: np.ndarray, mode: str) -> np.ndarray:
    """One layer over what is below it, both with straight alpha, 0…1."""
    low, high = below[..., 3:], above[..., 3:]
    color = above[..., :3]
    if mode == "svg:multiply":
        color = (1 - low) * color + low * below[..., :3] * color
    alpha = low if mode == "svg:src-atop" else high + low * (1 - high)
    share = low * high if mode == "svg:src-atop" else high
    mixed = share * color + low * (1 - high) * below[..., :3]
    return np.dstack([mixed / np.maximum(alpha, 1e-9), alpha])


def names_in_ora(path: Path) -> list[str]:
    """Names of layers and groups, bottom to top, hidden ones in brackets."""
    with zipfile.ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read("stack.xml"))
    found = []
    for element in reversed([e for e in root.iter() if e.get("name") is not None]):
        hidden = element.get("visibility") == "hidden"
        found.append(f"({element.get('name')})" if hidden else element.get("name"))
    return found


def imagemagick(*arguments: object) -> bytes:
    """What an ImageMagick command writes to its standard output."""
    command = [str(argument) for argument in arguments]
    return subprocess.run(command, check=True, capture_output=True).stdout


def composite_psd_by_imagemagick(path: Path) -> np.ndarray:
    """The visible layers of a PSD file laid over each other on white, uint8 [H, W, 3]."""
    modes = imagemagick("identify", "-format", "%[compose]\n", path).decode().split()
    shown = [f"{path}[{i}]" for i, mode in enumerate(modes) if i > 0 and mode != "None"]
    flat = ["-background", "white", "-layers", "flatten", "-depth", "8", "png:-"]
    with Image.open(io.BytesIO(imagemagick("convert", *shown, *flat))) as image:
        return np.asarray(image.convert("RGB"))
