"""What the developers need to know of an error that nobody foresaw."""

import os
import platform
import traceback
from functools import cache

from desktop.engine.doctor import package_versions
from desktop.engine.runtimes import installed_runtimes


def error_report(error: BaseException) -> str:
    """`report_of` an error's trace."""
    return report_of("".join(traceback.format_exception(error)))


def report_of(trace: str) -> str:
    """A report that a user can read, copy and send: versions, the system, where it happened.

    It is in English for those who get it, and the user's folder appears as ``~``.
    """
    report = f"{_versions()}\n{platform.platform()}\n\n{trace}"
    home = os.path.expanduser("~")  # `Path.home` raises where there is none
    if len(home) > 1:  # not the root, as for some services
        for written in (home, repr(home)[1:-1]):  # messages of the system hold it as Python does
            report = report.replace(written, "~")
    return report


@cache
def _versions() -> str:
    versions = package_versions() | installed_runtimes()
    return ", ".join(f"{name} {version or 'missing'}" for name, version in versions.items())
