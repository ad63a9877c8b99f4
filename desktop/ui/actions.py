from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from desktop.ui import theme


@dataclass(frozen=True)
class _Spec:
    """One action: its name in code, its text, its keys, its icon and what the tool tip adds."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    checkable: bool = False


_SPECS = (
    _Spec("open", "&Open…", ("Ctrl+O",), "open", "Open a line drawing or a photograph"),
    _Spec("restore", "Restore &unsaved work…", (), "", "What was not saved when Tintline ended"),
    _Spec("paste", "&Paste picture", ("Ctrl+V",), "", "Open the picture on the clipboard"),
    _Spec("save", "&Save", ("Ctrl+S",), "save", "Save the colorized picture"),
    _Spec("save_as", "Save &as…", ("Ctrl+Shift+S",), "", "Save under another name or format"),
    _Spec(
        "split_colors",
        "A &layer for each colour",
        tip="In PSD, OpenRaster and project files, give each flat colour a layer of its own",
        checkable=True,
    ),
    _Spec("save_project", "Save pro&ject…", ("Ctrl+Alt+S",), "", "Save everything, to go on later"),
    _Spec("before_after", "&Before and after…", (), "", "Sketch and result on one sheet"),
    _Spec("wipe", "&Wipe as GIF…", (), "", "An animation from the sketch to the result"),
    _Spec("copy_result", "&Copy result", ("Ctrl+C",), "", "Put the result on the clipboard"),
    _Spec("export_layers", "E&xport layers…", (), "", "Lines, flats, shading, areas as PNG files"),
    _Spec("load_hints", "&Load hints…", (), "", "Replace the hints by those of a file"),
    _Spec("save_hints", "Save &hints…", (), "", "Keep the dots and strokes for another time"),
    _Spec("load_character", "Open c&haracter…", (), "", "Use the colours of a saved character"),
    _Spec("save_character", "Sa&ve character…", (), "", "Keep the colours of the parts as a file"),
    _Spec("batch", "Colorize a &folder…", ("Ctrl+B",), "batch", "Colorize a whole folder"),
    _Spec("close", "&Close picture", ("Ctrl+W",)),
    _Spec("quit", "&Quit", ("Ctrl+Q",)),
    _Spec("clear_hints", "&Clear hints", (), "clear", "Remove all dots and strokes"),
    _Spec("recolor_alike", "&Recolour all like it", (), "", "All dots of the chosen one's colour"),
    _Spec("copy_hints", "C&opy hints", ("Ctrl+Shift+C",), "", "Take the dots to another picture"),
    _Spec("paste_hints", "P&aste hints", ("Ctrl+Shift+V",), "", "Add the dots on the clipboard"),
    _Spec("colorize", "&Colorize", ("Ctrl+Return", "Ctrl+Enter"), "", "Colour the sketch"),
    _Spec("cancel", "C&ancel", ("Esc",), "stop", "Stop what runs"),
    _Spec("variation", "Next &variation", ("Ctrl+R",), "variation"),
    _Spec("first", "Back to &first", (), "first"),
    _Spec("hint", "&Hint tool", ("B",), "hint", "Drop dots and paint strokes", checkable=True),
    _Spec("eraser", "E&raser", ("E",), "eraser", "Erase dots and strokes", checkable=True),
    _Spec("lasso", "L&asso", ("L",), "lasso", "Colour areas: a loop, or a click", checkable=True),
    _Spec("eyedropper", "&Eyedropper", ("I",), "eyedropper", "Take a colour", checkable=True),
    _Spec("line_art", "L&ine art", (), "", "Clean colour under lines", checkable=True),
    _Spec("photograph", "&Photograph", (), "", "Colour for a photograph", checkable=True),
    _Spec("keep_paper", "&Keep paper white", ("W",), "paper", checkable=True),
    _Spec("smaller", "S&maller dot", ("[",)),
    _Spec("larger", "&Larger dot", ("]",)),
    _Spec("next_page", "&Next picture", ("Ctrl+Tab", "Ctrl+PgDown")),
    _Spec("previous_page", "&Previous picture", ("Ctrl+Shift+Tab", "Ctrl+PgUp")),
    _Spec("side", "Side &by side", ("1",), "side", "Sketch beside result", checkable=True),
    _Spec("split", "&Split", ("2",), "split", "Wipe between sketch and result", checkable=True),
    _Spec("result", "&Result only", ("3",), "result", "The result alone", checkable=True),
    _Spec("blink", "&Blink", ("4",), "blink", "Sketch and result in turns", checkable=True),
    _Spec("lens", "&Lens", ("5",), "lens", "A lens on the sketch at the mouse", checkable=True),
    _Spec("fit", "&Fit", ("Ctrl+0",), "fit", "Show the whole picture"),
    _Spec("actual", "&Actual pixels", ("Ctrl+1",), "actual", "One pixel on each of the screen's"),
    _Spec("zoom_in", "Zoom &in", ("Ctrl++", "Ctrl+=")),
    _Spec("zoom_out", "Zoom &out", ("Ctrl+-",)),
    _Spec("rotate_left", "Rotate l&eft", (",",), "", "Only the view; the picture stays as it is"),
    _Spec("rotate_right", "Rotate ri&ght", (".",), "", "Only the view; the picture stays as it is"),
    _Spec("upright", "&Upright", ("Ctrl+Shift+0",), "", "Take the rotation of the view back"),
    _Spec("mirror", "&Mirror", ("M",), "", "See mistakes with a fresh eye", checkable=True),
    _Spec("ground_checkers", "&Checkers", (), "", "Behind transparent parts", checkable=True),
    _Spec("ground_white", "&White", (), "", "Behind transparent parts", checkable=True),
    _Spec("ground_gray", "&Gray", (), "", "Behind transparent parts", checkable=True),
    _Spec("ground_black", "&Black", (), "", "Behind transparent parts", checkable=True),
    _Spec("show_hints", "Show &hints", ("H",), "eye", "Show or hide the dots", checkable=True),
    _Spec("show_areas", "Show &areas", ("A",), "", "What the lines close off", checkable=True),
    _Spec("settings", "Se&ttings…", ("Ctrl+,",), "", "Theme, device, folders, autosave"),
    _Spec("models", "&Models…", (), "", "The models that choose the colours, and your own"),
    _Spec("shortcuts", "&Keyboard and mouse", ("F1", "?")),
    _Spec("about", "&About Tintline"),
)


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
        self._tips[name] = f"{tip} ({keys})" if keys else tip
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
    for spec in _SPECS:
        action = QAction(spec.text, parent)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.checkable)
        if spec.icon:
            action.setIcon(theme.icon(spec.icon))
        action.setIconVisibleInMenu(False)
        actions.by_name[spec.name] = action
        actions.describe(spec.name, spec.tip or spec.text.replace("&", "").rstrip("…"))
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
