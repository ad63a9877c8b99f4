from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QResizeEvent, QShowEvent, QTransform
from PySide6.QtWidgets import QWidget

from desktop.core.color import RGB
from desktop.ui import theme
from desktop.ui.canvas_paint import (
    Ground,
    paint_divider,
    paint_label,
    paint_lens,
    paint_picture,
)
from desktop.ui.images import Pyramid
from desktop.ui.lens import Lens
from desktop.ui.view_state import ViewState

#: The divider can be grabbed within this distance, in pixels of the screen.
DIVIDER_GRAB = 9


class PictureView(QWidget):
    """A picture, or two that lie over each other: with a divider to wipe between, or with a lens.

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
        self._colors: Pyramid | None = None
        self._divider = 0.5
        self._lens = Lens()
        self._through_lens = False
        self._ground = Ground.CHECKERS
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
        lens: bool = False,
        faint: bool = False,
        message: str = "",
        captions: tuple[str, str] | None = None,
        colors: Pyramid | None = None,
    ) -> None:
        """Choose what is shown.

        Args:
            picture: the picture; with `under`, only right of the divider or around the lens.
            under: shown left of the divider or through the lens; None: neither is there.
            lens: show `under` through a lens at the mouse instead of left of a divider.
            faint: paint the picture faintly (it stands for one that is still to come).
            message: a line in the middle.
            captions: text in the lower corners: under, picture.
            colors: where colours are picked while something else is seen; None: from what is seen.
        """
        self._colors = colors
        self._picture, self._under, self._through_lens = picture, under, lens
        self._faint, self._message = faint, message
        if captions is not None:
            self._under_caption, self._caption = captions
        self.update()

    @property
    def picture(self) -> Pyramid | None:
        """What is shown, right of the divider or around the lens where there is one."""
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

    def set_ground(self, ground: Ground) -> None:
        """Choose what lies behind transparent parts."""
        if ground != self._ground:
            self._ground = ground
            self.update()

    def move_lens(self, point: QPointF | None) -> None:
        """Hold the lens, where there is one, over a point of the widget; None: it left."""
        self._change_lens(lambda: self._lens.move(point))

    def resize_lens(self, notches: float) -> bool:
        """Make the lens larger by notches of the wheel; tells whether there is one."""
        if self._has_lens:
            self._change_lens(lambda: self._lens.resize(notches))
        return self._has_lens

    # --- geometry -----------------------------------------------------------------------------

    def from_middle(self, point: QPointF) -> QPointF:
        """A point of the widget as an offset from its middle, as the `ViewState` counts."""
        return point - self._middle()

    def to_picture(self, point: QPointF) -> QPointF:
        """A point of the widget in pixels of the picture."""
        return self._view.place().point_at(self.from_middle(point))

    def to_widget(self, point: QPointF) -> QPointF:
        """A point of the picture in the widget."""
        return self._middle() + self._view.place().offset_of(point)

    @property
    def axes(self) -> QTransform:
        """From logical pixels along the picture's own axes, its corner at the origin.

        A painter with this transform paints as on an upright picture, and the view rotates and
        mirrors it. The corner lies on a whole device pixel, so that lines at 1:1 stay sharp.
        """
        ratio = self.devicePixelRatioF()
        corner = self.to_widget(QPointF(0, 0))
        whole = round(corner.x() * ratio) / ratio, round(corner.y() * ratio) / ratio
        return self._view.place().turn * QTransform.fromTranslate(*whole)

    def color_at(self, point: QPointF) -> RGB | None:
        """The colour to be picked at a point of the widget, hints left aside."""
        shown = self._colors or self._picture
        if self._under is not None and self._shows_under(point):
            shown = self._under
        if shown is None:
            return None
        inside = self.to_picture(point)
        return shown.color_at(inside.x(), inside.y())

    def on_divider(self, point: QPointF) -> bool:
        """Whether the divider can be grabbed at a point of the widget."""
        return self._has_divider and abs(point.x() - self._divider_x()) <= DIVIDER_GRAB

    def _middle(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    @property
    def _has_divider(self) -> bool:
        return self._under is not None and not self._through_lens

    @property
    def _has_lens(self) -> bool:
        return self._under is not None and self._through_lens

    def _shows_under(self, point: QPointF) -> bool:
        return self._lens.holds(point) if self._through_lens else point.x() < self._divider_x()

    def _change_lens(self, change: Callable[[], None]) -> None:
        before = self._lens.rect
        change()
        if self._has_lens:
            rim = (before | self._lens.rect).adjusted(-4, -4, 4, 4)
            self.update(rim.toAlignedRect())

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
        if self._has_divider:
            middle = round(self._divider_x())
            left, right = QRect(self.rect()), QRect(self.rect())
            left.setRight(middle - 1)
            right.setLeft(middle)
            self._paint(painter, self._under, left & clip)
            self._paint(painter, self._picture, right & clip)
            return
        self._paint(painter, self._picture, clip)
        if self._has_lens:
            painter.save()
            painter.setClipPath(self._lens.path())
            self._paint(painter, self._under, clip & self._lens.rect.toAlignedRect())
            painter.restore()

    def paint_frame(self, painter: QPainter) -> None:
        """Paint what does not move with the picture: divider, lens, captions, message."""
        if self._has_divider:
            paint_divider(painter, self._divider_x(), self.height())
        elif self._has_lens and not self._lens.rect.isEmpty():
            paint_lens(painter, self._lens.rect)
        if self._picture is None:
            return
        space = QRectF(self.rect()).adjusted(10, 10, -10, -10)
        bottom = Qt.AlignmentFlag.AlignBottom
        if self._has_divider and self._under_caption:
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

    def _paint(self, painter: QPainter, picture: Pyramid | None, clip: QRect) -> None:
        if picture is not None:
            paint_picture(
                painter,
                picture,
                self.axes,
                clip,
                self._view.zoom,
                ratio=self.devicePixelRatioF(),
                ground=self._ground,
                faint=self._faint,
            )
