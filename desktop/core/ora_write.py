import zipfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree

import cv2
import numpy as np
from PIL import Image

from desktop.core.bands import BAND_PIXELS, Raster
from desktop.core.cancel import CancelToken
from desktop.core.files import atomic_write
from desktop.core.layered import Blend, Layer, LayeredPicture, LayerGroup
from desktop.core.save import png_bytes
from desktop.core.shrink import small_size

_BLENDS = {Blend.NORMAL: "svg:src-over", Blend.MULTIPLY: "svg:multiply"}
_CLIPPED = "svg:src-atop"
_THUMBNAIL_SIDE = 256  # the specification's limit


def write_ora(
    path: Path,
    layered: LayeredPicture,
    cancel: CancelToken | None = None,
    more: Mapping[str, bytes] = MappingProxyType({}),
) -> None:
    """Write an OpenRaster file, whole or not at all.

    Args:
        path: an existing file is replaced.
        layered: the picture; its layers are read once, one at a time.
        cancel: looked at before every layer.
        more: further entries of the archive, which OpenRaster's readers pass over.

    Raises:
        TintlineError: the file can't be written.
        Cancelled: `cancel` was set; an existing file is as it was.
    """
    check = CancelToken().check if cancel is None else cancel.check

    def write(temporary: Path) -> None:
        with zipfile.ZipFile(temporary, "w") as archive:
            # First and not deflated, so that the type can be read off the file's beginning.
            put_entry(archive, "mimetype", b"image/openraster")
            stack = _Stack(archive, layered, check)
            root = _root(layered)
            stack.fill(ElementTree.SubElement(root, "stack"), layered.layers)
            text = ElementTree.tostring(root, "UTF-8", xml_declaration=True)
            put_entry(archive, "stack.xml", text, zipfile.ZIP_DEFLATED)
            check()
            merged = png_bytes(layered.image, icc=layered.icc, dpi=layered.dpi)
            put_entry(archive, "mergedimage.png", merged)
            small = png_bytes(Raster.of(_thumbnail(layered.image)), icc=layered.icc)
            put_entry(archive, "Thumbnails/thumbnail.png", small)
            for name, content in more.items():
                put_entry(archive, name, content)

    atomic_write(path, write)


class _Stack:
    """Writes layers into the archive and lists them."""

    def __init__(
        self, archive: zipfile.ZipFile, layered: LayeredPicture, check: Callable[[], None]
    ) -> None:
        self._archive = archive
        self._layered = layered
        self._check = check
        self._written = 0

    def fill(self, element: ElementTree.Element, layers: Iterable[Layer | LayerGroup]) -> None:
        """Write layers, bottom to top, and list them in an element, top to bottom."""
        for layer in layers:
            self._check()
            if isinstance(layer, LayerGroup):
                if layer.mask is not None:
                    raise ValueError(f"OpenRaster has no masks, as {layer.name} needs one")
                attributes = {"name": layer.name, "isolation": "isolate"}
                inner = ElementTree.Element("stack", attributes)
                self.fill(inner, layer.layers)
            else:
                inner = self._layer(layer)
            element.insert(0, inner)

    def _layer(self, layer: Layer) -> ElementTree.Element:
        name = f"data/layer{self._written:03}.png"
        self._written += 1
        image = layer.image
        if image.channels == 1:
            image = _colored(image)
        put_entry(
            self._archive, name, png_bytes(image, icc=self._layered.icc, dpi=self._layered.dpi)
        )
        return ElementTree.Element(
            "layer",
            {
                "name": layer.name,
                "src": name,
                "x": str(layer.left),
                "y": str(layer.top),
                "opacity": "1.0",
                "visibility": "visible" if layer.visible else "hidden",
                "composite-op": _CLIPPED if layer.clipped else _BLENDS[layer.blend],
            },
        )


def _root(layered: LayeredPicture) -> ElementTree.Element:
    height, width = layered.image.shape[:2]
    root = ElementTree.Element("image", {"version": "0.0.3", "w": str(width), "h": str(height)})
    if layered.dpi is not None:
        for name, value in zip(("xres", "yres"), layered.dpi, strict=True):
            root.set(name, str(round(value)))  # whole numbers alone are allowed
    return root


def _colored(gray: Raster) -> Raster:
    return Raster((*gray.shape, 3), lambda rows: cv2.merge([gray.rows(rows)] * 3))


def _thumbnail(image: Raster) -> np.ndarray:
    size = small_size(image.width, image.height, _THUMBNAIL_SIDE)
    # A band at a time by a whole number first. Pillow weighs colours with their alpha: those
    # under none don't bleed into the outline.
    factor = max(1, max(image.height, image.width) // (2 * _THUMBNAIL_SIDE))
    step = max(1, BAND_PIXELS // image.width // factor) * factor
    small = [
        np.asarray(_opened(image.rows(slice(top, min(top + step, image.height)))).reduce(factor))
        for top in range(0, image.height, step)
    ]
    return np.asarray(_opened(np.concatenate(small)).resize(size, Image.Resampling.HAMMING))


def _opened(pixels: np.ndarray) -> Image.Image:
    return Image.fromarray(np.ascontiguousarray(pixels))


def put_entry(
    archive: zipfile.ZipFile, name: str, data: bytes, compression: int = zipfile.ZIP_STORED
) -> None:
    """Add a file; without the time, so that the same picture gives the same archive."""
    entry = zipfile.ZipInfo(name)
    entry.compress_type = compression
    archive.writestr(entry, data)
