"""The program tries itself out, as a bundle is tried before it is given away."""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.core.load import load_picture
from desktop.engine.result import Colored
from desktop.settings import Settings
from desktop.ui import theme
from desktop.ui.app import check_display
from desktop.ui.main_window import MainWindow
from desktop.ui.services import real_services
from desktop.ui.translate import use_language
from desktop.ui.work_keeper import Unsaved

#: Nothing takes longer, in milliseconds, even on a slow machine that does other things too.
_PATIENCE = 180_000
#: A colored sketch has at least this share of pixels that are no gray, and so many colours.
_COLORED, _COLORS = 0.1, 32


def run_self_test(folder: Path, say: Callable[[str], None]) -> int:
    """Try the window out with a sample, with nobody's settings.

    Args:
        folder: see `SelfTest`; made if it lacks.
        say: told the outcome, in one line.

    Returns:
        The exit code of the process.

    Raises:
        TintlineError: there is no display, or the folder cannot be made.
    """
    check_display()
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    settings = Settings()
    use_language(app, settings.language)
    theme.apply(app, settings.theme)
    services = real_services()
    window = MainWindow(services, settings)
    test = SelfTest(window, folder, say)
    window.show()
    window.start_work()
    test.begin(services.samples()[0])
    app.exec()
    return test.code


class SelfTest(QObject):
    """Opens a sample in the window, colorizes it as a click does, saves it and looks at the file.

    Attributes:
        code: the exit code; 0 once all went well.
    """

    def __init__(self, window: MainWindow, folder: Path, say: Callable[[str], None]) -> None:
        """Nothing starts before `begin`.

        Args:
            window: whose work it is; closed at the end.
            folder: takes ``colored.png`` and ``window.png``, the window as it was painted.
            say: told the outcome, in one line.
        """
        super().__init__(window)
        self.code = 1
        self._window, self._folder, self._say = window, folder, say
        self._ended = False
        window.files.opened.connect(lambda _page: window.actions_by_name["colorize"].trigger())
        window.controller.answered.connect(lambda _answer: self._save())
        for part in (window.files, window.controller):
            part.failed.connect(self._fail)

    def begin(self, sample: Path) -> None:
        """Start with this picture; the window closes when all is done, or has failed."""
        QTimer.singleShot(_PATIENCE, self, lambda: self._fail("it took too long"))
        self._window.files.open(sample)

    def _save(self) -> None:
        page = self._window.document.page
        self._window.files.save(page, self._folder / "colored.png", self._judge)

    def _judge(self) -> None:
        window, document = self._window, self._window.document
        saved, result = load_picture(self._folder / "colored.png"), document.result
        assert document.picture is not None
        assert isinstance(result, Colored)
        size = saved.width, saved.height
        if size != (document.picture.width, document.picture.height):
            return self._fail(f"the result has another size, {size[0]} × {size[1]}")
        pixels = saved.rgb.reshape(-1, 3)
        vivid = float((np.ptp(pixels.astype(np.int16), axis=1) > 16).mean())
        colors = len(np.unique(pixels, axis=0))
        if vivid < _COLORED or colors < _COLORS:
            return self._fail(f"only {100 * vivid:.0f} % are coloured, in {colors} colours")
        if not window.grab().save(str(self._folder / "window.png")):
            return self._fail("the picture of the window cannot be saved")
        self.code = 0
        return self._end(
            f"{document.name} ({size[0]} × {size[1]}) coloured on {result.device},"
            f" {100 * vivid:.0f} % of it in {colors} colours;"
            f" window {window.width()} × {window.height()} on {QGuiApplication.platformName()}"
        )

    def _fail(self, reason: object) -> None:
        self._end(f"failed: {reason}")

    def _end(self, outcome: str) -> None:
        if self._ended:
            return
        self._ended = True
        self._say(f"self-test: {outcome}")
        # Whatever is left unsaved was only a test.
        self._window.keeper.ask_unsaved = lambda: Unsaved.DISCARD
        self._window.close()
