import re

import cv2
import numpy as np

from desktop.core.messages import say

RGB = tuple[int, int, int]


def parse_hex(text: str) -> RGB:
    """``#rgb`` or ``#rrggbb`` (the # may be missing) as sRGB 0…255; ValueError names the text."""
    digits = text.strip().removeprefix("#")
    if len(digits) == 3:
        digits = "".join(c * 2 for c in digits)
    if not re.fullmatch(r"[0-9a-fA-F]{6}", digits):
        raise ValueError(say('"{color}" that is not written as #rrggbb', color=text[:40]))
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def format_hex(color: RGB) -> str:
    """``#rrggbb``."""
    return "#{:02x}{:02x}{:02x}".format(*color)


def rgb_to_lab(rgb: np.ndarray) -> np.ndarray:
    """SRGB [..., 3] (uint8, or float32 in 0…1) as CIE L*a*b* (D65), float32 of the same shape.

    OpenCV reads it off a table: it is fast and off by 0.5 at most, far below what can be seen.
    """
    if rgb.dtype == np.uint8:
        rgb = rgb.astype(np.float32) / 255
    return _convert(rgb, cv2.COLOR_RGB2Lab)


def lab_to_rgb(lab: np.ndarray) -> np.ndarray:
    """CIE L*a*b* [..., 3] as sRGB float32 in 0…1 (clipped to the gamut)."""
    return np.clip(_convert(lab, cv2.COLOR_Lab2RGB), 0, 1)


def _convert(values: np.ndarray, code: int) -> np.ndarray:
    values = np.ascontiguousarray(values, np.float32)
    if values.size == 0:
        return values  # OpenCV refuses empty arrays
    # Rows as they are: OpenCV works by row, and one pixel a row costs it ten times as much.
    rows = values if values.ndim == 3 else values.reshape(1, -1, 3)
    return cv2.cvtColor(rows, code).reshape(values.shape)


def ciede2000(lab1: np.ndarray, lab2: np.ndarray) -> np.ndarray:
    """CIEDE2000 colour difference (Sharma, Wu, Dalal 2005) of two Lab arrays [..., 3]."""
    l1, a1, b1 = np.moveaxis(np.asarray(lab1, np.float64), -1, 0)
    l2, a2, b2 = np.moveaxis(np.asarray(lab2, np.float64), -1, 0)
    c_mean = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    g = 0.5 * (1 - np.sqrt(c_mean**7 / (c_mean**7 + 25.0**7)))
    a1, a2 = (1 + g) * a1, (1 + g) * a2
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1 = np.degrees(np.arctan2(b1, a1)) % 360
    h2 = np.degrees(np.arctan2(b2, a2)) % 360
    gray = c1 * c2 == 0
    dh = (h2 - h1 + 180) % 360 - 180
    dh = np.where(gray, 0, dh)
    delta_h = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(dh) / 2)
    h_sum = h1 + h2
    h_mean = np.where(
        np.abs(h1 - h2) <= 180, h_sum / 2, np.where(h_sum < 360, h_sum / 2 + 180, h_sum / 2 - 180)
    )
    h_mean = np.where(gray, h_sum, h_mean)
    l_mean, c_mean = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1
        - 0.17 * np.cos(np.radians(h_mean - 30))
        + 0.24 * np.cos(np.radians(2 * h_mean))
        + 0.32 * np.cos(np.radians(3 * h_mean + 6))
        - 0.20 * np.cos(np.radians(4 * h_mean - 63))
    )
    s_l = 1 + 0.015 * (l_mean - 50) ** 2 / np.sqrt(20 + (l_mean - 50) ** 2)
    s_c, s_h = 1 + 0.045 * c_mean, 1 + 0.015 * c_mean * t
    r_c = 2 * np.sqrt(c_mean**7 / (c_mean**7 + 25.0**7))
    r_t = -np.sin(np.radians(60 * np.exp(-(((h_mean - 275) / 25) ** 2)))) * r_c
    dl, dc, dhh = (l2 - l1) / s_l, (c2 - c1) / s_c, delta_h / s_h
    return np.sqrt(np.maximum(dl**2 + dc**2 + dhh**2 + r_t * dc * dhh, 0))


def darkest_channel(rgb: np.ndarray) -> np.ndarray:
    """The least of red, green and blue, uint8 [H, W]; a tenth of the time of `min(axis=2)`."""
    red, green, blue = cv2.split(rgb)
    return cv2.min(cv2.min(red, green), blue)


def brightest_channel(rgb: np.ndarray) -> np.ndarray:
    """The greatest of red, green and blue, uint8 [H, W]."""
    red, green, blue = cv2.split(rgb)
    return cv2.max(cv2.max(red, green), blue)
