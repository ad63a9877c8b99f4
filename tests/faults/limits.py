import contextlib
from collections.abc import Iterator

import pytest

resource = pytest.importorskip("resource")  # Windows has none


@contextlib.contextmanager
def no_file_above(size: int) -> Iterator[None]:
    """Whatever a file would hold beyond this many bytes can't be written, as on a full disk."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
