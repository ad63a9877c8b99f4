from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import (
    QListView,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.core.color import format_hex
from desktop.ui.document import Document
from desktop.ui.inspiration_controller import SIDE, Inspiration, InspirationController
from desktop.ui.thumbnail_grid import AROUND, ThumbnailGrid, paint_frame
from desktop.ui.translate import tr

# In pixels: a picture, the strip of its colours and what lies between.
_SHOWN, _STRIP, _BETWEEN = SIDE // 2, 14, 3
#: A picture with all that belongs to it.
CELL = QSize(_SHOWN + 2 * AROUND, _SHOWN + _BETWEEN + _STRIP + 2 * AROUND)


class _Delegate(QStyledItemDelegate):
    """Paints a picture with the strip of its palette, framed where it is in use."""

    def __init__(
        self, document: Document, controller: InspirationController, view: QWidget
    ) -> None:
        super().__init__(view)
        self._document = document
        self._controller = controller

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return CELL

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        shown = self._controller.pictures[index.row()]
        # What PySide's stubs do not know of an option: its rectangle and its state.
        cell, state = QRect(option.rect), option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paint_frame(painter, QRectF(cell), state, shown.palette == self._document.palette)
        left, top = cell.left() + AROUND, cell.top() + AROUND
        area = QRectF(left, top, _SHOWN, _SHOWN)
        painter.setClipPath(_rounded(area))
        painter.drawImage(area, shown.image)
        strip = QRect(left, top + _SHOWN + _BETWEEN, _SHOWN, _STRIP)
        painter.setClipPath(_rounded(QRectF(strip)))
        colors = shown.palette.colors
        edges = [round(number * _SHOWN / len(colors)) for number in range(len(colors) + 1)]
        for color, start, end in zip(colors, edges, edges[1:], strict=False):
            painter.fillRect(left + start, strip.top(), end - start, _STRIP, QColor(*color))
        painter.restore()


class PictureGrid(ThumbnailGrid):
    """Rows of the present page's pictures; a click, Enter or the space bar takes one."""

    def __init__(self, document: Document, controller: InspirationController) -> None:
        super().__init__()
        self._document = document
        self._controller = controller
        self._shown: tuple[Inspiration, ...] = ()
        self.setAccessibleName(tr("Generated pictures"))
        self.setGridSize(CELL)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(document, controller, self))
        document.palette_changed.connect(self._describe)
        document.palette_changed.connect(self.viewport().update)

    def show_page(self) -> None:
        """Show the controller's present page."""
        if self._controller.pictures is self._shown:
            return
        self._shown = self._controller.pictures
        self.clear()
        for shown in self._shown:
            item = QListWidgetItem(shown.palette.name, self)
            item.setToolTip(f"{shown.palette.name}: {_colors(shown)}")
        self._describe()
        self.setCurrentRow(0)

    def _describe(self) -> None:
        """Say to a screen reader what the eye sees."""
        for row, shown in enumerate(self._shown):
            text = _colors(shown)
            if shown.palette == self._document.palette:
                text = tr("{colors}, in use", colors=text)
            self.item(row).setData(Qt.ItemDataRole.AccessibleDescriptionRole, text)


def _colors(shown: Inspiration) -> str:
    return ", ".join(format_hex(color) for color in shown.palette.colors)


def _rounded(area: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(area, 4, 4)
    return path
