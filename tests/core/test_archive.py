import io
import tracemalloc
import zipfile

import pytest

from desktop.core.archive import Archive
from desktop.core.errors import TintlineError
from desktop.core.load import load_picture

MIB = 1024**2


def packed(content: bytes, **attributes: object) -> bytes:
    """An archive with one entry, `mergedimage.png`."""
    buffer = io.BytesIO()
    entry = zipfile.ZipInfo("mergedimage.png")
    entry.compress_type = zipfile.ZIP_DEFLATED
    for name, value in attributes.items():
        setattr(entry, name, value)
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(entry, content)
    return buffer.getvalue()


def test_a_bomb_is_not_unpacked():
    data = packed(bytes(100 * MIB))
    assert len(data) < MIB
    archive = Archive(data, "a.ora")
    tracemalloc.start()
    with pytest.raises(TintlineError, match=r"a\.ora holds more than 64 MiB in mergedimage\.png"):
        archive.read("mergedimage.png", 2048 * MIB)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 140 * MIB  # what was read, and its copy in one piece


def test_what_is_packed_well_passes():
    content = b"Tintline" * (4 * MIB // 8)
    assert Archive(packed(content), "a.ora").read("mergedimage.png", 4 * MIB) == content


def test_a_lie_about_the_size_is_not_believed():
    data = bytearray(packed(bytes(100 * MIB)))
    directory = data.rindex(b"PK\x01\x02")
    data[directory + 20 : directory + 24] = (2**31).to_bytes(4, "little")  # packed, it says
    with pytest.raises(TintlineError, match=r"a\.ora"):
        Archive(bytes(data), "a.ora").read("mergedimage.png", 2048 * MIB)


def test_a_link_in_an_archive_leads_nowhere(tmp_path):
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"secret")
    path = tmp_path / "a.ora"
    # The upper half holds the kind of file, here a symbolic link, as Unix has it.
    path.write_bytes(packed(str(secret).encode(), create_system=3, external_attr=0o120777 << 16))
    with pytest.raises(TintlineError, match="not a picture"):
        load_picture(path)
