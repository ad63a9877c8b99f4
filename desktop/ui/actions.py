from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from desktop.ui import theme
from desktop.ui.action_table import ACTIONS
from desktop.ui.translate import tr, without_mnemonic


@dataclass
class Actions:
    """All actions of the window by name; `undo` and `redo` come from the undo stack."""

    by_name: dict[str, QAction] = field(default_factory=dict)
    _tips: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> QAction:
        return self.by_name[name]

    def connect(self, name: str, slot: Callable[[], object]) -> None:
        """Let an action call something; what Qt says about its state is left out."""
        self.by_name[name].triggered.connect(lambda _checked=False: slot())

    def describe(self, name: str, tip: str, text: str = "") -> None:
        """Say what an action does now: in its tool tip, with its key, and in its text."""
        action = self.by_name[name]
        if text:
            action.setText(text)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._tips[name] = tr("{what} ({keys})", what=tip, keys=keys) if keys else tip
        action.setToolTip(self._tips[name])

    def enable(self, names: str, enabled: bool, reason: str = "") -> None:
        """Enable or disable several, named with spaces between; the tool tip tells the reason."""
        for name in names.split():
            action = self.by_name[name]
            action.setEnabled(enabled)
            action.setToolTip(self._tips[name] if enabled or not reason else reason)


def make_actions(parent: QObject) -> Actions:
    """Create the actions; the caller connects them."""
    actions = Actions()
    for spec in ACTIONS:
        action = QAction(tr(spec.text), parent)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.checkable)
        if spec.icon:
            action.setIcon(theme.icon(spec.icon))
        action.setIconVisibleInMenu(False)
        actions.by_name[spec.name] = action
        plain = without_mnemonic(tr(spec.text)).rstrip("…")
        actions.describe(spec.name, tr(spec.tip) if spec.tip else plain)
    for names in (
        ("hint", "eraser", "lasso", "eyedropper"),
        ("line_art", "photograph"),
        ("side", "split", "result", "blink", "lens"),
        ("ground_checkers", "ground_white", "ground_gray", "ground_black"),
    ):
        group = QActionGroup(parent)
        for name in names:
            group.addAction(actions[name])
    actions["hint"].setChecked(True)
    actions["line_art"].setChecked(True)
    actions["side"].setChecked(True)
    actions["show_hints"].setChecked(True)
    return actions
