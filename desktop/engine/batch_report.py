"""A page about a batch: each drawing before and after, times and failures, in one HTML file."""

import base64
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from desktop.core.cancel import CancelToken
from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write, check_folder, clean_temporaries, make_folder
from desktop.core.load import load_picture
from desktop.core.messages import mark, say
from desktop.core.shrink import shrink_rgba, small_size
from desktop.engine.batch_item import STATE_NAMES, BatchItem, BatchState
from desktop.engine.batch_settings import BatchSettings
from desktop.engine.request import Look

#: The report's usual name, beside the results.
REPORT_NAME = "report.html"
#: Longest side of a thumbnail, in pixels, and its WebP quality: about 3 KB each.
_SIDE = 240
_QUALITY = 60

_LOOKS = {
    Look.FLAT: say("Flat", "look"),
    Look.SOFT: say("Soft", "look"),
    Look.PAINTED: say("Painted", "look"),
}

_STYLE = """
:root { color-scheme: light dark; --ground: #f5f5f4; --card: #fff; --text: #1c1b1a;
  --muted: #6b6864; --line: #dedcd8; --failed: #b3261e; --done: #2b7a3d; --paper: #fff; }
@media (prefers-color-scheme: dark) { :root { --ground: #1b1b1d; --card: #262629;
  --text: #ececec; --muted: #a09fa6; --line: #3a3a3f; --failed: #ff8a80; --done: #7fd18f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 84rem; padding: 2rem 1.5rem; background: var(--ground);
  color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2rem 0 .75rem; }
p { margin: 0; } .muted { color: var(--muted); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.25rem; margin: 1.25rem 0;
  overflow-wrap: anywhere; } dt { color: var(--muted); } dd { margin: 0; }
.counts { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.25rem 0; }
.counts div { background: var(--card); border: 1px solid var(--line); border-radius: .5rem;
  padding: .5rem 1rem; } .counts b { display: block; font-size: 1.4rem; line-height: 1.2; }
.failures li { margin-bottom: .4rem; overflow-wrap: anywhere; } .failed { color: var(--failed); }
.done { color: var(--done); }
.grid { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); }
figure { margin: 0; background: var(--card); border: 1px solid var(--line); border-radius: .5rem;
  overflow: hidden; content-visibility: auto; contain-intrinsic-size: 16rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1px; background: var(--line); }
.pair div { background: var(--paper); height: 12rem; display: flex; align-items: center;
  justify-content: center; font-size: .85rem; }
.pair .none { background: var(--card); color: var(--muted); }
.pair img { max-width: 100%; max-height: 100%; width: auto; height: auto; display: block; }
figcaption { padding: .5rem .75rem; overflow-wrap: anywhere; }
figcaption span { font-size: .85rem; }
"""


@dataclass(frozen=True)
class ReportFacts:
    """What the head of a report tells.

    Attributes:
        source, target: the folders.
        model: its name.
        device: what ran it, or where the cluster was.
        settings: see `BatchSettings`.
        seconds: the run's length.
    """

    source: Path
    target: Path
    model: str
    device: str
    settings: BatchSettings
    seconds: float


def check_report(path: Path) -> None:
    """Refuse a report that could not be written, before any work is done for it.

    Raises:
        TintlineError: it is a folder, its name has another ending than .html, or its folder is
            read-only.
    """
    if path.suffix.lower() not in (".html", ".htm"):
        raise TintlineError(
            say("{file} is no name for a report: let it end with .html.", file=path)
        )
    if path.is_dir():
        raise TintlineError(say("{path} is a folder: name a file in it.", path=path))
    check_folder(path.parent)


def write_report(
    path: Path,
    items: Sequence[BatchItem],
    facts: ReportFacts,
    translate: Callable[[str], str] = str,
    cancel: CancelToken | None = None,
) -> None:
    """Write the report, whole or not at all; an earlier one is replaced.

    The thumbnails are made of the files as they are now, so that those of an earlier run are there
    too, and one after the other: memory does not grow with the folder.

    Args:
        path: the HTML file; its folder is made if it lacks.
        items: all files of the batch.
        facts: see there.
        translate: turns texts into the reader's language; English without it.
        cancel: looked at for each picture.

    Raises:
        TintlineError: it can't be written.
        Cancelled: `cancel` was set; an earlier report is as it was.
    """
    token = cancel or CancelToken()

    def write(file: Path) -> None:
        # Names of files may hold bytes that are no text.
        with file.open("w", encoding="utf-8", errors="backslashreplace") as page:
            for part in _page(items, facts, translate):
                token.check()
                page.write(part)

    make_folder(path.parent)
    clean_temporaries(path.parent)
    atomic_write(path, write)


def _page(
    items: Sequence[BatchItem], facts: ReportFacts, translate: Callable[[str], str]
) -> Iterator[str]:
    def text(message: str) -> str:
        return escape(translate(message))

    title = text(say("Colorized: {folder}", folder=facts.source.absolute().name))
    yield '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    yield from _head(items, facts, text)
    failures = [item for item in items if item.state is BatchState.FAILED]
    if failures:
        yield f'<h2>{text(mark("Failures"))}</h2>\n<ul class="failures">\n'
        for item in failures:
            name = escape(_name(item, facts))
            yield f'<li><b class="failed">{name}</b><br>{text(item.message)}</li>\n'
        yield "</ul>\n"
    yield f'<h2>{text(mark("Pictures"))}</h2>\n<div class="grid">\n'
    for item in items:
        yield from _figure(item, facts, text)
    yield "</div>\n</body>\n</html>\n"


def _head(
    items: Sequence[BatchItem], facts: ReportFacts, text: Callable[[str], str]
) -> Iterator[str]:
    states = [item.state for item in items]
    yield '<div class="counts">\n'
    for state in (BatchState.DONE, BatchState.SKIPPED, BatchState.FAILED, BatchState.WAITING):
        if count := states.count(state):
            yield f'<div class="{state.value}"><b>{count}</b>{text(STATE_NAMES[state])}</div>\n'
    yield "</div>\n<dl>\n"
    settings = facts.settings
    palette = settings.palette
    rows = [
        (mark("Drawings"), str(facts.source.absolute())),
        (mark("Results"), str(facts.target.absolute())),
        (mark("Palette"), mark("The model's own colours") if palette is None else palette.name),
        (mark("Look"), _LOOKS[settings.look]),
        (mark("Model"), facts.model),
        (mark("Device"), facts.device),
        (mark("Time"), say("{seconds} s", seconds=f"{facts.seconds:.1f}")),
    ]
    if settings.character:
        rows.insert(3, (mark("Character"), settings.character.name))
    if settings.seed:
        rows.insert(3, (mark("Variation"), str(settings.seed)))
    for name, value in rows:
        yield f"<dt>{text(name)}</dt><dd>{text(value)}</dd>\n"
    yield "</dl>\n"


def _figure(item: BatchItem, facts: ReportFacts, text: Callable[[str], str]) -> Iterator[str]:
    yield '<figure><div class="pair">'
    for path in (item.source, item.target):
        picture = _thumbnail(path)
        if picture:
            yield f"<div>{picture}</div>"
        else:
            yield f'<div class="none">{text(mark("no picture"))}</div>'
    yield f"</div>\n<figcaption>{escape(_name(item, facts))}<br>"
    told = [text(STATE_NAMES[item.state])]
    if item.seconds:
        told.append(text(say("{seconds} s", seconds=f"{item.seconds:.1f}")))
    if item.message and item.state is not BatchState.FAILED:
        told.append(text(item.message))
    kind = "failed" if item.state is BatchState.FAILED else "muted"
    yield f'<span class="{kind}">{" · ".join(told)}</span></figcaption></figure>\n'


def _name(item: BatchItem, facts: ReportFacts) -> str:
    source = item.source
    inside = source.is_relative_to(facts.source)
    return str(source.relative_to(facts.source) if inside else source)


def _thumbnail(path: Path) -> str:
    """The picture in small, as an element; empty where there is none that can be opened."""
    try:
        picture = load_picture(path)
    except TintlineError:
        return ""
    size = small_size(picture.width, picture.height, _SIDE)
    if picture.alpha is None:
        small = cv2.resize(picture.rgb, size, interpolation=cv2.INTER_AREA)
    else:
        small = shrink_rgba(np.ascontiguousarray(picture.pixels), size)
    buffer = io.BytesIO()
    Image.fromarray(small).save(buffer, "WEBP", quality=_QUALITY)
    data = base64.b64encode(buffer.getvalue()).decode("ascii")
    width, height = size
    return f'<img alt="" width="{width}" height="{height}" src="data:image/webp;base64,{data}">'
