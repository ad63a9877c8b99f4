import base64
import contextlib
import json
import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from desktop.core.color import RGB
from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write_text
from desktop.core.palettes import MAX_COLORS
from desktop.engine.providers import Device

log = logging.getLogger(__name__)

#: Version of the file's layout.
VERSION = 1
RECENT_FILES = 10
RECENT_COLORS = 16
OWN_PALETTES = 12
THEMES = ("dark", "light", "system")
GROUNDS = ("checkers", "white", "gray", "black")
#: What the user may choose between two autosaves, in minutes; 0 is *never*.
AUTOSAVE_MINUTES = (0, 1, 2, 5, 10)
TASKS = ("sketch", "photo", "sample")
#: Sizes of tiles in pixels that the model sees, or when there are any.
TILES = ("auto", "off", "128", "256", "512")
#: The window's languages, each by its own name; an empty code follows the system.
LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "ru": "Русский",
    "zh_CN": "简体中文",
    "ja": "日本語",
}


@dataclass
class Settings:
    """What the application remembers between two starts.

    Attributes:
        look: name of the last look, see `desktop.engine.request.Look`.
        gap: widest gap that holds colour back, in pixels; None scales with the picture.
        palette: name of the last palette, shipped or own; empty leaves the colours to the model.
        own_palettes: by name, the colours of those that were edited or taken from pictures and
            files; the latest last.
        locked_colors: those that stay when another palette is chosen.
        color: the last current colour; None is *keep the paper*.
        recent_colors: the latest first.
        recent_files: paths, the latest first.
        open_folder, save_folder: those used last; see `folder_to_open` and `folder_to_save`.
        fixed_open_folder, fixed_save_folder: where the dialogs start instead; empty: where they
            were the last time.
        batch_source, batch_target: where the batch dialog starts.
        batch_recursive, batch_overwrite, batch_layers, batch_suffix, batch_added, batch_report:
            the batch dialog's choices.
        split_colors: whether each flat colour gets a layer of its own in layered files.
        compare_mode: how sketch and result lie beside or over each other.
        ground: what lies behind transparent parts.
        geometry, layout: of the window and of its panels; Qt's own bytes, base64.
        panel: whether the colour panel is wanted.
        theme: ``dark``, ``light`` or ``system``.
        device: what is to run the models.
        tile: of these, in which large drawings are looked at a second time.
        autosave_minutes: between two autosaves; 0 is *never*.
        language: of the window; empty is the system's.
        models: by task, the model file that is used in place of the shipped one.
    """

    look: str = "soft"
    gap: float | None = None
    palette: str = ""
    own_palettes: dict[str, list[RGB]] = field(default_factory=dict)
    locked_colors: list[RGB] = field(default_factory=list)
    color: RGB | None = (232, 162, 60)
    recent_colors: list[RGB] = field(default_factory=list)
    recent_files: list[str] = field(default_factory=list)
    open_folder: str = ""
    save_folder: str = ""
    batch_source: str = ""
    batch_target: str = ""
    batch_recursive: bool = False
    batch_overwrite: bool = False
    batch_layers: bool = False
    batch_suffix: str = ".png"
    batch_added: str = ""
    batch_report: bool = False
    split_colors: bool = False
    compare_mode: str = "side"
    ground: str = "checkers"
    geometry: str = ""
    layout: str = ""
    panel: bool = True
    theme: str = "dark"
    device: str = "auto"
    tile: str = "auto"
    fixed_open_folder: str = ""
    fixed_save_folder: str = ""
    autosave_minutes: int = 1
    language: str = ""
    models: dict[str, str] = field(default_factory=dict)

    @property
    def folder_to_open(self) -> str:
        """Where dialogs that open a file start; empty where that was never told."""
        return _existing(self.fixed_open_folder) or self.open_folder

    @property
    def folder_to_save(self) -> str:
        """Where dialogs that save a file start; empty where that was never told."""
        return _existing(self.fixed_save_folder) or self.save_folder

    def remember_file(self, path: Path) -> None:
        """Put a file at the top of the recent ones."""
        text = str(path)
        rest = [other for other in self.recent_files if other != text]
        self.recent_files = [text, *rest][:RECENT_FILES]

    def remember_color(self, color: RGB) -> None:
        """Put a colour at the front of the recent ones."""
        rest = [other for other in self.recent_colors if other != color]
        self.recent_colors = [color, *rest][:RECENT_COLORS]


def settings_path() -> Path:
    """The settings file of this user."""
    return user_config_path("tintline", appauthor=False) / "settings.json"


def load_settings(path: Path | None = None) -> Settings:
    """Read the settings; whatever cannot be used falls back to its default.

    A file that is no settings file at all is put aside as ``settings.json.bad``, so that nothing
    the user wrote by hand is lost.
    """
    path = path or settings_path()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        log.warning("settings %s cannot be read: %s", path, error)
        _put_aside(path)
        return Settings()
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        log.warning("settings %s are damaged: %s", path, error)
        data = None
    if not isinstance(data, dict):
        _put_aside(path)
        return Settings()
    settings = Settings()
    for entry in fields(Settings):
        if entry.name in data:
            try:
                value = _READERS[entry.name](data[entry.name])
            except (TypeError, ValueError):
                log.warning("settings %s: %s is not usable", path, entry.name)
                continue
            setattr(settings, entry.name, value)
    return settings


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Write the settings, whole or not at all; a failure is logged, never shown.

    An artist who closes the window must not be stopped because the settings could not be kept.
    """
    path = path or settings_path()
    text = json.dumps({"version": VERSION, **asdict(settings)}, indent=1)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        atomic_write_text(path, text)
    except (OSError, TintlineError) as error:
        log.warning("settings cannot be saved: %s", error)


def _put_aside(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.replace(path.with_name(path.name + ".bad"))


def _existing(folder: str) -> str:
    return folder if folder and Path(folder).is_dir() else ""


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _bytes(value: Any) -> str:
    base64.b64decode(_text(value), validate=True)
    return value


def _one_of(*choices: str | int) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if isinstance(value, bool) or value not in choices:
            raise ValueError
        return value

    return read


def _models(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise TypeError
    return {task: _text(path) for task, path in value.items() if task in TASKS}


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _gap(value: Any) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 1 <= value <= 20:
        raise ValueError
    return float(value)


def _color(value: Any) -> RGB:
    if not isinstance(value, list) or len(value) != 3:
        raise TypeError
    red, green, blue = (_channel(channel) for channel in value)
    return red, green, blue


def _channel(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 255:
        raise ValueError
    return value


def _colors(value: Any, most: int = RECENT_COLORS) -> list[RGB]:
    if not isinstance(value, list):
        raise TypeError
    return [_color(color) for color in value][:most]


def _palettes(value: Any) -> dict[str, list[RGB]]:
    if not isinstance(value, dict):
        raise TypeError
    read = {name: _colors(colors, MAX_COLORS) for name, colors in value.items()}
    return dict([(name, colors) for name, colors in read.items() if colors][-OWN_PALETTES:])


def _files(value: Any) -> list[str]:
    if not isinstance(value, list):
        raise TypeError
    return [_text(name) for name in value][:RECENT_FILES]


_READERS = {
    "look": _one_of("flat", "soft", "painted"),
    "gap": _gap,
    "palette": _text,
    "own_palettes": _palettes,
    "locked_colors": lambda value: _colors(value, MAX_COLORS),
    "color": lambda value: None if value is None else _color(value),
    "recent_colors": _colors,
    "recent_files": _files,
    "open_folder": _text,
    "save_folder": _text,
    "batch_source": _text,
    "batch_target": _text,
    "batch_recursive": _flag,
    "batch_overwrite": _flag,
    "batch_layers": _flag,
    "batch_suffix": _text,
    "batch_added": _text,
    "batch_report": _flag,
    "split_colors": _flag,
    "compare_mode": _text,
    "ground": _one_of(*GROUNDS),
    "geometry": _bytes,
    "layout": _bytes,
    "panel": _flag,
    "theme": _one_of(*THEMES),
    "device": _one_of(*Device),
    "tile": _one_of(*TILES),
    "fixed_open_folder": _text,
    "fixed_save_folder": _text,
    "autosave_minutes": _one_of(*AUTOSAVE_MINUTES),
    "language": _one_of("", *LANGUAGES),
    "models": _models,
}
