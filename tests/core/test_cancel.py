import threading

import pytest

from desktop.core.cancel import CancelToken
from desktop.core.errors import Cancelled, TintlineError


def test_check_raises_only_after_cancel():
    token = CancelToken()
    token.check()
    assert not token.cancelled
    token.cancel()
    assert token.cancelled
    with pytest.raises(Cancelled):
        token.check()


def test_a_wish_to_stop_is_not_an_error_for_the_user():
    assert not issubclass(Cancelled, TintlineError)


def test_interrupts_run_once():
    token, calls = CancelToken(), []
    token.on_cancel(lambda: calls.append(1))
    token.on_cancel(lambda: calls.append(2))
    assert calls == []
    token.cancel()
    token.cancel()
    assert calls == [1, 2]


def test_an_interrupt_that_comes_too_late_runs_at_once():
    token, calls = CancelToken(), []
    token.cancel()
    remove = token.on_cancel(lambda: calls.append(1))
    assert calls == [1]
    remove()


def test_a_removed_interrupt_does_not_run():
    token, calls = CancelToken(), []
    remove = token.on_cancel(lambda: calls.append(1))
    remove()
    remove()
    token.cancel()
    remove()
    assert calls == []


def test_an_interrupt_may_use_the_token():
    token, calls = CancelToken(), []

    def interrupt():
        remove()
        token.on_cancel(lambda: calls.append("inner"))
        calls.append("outer")

    remove = token.on_cancel(interrupt)
    token.cancel()
    assert calls == ["inner", "outer"]


def test_work_on_another_thread_stops():
    token, started, stopped = CancelToken(), threading.Event(), threading.Event()

    def work():
        remove = token.on_cancel(stopped.set)
        started.set()
        stopped.wait(10)
        remove()

    thread = threading.Thread(target=work)
    thread.start()
    assert started.wait(10)
    token.cancel()
    thread.join(10)
    assert stopped.is_set()
    assert not thread.is_alive()
