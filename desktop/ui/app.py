import ctypes
import gc
import logging
import os
import signal
import sys
import threading
import time
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QTimer
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.core.errors import TintlineError
from desktop.core.messages import say
from desktop.crashes import take_last_crash, watch_for_crashes
from desktop.engine.error_report import error_report
from desktop.engine.providers import Device
from desktop.settings import load_settings, save_settings
from desktop.ui import theme
from desktop.ui.application import Application
from desktop.ui.error_dialog import ErrorDialog, show_last_crash
from desktop.ui.main_window import MainWindow
from desktop.ui.preferences import take_models
from desktop.ui.services import real_services
from desktop.ui.translate import use_language

log = logging.getLogger(__name__)

# What Qt's plugin for X11 needs and a bare Debian lacks.
_XCB_PACKAGES = (
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
)


def run_window(
    files: list[Path],
    model: Path | None,
    device: str,
    started: float | None = None,
    quit_when_shown: bool = False,
) -> int:
    """Show the window and stay until it is closed.

    Args:
        files: pictures to open; the first is shown, or a folder to colorize.
        model: ONNX file, or None for those that the user has chosen or that came along.
        device: one of `desktop.engine.providers.Device`; ``auto`` leaves it to the settings.
        started: `time.perf_counter` at the start of the process, to log how long the window took.
        quit_when_shown: write a line to standard output once the window is painted, and end; this
            is how `tintline bench` times the start.

    Returns:
        The exit code of the process.

    Raises:
        TintlineError: there is no display to show a window on.
    """
    check_display()
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = Application(sys.argv[:1])
    app.setApplicationName("tintline")
    app.setApplicationDisplayName("Tintline")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("tintline")
    crash = take_last_crash()
    watch_for_crashes()
    settings = load_settings()
    use_language(app, settings.language)
    theme.apply(app, settings.theme)
    models, lost = take_models(settings)
    wished = settings.device if device == Device.AUTO else device
    try:
        window = MainWindow(real_services(model, wished, models, settings.tile), settings)
    except Exception as error:
        if quit_when_shown:
            raise  # nobody is there to close the dialog
        log.exception("the window could not be made")
        ErrorDialog(f"{type(error).__name__}: {error}", error_report(error)).exec()
        return 1
    if isinstance(app, Application):
        app.file_wanted.connect(lambda file: window.opener.open_files([file]))
    previous_hook = sys.excepthook
    sys.excepthook = lambda kind, error, trace: _report(window, kind, error, trace)
    on_main = threading.current_thread() is threading.main_thread()
    # Ctrl+C in the terminal ends the program, as it does everywhere else.
    previous_signal = signal.signal(signal.SIGINT, signal.SIG_DFL) if on_main else None
    window.show()

    def begin() -> None:
        if started is not None:
            log.info("the window was visible after %.2f s", time.perf_counter() - started)
        if quit_when_shown:
            window.repaint()
            sys.stdout.write("shown\n")
            sys.stdout.flush()
            app.quit()
            return
        window.start_work()
        if lost:
            window.message.show_info(lost)
        window.opener.open_files(files)
        window.left_work.look()
        # A full collection of garbage looks at every object, and the window stands still for 50 ms
        # meanwhile. What is there by now stays to the end and need not be looked at.
        gc.collect()
        gc.freeze()
        if crash:
            show_last_crash(crash, window)

    QTimer.singleShot(0, begin)
    try:
        code = app.exec()
    finally:
        gc.unfreeze()
        sys.excepthook = previous_hook
        if previous_signal is not None:
            signal.signal(signal.SIGINT, previous_signal)
        if not quit_when_shown:
            save_settings(settings)
    return code


def check_display() -> None:
    """Qt ends the process when it finds no display or no library for it; a sentence is kinder.

    Raises:
        TintlineError: it would not find them.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if os.environ.get("WAYLAND_DISPLAY"):
        return
    if not os.environ.get("DISPLAY"):
        raise TintlineError(
            say(
                "There is no display to show the window on;"
                " start it from a desktop, or use the commands colorize and batch."
            )
        )
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    plugin = plugins / "platforms" / "libqxcb.so"
    if plugin.is_file():
        try:
            ctypes.CDLL(str(plugin))
        except OSError as error:
            # In a bundle PyInstaller puts its own words before those of the system.
            missing = str(error.__cause__ or error).split(":", maxsplit=1)[0]
            raise TintlineError(
                say(
                    "The system library {library} is missing, which Qt needs to show a window;"
                    " on Debian and Ubuntu: sudo apt install {packages}",
                    library=missing,
                    packages=_XCB_PACKAGES,
                )
            ) from error


def _report(
    window: MainWindow,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    log.error("unexpected error in the window", exc_info=(kind, error, trace))
    if isinstance(error, Exception):
        window.message.show_error(error)
