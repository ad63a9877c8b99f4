import pytest

from desktop.core.hints import Hint
from desktop.core.palettes import Palette
from desktop.core.picture import Picture
from desktop.engine.request import Look, PhotoRequest
from desktop.ui.commands import (
    AddHint,
    ClearHints,
    LoadHints,
    MoveHint,
    RecolorHint,
    RemoveHint,
    ResizeHint,
    SetGap,
    SetLook,
    SetMode,
    SetPalette,
    SetSeed,
)
from desktop.ui.document import Document
from desktop.ui.modes import Mode
from desktop.ui.pages import Pages
from desktop.ui.view_state import ViewState

RED, BLUE = (255, 0, 0), (0, 0, 255)


@pytest.fixture
def pages(qapp, gray):
    document = Document()
    pages = Pages(document, ViewState(document), document)
    pages.add(pages.new(Picture(gray), "gray", Mode.LINE_ART))
    yield pages
    pages.clear_histories()


@pytest.fixture
def document(pages):
    return pages.parent()


@pytest.fixture
def stack(pages):
    return pages.history


def add(document, stack, x, y, color=RED):
    command = AddHint(document, Hint.dot(x, y, color))
    stack.push(command)
    return command.hint_id


def test_signals_are_emitted_on_real_changes_only(document):
    heard = []
    document.palette_changed.connect(lambda: heard.append("palette"))
    document.look_changed.connect(lambda: heard.append("look"))
    document.seed_changed.connect(lambda: heard.append("seed"))
    document.gap_changed.connect(lambda: heard.append("gap"))
    document.color_changed.connect(lambda: heard.append("color"))
    document.hints_changed.connect(lambda: heard.append("hints"))
    document.order_changed.connect(lambda: heard.append("order"))
    for _ in range(2):
        document.set_palette(Palette("two", (RED, BLUE)))
        document.set_look(Look.FLAT)
        document.set_seed(4)
        document.set_gap(3.0)
        document.set_color(BLUE)
        document.set_hints({1: Hint.dot(1, 1, RED)})
    assert [name for name in heard if name != "order"] == [
        "palette",
        "look",
        "seed",
        "gap",
        "color",
        "hints",
    ]
    assert heard.count("order") == 5


def test_a_new_picture_keeps_the_settings_and_not_the_work(document, pages, stack, gray):
    document.set_look(Look.PAINTED)
    document.set_seed(7)
    add(document, stack, 3, 4)
    pages.add(pages.new(Picture(gray), "other", Mode.LINE_ART))
    assert document.look is Look.PAINTED
    assert (document.seed, dict(document.hints), document.result) == (0, {}, None)


def test_the_mode_belongs_to_the_picture(document, pages, stack, gray):
    heard = []
    document.mode_changed.connect(lambda: heard.append(document.mode))
    before = document.order()
    stack.push(SetMode(document, Mode.PHOTOGRAPH))
    assert document.order() != before
    assert isinstance(document.request(), PhotoRequest)
    stack.undo()
    assert document.order() == before
    stack.redo()
    pages.add(pages.new(Picture(gray), "other", Mode.LINE_ART))
    pages.add(pages.new(Picture(gray), "another", Mode.PHOTOGRAPH))
    document.set_mode(Mode.PHOTOGRAPH)
    photo, lines = Mode.PHOTOGRAPH, Mode.LINE_ART
    assert heard == [photo, lines, photo, lines, photo]


def test_the_request_holds_all_that_decides(document, stack):
    add(document, stack, 3, 4)
    add(document, stack, 5, 6, None)
    document.set_seed(2)
    request = document.request()
    assert request is not None
    assert [hint.color for hint in request.hints] == [RED, None]
    assert (request.seed, request.look, request.gap) == (2, Look.SOFT, None)


def test_removing_in_the_middle_and_undoing_keeps_the_order(document, stack):
    first, middle, last = (add(document, stack, x, 5) for x in (1, 2, 3))
    stack.push(RemoveHint(document, middle))
    assert list(document.hints) == [first, last]
    stack.undo()
    assert list(document.hints) == [first, middle, last]


def test_the_moves_of_one_drag_are_one_step(document, stack):
    number = add(document, stack, 10, 10)
    start = document.hints[number]
    for step in range(1, 6):
        stack.push(MoveHint(document, number, start.moved(step, 0), drag=1))
    stack.push(MoveHint(document, number, start.moved(20, 0), drag=2))
    assert stack.count() == 3
    stack.undo()
    assert document.hints[number].points == ((15, 10),)
    stack.undo()
    assert document.hints[number].points == ((10, 10),)
    stack.redo()
    assert document.hints[number].points == ((15, 10),)


def test_a_drag_back_to_where_it_began_leaves_no_step(document, stack):
    number = add(document, stack, 10, 10)
    start = document.hints[number]
    stack.push(MoveHint(document, number, start.moved(5, 0), drag=1))
    stack.push(MoveHint(document, number, start, drag=1))
    assert stack.count() == 1
    assert stack.undoText() == "Add dot"


def test_wheel_steps_on_one_hint_are_one_step(document, stack):
    one, two = add(document, stack, 10, 10), add(document, stack, 30, 10)
    for radius in (5.0, 6.0, 7.0):
        stack.push(ResizeHint(document, one, radius))
    stack.push(ResizeHint(document, two, 9.0))
    assert stack.count() == 4
    stack.undo()
    stack.undo()
    assert document.hints[one].radius == 4.0


def test_every_command_has_a_name_and_can_be_undone(document, stack):
    number = add(document, stack, 10, 10)
    before = document.order()
    for command in (
        AddHint(document, Hint(((1, 1), (5, 5)), BLUE)),
        MoveHint(document, number, Hint.dot(11, 11, RED), 1),
        ResizeHint(document, number, 8.0),
        RecolorHint(document, number, None),
        LoadHints(document, [Hint.dot(1, 2, BLUE), Hint.dot(3, 4, RED)]),
        ClearHints(document),
        RemoveHint(document, number),
        SetPalette(document, Palette("one", (BLUE,))),
        SetLook(document, Look.FLAT),
        SetSeed(document, 3),
        SetGap(document, 7.0),
    ):
        stack.push(command)
        assert stack.undoText()
        assert document.order() != before
        after = document.order()
        stack.undo()
        assert document.order() == before
        stack.redo()
        assert document.order() == after
        stack.undo()


def test_a_slide_of_the_gap_is_one_step_but_automatic_is_its_own(document, stack):
    for gap in (None, 5.0, 6.0, 9.0, None):
        if gap != document.gap:
            stack.push(SetGap(document, gap))
    stack.undo()
    assert document.gap == 9.0
    stack.undo()
    assert document.gap == 5.0
    stack.undo()
    assert document.gap is None


def test_commands_survive_garbage_collection(document, stack):
    import gc

    numbers = [add(document, stack, x, 1) for x in range(30)]
    gc.collect()
    while stack.canUndo():
        stack.undo()
    assert not document.hints
    while stack.canRedo():
        stack.redo()
    assert list(document.hints) == numbers
