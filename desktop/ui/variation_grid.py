from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.ui import theme
from desktop.ui.document import Document
from desktop.ui.palette_section import variation_name
from desktop.ui.thumbnail_grid import AROUND, ThumbnailGrid, paint_frame
from desktop.ui.translate import tr
from desktop.ui.variations_controller import PAGE, VariationsController

# In pixels: height of a preview, its least width, height of the line below it.
_HEIGHT, _NARROWEST, _LINE = 118, 56, 20
#: How strongly a preview is painted that is older than the settings, 0…1.
_FADED = 0.4


class VariationGrid(ThumbnailGrid):
    """A row of the page's variations, that in use marked."""

    def __init__(self, document: Document, controller: VariationsController) -> None:
        super().__init__()
        self._document = document
        self._controller = controller
        self._seeds: tuple[int, ...] = ()
        self.setAccessibleName(tr("Variations"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_HEIGHT + _LINE + 2 * AROUND + theme.SCROLL_BAR)
        self.setItemDelegate(_Delegate(document, controller, self))
        document.seed_changed.connect(self._describe)
        document.picture_changed.connect(self._fit)
        self._fit()

    def show_page(self) -> None:
        """Show the controller's present page."""
        if self._controller.seeds != self._seeds:
            self._seeds = self._controller.seeds
            self.clear()
            for seed in self._seeds:
                QListWidgetItem(variation_name(seed), self).setToolTip(variation_name(seed))
            self.setCurrentRow(0)
            self._describe()
        self.viewport().update()

    def caption(self, seed: int) -> str:
        """What stands below a preview: its name, or the number alone where names have no room."""
        room = self.gridSize().width() - 2 * AROUND
        names = (variation_name(shown) for shown in self._seeds)
        if max(map(self.fontMetrics().horizontalAdvance, names), default=0) <= room:
            return variation_name(seed)
        return str(seed) if seed else tr("First", "choice of the model")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let all of the page be seen, if there is any room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        picture = self._document.picture
        shape = 1.0 if picture is None else picture.width / picture.height
        room = self.viewport().width() // (PAGE + 1) - 2 * AROUND
        width = max(_NARROWEST, min(round(_HEIGHT * shape), room))
        cell = QSize(width + 2 * AROUND, _HEIGHT + _LINE + 2 * AROUND)
        if cell != self.gridSize():
            self.setGridSize(cell)

    def _describe(self) -> None:
        """Say to a screen reader what the eye sees."""
        for row, seed in enumerate(self._seeds):
            used = tr("in use") if seed == self._document.seed else ""
            self.item(row).setData(Qt.ItemDataRole.AccessibleDescriptionRole, used)
        self.viewport().update()


class _Delegate(QStyledItemDelegate):
    """Paints a preview above its name; where there is none yet, an empty sheet."""

    def __init__(
        self, document: Document, controller: VariationsController, view: VariationGrid
    ) -> None:
        super().__init__(view)
        self._document = document
        self._controller = controller
        self._view = view

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return self._view.gridSize()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        seed = self._controller.seeds[index.row()]
        used = seed == self._document.seed
        # What PySide's stubs do not know of an option: its rectangle and its state.
        cell, state = QRect(option.rect), option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paint_frame(painter, QRectF(cell), state, used)
        box = QRectF(cell).adjusted(AROUND, AROUND, -AROUND, -AROUND - _LINE)
        line = QRectF(box.left(), box.bottom(), box.width(), _LINE)
        painter.setPen(theme.TEXT if used else theme.MUTED)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._view.caption(seed))
        sheet = self._sheet(box)
        path = QPainterPath()
        path.addRoundedRect(sheet, 4, 4)
        painter.setClipPath(path)
        painter.fillRect(sheet, theme.FAINT_PAPER)
        image = self._controller.image(seed)
        if image is not None:
            painter.setOpacity(1.0 if self._controller.is_fresh(seed) else _FADED)
            # Scaled beforehand: the painter leaves pixels out where much is made small.
            pixels = (sheet.size() * self._view.devicePixelRatioF()).toSize()
            keep, smooth = Qt.AspectRatioMode, Qt.TransformationMode
            image = image.scaled(pixels, keep.IgnoreAspectRatio, smooth.SmoothTransformation)
            painter.drawImage(sheet, image)
        painter.restore()
        if used:
            _paint_tick(painter, sheet.topRight() + QPointF(-11, 11))

    def _sheet(self, box: QRectF) -> QRectF:
        """The place of the preview within its box, in the picture's shape."""
        picture = self._document.picture
        if picture is None:
            return box
        scale = min(box.width() / picture.width, box.height() / picture.height)
        sheet = QRectF(0, 0, picture.width * scale, picture.height * scale)
        sheet.moveCenter(box.center())
        return sheet


def _paint_tick(painter: QPainter, center: QPointF) -> None:
    """A tick on a disc: what is in use is told by more than a colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(0, 0, 0, 160), 1))
    painter.setBrush(QColor(255, 255, 255))
    painter.drawEllipse(center, 7, 7)
    painter.setPen(QPen(QColor(20, 20, 20), 1.8))
    painter.drawPolyline(
        [center + QPointF(-3, 0.2), center + QPointF(-0.8, 2.6), center + QPointF(3.2, -2.4)]
    )
    painter.restore()
