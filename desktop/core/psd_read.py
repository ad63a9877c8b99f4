import io
import logging
import struct
import warnings

from desktop.core.decode import Decoded, eight_bit

_RAW, _RLE = 0, 1
# psd-tools logs what is wrong with a file; without a handler that would land on standard error.
logging.getLogger("psd_tools").addHandler(logging.NullHandler())


def psd_size(data: bytes) -> tuple[int, int]:
    """Width and height from the header.

    Raises:
        struct.error: the file ends inside it.
    """
    height, width = struct.unpack_from(">II", data, 14)
    return width, height


def decode_psd(data: bytes) -> Decoded:
    """The merged picture of a Photoshop file (PSD or PSB).

    Raises whatever the decoder raises on a damaged file.
    """
    # Imported here: it takes a while, and most sketches are no PSD.
    from psd_tools import PSDDecompressionWarning, PSDImage  # noqa: PLC0415
    from psd_tools.constants import Resource  # noqa: PLC0415

    _check_complete(data)
    with warnings.catch_warnings():
        # psd-tools paints what it can't decode black and only warns of it.
        warnings.simplefilter("error", PSDDecompressionWarning)
        psd = PSDImage.open(io.BytesIO(data), max_alloc_bytes="unlimited")
        image = psd.topil(apply_icc=False) or psd.composite(apply_icc=False)
    icc = psd.image_resources.get_data(Resource.ICC_PROFILE)
    resolution = psd.image_resources.get_data(Resource.RESOLUTION_INFO)
    dpi = None
    if resolution is not None:  # 16.16 fixed-point, always per inch
        dpi = (resolution.horizontal / 65536, resolution.vertical / 65536)
    pixels, alpha = eight_bit(image)
    return Decoded(pixels, alpha, icc if isinstance(icc, bytes) else None, dpi)


def _check_complete(data: bytes) -> None:
    """Raise EOFError where the merged picture, the file's last section, is cut short.

    psd-tools fills such a file up without a word.
    """
    version, channels, height, width, depth = struct.unpack_from(">H6xHIIH", data, 4)
    wide = version == 2  # PSB: wider length fields
    at = 26
    for length in (">I", ">I", ">Q" if wide else ">I"):  # colours, resources, layers
        at += struct.calcsize(length) + struct.unpack_from(length, data, at)[0]
    (compression,) = struct.unpack_from(">H", data, at)
    at += 2
    rows = channels * height
    if compression == _RAW:
        at += rows * ((width * depth + 7) // 8)
    elif compression == _RLE:
        lengths = struct.unpack_from(f">{rows}{'I' if wide else 'H'}", data, at)
        at += rows * (4 if wide else 2) + sum(lengths)
    if at > len(data):
        raise EOFError
