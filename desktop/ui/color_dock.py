from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoStack
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
from desktop.ui.look_section import LookSection
from desktop.ui.palette_section import PaletteSection

WIDTH = 312


class ColorDock(QDockWidget):
    """All that steers the colours, with the *Colorize* button below it."""

    def __init__(
        self,
        document: Document,
        stack: QUndoStack,
        tool: HintTool,
        controller: ColorizeController,
        settings: Settings,
    ) -> None:
        super().__init__("Colour panel")
        self.setObjectName("color_dock")
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        # It stays where it is: the button that everything is about must never be lost.
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.setTitleBarWidget(QWidget())
        self.color = ColorSection(document, tool, settings)
        self.palette_section = PaletteSection(document, stack, settings)
        self.character = CharacterSection(document, stack)
        self.look = LookSection(document, stack, settings)
        self.actions_bar = ActionBar(document, controller)

        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(8)
        sections = {
            "Colour": self.color,
            "Palette": self.palette_section,
            "Character": self.character,
            "Look": self.look,
        }
        for number, (name, section) in enumerate(sections.items()):
            if number:
                line = QFrame()
                line.setObjectName("line")
                layout.addSpacing(4)
                layout.addWidget(line)
                layout.addSpacing(4)
            title = QLabel(name)
            title.setObjectName("section")
            layout.addWidget(title)
            layout.addWidget(section)
        layout.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
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
