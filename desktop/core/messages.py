"""Sentences for users that keep their parts, so that the window can say them in its language."""

import re
from typing import Any


class Message(str):
    """A sentence in English that knows how it was put together.

    It is an ordinary `str`; ``str(error)`` of an error that was raised with one gives it whole.

    Attributes:
        template: the sentence with ``{names}`` in place of the values, and ``%n`` for a number.
        comment: tells two equal templates of different meaning apart; empty for most.
        number: what ``%n`` stands for and singular or plural depends on; None without.
        values: by name; other messages among them.
    """

    template: str
    comment: str
    number: int | None
    values: dict[str, Any]

    def __str__(self) -> str:
        # The one of `str` would give a copy without the parts.
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (self.template, self.comment, self.number, self.values)


def say(template: str, comment: str = "", n: int | None = None, /, **values: Any) -> Message:
    """Put a sentence together.

    ``say("{file} holds %n pictures: choose one.", "", count, file=path)``. The template has to be
    literal, since it is what `lupdate` finds for the translators. Where English has another word
    for one than for many, ``%n picture(s)`` becomes ``1 picture`` and ``2 pictures``.

    Args:
        template: with ``{names}`` and perhaps ``%n``; ``{{`` stands for a brace.
        comment: for the translator, where the template alone does not tell what is meant.
        n: the number that ``%n`` stands for.
        values: by name.
    """
    message = Message(fill(in_english(template, n), n, values))
    message.template, message.comment = template, comment
    message.number, message.values = n, values
    return message


def mark(template: str, comment: str = "") -> str:
    """Mark a text that is translated where it is shown, as in a table; gives it back."""
    return template


def fill(template: str, n: int | None, values: dict[str, Any]) -> str:
    """A template, in whatever language, with its values."""
    text = template if n is None else template.replace("%n", str(n))
    return text.format(**values) if values else text.replace("{{", "{").replace("}}", "}")


def in_english(template: str, n: int | None) -> str:
    """``picture(s)`` in its singular or plural; without a number as it is."""
    if n is None:
        return template
    return re.sub(r"\((e?s)\)", "" if n == 1 else r"\1", template)


def _again(template: str, comment: str, n: int | None, values: dict[str, Any]) -> Message:
    return say(template, comment, n, **values)
