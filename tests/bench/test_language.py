"""What the parse of one profile costs, against the whole English pipeline over the same visible text."""

from __future__ import annotations

import pytest
import spacy
from pytest_benchmark.fixture import BenchmarkFixture
from spacy.language import Language
from tests.bench.clock import in_turn
from tests.bench.profiles import CORPUS, person
from tests.page.draw import copied
from tests.page.newer import newer
from thinc.api import use_ops

from overture import language, page
from overture.points.reading import read
from overture.records import Capture

TIMES_FASTER = 5.0


@pytest.fixture(scope="module")
def plain() -> Language:
    """The pipeline that ours is cut from, whole, with the products of matrices that spaCy uses by itself."""
    language.wait()
    with use_ops("numpy", use_blis=True):
        return spacy.load(CORPUS.parent / "base")


@pytest.mark.parametrize("words", [342, 1534])  # of the person's own; some 600 and 2,000 are visible
def test_parsing_a_profile(benchmark: BenchmarkFixture, figures: list[str], plain: Language, words: int) -> None:
    """What is parsed of a profile, parsed as we do, takes a fifth of the plain pipeline's time or less."""
    html = newer(person(3, words=words))
    text = copied(html)
    sentences, pipeline = list(read(page.read([Capture(html=html, text=text)])).docs), language.wait()

    def ours() -> None:
        list(pipeline.pipe(sentences, batch_size=language.BATCH))

    benchmark.pedantic(ours, rounds=7, warmup_rounds=1)
    parsed, stock = in_turn(ours, lambda: plain(text), rounds=7)
    figures.append(
        f"language work at {len(text.split()):,} words: {parsed:.1f} ms for {len(sentences)} sentences, "
        f"{stock / parsed:.1f} times faster than the plain pipeline ({stock:.0f} ms)"
    )
    assert stock >= TIMES_FASTER * parsed
