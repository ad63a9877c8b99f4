from collections.abc import Iterator
from contextlib import contextmanager

import cv2

from desktop.core.errors import OutOfMemory
from desktop.core.messages import say
from desktop.core.picture import Picture

#: What the user can do, where nothing else is known of the work.
_REMEDY = say("close other programs or scale it down")


@contextmanager
def naming_lack_of_memory(picture: Picture, remedy: str = _REMEDY) -> Iterator[None]:
    """Whatever runs out of memory inside says so in one sentence.

    Args:
        picture: what the work is for.
        remedy: what the user can do; ends the sentence.

    Raises:
        OutOfMemory: there was not enough memory for this picture.
    """
    try:
        yield
    except (MemoryError, cv2.error) as error:
        if isinstance(error, cv2.error) and error.code != cv2.Error.StsNoMem:
            raise
        raise OutOfMemory(
            say(
                "The picture of {width} × {height} pixels needs more memory than is free:"
                " {remedy}.",
                width=f"{picture.width:,}",
                height=f"{picture.height:,}",
                remedy=remedy,
            )
        ) from error
