import threading

import pytest
from PySide6.QtCore import QObject

from desktop.core.errors import TintlineError
from desktop.ui.jobs import Job, JobRunner, PatientToken


@pytest.fixture
def make_runner(qapp):
    owner = QObject()
    runners = []

    def make(name: str) -> JobRunner:
        runners.append(JobRunner(name, owner))
        return runners[-1]

    yield make
    for runner in runners:
        runner.shutdown()
    owner.deleteLater()


@pytest.fixture
def runner(make_runner):
    return make_runner("test")


def blocking(started: threading.Event, stopped: threading.Event | None = None):
    """Work that blocks, as inside a library, until its cancel token interrupts it."""

    def work(cancel, _report):
        gate = threading.Event()
        cancel.on_cancel(gate.set)
        started.set()
        assert gate.wait(20)
        if stopped is not None:
            stopped.set()
        cancel.check()

    return work


def test_result_and_reports_arrive_in_order_on_the_interfaces_thread(qtbot, runner):
    heard = []

    def hear(kind):
        return lambda value: heard.append((kind, value, threading.current_thread()))

    def work(_cancel, report):
        report(1)
        report(2)
        return threading.current_thread()

    job = runner.submit(Job(work, on_result=hear("result"), on_report=hear("report")))
    qtbot.waitUntil(lambda: not runner.busy)
    here = threading.current_thread()
    assert [(kind, thread) for kind, _, thread in heard] == [
        ("report", here),
        ("report", here),
        ("result", here),
    ]
    assert [heard[0][1], heard[1][1]] == [1, 2]
    assert heard[2][1] is not here
    assert job.running_for > 0


@pytest.mark.parametrize("error", [TintlineError("A sentence."), ZeroDivisionError("odd")])
def test_errors_take_the_same_road(qtbot, runner, error):
    heard = []

    def work(_cancel, _report):
        raise error

    runner.submit(Job(work, on_error=lambda e: heard.append((e, threading.current_thread()))))
    qtbot.waitUntil(lambda: not runner.busy)
    assert heard == [(error, threading.current_thread())]


def test_cancel_interrupts_what_blocks_and_answers_what_waits(qtbot, runner):
    started, stopped = threading.Event(), threading.Event()
    heard = []
    runner.submit(
        Job(
            blocking(started, stopped),
            on_result=lambda _: heard.append("result"),
            on_cancelled=lambda: heard.append("first"),
        )
    )
    runner.submit(Job(lambda *_: 1, on_cancelled=lambda: heard.append("second")))
    qtbot.waitUntil(started.is_set)
    runner.cancel_all()
    qtbot.waitUntil(lambda: not runner.busy)
    assert stopped.is_set()
    assert sorted(heard) == ["first", "second"]


def test_an_error_after_cancel_is_a_cancellation(qtbot, runner):
    started, heard = threading.Event(), []

    def work(cancel, _report):
        gate = threading.Event()
        cancel.on_cancel(gate.set)
        started.set()
        gate.wait(20)
        raise RuntimeError("the library was terminated")

    runner.submit(Job(work, on_error=heard.append, on_cancelled=lambda: heard.append("cancelled")))
    qtbot.waitUntil(started.is_set)
    runner.cancel_all()
    qtbot.waitUntil(lambda: not runner.busy)
    assert heard == ["cancelled"]


def test_jobs_that_wait_are_cancelled_one_by_one(qtbot, runner):
    started, gate, done, dropped = threading.Event(), threading.Event(), [], []

    def first(_cancel, _report):
        started.set()
        assert gate.wait(20)
        return 0

    runner.submit(Job(first, on_result=done.append))
    qtbot.waitUntil(started.is_set)
    jobs = [
        runner.submit(
            Job(
                lambda _cancel, _report, number=number: number,
                on_result=done.append,
                on_cancelled=lambda number=number: dropped.append(number),
            )
        )
        for number in (1, 2, 3)
    ]
    for job in jobs[:2]:
        job.cancel.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not runner.busy)
    assert done == [0, 3]
    assert dropped == [1, 2]


def test_it_is_busy_until_the_last_answer_is_delivered(qtbot, runner):
    told = []
    for number in range(3):
        runner.submit(Job(lambda *_: None, on_result=lambda _, n=number: told.append(n)))
    assert runner.busy
    qtbot.waitUntil(lambda: not runner.busy)
    assert told == [0, 1, 2]


def test_shutdown_ends_a_running_job_and_calls_nothing(qtbot, runner):
    started, heard = threading.Event(), []
    runner.submit(Job(blocking(started), on_cancelled=lambda: heard.append("cancelled")))
    qtbot.waitUntil(started.is_set)
    assert runner.shutdown()
    qtbot.wait(1)
    assert heard == []
    with pytest.raises(RuntimeError):
        runner.submit(Job(lambda *_: None))


@pytest.fixture
def patient(make_runner):
    return make_runner("patient")


def test_patient_work_lets_other_runners_jobs_go_first(qtbot, runner, make_runner, patient):
    other, steps = make_runner("other"), []
    gates = [threading.Event() for _ in range(3)]

    def first(number):
        return lambda _cancel, _report: gates[number].wait(20) and steps.append(number)

    def work(cancel, _report):
        cancel.check()
        steps.append("patient")

    for number, before in enumerate((runner, runner, other)):
        before.submit(Job(first(number)))
    patient.submit(Job(work, cancel=PatientToken(runner, other)))
    for number, gate in enumerate(gates):
        gate.set()
        qtbot.waitUntil(lambda number=number: number in steps)
    qtbot.waitUntil(lambda: not patient.busy)
    assert steps == [0, 1, 2, "patient"]


def test_patient_work_is_stopped_while_it_waits(qtbot, runner, patient):
    started, heard = threading.Event(), []
    runner.submit(Job(blocking(started)))
    assert started.wait(20)
    token = PatientToken(runner)
    work = Job(
        lambda cancel, _report: cancel.check(),
        on_cancelled=lambda: heard.append(1),
        cancel=token,
    )
    patient.submit(work)
    qtbot.waitUntil(lambda: work.started is not None)
    token.cancel()
    qtbot.waitUntil(lambda: heard == [1])
    assert runner.busy
