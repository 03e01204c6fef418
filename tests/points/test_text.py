"""Sentences of a text: where they end, and where only an abbreviation or a bracket does."""

from __future__ import annotations

import pytest

from overture.points.text import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("All the hulls (nine!!) in one tide. Zero tugs.", ["All the hulls (nine!!) in one tide.", "Zero tugs."]),
        ("hulls 7.9 to 19 a year (by hand. in rain.) and dry", ["hulls 7.9 to 19 a year (by hand. in rain.) and dry"]),
        ("• 3.1 MW in service", ["3.1 MW in service"]),
        ("2.5x more barges, 40 crew incl. 9 cadets", ["2.5x more barges, 40 crew incl. 9 cadets"]),
        ("1. Weigh the fleece. 2) Card it", ["Weigh the fleece.", "Card it"]),
        ("we shipped it. nobody slept.", ["we shipped it.", "nobody slept."]),
        ("Umzug im Sept. 2023 nach Kiel. Seitdem Nr. 4.", ["Umzug im Sept. 2023 nach Kiel.", "Seitdem Nr. 4."]),
        ("Seit 1. November in Kiel. Gut.", ["Seit 1. November in Kiel.", "Gut."]),
        ("We were 12. April was cold.", ["We were 12.", "April was cold."]),
        ("Grew it to 12. 9 stayed.", ["Grew it to 12.", "9 stayed."]),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    """A mark inside a bracket ends no sentence that goes on, nor does a shortened month before its year."""
    assert [sentence.text for sentence in sentences(text)] == expected
