"""How long it takes to read a page, against only parsing the same bytes with BeautifulSoup over lxml."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from pytest_benchmark.fixture import BenchmarkFixture
from tests.bench.clock import in_turn
from tests.bench.profiles import person
from tests.page.draw import Person, copied
from tests.page.newer import newer
from tests.page.older import older

from overture import page
from overture.records import Capture

MOST_TIMES_PARSING, MOST_TIMES_TWICE = 3.0, 2.5


@pytest.mark.parametrize("draw", [older, newer])
def test_reading_a_page(benchmark: BenchmarkFixture, figures: list[str], draw: Callable[[Person], str]) -> None:
    """A page in either layout, with its text beside it, is read in at most three times what parsing it takes."""
    html = draw(person(1))
    capture, data = Capture(html=html, text=copied(html)), html.encode()
    benchmark.pedantic(lambda: page.read([capture]), rounds=15, warmup_rounds=2)
    reading, parsing = in_turn(lambda: page.read([capture]), lambda: BeautifulSoup(data, "lxml"), rounds=15)
    figures.append(
        f"reading {draw.__name__} layout, {len(data) // 1024} KiB: {reading:.1f} ms, "
        f"{reading / parsing:.2f} times BeautifulSoup's parsing ({parsing:.1f} ms)"
    )
    assert reading <= MOST_TIMES_PARSING * parsing


def test_twice_the_page_takes_about_twice_the_time(benchmark: BenchmarkFixture, figures: list[str]) -> None:
    """A page of twice the words takes at most two and a half times as long."""
    single, double = (Capture(html=newer(person(2, words=words))) for words in (1500, 3000))
    benchmark.pedantic(lambda: page.read([double]), rounds=10, warmup_rounds=2)
    once, twice = in_turn(lambda: page.read([single]), lambda: page.read([double]), rounds=11)
    figures.append(f"reading 1,500 and 3,000 words: {once:.1f} and {twice:.1f} ms")
    assert twice <= MOST_TIMES_TWICE * once
