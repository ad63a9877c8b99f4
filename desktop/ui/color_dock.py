from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.settings import Settings
from desktop.ui import theme
from desktop.ui.action_bar import ActionBar
from desktop.ui.character_section import CharacterSection
from desktop.ui.color_section import ColorSection
from desktop.ui.colorize_controller import ColorizeController
from desktop.ui.document import Document
from desktop.ui.hint_tool import HintTool
from desktop.ui.history import History
from desktop.ui.look_section import LookSection
from desktop.ui.mode_section import ModeSection
from desktop.ui.modes import WAYS
from desktop.ui.palette_section import PaletteSection
from desktop.ui.translate import tr

#: With room for a scroll bar beside the eight columns of swatches.
WIDTH = 324


class ColorDock(QDockWidget):
    """All that steers the colours, with the *Colorize* button below it."""

    def __init__(
        self,
        document: Document,
        stack: History,
        tool: HintTool,
        controller: ColorizeController,
        settings: Settings,
    ) -> None:
        super().__init__(tr("Colour panel"))
        self.setObjectName("color_dock")
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        # It stays where it is: the button that everything is about must never be lost.
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.setTitleBarWidget(QWidget())
        self._document = document
        self.mode = ModeSection(document, stack)
        self.color = ColorSection(document, tool, settings)
        self.palette_section = PaletteSection(document, stack, settings)
        self.character = CharacterSection(document, stack)
        self.look = LookSection(document, stack, settings)
        self.actions_bar = ActionBar(document, controller)

        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(8)
        layout.addWidget(self.mode)
        layout.addWidget(_titled(tr("Colour"), self.color))
        self._lines_only = [
            _titled(tr("Palette"), self.palette_section),
            _titled(tr("Character"), self.character),
            _titled(tr("Look"), self.look),
        ]
        for section in self._lines_only:
            layout.addWidget(section)
        layout.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        # Who clicks between the controls, or takes a colour, goes on with the keys of the canvas.
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(tr("Colour panel"))
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        body = QWidget()
        body.setFixedWidth(WIDTH)
        outer = QVBoxLayout(body)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addWidget(self.actions_bar)
        self.setWidget(body)
        document.mode_changed.connect(self._show_mode)
        self._show_mode()

    def _show_mode(self) -> None:
        lacks = bool(WAYS[self._document.mode].lacks)
        for section in self._lines_only:
            section.setVisible(not lacks)


def _titled(name: str, section: QWidget) -> QWidget:
    """A section below a line and its name."""
    line = QFrame()
    line.setObjectName("line")
    title = QLabel(name)
    title.setObjectName("section")
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addSpacing(4)
    layout.addWidget(line)
    layout.addSpacing(4)
    layout.addWidget(title)
    layout.addWidget(section)
    return whole
