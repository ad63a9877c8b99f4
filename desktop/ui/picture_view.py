from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.core.color import RGB
from desktop.ui import theme
from desktop.ui.canvas_paint import paint_divider, paint_label, paint_picture
from desktop.ui.images import Pyramid
from desktop.ui.view_state import ViewState

#: The divider can be grabbed within this distance, in pixels of the screen.
DIVIDER_GRAB = 9


class PictureView(QWidget):
    """A picture, or two that lie over each other with a divider to wipe between.

    Where the picture lies is the `ViewState`'s word, so all views that share one move together.
    """

    def __init__(self, view: ViewState, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._caption = caption
        self._under_caption = ""
        self._message = ""
        self._picture: Pyramid | None = None
        self._under: Pyramid | None = None
        self._divider = 0.5
        self._faint = False
        self.setMinimumSize(160, 160)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        view.changed.connect(self.update)

    # --- what is shown ------------------------------------------------------------------------

    def show_picture(
        self,
        picture: Pyramid | None,
        *,
        under: Pyramid | None = None,
        faint: bool = False,
        message: str = "",
        captions: tuple[str, str] | None = None,
    ) -> None:
        """Choose what is shown.

        Args:
            picture: the picture; with `under`, only right of the divider.
            under: shown left of the divider; None: no divider.
            faint: paint the picture faintly (it stands for one that is still to come).
            message: a line in the middle.
            captions: text in the lower corners: under, picture.
        """
        self._picture, self._under = picture, under
        self._faint, self._message = faint, message
        if captions is not None:
            self._under_caption, self._caption = captions
        self.update()

    @property
    def picture(self) -> Pyramid | None:
        """What is shown, right of the divider where there is one."""
        return self._picture

    @property
    def zoom(self) -> float:
        """Logical pixels of the screen per pixel of the picture."""
        return self._view.zoom

    @property
    def divider(self) -> float:
        """Place of the divider as a share of the width."""
        return self._divider

    def set_divider(self, share: float) -> None:
        """Move the divider."""
        share = min(max(share, 0.02), 0.98)
        if share != self._divider:
            self._divider = share
            self.update()

    # --- geometry -----------------------------------------------------------------------------

    def to_picture(self, point: QPointF) -> QPointF:
        """A point of the widget in pixels of the picture."""
        middle = QPointF(self.width() / 2, self.height() / 2)
        return self._view.center + (point - middle) / self._view.zoom

    def to_widget(self, point: QPointF) -> QPointF:
        """A point of the picture in the widget."""
        middle = QPointF(self.width() / 2, self.height() / 2)
        return middle + (point - self._view.center) * self._view.zoom

    def color_at(self, point: QPointF) -> RGB | None:
        """The colour that is shown at a point of the widget, hints left aside."""
        shown = self._picture
        if self._under is not None and point.x() < self._divider_x():
            shown = self._under
        if shown is None:
            return None
        inside = self.to_picture(point)
        return shown.color_at(inside.x(), inside.y())

    def on_divider(self, point: QPointF) -> bool:
        """Whether the divider can be grabbed at a point of the widget."""
        return self._under is not None and abs(point.x() - self._divider_x()) <= DIVIDER_GRAB

    def _divider_x(self) -> float:
        return self._divider * self.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a fitted picture fitted."""
        if self.isVisible():
            self._view.set_canvas_size(QSizeF(self.size()))
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """A view that is shown sets the size that pictures are fitted to."""
        self._view.set_canvas_size(QSizeF(self.size()))
        super().showEvent(event)

    # --- painting, lowest layer first ---------------------------------------------------------

    def paint_ground(self, painter: QPainter, clip: QRect) -> None:
        """Paint the ground and the picture, or the two."""
        painter.fillRect(clip, theme.CANVAS)
        if self._picture is None:
            return
        target = self._target(self._picture)
        zoom = self._view.zoom * self.devicePixelRatioF()
        if self._under is None:
            paint_picture(painter, self._picture, target, clip, zoom, faint=self._faint)
            return
        middle = round(self._divider_x())
        left, right = QRect(self.rect()), QRect(self.rect())
        left.setRight(middle - 1)
        right.setLeft(middle)
        paint_picture(painter, self._under, target, left & clip, zoom)
        paint_picture(painter, self._picture, target, right & clip, zoom)

    def paint_frame(self, painter: QPainter) -> None:
        """Paint what does not move with the picture: divider, captions, message."""
        if self._under is not None:
            paint_divider(painter, self._divider_x(), self.height())
        if self._picture is None:
            return
        space = QRectF(self.rect()).adjusted(10, 10, -10, -10)
        bottom = Qt.AlignmentFlag.AlignBottom
        if self._under is not None and self._under_caption:
            paint_label(painter, space, self._under_caption, bottom | Qt.AlignmentFlag.AlignLeft)
            paint_label(painter, space, self._caption, bottom | Qt.AlignmentFlag.AlignRight)
        elif self._caption:
            paint_label(painter, space, self._caption, bottom | Qt.AlignmentFlag.AlignLeft)
        if self._message:
            font = painter.font()
            font.setPointSizeF(font.pointSizeF() * 1.1)
            painter.save()
            painter.setFont(font)
            paint_label(painter, space, self._message, Qt.AlignmentFlag.AlignCenter, padding=12)
            painter.restore()

    def _target(self, picture: Pyramid) -> QRectF:
        """Where a picture lies; on whole device pixels, so that lines at 1:1 stay sharp."""
        ratio, zoom = self.devicePixelRatioF(), self._view.zoom
        origin = self.to_widget(QPointF(0, 0))
        return QRectF(
            round(origin.x() * ratio) / ratio,
            round(origin.y() * ratio) / ratio,
            picture.width * zoom,
            picture.height * zoom,
        )
