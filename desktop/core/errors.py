class TintlineError(Exception):
    """Something the user can act on; its text is one clear sentence: what is wrong, what to do."""


class OutOfMemory(TintlineError):  # noqa: N818 - named as what it is about
    """The machine or a device lacks memory: less at a time, or another moment, may do."""


class Cancelled(Exception):  # noqa: N818 - a wish of the user, not an error
    """The user cancelled; nothing is to be reported."""
