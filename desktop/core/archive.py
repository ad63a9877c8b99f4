"""Zip archives that other programs may have made, read without trust: nothing is unpacked."""

import io
import lzma
import zipfile
import zlib

from desktop.core.errors import TintlineError
from desktop.core.messages import say

#: What every such file begins with.
SIGNATURE = b"PK\x03\x04"
# An entry of any size up to the first, in bytes, or so many times as large as it lies there, is
# believed to be what it seems: pictures are packed already. What is more was made to fill memory.
_SMALL, _MOST_PACKED = 64 * 1024**2, 8


class Archive:
    """The entries of an archive that is in memory."""

    def __init__(self, data: bytes, name: str) -> None:
        """Read the list of entries.

        Args:
            data: the whole file.
            name: for messages.

        Raises:
            TintlineError: it is no archive, or damaged.
        """
        self._name = name
        self._size = len(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise self._damaged() from error

    def __contains__(self, entry: str) -> bool:
        return entry in self._zip.NameToInfo

    def read(self, entry: str, limit: int) -> bytes:
        """The content of an entry.

        Args:
            entry: its name.
            limit: most bytes it may have; for one that is packed very small they are fewer. What
                the archive says of the size is not believed.

        Raises:
            TintlineError: there is no such entry, it is damaged, encrypted or larger.
        """
        try:
            packed = min(self._zip.getinfo(entry).compress_size, self._size)
            limit = min(limit, max(_SMALL, _MOST_PACKED * packed))
            with self._zip.open(entry) as file:
                content = file.read(limit + 1)
        except (
            KeyError,  # there is none
            RuntimeError,  # encrypted
            NotImplementedError,  # a compression that Python lacks
            zipfile.BadZipFile,
            zlib.error,
            lzma.LZMAError,
            EOFError,
            OSError,
            ValueError,
        ) as error:
            raise self._damaged() from error
        if len(content) > limit:
            raise TintlineError(
                say(
                    "{file} holds more than {limit} MiB in {entry}, which no drawing needs: it is"
                    " not opened.",
                    file=self._name,
                    limit=f"{limit // 1024**2:,}",
                    entry=entry,
                )
            )
        return content

    def _damaged(self) -> TintlineError:
        return TintlineError(
            say("{file} is damaged or incomplete: copy or save it again.", file=self._name)
        )
