"""Medians that can be compared: taken in turn, and against a yardstick that a slower machine needs longer for, too."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence

from bs4 import BeautifulSoup
from tests.bench.profiles import person
from tests.page.older import older

Work = Callable[[], object]
YARDSTICK_MS = 3.4  # what `yardstick` takes on the two-core machine whose times the limits are; others scale with it
_PAGE = older(person(0, words=700)).encode()


def milliseconds(work: Work) -> float:
    """How long it takes once."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def in_turn(*works: Work, rounds: int) -> list[float]:
    """The median of each, in milliseconds, taken in turn so that all meet the same disturbances."""
    taken = [[milliseconds(work) for work in works] for _ in range(rounds)]
    return [statistics.median(each) for each in zip(*taken, strict=True)]


def yardstick() -> object:
    """A fixed piece of others' work in Python and C: a page parsed by BeautifulSoup over lxml."""
    return BeautifulSoup(_PAGE, "lxml")


def slowness(taken: Sequence[float] = ()) -> float:
    """How many times slower than the machine of the limits this one is; at least 1.

    `taken` are the yardstick's times, where it was taken in turn with what is measured; else it is taken now.
    """
    return max(1.0, (statistics.median(taken) if taken else in_turn(yardstick, rounds=9)[0]) / YARDSTICK_MS)


def share(times: Sequence[float], part: float) -> float:
    """The time that this part of all stay within."""
    return sorted(times)[min(len(times) - 1, int(part * len(times)))]
