"""What reading costs, against parsing alone."""

from __future__ import annotations

import time
from collections.abc import Callable

from bs4 import BeautifulSoup
from tests.page.draw import copied
from tests.page.newer import newer
from tests.page.older import older
from tests.page.people import TILDE

from overture.page import read
from overture.records import Capture


def cost(work: Callable[[], object]) -> float:
    """The least processor time of several runs, in seconds."""
    best = 9.0
    for _ in range(7):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def test_reading_costs_at_most_three_times_the_parsing() -> None:
    """A whole capture is read in at most three times what BeautifulSoup with lxml takes to parse its HTML."""
    for draw in (newer, older):
        html = draw(TILDE)
        capture = Capture(html=html, text=copied(html))
        assert cost(lambda c=capture: read([c])) < 3 * cost(lambda h=html: BeautifulSoup(h, "lxml"))  # type: ignore[misc]


def test_half_a_megabyte_is_read_in_a_quarter_of_a_second() -> None:
    """A long page costs what its length costs: a quarter of a second, or on a busy machine thrice the parsing."""
    html = older(TILDE)
    rows = html[html.index("<main>") + 6 : html.index("</main>")]
    long = html.replace(rows, rows * (512 * 1024 // len(rows)))
    assert 400_000 < len(long) < 600_000
    spent = cost(lambda: read([Capture(html=long)]))
    assert spent < 0.25 or spent < 3 * cost(lambda: BeautifulSoup(long, "lxml"))
