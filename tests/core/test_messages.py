"""Sentences that keep their parts."""

import pickle

import pytest

from desktop.core.errors import TintlineError
from desktop.core.messages import Message, mark, say


def test_values_are_put_in_by_name(tmp_path):
    said = say("{file} cannot be read: {reason}.", file=tmp_path, reason="it is {gone}")
    assert said == f"{tmp_path} cannot be read: it is {{gone}}."
    assert said.template == "{file} cannot be read: {reason}."
    assert said.values == {"file": tmp_path, "reason": "it is {gone}"}


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (0, "0 pictures in a of 3 boxes (all)"),
        (1, "1 picture in a of 3 box (all)"),
        (12, "12 pictures in a of 3 boxes (all)"),
    ],
)
def test_a_number_chooses_singular_or_plural(count, sentence):
    said = say("%n picture(s) in {name} of 3 box(es) (all)", "", count, name="a")
    assert said == sentence
    assert said.number == count


def test_without_a_number_nothing_is_taken_for_one():
    assert say("100 %n of the file(s)") == "100 %n of the file(s)"


@pytest.mark.parametrize("values", [{}, {"name": "a"}])
def test_doubled_braces_stand_for_braces(values):
    assert say("{{x}} and {{", **values) == "{x} and {"


def test_a_missing_value_is_told():
    with pytest.raises(KeyError):
        say("{file} in {folder}", file="a")


def test_messages_inside_of_messages_stay_messages():
    inner = say("The hint file {file}", file="a.json")
    said = say("{source} is empty.", source=inner)
    assert said == "The hint file a.json is empty."
    assert said.values["source"] is inner


@pytest.mark.parametrize("kind", [TintlineError, ValueError])
def test_an_error_gives_its_sentence_with_its_parts(kind):
    sentence = say("%n picture(s) in {folder}", "of a batch", 2, folder="a")
    text = str(kind(sentence))
    assert text == "2 pictures in a"
    assert isinstance(text, Message)
    assert (text.template, text.comment) == ("%n picture(s) in {folder}", "of a batch")
    assert (text.number, text.values) == (2, {"folder": "a"})


def test_another_process_gets_the_parts_too():
    inner = say("The project {file}", file="a.tint")
    error = TintlineError(say("{source} has %n dot(s)", "hints", 1, source=inner))
    text = str(pickle.loads(pickle.dumps(error)))
    assert text == "The project a.tint has 1 dot"
    assert isinstance(text, Message)
    assert (text.template, text.comment, text.number) == ("{source} has %n dot(s)", "hints", 1)
    assert text.values["source"].template == "The project {file}"


def test_a_message_is_an_ordinary_text_otherwise():
    said = say("{a} and {b}", a="one", b="two")
    assert not {name for name in vars(said) if hasattr(str, name)}
    assert said.count(" ") == 2
    assert said.partition(" ") == ("one", " ", "and two")


def test_a_marked_text_is_the_text():
    assert mark("Reading {lines}", "of a drawing") == "Reading {lines}"
