from collections.abc import Iterator
from contextlib import contextmanager

import cv2

from desktop.core.errors import TintlineError
from desktop.core.picture import Picture


@contextmanager
def naming_lack_of_memory(
    picture: Picture, remedy: str = "close other programs or scale it down"
) -> Iterator[None]:
    """Whatever runs out of memory inside says so in one sentence.

    Args:
        picture: what the work is for.
        remedy: what the user can do; ends the sentence.

    Raises:
        TintlineError: there was not enough memory for this picture.
    """
    try:
        yield
    except (MemoryError, cv2.error) as error:
        if isinstance(error, cv2.error) and error.code != cv2.Error.StsNoMem:
            raise
        raise TintlineError(
            f"The picture of {picture.width:,} × {picture.height:,} pixels needs more memory than"
            f" is free: {remedy}."
        ) from error
