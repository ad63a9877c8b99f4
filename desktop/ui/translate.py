"""The window's language. `tr` is what every text for the user goes through."""

import logging
import re
from typing import Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop.core.assets import assets_dir
from desktop.core.messages import Message, fill, in_english
from desktop.settings import LANGUAGES

log = logging.getLogger(__name__)


def tr(text: str, comment: str = "", n: int | None = None, /, **values: Any) -> str:
    """A text in the language of the window.

    ``tr("Open…")``, ``tr("{name} was saved", name=path.name)``, ``tr("%n picture(s)", "", count)``;
    ``tr(str(error))`` for what `desktop.core.messages.say` put together. The text has to be a
    literal, or one that was marked with `desktop.core.messages.mark`.

    Args:
        text: in English, see `desktop.core.messages.say`.
        comment: tells the translator what a short text means; part of the text's identity.
        n: the number that ``%n`` stands for.
        values: by name; messages among them are translated, too.
    """
    if isinstance(text, Message):
        text, comment, n, values = text.template, text.comment, text.number, text.values
    said = {
        name: tr(value) if isinstance(value, Message) else value for name, value in values.items()
    }
    translated = QCoreApplication.translate("", text, comment or None, -1 if n is None else n)
    if translated == (text if n is None else text.replace("%n", str(n))):
        translated = in_english(text, n)
    return fill(translated, n, said)


def number(value: float, digits: int = 0) -> str:
    """A number as it is written in the language of the window, with so many decimals."""
    return QLocale().toString(float(value), "f", digits)


def without_mnemonic(text: str) -> str:
    """The text of a menu without what marks the letter that chooses it: ``&Open``, ``開く(&O)``."""
    return re.sub(r"\(&\w\)|&(?!&)", "", text)


def use_language(app: QCoreApplication, language: str) -> str:
    """Say everything in a language from now on; what is on the screen stays as it is.

    Args:
        app: gets the translators.
        language: a key of `LANGUAGES`; empty, or one that is not there, follows the system.

    Returns:
        The key of the language that is used.
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
    chosen = language if language in LANGUAGES else _system_language()
    QLocale.setDefault(QLocale(chosen) if chosen != "en" else QLocale.c())
    if chosen == "en":
        return chosen
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # Of two that know a text, the one that was installed last answers.
    for file in (f"{qt}/qtbase_{chosen}.qm", f"{translations_dir()}/tintline_{chosen}.qm"):
        translator = QTranslator(app)
        if translator.load(file):
            app.installTranslator(translator)
        else:
            log.warning("the translation %s could not be read", file)
    return chosen


def translations_dir() -> str:
    """Where the program's own translations lie."""
    return str(assets_dir() / "translations")


def _system_language() -> str:
    for name in QLocale.system().uiLanguages():
        parts = name.replace("-", "_").split("_")
        if parts[0] == "zh":
            # Traditional Chinese readers are served better by simplified than by English.
            return "zh_CN"
        if parts[0] in LANGUAGES:
            return parts[0]
    return "en"
