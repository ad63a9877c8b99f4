import struct

from PIL import ImageCms


def wide_profile() -> bytes:
    """An RGB profile of linear light, which no picture in sRGB matches."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = struct.unpack_from(">I", profile, 128)[0]
    for i in range(count):
        tag, at, _ = struct.unpack_from(">4sII", profile, 132 + 12 * i)
        if tag in (b"rTRC", b"gTRC", b"bTRC"):
            gamma_one = b"para" + bytes(4) + struct.pack(">HHi", 0, 0, 1 << 16)
            profile[at : at + len(gamma_one)] = gamma_one
    return bytes(profile)
