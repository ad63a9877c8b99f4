"""The application at work where nothing may be sent: ``python -m tests.faults.offline FOLDER``.

Prints what tried to reach a network, on standard error; a line for each that begins with "sent:".
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.faults.sound import sketch
from tests.models import write_photo_model, write_sketch_model

#: What the interpreter tells before it happens. Making a socket is none of it: Qt's event loop and
#: pytest have pairs of them that lead nowhere.
_EVENTS = (
    "socket.connect",
    "socket.bind",
    "socket.sendto",
    "socket.sendmsg",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "urllib.Request",
    "http.client.connect",
    "webbrowser.open",
)
tried: list[str] = []


def _look(event: str, arguments: tuple[object, ...]) -> None:
    if event in _EVENTS:
        tried.append(f"{event} {arguments}")
        raise OSError(f"nothing may be sent: {event}")


def _sockets() -> list[str]:
    """Addresses of the process's own internet sockets, those of libraries included (Linux)."""
    own = {os.readlink(link) for link in Path("/proc/self/fd").iterdir() if link.is_symlink()}
    found = []
    for kind in ("tcp", "tcp6", "udp", "udp6"):
        for line in Path(f"/proc/self/net/{kind}").read_text().splitlines()[1:]:
            words = line.split()
            if f"socket:[{words[9]}]" in own:
                found.append(f"{kind} {words[1]} {words[2]}")
    return found


def _wait_for(condition: Callable[[], object], seconds: float = 60) -> None:
    from PySide6.QtWidgets import QApplication

    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            raise TimeoutError(condition)
        QApplication.processEvents()


def _use_window(folder: Path) -> None:
    """Open a picture, colorize it, save it and keep unsaved work."""
    from PySide6.QtWidgets import QApplication

    from desktop.settings import load_settings
    from desktop.ui.main_window import MainWindow
    from desktop.ui.services import real_services
    from desktop.ui.work_keeper import Unsaved

    app = QApplication([])
    models = {
        "sketch": write_sketch_model(folder / "sketch.onnx"),
        "photo": write_photo_model(folder / "photo.onnx"),
    }
    window = MainWindow(real_services(device="cpu", models=models), load_settings())
    window.keeper.ask_unsaved = lambda: Unsaved.DISCARD
    window.show()
    window.start_work()
    window.opener.open(folder / "in.png")
    _wait_for(lambda: window.document.picture is not None)
    window.controller.colorize()
    _wait_for(lambda: window.document.result_is_current and not window.controller.running)
    window.autosave.keep()
    window.files.dialogs.ask_save = lambda _suggestion: folder / "window.psd"
    window.keeper.save()
    _wait_for(lambda: not window.keeper.unsaved)
    window.preferences.open_models()
    tried.extend(_sockets())
    window.close()
    app.closeAllWindows()


def main() -> int:
    """Use the window and the commands."""
    folder = Path(sys.argv[1])
    sys.addaudithook(_look)
    from desktop.cli import main as command

    sketch().resize((144, 112)).save(folder / "in.png")
    _use_window(folder)
    model = str(folder / "sketch.onnx")
    made = str(folder / "command.png")
    codes = [
        command(["doctor", "--json"]),
        command(["models", "--json"]),
        command(["colorize", str(folder / "in.png"), "-o", made, "-m", model, "-d", "cpu"]),
    ]
    tried.extend(_sockets())
    loaded = {"PySide6.QtNetwork", "requests", "urllib3", "httpx"} & set(sys.modules)
    sys.stderr.write("".join(f"sent: {line}\n" for line in [*tried, *sorted(loaded)]))
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
