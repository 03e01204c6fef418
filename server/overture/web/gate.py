"""Turns for the heavy work: a few at once, some waiting, and a friendly `busy` for one more."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from overture.errors import Busy

LONGEST_WAIT = 30.0  # seconds: the model may be loading


class Gate:
    """Lets `at_once` through and `waiting` more stand by; raises Busy for the rest."""

    def __init__(self, at_once: int, waiting: int) -> None:
        self._places = threading.BoundedSemaphore(at_once + waiting)
        self._turns = threading.BoundedSemaphore(at_once)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """A block that does heavy work."""
        if not self._places.acquire(blocking=False):
            raise Busy
        try:
            if not self._turns.acquire(timeout=LONGEST_WAIT):
                raise Busy
            try:
                yield
            finally:
                self._turns.release()
        finally:
            self._places.release()
