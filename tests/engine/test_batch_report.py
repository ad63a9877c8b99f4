import base64
import io
import os
import re
from html.parser import HTMLParser

import pytest
from PIL import Image

from desktop.core.cancel import CancelToken
from desktop.core.errors import Cancelled, TintlineError
from desktop.core.palettes import Palette
from desktop.engine.batch import run_batch
from desktop.engine.batch_item import BatchItem, BatchState
from desktop.engine.batch_plan import plan_batch
from desktop.engine.batch_report import ReportFacts, check_report, write_report
from desktop.engine.batch_settings import BatchSettings
from tests.engine.painters import Painter, draw

VOID = {"meta", "img", "br"}


class Outline(HTMLParser):
    """Holds that each element is closed, and collects what a page consists of."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.images: list[bytes] = []
        self.links: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attrs) -> None:
        values = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        if tag == "img":
            kind, _, data = values["src"].partition(",")
            assert kind == "data:image/webp;base64"
            self.images.append(base64.b64decode(data))
        self.links += [values[key] for key in ("href", "src") if key in values and tag != "img"]

    def handle_endtag(self, tag) -> None:
        assert self.open.pop() == tag


@pytest.fixture
def facts(tmp_path) -> ReportFacts:
    palette = Palette("Sweet & <sour>", ((255, 0, 0),))
    settings = BatchSettings(palette=palette)
    return ReportFacts(tmp_path / "in", tmp_path / "out", "Test", "CPU", settings, 12.34)


def test_it_shows_each_drawing_before_and_after(tmp_path, facts):
    for name in ("a.png", "b & <b>.png"):
        draw(facts.source / name)
    (facts.source / "c.png").write_bytes(b"")
    plan = plan_batch(facts.source, facts.target)
    run_batch(plan, Painter(), facts.settings)
    path = tmp_path / "new" / "report.html"
    write_report(path, plan.items, facts)
    text = path.read_text(encoding="utf-8")
    page = Outline(text)
    assert page.links == []  # all that it needs is in it
    colors = []
    for data in page.images:
        with Image.open(io.BytesIO(data)) as image:
            assert image.size == (12, 8)
            colors.append(image.getpixel((5, 4)))
    assert len(colors) == 4
    assert [red > green + 100 for red, green, _ in colors] == [False, True] * 2
    for words in ("Sweet &amp; &lt;sour&gt;", "b &amp; &lt;b&gt;.png", "12.3 s", "c.png is empty"):
        assert words in text
    assert re.search(r"<b>2</b>Done.*<b>1</b>Failed", text, re.DOTALL)


def test_it_speaks_the_language_of_the_window(tmp_path, facts):
    draw(facts.source / "a.png")
    plan = plan_batch(facts.source, facts.target)
    write_report(tmp_path / "r.html", plan.items, facts, str.upper)
    assert "PICTURES" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_thumbnails_of_transparent_and_large_drawings(tmp_path, facts):
    facts.source.mkdir()
    Image.new("RGBA", (2000, 1000), (255, 0, 0, 0)).save(facts.source / "a.png")
    plan = plan_batch(facts.source, facts.target)
    write_report(tmp_path / "r.html", plan.items, facts)
    (thumbnail,) = Outline((tmp_path / "r.html").read_text(encoding="utf-8")).images
    with Image.open(io.BytesIO(thumbnail)) as image:
        assert image.size == (240, 120)
        assert image.convert("RGBA").getpixel((50, 50))[3] == 0


def test_what_cannot_be_written_is_told(tmp_path, facts):
    with pytest.raises(TintlineError, match=r"end with \.html"):
        check_report(tmp_path / "report.pdf")
    (tmp_path / "x.html").mkdir()
    with pytest.raises(TintlineError, match="is a folder"):
        check_report(tmp_path / "x.html")
    (tmp_path / "file").touch()
    with pytest.raises(TintlineError, match="not a folder"):
        check_report(tmp_path / "file" / "r.html")
    with pytest.raises(TintlineError, match="cannot be made"):
        write_report(tmp_path / "file" / "r.html", [], facts)


def test_cancel_leaves_the_report_of_before(tmp_path, facts):
    path = tmp_path / "r.html"
    path.write_text("before")
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        write_report(path, [], facts, cancel=token)
    assert [file.name for file in tmp_path.iterdir()] == ["r.html"]
    assert path.read_text() == "before"


def test_what_a_killed_run_has_left_of_it_goes(tmp_path, facts):
    left = tmp_path / ".tintline-01234567.part"
    left.touch()
    os.utime(left, (0, 0))
    write_report(tmp_path / "r.html", [], facts)
    assert [file.name for file in tmp_path.iterdir()] == ["r.html"]


def test_a_file_whose_name_is_no_text(tmp_path, facts):
    source = facts.source / "\udcffa.png"
    items = [BatchItem(source, facts.target / source.name, BatchState.FAILED, "damaged")]
    write_report(tmp_path / "report.html", items, facts)
    assert "\\udcffa.png" in (tmp_path / "report.html").read_text(encoding="utf-8")
