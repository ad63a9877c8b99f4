from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.canvas import Canvas
from desktop.ui.canvas_paint import Ground
from desktop.ui.document import Document
from desktop.ui.hint_tool import HintTool
from desktop.ui.images import Pyramid
from desktop.ui.modes import WAYS
from desktop.ui.translate import tr
from desktop.ui.view_state import ViewState

#: How long sketch and result are each shown while they alternate, in milliseconds.
BLINK_MS = 600


class CompareMode(StrEnum):
    """How sketch and result are shown."""

    SIDE = "side"  # beside each other
    SPLIT = "split"  # over each other, with a divider
    RESULT = "result"  # the result alone
    BLINK = "blink"  # in turns
    LENS = "lens"  # the result, with a lens on the sketch


class CompareView(QWidget):
    """Sketch and result with common zoom, place and angle.

    While T is held, the sketch takes the result's place.
    """

    mode_changed = Signal()
    ground_changed = Signal()

    def __init__(
        self,
        document: Document,
        view: ViewState,
        tool: HintTool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.view = view
        self._document = document
        self._mode = CompareMode.SIDE
        self._ground = Ground.CHECKERS
        self._sketch_image: Pyramid | None = None
        self._result_image: Pyramid | None = None
        self._before = self._blinked = False
        self._blink = QTimer(self)
        self._blink.setInterval(BLINK_MS)
        self._blink.timeout.connect(self._alternate)
        self.sketch = Canvas(document, view, tool, tr("Sketch"))
        self.result = Canvas(document, view, tool, tr("Result"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for canvas in (self.sketch, self.result):
            layout.addWidget(canvas, 1)
            canvas.installEventFilter(self)
        document.mode_changed.connect(self._refresh)
        self.setFocusProxy(self.sketch)

    @property
    def mode(self) -> CompareMode:
        """How sketch and result are shown."""
        return self._mode

    def set_mode(self, mode: CompareMode) -> None:
        """Choose how sketch and result are shown."""
        if mode != self._mode:
            self._mode = mode
            self.sketch.setVisible(mode is CompareMode.SIDE)
            self.setFocusProxy(self.sketch if mode is CompareMode.SIDE else self.result)
            self._refresh()
            self.mode_changed.emit()

    @property
    def ground(self) -> Ground:
        """What lies behind transparent parts."""
        return self._ground

    def set_ground(self, ground: Ground) -> None:
        """Choose what lies behind transparent parts."""
        if ground != self._ground:
            self._ground = ground
            self.sketch.set_ground(ground)
            self.result.set_ground(ground)
            self.ground_changed.emit()

    def set_before(self, before: bool) -> None:
        """Show the sketch in the result's place, or the result again."""
        if before != self._before:
            self._before = before
            self._refresh()

    def set_sketch(self, image: Pyramid | None) -> None:
        """Show another sketch; its result is still to come."""
        self._sketch_image = image
        self._result_image = None
        if image is not None:
            self.view.set_picture_size(image.width, image.height)
        self._refresh()

    @property
    def result_image(self) -> Pyramid | None:
        """The result that is shown; None while it is still to come."""
        return self._result_image

    def set_result(self, image: Pyramid | None) -> None:
        """Show another result."""
        self._result_image = image
        self._refresh()

    def set_show_hints(self, show: bool) -> None:
        """Show or hide the hints on all canvases."""
        self.sketch.set_show_hints(show)
        self.result.set_show_hints(show)

    def sizeHint(self) -> QSize:
        """Two canvases of a useful size."""
        return QSize(1000, 700)

    # --- the key that shows the sketch --------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """T shows the sketch as long as it is held."""
        if event.key() == Qt.Key.Key_T and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.set_before(True)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """T was let go."""
        if event.key() != Qt.Key.Key_T:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            self.set_before(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key that is let go elsewhere must not stay pressed here."""
        if event.type() == QEvent.Type.FocusOut:
            self.set_before(False)
        return super().eventFilter(watched, event)

    # --- showing ------------------------------------------------------------------------------

    def _keep_blinking(self, blinks: bool) -> None:
        if blinks and not self._blink.isActive():
            self._blink.start()
        elif not blinks:
            self._blink.stop()
            self._blinked = False

    def _alternate(self) -> None:
        self._blinked = not self._blinked
        self._refresh()

    def _refresh(self) -> None:
        source = tr(WAYS[self._document.mode].source)
        self._keep_blinking(self._mode is CompareMode.BLINK and self._result_image is not None)
        self.sketch.show_picture(self._sketch_image, captions=("", source))
        if self._sketch_image is None:
            self.result.show_picture(None)
        elif self._result_image is None:
            alone = self._mode is not CompareMode.SIDE
            self.result.show_picture(
                self._sketch_image,
                faint=not alone,
                message="" if alone else tr("Press Colorize (Ctrl+Enter) to see the colours"),
                captions=("", source if alone else tr("Result")),
            )
        elif self._before:
            self.result.show_picture(self._sketch_image, captions=("", source))
        elif self._blinked:
            # A colour must not depend on the moment at which it is picked.
            self.result.show_picture(
                self._sketch_image, captions=("", source), colors=self._result_image
            )
        else:
            over = self._mode in (CompareMode.SPLIT, CompareMode.LENS)
            self.result.show_picture(
                self._result_image,
                under=self._sketch_image if over else None,
                lens=self._mode is CompareMode.LENS,
                captions=(source, tr("Result")),
            )
