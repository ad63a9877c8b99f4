"""Zip archives that other programs may have made, read without trust: nothing is unpacked."""

import io
import lzma
import zipfile
import zlib

from desktop.core.errors import TintlineError

#: What every such file begins with.
SIGNATURE = b"PK\x03\x04"


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
            limit: most bytes it may have. What the archive says of the size is not believed.

        Raises:
            TintlineError: there is no such entry, it is damaged, encrypted or larger.
        """
        try:
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
                f"{self._name} holds more than {limit // 1024**2:,} MiB in {entry}, which no"
                " drawing needs: it is not opened."
            )
        return content

    def _damaged(self) -> TintlineError:
        return TintlineError(f"{self._name} is damaged or incomplete: copy or save it again.")
