from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.messages import mark
from desktop.engine.model import usual_model
from desktop.ui.message_bar import MessageBar
from desktop.ui.model_details import ModelDetails
from desktop.ui.model_shelf import TASKS, ModelShelf, ShelfModel
from desktop.ui.opener import local_files
from desktop.ui.translate import tr

_LIST_WIDTH = 280
_USES = {
    "sketch": mark("Use for line art"),
    "photo": mark("Use for photographs"),
    "sample": mark("Use for Inspiration"),
}


class ModelManager(QDialog):
    """The models that came with the program, and the user's own."""

    use_wanted = Signal(str, object)  # task, and Path of the model; None: the shipped one

    def __init__(self, shelf: ModelShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Models"))
        self.resize(920, 640)
        self.setAcceptDrops(True)
        self._shelf = shelf
        self._wanted: Path | None = None  # to be selected as soon as it is there
        self.message = MessageBar()
        self.list = QListWidget()
        self.list.setObjectName("models")
        self.list.setAccessibleName(tr("Models"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setWordWrap(True)
        self.details = ModelDetails()
        self.details.hide()
        self.add = QPushButton(tr("Add…"))
        self.add.setToolTip(tr("Add a model of your own, an ONNX file"))
        self.remove = QPushButton(tr("Remove…"))
        self.use = QPushButton()
        self.use.setObjectName("primary")
        self.close_button = QPushButton(tr("Close"))
        self._lay_out()
        self.list.currentRowChanged.connect(self._show_details)
        self.details.measure_wanted.connect(lambda: self._with_current(shelf.measure))
        self.add.clicked.connect(self._choose)
        self.remove.clicked.connect(lambda: self._with_current(self._ask_and_remove))
        self.use.clicked.connect(lambda: self._with_current(self._use))
        self.close_button.clicked.connect(self.close)
        shelf.changed.connect(self.refresh)
        shelf.measured.connect(self._show_speed)
        shelf.added.connect(self._added)
        shelf.removed.connect(self._removed)
        shelf.failed.connect(self.message.show_error)
        self.refresh()
        shelf.look()

    @property
    def current(self) -> ShelfModel | None:
        """The model that is selected."""
        row = self.list.currentRow()
        return self._shelf.models[row] if 0 <= row < len(self._shelf.models) else None

    def refresh(self) -> None:
        """Show the shelf as it is; what was selected stays so."""
        models = self._shelf.models
        wanted = self._wanted or (self.current.path if self.current else None)
        self._wanted = None
        self.list.clear()
        for model in models:
            item = QListWidgetItem(self._describe(model), self.list)
            item.setToolTip(str(model.path))
            item.setSizeHint(QSize(0, 52))
        rows = [row for row, model in enumerate(models) if model.path == wanted]
        self.list.setCurrentRow(rows[0] if rows else 0)
        self._show_details()

    def ask_remove(self, name: str) -> bool:
        """Ask whether a model is to be deleted; tests answer in its place."""
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self,
            "Tintline",
            tr("Remove {name}? The file is deleted from your models.", name=name),
            button.Yes | button.No,
            button.No,
        )
        return answer == button.Yes

    def done(self, result: int) -> None:
        """Close."""
        self._shelf.rest()
        super().done(result)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take ONNX files."""
        if _models_in(event.mimeData()):
            event.acceptProposedAction()
            self._light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing hovers any more."""
        self._light(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        self._light(False)
        event.acceptProposedAction()
        for path in _models_in(event.mimeData()):
            self._add(path)

    def _lay_out(self) -> None:
        hint = QLabel(tr("Drop an ONNX file here to add a model of your own."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.list, 1)
        left.addWidget(hint)
        content = QHBoxLayout()
        content.setSpacing(20)
        content.addLayout(left)
        content.addWidget(self.details, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.close_button, self.use):
            buttons.addWidget(button)
        for button in (self.add, self.remove, self.close_button, self.use):
            button.setAutoDefault(False)
            button.setMinimumWidth(96)
        inner = QVBoxLayout()
        inner.setContentsMargins(18, 16, 18, 16)
        inner.setSpacing(14)
        inner.addLayout(content, 1)
        inner.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.message)
        layout.addLayout(inner, 1)

    def _describe(self, model: ShelfModel) -> str:
        spec = model.spec
        if spec is None:
            return "\n".join((model.path.stem, tr("Unusable")))
        facts = [tr(TASKS[spec.task])]
        if model.own:
            facts.append(tr("your own"))
        else:
            facts.append(tr("shipped") if model.shipped else tr("named by --model"))
        if self._shelf.in_use(spec.task) == model.path:
            facts.append(tr("✓ in use"))
        return f"{spec.name} {spec.version}\n{' · '.join(facts)}"

    def _show_details(self) -> None:
        model = self.current
        self.details.setVisible(model is not None)
        self.remove.setEnabled(model is not None and model.own)
        spec = model.spec if model is not None else None
        self.use.setVisible(spec is not None)
        if model is None:
            return
        self.details.show_model(model)
        self._show_speed()
        if spec is not None:
            self.use.setText(tr(_USES[spec.task]))
            self.use.setEnabled(self._shelf.in_use(spec.task) != model.path)

    def _show_speed(self) -> None:
        if self.current is not None:
            speed = self._shelf.speed(self.current)
            self.details.show_speed(speed, measuring=self._shelf.measuring)

    def _with_current(self, act: Callable[[ShelfModel], object]) -> None:
        if self.current is not None:
            act(self.current)

    def _use(self, model: ShelfModel) -> None:
        if model.spec is None:
            return
        task = model.spec.task
        self.use_wanted.emit(task, None if model.path == usual_model(task) else model.path)
        if self._shelf.named_for(task):
            self.message.show_info(
                tr(
                    "It is used from the next start on: until then the model that --model names"
                    " goes before it."
                )
            )
        self.refresh()

    def _choose(self) -> None:
        kind = tr("ONNX models")
        name, _ = QFileDialog.getOpenFileName(self, tr("Add a model"), "", f"{kind} (*.onnx)")
        if name:
            self._add(Path(name))

    def _add(self, path: Path) -> None:
        self.message.hide()
        self._shelf.add(path)

    def _added(self, path: Path, new: bool) -> None:
        self._wanted = path
        if not new:
            self.message.show_info(tr("This model is here already."))

    def _ask_and_remove(self, model: ShelfModel) -> None:
        if self.ask_remove(model.path.stem):
            self._shelf.remove(model)

    def _removed(self, model: ShelfModel) -> None:
        task = model.spec.task if model.spec is not None else ""
        if self._shelf.wishes.models.get(task) == model.path:
            self.use_wanted.emit(task, None)
            self.message.show_info(
                tr("{task}: the model that came with Tintline is used.", task=tr(TASKS[task]))
            )

    def _light(self, lit: bool) -> None:
        self.list.setProperty("lit", lit)
        self.list.style().unpolish(self.list)
        self.list.style().polish(self.list)


def _models_in(data: QMimeData) -> list[Path]:
    return [path for path in local_files(data) if path.suffix.lower() == ".onnx"]
