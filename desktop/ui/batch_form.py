from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from desktop.core.messages import mark
from desktop.engine.output import LAYERED_SUFFIXES
from desktop.settings import Settings
from desktop.ui.translate import tr

_FORMATS = {
    "PNG": ".png",
    "JPEG": ".jpg",
    "WebP": ".webp",
    "TIFF": ".tif",
    "PSD": ".psd",
    "OpenRaster": ".ora",
    mark("Project"): ".tint",
}


class BatchForm(QWidget):
    """The folders of a batch and how its results are written."""

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        """Take the settings of the last time."""
        super().__init__()
        self.source = QLineEdit(settings.batch_source)
        self.source.setPlaceholderText(tr("Folder with line drawings"))
        self.source.setAccessibleName(tr("Folder with line drawings"))
        self.target = QLineEdit(settings.batch_target)
        self.target.setPlaceholderText(tr("Folder for the colorized pictures"))
        self.target.setAccessibleName(tr("Folder for the colorized pictures"))
        self.recursive = QCheckBox(tr("Include folders inside"))
        self.recursive.setChecked(settings.batch_recursive)
        self.overwrite = QCheckBox(tr("Replace existing results"))
        self.overwrite.setChecked(settings.batch_overwrite)
        self.layers = QCheckBox(tr("Also write the layers"))
        self.layers.setToolTip(tr("Lines, flats and shading as pictures of their own"))
        self.layers.setChecked(settings.batch_layers)
        self.split = QCheckBox(tr("A layer for each colour"))
        self.split.setToolTip(tr("In PSD, OpenRaster and project files"))
        self.split.setChecked(settings.split_colors)
        self.report = QCheckBox(tr("Write a report"))
        self.report.setToolTip(
            tr("A page with each picture before and after, times and failures, beside the results")
        )
        self.report.setChecked(settings.batch_report)
        self.added = QLineEdit(settings.batch_added)
        self.added.setPlaceholderText(tr("Added to the names, such as -color"))
        self.added.setAccessibleName(tr("Added to the names of the results"))
        self.suffix = QComboBox()
        self.suffix.setAccessibleName(tr("Format"))
        self.suffix.setToolTip(tr("Format of the colorized pictures"))
        for name, suffix in _FORMATS.items():
            self.suffix.addItem(tr(name), suffix)
        self.suffix.setCurrentIndex(max(self.suffix.findData(settings.batch_suffix), 0))
        self.suffix.currentIndexChanged.connect(self._show_split)
        self._show_split()
        self.used = QLabel()  # how drawings are coloured
        self.used.setObjectName("muted")
        self._lay_out()
        self._last_source = self.source_folder
        self.source.textChanged.connect(self._source_changed)
        self.target.textChanged.connect(self.changed)
        self.added.textChanged.connect(self.changed)
        self.suffix.currentIndexChanged.connect(self.changed)
        for box in (self.recursive, self.overwrite, self.layers, self.split):
            box.toggled.connect(self.changed)

    @property
    def source_folder(self) -> Path | None:
        """Where the drawings are."""
        text = self.source.text().strip()
        return Path(text).expanduser() if text else None

    @property
    def target_folder(self) -> Path | None:
        """Where the results go."""
        text = self.target.text().strip()
        return Path(text).expanduser() if text else None

    @property
    def split_colors(self) -> bool:
        """Whether each colour gets a layer of its own."""
        return self.suffix.currentData() in LAYERED_SUFFIXES and self.split.isChecked()

    def set_source(self, folder: Path) -> None:
        """Choose the input folder, and one beside it for the output."""
        self.source.setText(str(folder))
        self.target.setText(str(_beside(folder)))

    def keep(self, settings: Settings) -> None:
        """Remember the choices for the next time."""
        settings.batch_source = self.source.text().strip()
        settings.batch_target = self.target.text().strip()
        settings.batch_recursive = self.recursive.isChecked()
        settings.batch_overwrite = self.overwrite.isChecked()
        settings.batch_layers = self.layers.isChecked()
        settings.batch_suffix = self.suffix.currentData()
        settings.batch_added = self.added.text().strip()
        settings.batch_report = self.report.isChecked()
        settings.split_colors = self.split.isChecked()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        rows = (
            (tr("From", "folder"), tr("From: choose a folder"), self.source),
            (tr("To", "folder"), tr("To: choose a folder"), self.target),
        )
        for row, (name, task, edit) in enumerate(rows):
            button = QPushButton(tr("Choose…"))
            button.setAccessibleName(task)
            button.clicked.connect(lambda _on=False, field=edit: self._choose(field))
            button.setAutoDefault(False)
            grid.addWidget(QLabel(name), row, 0)
            grid.addWidget(edit, row, 1)
            grid.addWidget(button, row, 2)
        switches = QHBoxLayout()
        switches.setSpacing(20)
        for box in (self.recursive, self.overwrite, self.layers, self.split):
            switches.addWidget(box)
        switches.addStretch(1)
        grid.addLayout(switches, 2, 1, 1, 2)
        names = QHBoxLayout()
        names.setSpacing(20)
        names.addWidget(self.report)
        names.addWidget(self.added, 1)
        grid.addLayout(names, 3, 1)
        grid.addWidget(self.suffix, 3, 2)
        grid.addWidget(self.used, 4, 1, 1, 2)

    def _show_split(self) -> None:
        self.split.setEnabled(self.suffix.currentData() in LAYERED_SUFFIXES)

    def _choose(self, field: QLineEdit) -> None:
        folder = QFileDialog.getExistingDirectory(self, field.placeholderText(), field.text())
        if folder:
            field.setText(folder)

    def _source_changed(self) -> None:
        """The output folder goes along until the user has chosen another than the one beside."""
        source, before, target = self.source_folder, self._last_source, self.target_folder
        self._last_source = source
        follows = target is None or (before is not None and target == _beside(before))
        if follows and (source is None or source.name):
            self.target.setText("" if source is None else str(_beside(source)))
        self.changed.emit()


def _beside(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}-color") if folder.name else folder
