"""Damaged files of every kind: a result or a sentence, and nothing else happens."""

import sys

import pytest

from tests.faults.fuzz import fuzz
from tests.faults.kinds import kinds

#: Of each kind; thousands are tried by ``python -m tests.faults.fuzz --minutes 15``.
COUNT = 40


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded by Linux's means")
def test_damaged_files_are_opened_or_refused(tmp_path):
    faults = list(fuzz(list(kinds(tmp_path)), range(COUNT)))
    assert not faults, "\n".join(f"{fault.kind} {fault.seed}: {fault.what}" for fault in faults)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded by Linux's means")
def test_what_goes_wrong_is_found_and_named():
    faults = list(fuzz(["error", "stray", "hang", "crash"], range(1), seconds=0.2))
    found = {fault.kind: fault.what for fault in faults}
    assert "ZeroDivisionError" in found["error"]
    assert "os.remove /no/such/place" in found["stray"]
    assert "Timeout" in found["hang"]
    assert "ended with -11" in found["crash"]
