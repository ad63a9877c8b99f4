"""A hook for MkDocs: the site lies as the repository does, so that links hold in both.

Its pages are the README and all documents that can be reached from it, wherever they lie; files
of other kinds that they link to come along.
"""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

_LINK = re.compile(r"\]\(([^)#\s]+)")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Replace the files of the documents' folder by those of the repository; keep the theme's."""
    root = Path(config.config_file_path).parent
    for file in list(files):
        if file.src_dir == config.docs_dir:
            files.remove(file)
    for path in reachable(root, "README.md"):
        files.append(File(path, str(root), config.site_dir, config.use_directory_urls))
    return files


def reachable(root: Path, start: str) -> list[str]:
    """A document and the files that it links to, directly or through others.

    Args:
        root: folder of the repository.
        start: path of the document from there.

    Returns:
        Paths from `root`, with slashes, in the order in which they are met. Links that lead
        nowhere, or out of the repository, are passed over; MkDocs tells of them.
    """
    root = root.resolve()
    found, todo = {start: None}, [start]
    while todo:
        page = root / todo.pop(0)
        if page.suffix != ".md":
            continue
        for link in _LINK.findall(page.read_text(encoding="utf-8")):
            target = (page.parent / link).resolve()
            if target.is_file() and target.is_relative_to(root):
                path = target.relative_to(root).as_posix()
                if path not in found:
                    found[path] = None
                    todo.append(path)
    return list(found)
