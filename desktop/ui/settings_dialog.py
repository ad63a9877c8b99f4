from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.messages import mark
from desktop.settings import AUTOSAVE_MINUTES, LANGUAGES, TILES, Settings
from desktop.ui import theme
from desktop.ui.device_list import DeviceList
from desktop.ui.theme import Choice
from desktop.ui.translate import tr

_THEMES = {
    Choice.DARK: mark("Dark"),
    Choice.LIGHT: mark("Light"),
    Choice.SYSTEM: mark("Like the system"),
}
#: Least width of what is shown, in pixels; a language with longer words takes more.
_WIDTH = 508


class FolderEdit(QWidget):
    """A folder, typed or chosen; empty stands for the one used last.

    Attributes:
        no_folder: shown while there is no such folder.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(tr("The folder used last"))
        self.edit.setAccessibleName(name)
        self.edit.setToolTip(tr("Leave it empty to begin in the folder used last"))
        self.choose = QPushButton(tr("Choose…"))
        self.choose.setAccessibleName(tr("{name}: choose a folder", name=name))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._choose)
        self.no_folder = QLabel(tr("There is no such folder."))
        self.no_folder.setObjectName("error")
        row = QHBoxLayout()
        row.addWidget(self.edit, 1)
        row.addWidget(self.choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.no_folder)

    @property
    def folder(self) -> str:
        """Its path."""
        text = self.edit.text().strip()
        return str(Path(text).expanduser()) if text else ""

    @property
    def valid(self) -> bool:
        """Whether it exists, or is left open."""
        return not self.folder or Path(self.folder).is_dir()

    def check(self) -> None:
        """Show whether it is valid."""
        self.no_folder.setVisible(not self.valid)
        self.edit.setProperty("wrong", not self.valid)
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.edit.accessibleName(), self.folder)
        if folder:
            self.edit.setText(folder)


class SettingsDialog(QDialog):
    """What the user may set once and for all.

    The theme is shown at once, all else holds from *OK* on; *Cancel* leaves everything as it was.
    """

    def __init__(self, settings: Settings, running: str, parent: QWidget | None = None) -> None:
        """Show the settings.

        Args:
            settings: what is shown, and written on *OK*.
            running: what really runs the model now; empty if it is not loaded.
            parent: the window.
        """
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self._settings = settings
        self.theme = QComboBox()
        for choice, name in _THEMES.items():
            self.theme.addItem(tr(name), choice)
        self.language = QComboBox()
        self.language.addItem(tr("System language"), "")
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.later = QLabel(tr("Takes effect at the next start."))
        self.later.setObjectName("muted")
        self.devices = DeviceList(settings.device)
        self.running = QLabel(
            tr("Running now: {device}", device=running) if running else tr("No model is loaded yet")
        )
        self.running.setObjectName("muted")
        self.running.setWordWrap(True)
        self.tile = QComboBox()
        for size in TILES:
            self.tile.addItem(_tile(size), size)
        self.tile.setToolTip(
            tr(
                "Large drawings are looked at a second time, in tiles, so that small areas get"
                " their own colours. Smaller tiles need less memory."
            )
        )
        self.open_folder = FolderEdit(tr("Open pictures from"))
        self.save_folder = FolderEdit(tr("Save pictures to"))
        self.autosave = QComboBox()
        for minutes in AUTOSAVE_MINUTES:
            self.autosave.addItem(_interval(minutes), minutes)
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.RestoreDefaults | kinds.Ok | kinds.Cancel)
        self.restore = self.buttons.button(kinds.RestoreDefaults)
        self.restore.setText(tr("Restore defaults"))
        self.ok = self.buttons.button(kinds.Ok)
        self._lay_out()
        self._show(settings)
        self.language.currentIndexChanged.connect(self._tell_when)
        self.theme.activated.connect(lambda _index: _apply(self.theme.currentData()))
        for folder in (self.open_folder, self.save_folder):
            folder.edit.textChanged.connect(self._check_folders)
        self.restore.clicked.connect(self._restore)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def accept(self) -> None:
        """Write what is chosen into the settings."""
        settings = self._settings
        settings.theme = str(self.theme.currentData())
        settings.language = self.language.currentData()
        settings.device = str(self.devices.device)
        settings.tile = self.tile.currentData()
        settings.fixed_open_folder = self.open_folder.folder
        settings.fixed_save_folder = self.save_folder.folder
        settings.autosave_minutes = self.autosave.currentData()
        super().accept()

    def reject(self) -> None:
        """Leave everything as it was."""
        _apply(self._settings.theme)
        super().reject()

    def done(self, result: int) -> None:
        """Close."""
        self.devices.forget()
        super().done(result)

    def _show(self, settings: Settings) -> None:
        self.theme.setCurrentIndex(self.theme.findData(settings.theme))
        self.language.setCurrentIndex(self.language.findData(settings.language))
        self._tell_when()
        self.devices.set_device(settings.device)
        self.tile.setCurrentIndex(self.tile.findData(settings.tile))
        self.open_folder.edit.setText(settings.fixed_open_folder)
        self.save_folder.edit.setText(settings.fixed_save_folder)
        self.autosave.setCurrentIndex(self.autosave.findData(settings.autosave_minutes))
        self._check_folders()

    def _restore(self) -> None:
        self._show(Settings())
        _apply(self.theme.currentData())

    def _tell_when(self) -> None:
        self.later.setVisible(self.language.currentData() != self._settings.language)

    def _check_folders(self) -> None:
        for folder in (self.open_folder, self.save_folder):
            folder.check()
        self.ok.setEnabled(self.open_folder.valid and self.save_folder.valid)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(9)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(_section(tr("Appearance")))
        form.addRow(tr("Theme"), self.theme)
        form.addRow(tr("Language"), self.language)
        form.addRow("", self.later)
        form.addRow(_line())
        form.addRow(_section(tr("Device")))
        form.addRow(tr("Run models on"), self.devices)
        form.addRow("", self.running)
        form.addRow(tr("Tile size"), self.tile)
        form.addRow(_line())
        form.addRow(_section(tr("Files")))
        form.addRow(tr("Open from"), self.open_folder)
        form.addRow(tr("Save to"), self.save_folder)
        form.addRow(tr("Keep unsaved work"), self.autosave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 22, 26, 18)
        layout.setSpacing(20)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        layout.addStrut(_WIDTH)


def _apply(choice: str) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        theme.apply(app, choice)


def _interval(minutes: int) -> str:
    if minutes == 0:
        return tr("Never")
    return tr("Every minute") if minutes == 1 else tr("Every %n minute(s)", "", minutes)


def _tile(size: str) -> str:
    if size == "auto":
        return tr("Automatic: for large drawings")
    return tr("No tiles") if size == "off" else tr("{size} px", size=size)


def _section(name: str) -> QLabel:
    label = QLabel(name)
    label.setObjectName("section")
    return label


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("line")
    return line
