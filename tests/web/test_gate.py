"""Turns: some work, some wait, and one too many is told to come back."""

from __future__ import annotations

import threading

import pytest

from overture.errors import Busy
from overture.web.gate import Gate


def test_one_too_many_is_told_to_come_back() -> None:
    """With one at work and one waiting, a third is refused at once, and let in when they are done."""
    gate, inside, leave = Gate(1, 1), threading.Event(), threading.Event()

    def work() -> None:
        with gate.turn():
            inside.set()
            leave.wait(10)

    first = threading.Thread(target=work)
    first.start()
    assert inside.wait(10)
    second = threading.Thread(target=work)
    second.start()
    until = threading.Event()
    for _ in range(200):
        try:
            with gate.turn():
                pass
        except Busy:
            break
        until.wait(0.01)
    else:
        pytest.fail("a third was let in beside one at work and one waiting")
    leave.set()
    first.join()
    second.join()
    with gate.turn():
        pass


def test_a_turn_is_given_back_after_an_error() -> None:
    """Work that fails leaves its place to the next."""
    gate = Gate(1, 0)
    for _ in range(3):
        with pytest.raises(ValueError, match="went wrong"), gate.turn():
            raise ValueError("it went wrong")
