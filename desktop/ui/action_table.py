"""All actions of the window: what they are called, their keys and what they are for."""

from dataclasses import dataclass

from desktop.core.messages import mark


@dataclass(frozen=True)
class ActionSpec:
    """One action; its texts are marked, and translated where they are shown.

    Attributes:
        name: in code.
        text: of menus and buttons.
        keys: its shortcuts; the first is told.
        icon: name of a drawn one; empty for none.
        tip: what the tool tip says; empty: the text.
        checkable: whether it is on or off.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    checkable: bool = False


ACTIONS = (
    ActionSpec(
        "open", mark("&Open…"), ("Ctrl+O",), "open", tip=mark("Open a line drawing or a photograph")
    ),
    ActionSpec(
        "restore",
        mark("Restore &unsaved work…"),
        tip=mark("What was not saved when Tintline ended"),
    ),
    ActionSpec(
        "paste", mark("&Paste picture"), ("Ctrl+V",), tip=mark("Open the picture on the clipboard")
    ),
    ActionSpec("save", mark("&Save"), ("Ctrl+S",), "save", tip=mark("Save the colorized picture")),
    ActionSpec(
        "save_as",
        mark("Save &as…"),
        ("Ctrl+Shift+S",),
        tip=mark("Save under another name or format"),
    ),
    ActionSpec(
        "split_colors",
        mark("A &layer for each colour"),
        tip=mark("In PSD, OpenRaster and project files, give each flat colour a layer of its own"),
        checkable=True,
    ),
    ActionSpec(
        "save_project",
        mark("Save pro&ject…"),
        ("Ctrl+Alt+S",),
        tip=mark("Save everything, to go on later"),
    ),
    ActionSpec(
        "before_after", mark("&Before and after…"), tip=mark("Sketch and result on one sheet")
    ),
    ActionSpec(
        "wipe", mark("&Wipe as GIF…"), tip=mark("An animation from the sketch to the result")
    ),
    ActionSpec(
        "copy_result",
        mark("&Copy result"),
        ("Ctrl+C",),
        tip=mark("Put the result on the clipboard"),
    ),
    ActionSpec(
        "export_layers",
        mark("E&xport layers…"),
        tip=mark("Lines, flats, shading, areas as PNG files"),
    ),
    ActionSpec(
        "load_hints", mark("&Load hints…"), tip=mark("Replace the hints by those of a file")
    ),
    ActionSpec(
        "save_hints", mark("Save &hints…"), tip=mark("Keep the dots and strokes for another time")
    ),
    ActionSpec(
        "load_character", mark("Open c&haracter…"), tip=mark("Use the colours of a saved character")
    ),
    ActionSpec(
        "save_character",
        mark("Sa&ve character…"),
        tip=mark("Keep the colours of the parts as a file"),
    ),
    ActionSpec(
        "batch",
        mark("Colorize a &folder…"),
        ("Ctrl+B",),
        "batch",
        tip=mark("Colorize a whole folder"),
    ),
    ActionSpec("close", mark("&Close picture"), ("Ctrl+W",)),
    ActionSpec("quit", mark("&Quit"), ("Ctrl+Q",)),
    ActionSpec(
        "clear_hints", mark("&Clear hints"), icon="clear", tip=mark("Remove all dots and strokes")
    ),
    ActionSpec(
        "recolor_alike",
        mark("&Recolour all like it"),
        tip=mark("All dots of the chosen one's colour"),
    ),
    ActionSpec(
        "copy_hints",
        mark("C&opy hints"),
        ("Ctrl+Shift+C",),
        tip=mark("Take the dots to another picture"),
    ),
    ActionSpec(
        "paste_hints",
        mark("P&aste hints"),
        ("Ctrl+Shift+V",),
        tip=mark("Add the dots on the clipboard"),
    ),
    ActionSpec(
        "colorize", mark("&Colorize"), ("Ctrl+Return", "Ctrl+Enter"), tip=mark("Colour the sketch")
    ),
    ActionSpec("cancel", mark("C&ancel"), ("Esc",), "stop", tip=mark("Stop what runs")),
    ActionSpec("variation", mark("Next &variation"), ("Ctrl+R",), "variation"),
    ActionSpec("first", mark("Back to &first"), icon="first"),
    ActionSpec(
        "hint",
        mark("&Hint tool"),
        ("B",),
        "hint",
        tip=mark("Drop dots and paint strokes"),
        checkable=True,
    ),
    ActionSpec(
        "eraser",
        mark("E&raser"),
        ("E",),
        "eraser",
        tip=mark("Erase dots and strokes"),
        checkable=True,
    ),
    ActionSpec(
        "lasso",
        mark("L&asso"),
        ("L",),
        "lasso",
        tip=mark("Colour areas: a loop, or a click"),
        checkable=True,
    ),
    ActionSpec(
        "eyedropper",
        mark("&Eyedropper"),
        ("I",),
        "eyedropper",
        tip=mark("Take a colour"),
        checkable=True,
    ),
    ActionSpec("line_art", mark("L&ine art"), tip=mark("Clean colour under lines"), checkable=True),
    ActionSpec(
        "photograph", mark("&Photograph"), tip=mark("Colour for a photograph"), checkable=True
    ),
    ActionSpec("keep_paper", mark("&Keep paper white"), ("W",), "paper", checkable=True),
    ActionSpec("smaller", mark("S&maller dot"), ("[",)),
    ActionSpec("larger", mark("&Larger dot"), ("]",)),
    ActionSpec("next_page", mark("&Next picture"), ("Ctrl+Tab", "Ctrl+PgDown")),
    ActionSpec("previous_page", mark("&Previous picture"), ("Ctrl+Shift+Tab", "Ctrl+PgUp")),
    ActionSpec(
        "side",
        mark("Side &by side"),
        ("1",),
        "side",
        tip=mark("Sketch beside result"),
        checkable=True,
    ),
    ActionSpec(
        "split",
        mark("&Split"),
        ("2",),
        "split",
        tip=mark("Wipe between sketch and result"),
        checkable=True,
    ),
    ActionSpec(
        "result",
        mark("&Result only"),
        ("3",),
        "result",
        tip=mark("The result alone"),
        checkable=True,
    ),
    ActionSpec(
        "blink",
        mark("&Blink"),
        ("4",),
        "blink",
        tip=mark("Sketch and result in turns"),
        checkable=True,
    ),
    ActionSpec(
        "lens",
        mark("&Lens"),
        ("5",),
        "lens",
        tip=mark("A lens on the sketch at the mouse"),
        checkable=True,
    ),
    ActionSpec("fit", mark("&Fit"), ("Ctrl+0",), "fit", tip=mark("Show the whole picture")),
    ActionSpec(
        "actual",
        mark("&Actual pixels"),
        ("Ctrl+1",),
        "actual",
        tip=mark("One pixel on each of the screen's"),
    ),
    ActionSpec("zoom_in", mark("Zoom &in"), ("Ctrl++", "Ctrl+=")),
    ActionSpec("zoom_out", mark("Zoom &out"), ("Ctrl+-",)),
    ActionSpec(
        "rotate_left",
        mark("Rotate l&eft"),
        (",",),
        tip=mark("Only the view; the picture stays as it is"),
    ),
    ActionSpec(
        "rotate_right",
        mark("Rotate ri&ght"),
        (".",),
        tip=mark("Only the view; the picture stays as it is"),
    ),
    ActionSpec(
        "upright",
        mark("&Upright"),
        ("Ctrl+Shift+0",),
        tip=mark("Take the rotation of the view back"),
    ),
    ActionSpec(
        "mirror", mark("&Mirror"), ("M",), tip=mark("See mistakes with a fresh eye"), checkable=True
    ),
    ActionSpec(
        "ground_checkers", mark("&Checkers"), tip=mark("Behind transparent parts"), checkable=True
    ),
    ActionSpec(
        "ground_white", mark("&White"), tip=mark("Behind transparent parts"), checkable=True
    ),
    ActionSpec("ground_gray", mark("&Gray"), tip=mark("Behind transparent parts"), checkable=True),
    ActionSpec(
        "ground_black", mark("&Black"), tip=mark("Behind transparent parts"), checkable=True
    ),
    ActionSpec(
        "show_hints",
        mark("Show &hints"),
        ("H",),
        "eye",
        tip=mark("Show or hide the dots"),
        checkable=True,
    ),
    ActionSpec(
        "show_areas",
        mark("Show &areas"),
        ("A",),
        tip=mark("What the lines close off"),
        checkable=True,
    ),
    ActionSpec(
        "settings", mark("Se&ttings…"), ("Ctrl+,",), tip=mark("Theme, device, folders, autosave")
    ),
    ActionSpec(
        "models", mark("&Models…"), tip=mark("The models that choose the colours, and your own")
    ),
    ActionSpec("shortcuts", mark("&Keyboard and mouse"), ("F1", "?")),
    ActionSpec("about", mark("&About Tintline")),
)
