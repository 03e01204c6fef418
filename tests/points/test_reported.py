"""Whole sentences reported to their writer, behind "you wrote that"."""

from __future__ import annotations

import pytest

from overture import language
from overture.points.phrasing import Self
from overture.points.phrasing.reported import reported

ME = Self(names=frozenset({"ada", "kowalczyk"}))
REPORTED = {
    "I'd been a ferry clerk for six years and then I was on the night boat.": (
        "you’d been a ferry clerk for six years and then you were on the night boat"
    ),
    "And nobody at my first yard had ever mended a net.": "nobody at your first yard had ever mended a net",
    "Rust is honest and paint is only marketing.": "rust is honest and paint is only marketing",
    "First thing I ever sold in Bergen was the harbour map.": (
        "the first thing you ever sold in Bergen was the harbour map"
    ),
    "Three of our 40 radios were dead before breakfast.": "three of your 40 radios were dead before breakfast",
}  # fmt: skip
UNREPORTED = (
    "They had never mended a net before that summer.",
    "Have you ever mended a net in the rain?",
    "You have to mend a net before breakfast.",
    "Mend every net before the boats go out.",
    "Winch model took rope waste from 7 to 5 percent.",
    "My mother mended nets on the quay for thirty years.",
    "The nets are mended and the forms are below.",
    "Plaque and prize (which is now three fans and a kettle, receipts are posted).",
)


@pytest.mark.parametrize(("sentence", "wanted"), REPORTED.items())
def test_a_sentence_is_reported_in_the_second_person(sentence: str, wanted: str) -> None:
    """It says what its writer said, and stands behind "that"."""
    assert reported(language.parse([sentence])[0], ME) == wanted


@pytest.mark.parametrize("sentence", UNREPORTED)
def test_what_would_not_stand_behind_that_is_not_reported(sentence: str) -> None:
    """What points outside of itself, asks, orders, speaks to somebody, leaves a word out, or tells of family."""
    assert reported(language.parse([sentence])[0], ME) == ""
