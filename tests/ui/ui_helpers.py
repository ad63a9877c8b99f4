import threading
from dataclasses import replace

import cv2
import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.characters import PartColor
from desktop.core.errors import Cancelled
from desktop.core.hints import draw_mask
from desktop.core.messages import Message
from desktop.engine.request import ColorizeResult
from desktop.engine.result import Colored, ModelMark
from desktop.ui.jobs import JobRunner
from desktop.ui.services import SamplerOffer, Services
from tests.results import drawn_layers

LEFT, RIGHT, MIDDLE = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
)
PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier

SKY = (90, 150, 220)


def draw_sketch() -> np.ndarray:
    """A sketch of 300 × 200 pixels: a square on white paper."""
    rgb = np.full((200, 300, 3), 255, np.uint8)
    rgb[50:150, 100:103] = rgb[50:150, 197:200] = 0
    rgb[50:53, 100:200] = rgb[147:150, 100:200] = 0
    return rgb


def draw_photograph() -> np.ndarray:
    """What looks like a black-and-white photograph of 320 × 240 pixels: soft, of all tones."""
    coarse = np.random.default_rng(3).integers(0, 255, (6, 8)).astype(np.uint8)
    gray = cv2.resize(coarse, (320, 240), interpolation=cv2.INTER_CUBIC)
    return np.dstack([gray] * 3)


class FakeEngine:
    """What a model needs a while for.

    With `hold()` a run waits until it is cancelled or `go_on()` is called.
    """

    device = "Test device"
    model_name = "fake"
    model: ModelMark | None = None

    def __init__(self) -> None:
        self.requests = []
        self.error: Exception | None = None
        self.threads: set[str] = set()
        self.started = threading.Event()
        self.cancelled = threading.Event()
        self._gate = threading.Event()
        self._gate.set()

    def hold(self) -> None:
        self.started.clear()
        self._gate.clear()

    def go_on(self) -> None:
        self._gate.set()

    def work(self, request, cancel, progress) -> None:
        self.requests.append(request)
        self.threads.add(threading.current_thread().name)
        if progress is not None:
            progress(0.5, "Halfway")
        self.started.set()
        remove = cancel.on_cancel(self._gate.set) if cancel is not None else None
        assert self._gate.wait(20)
        if remove is not None:
            remove()
        if cancel is not None and cancel.cancelled:
            self.cancelled.set()
            raise Cancelled
        if self.error is not None:
            raise self.error


class FakePhotoColorizer(FakeEngine):
    """Tints the photograph red and paints the dots; those without colour leave it as it is."""

    device = "Photo device"
    model_name = "fake photo"

    def colorize(self, request, *, cancel=None, progress=None) -> Colored:
        self.work(request, cancel, progress)
        image = request.picture.rgb.copy()
        image[..., 1:] //= 2
        height, width = image.shape[:2]
        for hint in request.hints:
            where = draw_mask(hint, width, height) > 0
            image[where] = hint.color or request.picture.rgb[where]
        return Colored(image=image, device=self.device, seconds={"tint": 0.01})


class FakeColorizer(FakeEngine):
    """Fills the paper with the palette's first colour (green without one) and paints the dots.

    All of the picture is hair, and a little of it sky, which is blue.

    Attributes:
        draft: what it shows in small on the way; None: nothing.
        notices: what it says of its results.
    """

    def __init__(self) -> None:
        super().__init__()
        self.draft: np.ndarray | None = None
        self.notices: tuple[Message, ...] = ()
        self.twins: list[FakeColorizer] = []
        self.sides: set[int] = set()

    def twin(self) -> "FakeColorizer":
        self.twins.append(FakeColorizer())
        return self.twins[-1]

    def forget(self) -> None:
        pass

    def preview(self, request, side, *, cancel=None) -> np.ndarray:
        self.sides.add(side)
        return self.colorize(request, cancel=cancel).image

    def colorize(self, request, *, cancel=None, progress=None, draft=None) -> ColorizeResult:
        if draft is not None and self.draft is not None:
            draft(self.draft)
        self.work(request, cancel, progress)
        height, width = request.picture.rgb.shape[:2]
        flats = np.empty((height, width, 3), np.uint8)
        flats[:] = request.palette.colors[0] if request.palette else (0, 160, 0)
        if hair := request.character.color_of("hair"):
            flats[:] = hair
        parts = PartColor("hair", tuple(flats[0, 0].tolist()), 0.9), PartColor("sky", SKY, 0.1)
        flats[0, 0] = request.seed
        for hint in request.hints:
            flats[draw_mask(hint, width, height) > 0] = hint.color or (255, 255, 255)
        alpha = np.zeros((height, width, 1), np.uint8)
        return ColorizeResult(
            image=flats,
            layers=drawn_layers(flats, np.dstack([request.picture.rgb, alpha])),
            generated=flats,
            device=self.device,
            model=self.model,
            hints=request.hints,
            parts=parts,
            notices=self.notices,
            seconds={"fill": 0.01},
        )


class FakeSampler(FakeEngine):
    """Draws pictures in two halves; a request is the number of pictures and the seed.

    Picture *n* of a seed has `color(seed, n)` at the left and black at the right.
    """

    @staticmethod
    def color(seed: int, number: int) -> tuple[int, int, int]:
        return 8 * number + 8, 255 - 8 * number, 40 * seed % 256

    def draw(self, count, seed, *, cancel=None) -> list[np.ndarray]:
        self.work((count, seed), cancel, None)
        pictures = [np.zeros((32, 32, 3), np.uint8) for _ in range(count)]
        for number, picture in enumerate(pictures):
            picture[:, :16] = self.color(seed, number)
        return pictures


def services(
    colorizer, photo_colorizer=None, samples=(), sampler=None, offer=SamplerOffer.SHIPPED
) -> Services:
    """Services that hand out fakes; without a sampler there is no model that draws pictures."""
    given = Services(
        lambda: colorizer,
        lambda: photo_colorizer or FakePhotoColorizer(),
        lambda: list(samples),
    )
    if sampler is None:
        return given
    return replace(given, sampler_offer=lambda: offer, make_sampler=lambda: sampler)


class Hand:
    """A user's hand on a canvas; it points at pixels of the picture."""

    def __init__(self, canvas) -> None:
        self.canvas = canvas

    def at(self, x: float, y: float) -> QPoint:
        return self.canvas.to_widget(QPointF(x, y)).toPoint()

    def click(self, x: float, y: float, button=LEFT, modifiers=PLAIN) -> None:
        QTest.mouseMove(self.canvas, self.at(x, y))
        QTest.mouseClick(self.canvas, button, modifiers, self.at(x, y))

    def move(self, x: float, y: float) -> None:
        QTest.mouseMove(self.canvas, self.at(x, y))

    def drag(self, *points: tuple[float, float], button=LEFT, release: bool = True) -> None:
        self.move(*points[0])
        QTest.mousePress(self.canvas, button, PLAIN, self.at(*points[0]))
        for point in points[1:]:
            self.move(*point)
        if release:
            QTest.mouseRelease(self.canvas, button, PLAIN, self.at(*points[-1]))

    def wheel(self, x: float, y: float, notches: int, modifiers=PLAIN) -> None:
        turn_wheel(self.canvas, QPointF(self.at(x, y)), notches, modifiers)


def turn_wheel(widget, point: QPointF, notches: int, modifiers=PLAIN) -> None:
    event = QWheelEvent(
        point,
        widget.mapToGlobal(point),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def hints_of(window) -> list:
    return list(window.document.hints.values())


def settle(qtbot, window) -> None:
    """Wait until nothing runs, in the window or for it."""
    runners = window.findChildren(JobRunner)
    qtbot.waitUntil(
        lambda: (
            not window.controller.running
            and not window.variations.controller.making
            and not any(runner.busy for runner in runners)
        )
    )


def wait_for_result(qtbot, window) -> None:
    """Wait until the page that is shown is coloured as it is asked for."""
    qtbot.waitUntil(lambda: window.document.result_is_current and not window.controller.running)


def open_file(qtbot, window, path) -> None:
    window.opener.open(path)
    settle(qtbot, window)
    assert window.document.name == path.name
