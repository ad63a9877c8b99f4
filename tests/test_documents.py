"""The documents lead where they say, and public code says what it does."""

import ast
import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "assets").rglob("*.md")),
    *sorted((ROOT / "export").glob("*.md")),
]
_FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|srcset|href)=\"([^\"]+)\"")
_HEADING = re.compile(r"^#+ (.+?)\s*$", re.MULTILINE)
_IN_WORDS = re.compile(r"`([^`]*)`|\[([^\]]*)\]\([^)]*\)")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def prose(document: Path) -> str:
    return _FENCED.sub("", document.read_text(encoding="utf-8"))


def anchors(document: Path) -> set[str]:
    """What headings are called in addresses, by GitHub and MkDocs alike."""
    titles = [_IN_WORDS.sub(r"\1\2", title) for title in _HEADING.findall(prose(document))]
    plain = [re.sub(r"[^\w\- ]", "", title.lower()) for title in titles]
    return {title.strip().replace(" ", "-") for title in plain}


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_links_lead_somewhere(document):
    lost = []
    for found in _LINK.findall(prose(document)):
        link = unquote(next(filter(None, found)))
        if link.startswith(("http:", "https:")):
            continue
        path, _, anchor = link.partition("#")
        target = (document.parent / path).resolve() if path else document
        known = target.is_file() and (not anchor or anchor in anchors(target))
        if not known:
            lost.append(link)
    assert not lost


@pytest.mark.skipif(importlib.util.find_spec("mkdocs") is None, reason="MkDocs is not installed")
def test_the_site_is_built_without_a_warning(tmp_path):
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    start = (tmp_path / "index.html").read_text(encoding="utf-8")
    for page in ("docs/guide", "docs/extending", "assets/models/sketch", "CONTRIBUTING"):
        assert f'href="{page}/"' in start
        assert (tmp_path / page / "index.html").is_file()
    assert (tmp_path / "docs" / "images" / "window.webp").is_file()


def public(folder: str) -> Iterator[tuple[str, ast.FunctionDef | ast.ClassDef, str]]:
    """Public functions, methods and classes with their place, and all that documents them."""
    for path in sorted((ROOT / folder).rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in tree.body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name[0] != "_":
                where, told = f"{name_of(path)}: {node.name}", ast.get_docstring(node) or ""
                yield where, node, told
                for inner in node.body if isinstance(node, ast.ClassDef) else ():
                    if isinstance(inner, ast.FunctionDef) and inner.name[0] != "_":
                        yield f"{where}.{inner.name}", inner, ast.get_docstring(inner) or ""


@pytest.mark.parametrize("folder", ["desktop/core", "desktop/engine"])
def test_public_code_tells_what_it_does_takes_and_raises(folder):
    found = list(public(folder))
    assert len(found) > 100
    silent = [where for where, _, told in found if not told]
    shapeless = [where for where, node, told in found if takes_arrays(node) and "[" not in told]
    without_errors = [
        f"{where} ({name})"
        for where, node, told in found
        for name in raised(node)
        if name not in told
    ]
    assert not silent
    assert not shapeless
    assert not without_errors


def takes_arrays(node: ast.FunctionDef | ast.ClassDef) -> bool:
    """Whether a function takes or gives arrays; those of the model contract are known by name."""
    if isinstance(node, ast.ClassDef):
        return False
    types = ast.unparse(node.args) + (ast.unparse(node.returns) if node.returns else "")
    return "ndarray" in types.replace("[str, np.ndarray]", "")


def raised(node: ast.FunctionDef | ast.ClassDef) -> set[str]:
    """Names of the errors that a function's own body raises."""
    if isinstance(node, ast.ClassDef):
        return set()
    calls = (inner.exc for inner in ast.walk(node) if isinstance(inner, ast.Raise))
    return {
        call.func.id
        for call in calls
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
    } & {"TintlineError", "Cancelled", "OutOfMemory"}
