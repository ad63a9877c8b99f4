"""Pictures in small, as the files that hold them."""

import io
import struct
import zlib

import numpy as np
from PIL import Image
from psd_tools import PSDImage


def encode(image: Image.Image, kind: str, **options) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def gradient(height=24, width=40) -> np.ndarray:
    y, x = np.mgrid[:height, :width]
    channels = [x * 255 // (width - 1), y * 255 // (height - 1), (x + y) * 3 % 256]
    return np.stack(channels, axis=-1).astype(np.uint8)


def png_chunk(kind: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
    )


def psd_bytes(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    PSDImage.frompil(image).save(buffer)
    return buffer.getvalue()
