"""With TINTLINE_BUNDLE, a folder, a bundle is built there and used.

    TINTLINE_BUNDLE=dist python -m pytest tests/test_bundle.py

takes some minutes and needs the extra ``build``, Xvfb, gcc and what the README names for Qt.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageGrab

from desktop import __version__
from tests.core.profiles import wide_gamut_profile

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "assets" / "samples" / "girl.png"
BUILT = os.environ.get("TINTLINE_BUNDLE", "")
pytestmark = pytest.mark.skipif(
    not BUILT or sys.platform != "linux",
    reason="TINTLINE_BUNDLE names no folder to build a bundle in, or this is not Linux",
)


@pytest.fixture(scope="session")
def bundle() -> Path:
    """The folder of a bundle that was just built."""
    target = Path(BUILT).resolve()
    work = target / "work"
    places = "--distpath", target, "--workpath", work
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", *places, ROOT / "pyinstaller.spec"],
        check=True,
        cwd=ROOT,
    )
    shutil.rmtree(work)
    return target / "tintline"


@pytest.fixture
def use(bundle, tmp_path):
    """Runs the bundle as on a machine without Python; returns standard output."""

    def run(*arguments: object, program: str = "tintline-cli", **environment: str) -> str:
        done = subprocess.run(
            [bundle / program, *map(str, arguments)],
            env=bare(tmp_path) | environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run


def bare(home: Path) -> dict[str, str]:
    """An environment that knows no Python, and nothing of whoever runs the test."""
    return {"HOME": str(home), "PATH": "/nowhere", "LANG": "C.UTF-8"}


@pytest.fixture
def display(tmp_path) -> Iterator[str]:
    """A virtual X11 display."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1600x1000x24",
        "-nolisten",
        "tcp",
    ]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        yield f":{number}"
        server.terminate()


def test_nothing_unneeded_is_inside(bundle):
    found = list(bundle.rglob("*"))
    assert not [path for path in found if path.is_symlink() and not path.exists()]
    files = [path for path in found if path.is_file() and not path.is_symlink()]
    names = [path.relative_to(bundle).as_posix() for path in files]
    unneeded = (
        r"qml|quick|webengine|pdf|network\.|libtorch|/tests?/|pytest|libq?gtk|designer|imagingtk"
        r"|yaml|libvpx|libcrypto"
    )
    assert not [name for name in names if re.search(unneeded, name, re.IGNORECASE)]
    megabytes = sum(path.stat().st_size for path in files) / 1e6
    assert megabytes < 400


def test_the_command_line_works_where_there_is_no_python(use, tmp_path):
    assert use("--version") == f"tintline {__version__}\n"
    use("colorize", SAMPLE, "-o", "girl.png", "--hints", SAMPLE.with_suffix(".hints.json"))
    with Image.open(tmp_path / "girl.png") as result, Image.open(SAMPLE) as sketch:
        assert result.size == sketch.size
        assert np.ptp(np.asarray(result.convert("RGB"), np.int16), axis=2).mean() > 20
    assert json.loads(use("doctor", "--json"))["problems"] == []
    parts = {part["name"]: part for part in json.loads(use("licences", "--full", "--json"))}
    assert all(
        parts[name]["texts"] for name in ("Tintline", "PySide6_Essentials", "numpy", "onnxruntime")
    )


def test_every_format_is_read_and_written(use, tmp_path):
    with Image.open(SAMPLE) as opened:
        sketch = opened.convert("RGB").resize((256, 256))
    sketch.save(tmp_path / "0.gif")
    file = "0.gif"
    for number, suffix in enumerate((".jpg", ".webp", ".tif", ".avif", ".psd", ".ora", ".png"), 1):
        use("colorize", file, "-o", file := f"{number}{suffix}")
    deep = np.asarray(sketch, np.uint16) * 257
    (tmp_path / "deep.png").write_bytes(cv2.imencode(".png", deep)[1].tobytes())
    use("colorize", "deep.png", "-o", "8.png")
    profile = wide_gamut_profile()
    sketch.save(tmp_path / "wide.png", icc_profile=profile)
    use("colorize", "wide.png", "-o", "9.png")
    for name in ("7.png", "8.png", "9.png"):
        with Image.open(tmp_path / name) as result:
            assert result.size == sketch.size
            assert np.ptp(np.asarray(result.convert("RGB"), np.int16), axis=2).mean() > 20
            assert (result.info.get("icc_profile") == profile) == (name == "9.png")


@pytest.mark.parametrize("language", ["en", "de", "ru", "ja", "zh_CN"])
def test_the_window_colorizes_a_sample(use, display, tmp_path, language):
    said = use(*("--self-test", "tried"), program="tintline", DISPLAY=display, LANGUAGE=language)
    assert said.startswith("self-test: ")
    assert "on xcb" in said
    keep(tmp_path / "tried" / "window.png", f"window-{language}.png")


def test_the_window_shows_a_drawing_on_the_screen(bundle, display, tmp_path):
    command = [bundle / "tintline", SAMPLE]
    with subprocess.Popen(command, env=bare(tmp_path) | {"DISPLAY": display}) as window:
        try:
            end = time.monotonic() + 120
            # The drawing's paper, which is nowhere else in the window: a tenth of the screen.
            while (np.asarray(ImageGrab.grab(xdisplay=display)) > 250).all(2).mean() < 0.05:
                assert window.poll() is None
                assert time.monotonic() < end
                time.sleep(0.5)
            ImageGrab.grab(xdisplay=display).save(tmp_path / "screen.png")
        finally:
            window.terminate()
    keep(tmp_path / "screen.png", "screen.png")


def keep(picture: Path, name: str) -> None:
    """Leave a picture beside the bundle, to be looked at."""
    shutil.copy(picture, Path(BUILT) / name)
