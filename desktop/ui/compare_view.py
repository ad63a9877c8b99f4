from enum import StrEnum

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.canvas import Canvas
from desktop.ui.document import Document
from desktop.ui.hint_tool import HintTool
from desktop.ui.images import Pyramid
from desktop.ui.modes import WAYS
from desktop.ui.view_state import ViewState


class CompareMode(StrEnum):
    """How sketch and result are shown."""

    SIDE = "side"  # beside each other
    SPLIT = "split"  # over each other, with a divider
    RESULT = "result"  # the result alone


class CompareView(QWidget):
    """Sketch and result with common zoom and pan."""

    mode_changed = Signal()

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
        self._sketch_image: Pyramid | None = None
        self._result_image: Pyramid | None = None
        self.sketch = Canvas(document, view, tool, "Sketch")
        self.result = Canvas(document, view, tool, "Result")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.sketch, 1)
        layout.addWidget(self.result, 1)
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

    def set_sketch(self, image: Pyramid | None) -> None:
        """Show another sketch; its result is still to come."""
        self._sketch_image = image
        self._result_image = None
        if image is not None:
            self.view.set_picture_size(image.width, image.height)
        self._refresh()

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

    def _refresh(self) -> None:
        source = WAYS[self._document.mode].source
        self.sketch.show_picture(self._sketch_image, captions=("", source))
        if self._sketch_image is None:
            self.result.show_picture(None)
        elif self._result_image is None:
            alone = self._mode is not CompareMode.SIDE
            self.result.show_picture(
                self._sketch_image,
                faint=not alone,
                message="" if alone else "Press Colorize (Ctrl+Enter) to see the colours",
                captions=("", source if alone else "Result"),
            )
        else:
            split = self._mode is CompareMode.SPLIT
            self.result.show_picture(
                self._result_image,
                under=self._sketch_image if split else None,
                captions=(source, "Result"),
            )
