import logging
import struct
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from psd_tools.compression import compress
from psd_tools.constants import (
    BlendMode,
    ChannelID,
    ColorMode,
    Compression,
    Resource,
    SectionDivider,
    Tag,
)
from psd_tools.psd import PSD, ChannelImageData, LayerInfo, LayerRecords, TaggedBlocks
from psd_tools.psd.header import FileHeader
from psd_tools.psd.image_data import ImageData
from psd_tools.psd.image_resources import ImageResource, ImageResources
from psd_tools.psd.layer_and_mask import (
    ChannelData,
    ChannelDataList,
    ChannelInfo,
    LayerAndMaskInformation,
    LayerFlags,
    LayerRecord,
    MaskData,
    MaskFlags,
)

from desktop.core.bands import Raster, bands
from desktop.core.cancel import CancelToken
from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write
from desktop.core.icc import srgb_profile
from desktop.core.layered import Blend, Layer, LayeredPicture, LayerGroup
from desktop.core.layers import lay_lines
from desktop.core.messages import say

#: Most bytes of pixels; Photoshop wants no larger file.
MAX_PSD_BYTES = 2 * 1024**3

_BLENDS = {Blend.NORMAL: BlendMode.NORMAL, Blend.MULTIPLY: BlendMode.MULTIPLY}
_PLANES = (ChannelID.CHANNEL_0, ChannelID.CHANNEL_1, ChannelID.CHANNEL_2)
# Every program reads this; deflated channels are read by Photoshop and few others.
_PACKING = Compression.RLE
# psd-tools logs what it meets; without a handler that would land on standard error.
logging.getLogger("psd_tools").addHandler(logging.NullHandler())


def write_psd(path: Path, layered: LayeredPicture, cancel: CancelToken | None = None) -> None:
    """Write a Photoshop file with layers, whole or not at all.

    The file says what its colours mean (sRGB where there is no other profile), and holds the
    merged picture for programs that read no layers.

    Args:
        path: an existing file is replaced.
        layered: the picture; its layers are read once and held packed.
        cancel: looked at before every layer and before writing.

    Raises:
        TintlineError: the picture is too large for the format, or the file can't be written.
        Cancelled: `cancel` was set; an existing file is as it was.
    """
    check = CancelToken().check if cancel is None else cancel.check
    image = layered.image
    has_alpha = image.channels == 4
    header = FileHeader(
        version=1,
        channels=image.channels,
        height=image.height,
        width=image.width,
        depth=8,
        color_mode=ColorMode.RGB,
    )
    data = _joined(_pack(_on_white(image) if has_alpha else image))
    merged = ImageData(compression=_PACKING, data=data)
    layers = _Layers(path, check, len(merged.data))
    layers.add(layered.layers)
    # A negative number says that the merged picture's fourth channel is its transparency.
    count = len(layers.records)
    info = LayerInfo(
        -count if has_alpha else count,
        LayerRecords(layers.records),
        ChannelImageData(layers.channels),
    )
    psd = PSD(
        header=header,
        image_resources=_resources(layered),
        layer_and_mask_information=LayerAndMaskInformation(info),
        image_data=merged,
    )
    check()

    def write(temporary: Path) -> None:
        with temporary.open("wb") as file:
            psd.write(file)

    atomic_write(path, write)


class _Layers:
    """Collects layers, packed, from the lowest up.

    Args:
        path: of the file.
        check: called before every layer.
        packed: bytes that the file holds beside the layers.
    """

    def __init__(self, path: Path, check: Callable[[], None], packed: int) -> None:
        self.records: list[LayerRecord] = []
        self.channels: list[ChannelDataList] = []
        self._path = path
        self._check = check
        self._packed = packed

    def add(self, layers: Iterable[Layer | LayerGroup]) -> None:
        for layer in layers:
            self._check()
            if isinstance(layer, LayerGroup):
                self._add_bound("</Layer group>", SectionDivider.BOUNDING_SECTION_DIVIDER)
                self.add(layer.layers)
                self._add_bound(layer.name, SectionDivider.CLOSED_FOLDER, layer.mask)
            else:
                self._add_layer(layer)

    def _add_layer(self, layer: Layer) -> None:
        if layer.clipped:  # programs differ in what that means at half-transparent edges
            raise ValueError(f"PSD takes a mask instead of the clipped layer {layer.name}")
        image = layer.image
        packed = [(channel, plane.data()) for channel, plane in _layer_planes(image)]
        record = LayerRecord(
            top=layer.top,
            left=layer.left,
            bottom=layer.top + image.height,
            right=layer.left + image.width,
            blend_mode=_BLENDS[layer.blend],
            flags=LayerFlags(visible=layer.visible),
        )
        self._add(record, layer.name, packed)

    def _add_bound(self, name: str, kind: SectionDivider, mask: np.ndarray | None = None) -> None:
        """What begins or ends a group; a group is written from its end to its beginning."""
        planes = (ChannelID.TRANSPARENCY_MASK, *_PLANES)
        packed = [(channel, ChannelData(Compression.RAW)) for channel in planes]
        record = LayerRecord(blend_mode=BlendMode.NORMAL)
        if mask is not None:
            height, width = mask.shape
            record.mask_data = MaskData(bottom=height, right=width, flags=MaskFlags())
            packed.append((ChannelID.USER_LAYER_MASK, _pack(Raster.of(mask))[0].data()))
        self._add(record, name, packed, kind)

    def _add(
        self,
        record: LayerRecord,
        name: str,
        planes: list[tuple[ChannelID, ChannelData]],
        divider: SectionDivider | None = None,
    ) -> None:
        self._packed += sum(len(plane.data) for _, plane in planes)
        if self._packed > MAX_PSD_BYTES:
            raise TintlineError(
                say(
                    "{file} cannot be written: a PSD file holds at most {limit} GiB, so save it as"
                    " OpenRaster (.ora).",
                    file=self._path,
                    limit=MAX_PSD_BYTES // 1024**3,
                )
            )
        record.name = _mac_roman(name)
        record.tagged_blocks = TaggedBlocks()
        if divider is not None:
            record.tagged_blocks.set_data(Tag.SECTION_DIVIDER_SETTING, kind=divider)
        record.tagged_blocks.set_data(Tag.UNICODE_LAYER_NAME, name)
        record.channel_info = [ChannelInfo(number, len(p.data) + 2) for number, p in planes]
        self.records.append(record)
        self.channels.append(ChannelDataList([plane for _, plane in planes]))


@dataclass(frozen=True)
class _Packed:
    """A packed channel.

    Attributes:
        lengths: of its rows, packed, as the format lists them.
        rows: these rows.
    """

    lengths: bytes
    rows: bytes

    def data(self) -> ChannelData:
        """It as a layer holds it."""
        return ChannelData(_PACKING, self.lengths + self.rows)


def _pack(image: Raster) -> list[_Packed]:
    """Each channel of a picture."""
    lengths: list[list[bytes]] = [[] for _ in range(image.channels)]
    rows: list[list[bytes]] = [[] for _ in range(image.channels)]
    for band in bands(image.height, image.width):
        pixels = image.rows(band)
        for channel, plane in enumerate(cv2.split(pixels)):
            height, width = plane.shape
            packed = compress(plane.tobytes(), _PACKING, width, height, 8)
            lengths[channel].append(packed[: 2 * height])
            rows[channel].append(packed[2 * height :])
    return [_Packed(b"".join(n), b"".join(r)) for n, r in zip(lengths, rows, strict=True)]


def _joined(planes: list[_Packed]) -> bytes:
    """Channels as the merged picture holds them: all lengths first."""
    return b"".join([plane.lengths for plane in planes] + [plane.rows for plane in planes])


def _layer_planes(image: Raster) -> list[tuple[ChannelID, _Packed]]:
    """Each channel with its number, transparency first."""
    planes = _pack(image)
    if image.channels == 4:
        *planes, alpha = planes
    else:
        (alpha,) = _pack(Raster.white(image.height, image.width))
    if image.channels == 1:
        planes *= 3
    return [(ChannelID.TRANSPARENCY_MASK, alpha), *zip(_PLANES, planes, strict=True)]


def _on_white(image: Raster) -> Raster:
    """A merged picture [H, W, 4] as Photoshop has it: readers take the white off again."""

    def rows_of(rows: slice) -> np.ndarray:
        pixels = image.rows(rows)
        return np.dstack([lay_lines(np.full_like(pixels[..., :3], 255), pixels), pixels[..., 3]])

    return Raster(image.shape, rows_of)


def _resources(layered: LayeredPicture) -> ImageResources:
    resources = ImageResources.new()
    icc = layered.icc if layered.icc is not None else srgb_profile()
    data = {Resource.ICC_PROFILE: icc}
    if layered.dpi is not None:
        # 16.16 fixed-point numbers, each per inch (1) and with its side to be shown in inches (1).
        x, y = (min(round(value * 65536), 0xFFFFFFFF) for value in layered.dpi)
        data[Resource.RESOLUTION_INFO] = struct.pack(">IHHIHH", x, 1, 1, y, 1, 1)
    for key, value in data.items():
        resources[key] = ImageResource(key=key, data=value)
    return resources


def _mac_roman(name: str) -> str:
    """The name for programs older than Unicode; all others read the one beside it."""
    try:
        name.encode("macroman")
    except UnicodeEncodeError:
        return "?"
    return name
