"""The translators' files are complete, up to date and fit for use."""

import re
import shutil
from collections import Counter

import pytest
from PySide6.QtCore import QTranslator

from tests.translations import FOLDER, LANGUAGES, Text, read, update

#: How many forms a number asks for.
PLURALS = {"de": 2, "ru": 3, "zh_CN": 1, "ja": 1}
#: A number for each form.
NUMBERS = {"de": (1, 2), "ru": (1, 2, 5), "zh_CN": (1,), "ja": (1,)}

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


def texts(language: str) -> list[Text]:
    return read(FOLDER / f"tintline_{language}.ts")


def placeholders(text: str) -> Counter[str]:
    return Counter(re.findall(r"\{\w*\}|%n|\{\{|\}\}|<[^>]+>", text))


def test_no_text_of_the_program_is_untranslated(language, tmp_path):
    kept = FOLDER / f"tintline_{language}.ts"
    fresh = tmp_path / kept.name
    shutil.copy(kept, fresh)
    update(fresh)

    untranslated = [t.source for t in read(fresh) if not t.finished or not all(t.forms)]
    assert not untranslated
    # Nothing is kept that the program no longer says.
    assert {(t.source, t.comment) for t in read(kept)} == {
        (t.source, t.comment) for t in read(fresh)
    }


def test_placeholders_agree(language):
    wrong = [
        (text.source, form)
        for text in texts(language)
        for form in text.forms
        if placeholders(form) != placeholders(text.source)
    ]
    assert not wrong


def test_numbers_have_all_their_forms(language):
    forms = {text.source: len(text.forms) for text in texts(language) if text.plural}
    assert forms
    assert set(forms.values()) == {PLURALS[language]}


def test_entries_keep_the_letter_that_chooses_them(language):
    def letters(text: str) -> int:
        return len(re.findall(r"&\w", text))

    wrong = [t.source for t in texts(language) if letters(t.forms[0]) != letters(t.source)]
    assert not wrong


def test_the_window_reads_what_the_translators_wrote(language):
    """The file of the window was made from this file of theirs."""
    translator = QTranslator()
    assert translator.load(str(FOLDER / f"tintline_{language}.qm"))
    for text in texts(language):
        numbers = NUMBERS[language] if text.plural else (-1,)
        for form, number in zip(text.forms, numbers, strict=True):
            assert translator.translate("", text.source, text.comment or None, number) == form
