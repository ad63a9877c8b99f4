from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from desktop.core.errors import TintlineError
from desktop.core.palettes import extract_palette
from desktop.engine.model import read_spec
from desktop.engine.sample import Sampler
from desktop.ui.inspiration_controller import PAGE
from desktop.ui.services import SamplerOffer, real_services
from tests.models import write_photo_model, write_sample_model
from tests.ui.inspiration_helpers import click, offered, toggle
from tests.ui.ui_helpers import open_file, services, settle


def test_without_such_a_model_it_is_not_offered(make_window, colorizer):
    window = make_window(services(colorizer))
    assert not offered(window)
    toggle(window)
    assert not window.inspiration.isVisible()


def test_a_model_that_the_user_names_is_used_and_opens_the_panel(
    qtbot, make_window, two_shipped, sketch_file, tmp_path
):
    model = write_sample_model(tmp_path / "mine.onnx", metadata={"name": "Mine"})
    window = make_window(real_services(model, "cpu"))
    assert offered(window)
    assert window.inspiration.isVisible()
    assert window.status.model_label.text() == "Test"
    assert window.inspiration.engine.text() == "Drawn by Mine on CPU"
    open_file(qtbot, window, sketch_file)
    click(window, 3)
    picture = Sampler(model, "cpu").draw(PAGE, 0)[3]
    assert window.document.palette == extract_palette(picture, name="Inspiration 4")
    settle(qtbot, window)
    assert window.document.result_is_current
    assert not window.message.isVisible()


def test_a_file_that_breaks_the_contract_is_told(qtbot, make_window, two_shipped, tmp_path):
    broken = tmp_path / "broken.onnx"
    write_sample_model(broken, metadata={"working_size": None})
    window = make_window(real_services(broken, "cpu"))
    assert window.message.isVisible()
    assert 'broken.onnx needs "working_size"' in window.message.text.text()
    assert "\n" not in window.message.text.text()


def test_looking_for_the_shipped_model_reads_none(shipped, monkeypatch):
    for name in ("sketch", "photo", "faces"):
        (shipped / f"{name}.onnx").write_bytes(b"never read")
    monkeypatch.setattr("desktop.engine.model.read_model", None)
    assert real_services(device="cpu").sampler_offer() is SamplerOffer.SHIPPED


def test_threads_that_ask_at_once_read_the_named_model_once(tmp_path, monkeypatch):
    given = real_services(write_sample_model(tmp_path / "mine.onnx"), "cpu")
    read = []
    monkeypatch.setattr(
        "desktop.engine.model.read_spec", lambda path: (read.append(path), read_spec(path))[1]
    )
    with ThreadPoolExecutor(8) as pool:
        offers = list(pool.map(lambda _: given.sampler_offer(), range(8)))
    assert set(offers) == {SamplerOffer.NAMED}
    assert len(read) == 1


def test_the_shipped_model_is_offered_where_there_is_one(two_shipped, tmp_path):
    given = real_services(device="cpu")
    assert given.sampler_offer() is SamplerOffer.NONE
    with pytest.raises(TintlineError, match="No sample model came"):
        given.make_sampler()
    write_sample_model(two_shipped / "faces.onnx", metadata={"name": "Faces"})
    assert given.sampler_offer() is SamplerOffer.SHIPPED
    assert given.make_sampler().model_name == "Faces"
    named = write_sample_model(tmp_path / "mine.onnx", metadata={"name": "Mine"})
    given = real_services(named, "cpu")
    assert given.sampler_offer() is SamplerOffer.NAMED
    assert given.make_sampler().model_name == "Mine"
    assert given.chosen_mode() is None
    assert (given.make_colorizer().model_name, given.make_photo_colorizer().model_name) == (
        "Test",
        "Test",
    )
    assert np.array_equal(given.make_sampler().draw(1, 5), Sampler(named, "cpu").draw(1, 5))
    given = real_services(write_photo_model(tmp_path / "photo.onnx"), "cpu")
    assert given.sampler_offer() is SamplerOffer.SHIPPED
