import logging

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialogButtonBox

from desktop.core.errors import TintlineError
from desktop.core.messages import mark, say
from desktop.settings import LANGUAGES, Settings, load_settings, save_settings
from desktop.ui import translate
from desktop.ui.commands import ClearHints
from desktop.ui.main_window import MainWindow
from desktop.ui.settings_dialog import SettingsDialog
from desktop.ui.translate import tr, use_language, without_mnemonic
from tests.translations import compile_texts
from tests.ui.ui_helpers import services

TEXTS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform><numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} was not saved: {reason}</source>
        <translation>{reason}; {file} wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>the disk {disk} is full</source>
        <translation>die Platte {disk} ist voll</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>of colours</comment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>Ver&amp;lauf</translation>
    </message>
    <message>
        <source>Clear hints</source>
        <translation>Hinweise löschen</translation>
    </message>
    <message>
        <source>Remove all dots and strokes</source>
        <translation>Alle Punkte und Striche entfernen</translation>
    </message>
    <message>
        <source>There is too little memory: close other programs or scale it down.</source>
        <translation type="unfinished">Zu wenig</translation>
    </message>
</context>
</TS>
"""


@pytest.fixture(autouse=True)
def _english_again(qapp):
    yield
    use_language(qapp, "en")


@pytest.fixture
def texts(tmp_path, monkeypatch):
    """A folder with translations into German, and none into the other languages."""
    source = tmp_path / "tintline_de.ts"
    source.write_text(TEXTS, encoding="utf-8")
    compile_texts(source, source.with_suffix(".qm"))
    monkeypatch.setattr(translate, "translations_dir", lambda: str(tmp_path))


@pytest.fixture
def german(texts, qapp) -> None:
    assert use_language(qapp, "de") == "de"


# --- texts ------------------------------------------------------------------------------------


def test_values_take_their_place_in_the_translation(german):
    assert tr("Open {name}", name="{a}.png") == "{a}.png öffnen"


@pytest.mark.parametrize(
    ("number", "german_text", "english_text"),
    [(0, "0 Bilder", "0 pictures"), (1, "1 Bild", "1 picture"), (21, "21 Bilder", "21 pictures")],
)
def test_plurals_follow_the_language(german, qapp, number, german_text, english_text):
    assert tr("%n picture(s)", "", number) == german_text
    use_language(qapp, "en")
    assert tr("%n picture(s)", "", number) == english_text


def test_a_message_of_an_error_is_said_with_the_one_inside_it(german):
    reason = TintlineError(say("the disk {disk} is full", disk="D:"))
    error = TintlineError(say("{file} was not saved: {reason}", file="a.png", reason=str(reason)))
    assert tr(str(error)) == "die Platte D: ist voll; a.png wurde nicht gespeichert"
    assert str(error) == "a.png was not saved: the disk D: is full"


def test_a_comment_tells_equal_texts_apart(german):
    assert tr("Light", "of colours") == "Hell"
    assert tr("Light") == "Light"


def test_what_nobody_has_translated_is_said_in_english(german):
    assert tr("{kept} of %n dot(s)", "", 1, kept=0) == "0 of 1 dot"
    unfinished = mark("There is too little memory: close other programs or scale it down.")
    assert tr(unfinished) == unfinished
    assert tr("") == ""


def test_the_mark_of_a_menus_letter_goes():
    assert without_mnemonic("Se&ttings…") == "Settings…"
    assert without_mnemonic("設定(&T)…") == "設定…"
    assert without_mnemonic("Black && &white") == "Black & white"


# --- languages --------------------------------------------------------------------------------


def test_after_another_language_english_is_english_again(german, qapp):
    use_language(qapp, "en")
    assert tr("Open {name}", name="a.png") == "Open a.png"
    assert QLocale().toString(1.5, "f", 1) == "1.5"


@pytest.mark.parametrize(
    ("system", "used"),
    [("de_AT", "de"), ("zh_TW", "zh_CN"), ("ja_JP", "ja"), ("sv_SE", "en"), ("C", "en")],
)
@pytest.mark.parametrize("wish", ["", "tlh"])
def test_without_a_language_that_is_there_the_systems_is_used(
    texts, qapp, monkeypatch, system, used, wish
):
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale(system)))
    assert use_language(qapp, wish) == used


def test_a_language_whose_file_is_gone_leaves_the_texts_in_english(texts, qapp, caplog):
    with caplog.at_level(logging.WARNING):
        assert use_language(qapp, "ru") == "ru"
    assert "tintline_ru.qm could not be read" in caplog.text
    assert tr("Open {name}", name="a.png") == "Open a.png"


# --- the window -------------------------------------------------------------------------------


@pytest.fixture
def german_window(german, qtbot, themed, colorizer, settings):
    window = MainWindow(services(colorizer), settings)
    window.show()
    yield window
    window.close()
    window.deleteLater()


def test_a_window_speaks_the_language(german_window):
    window = german_window
    assert window.history.windowTitle() == "Verlauf"
    assert window.history.objectName() == "history"  # by which the layout is kept
    assert window.actions_by_name["clear_hints"].toolTip() == "Alle Punkte und Striche entfernen"
    assert window.undo_action.text() == "Rückgängig"
    window.stack.push(ClearHints(window.document))
    assert window.undo_action.text() == "Hinweise löschen rückgängig machen"
    error = TintlineError(say("the disk {disk} is full", disk="D:"))
    window.message.show_error(error)
    assert window.message.text.text() == "die Platte D: ist voll"


@pytest.fixture
def dialog(empty_window) -> SettingsDialog:
    empty_window.actions_by_name["settings"].trigger()
    return empty_window.findChild(SettingsDialog)


def choose(dialog: SettingsDialog, language: str) -> None:
    dialog.language.setCurrentIndex(dialog.language.findText(language))


def test_a_language_that_is_chosen_is_kept_for_the_next_start(dialog, settings):
    assert dialog.language.currentText() == "System language"
    assert not dialog.later.isVisible()
    choose(dialog, "Deutsch")
    assert dialog.later.isVisible()
    assert settings.language == ""
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert settings.language == "de"


def test_with_cancel_the_language_stays(dialog, settings):
    choose(dialog, "日本語")
    dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()
    assert settings.language == ""


def test_the_defaults_bring_the_systems_language_back(empty_window, settings):
    settings.language = "ru"
    dialog = empty_window.preferences.open_settings("")
    assert dialog.language.currentText() == "Русский"
    dialog.restore.click()
    assert dialog.later.isVisible()
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert settings.language == ""


@pytest.mark.parametrize("language", ["", *LANGUAGES])
def test_every_language_of_the_dialog_is_read_again(language):
    save_settings(Settings(language=language))
    assert load_settings().language == language
