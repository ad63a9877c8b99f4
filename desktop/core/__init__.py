"""Pure NumPy and OpenCV: pictures, ink, regions, hints, palettes, layers. Knows no Qt."""
