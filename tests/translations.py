"""The translators' files: `python -m tests.translations` brings them up to date.

It finds the texts of the program (lupdate), adds new ones to every ``assets/translations/*.ts`` and
drops those that are gone; then it writes the ``.qm`` files that the window reads (lrelease). Both
tools come with PySide6.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

import PySide6

from desktop.settings import LANGUAGES as OFFERED

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "assets" / "translations"
LANGUAGES = tuple(code for code in OFFERED if code != "en")
_TOOLS = Path(PySide6.__file__).parent
_ALIASES = "tr+=say,tr+=mark"


@dataclass(frozen=True)
class Text:
    """One text of a translators' file.

    Attributes:
        source: in English.
        comment: tells equal texts apart.
        plural: whether it depends on a number.
        forms: its translations: one, or as many as the language has plurals.
        finished: whether the translator says so.
    """

    source: str
    comment: str
    plural: bool
    forms: tuple[str, ...]
    finished: bool


def read(file: Path) -> list[Text]:
    """All texts of a translators' file."""
    texts = []
    for message in ET.parse(file).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        plural = message.get("numerus") == "yes"
        forms = [f.text or "" for f in translation] if plural else [translation.text or ""]
        finished = translation.get("type") is None
        source, comment = message.findtext("source", ""), message.findtext("comment", "")
        texts.append(Text(source, comment, plural, tuple(forms), finished))
    return texts


def update(file: Path) -> None:
    """Add the program's new texts to a translators' file, drop those that are gone."""
    found = sorted((ROOT / "desktop").rglob("*.py"))
    # The command line is in English.
    sources = [str(path) for path in found if not path.name.startswith("cli")]
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "sources.txt"
        listed.write_text("\n".join(sources), encoding="utf-8")
        options = ["-silent", "-no-obsolete", "-locations", "none", "-sort-messages"]
        # A word of one text is no translation for another.
        options += ["-disable-heuristic", "similartext", "-disable-heuristic", "sametext"]
        options += ["-source-language", "en", "-target-language", _language(file)]
        command = [_tool("lupdate"), *options, "-tr-function-alias", _ALIASES]
        _run([*command, f"@{listed}", "-ts", str(file)])
    # It takes the comment above a constant for a note to the translator of the next text.
    text = file.read_text(encoding="utf-8")
    file.write_text(
        re.sub(r"\s*<extracomment>.*?</extracomment>", "", text, flags=re.DOTALL), encoding="utf-8"
    )


def compile_texts(file: Path, target: Path) -> None:
    """Write what the window reads."""
    _run([_tool("lrelease"), "-silent", "-nounfinished", str(file), "-qm", str(target)])


def _language(file: Path) -> str:
    return file.stem.partition("_")[2]


def _tool(name: str) -> str:
    found = shutil.which(name, path=str(_TOOLS)) or shutil.which(f"pyside6-{name}")
    if found is None:
        raise FileNotFoundError(f"PySide6 came without {name}")
    return found


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{command[0]}: {done.stdout}{done.stderr}")


def main() -> int:
    """Bring all files up to date, and say what is left to do."""
    left = 0
    for language in LANGUAGES:
        file = FOLDER / f"tintline_{language}.ts"
        update(file)
        compile_texts(file, file.with_suffix(".qm"))
        texts = read(file)
        unfinished = sum(not text.finished for text in texts)
        left += unfinished
        sys.stdout.write(f"{file.name}: {len(texts)} texts, {unfinished} to translate\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
