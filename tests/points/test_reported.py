"""Whole sentences reported to their writer, behind "you wrote that"."""

from __future__ import annotations

import pytest

from overture import language, points
from overture.points.phrasing import Self
from overture.points.phrasing.reported import continued, reported
from overture.records import Post, Profile

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


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("It took nineteen meetings.", "it took nineteen meetings"),
        ("Four of them came back.", "four of them came back"),
        ("She never answered.", ""),
        ("Mended where she pointed, found the old rope.", ""),
        ("We mended it last quarter.", ""),
    ],
)
def test_a_short_sentence_may_lean_on_the_one_before_it(sentence: str, wanted: str) -> None:
    """On what was told of, and on nobody who stands further away."""
    assert continued(language.parse([sentence])[0], ME) == wanted


def test_two_sentences_are_reported_in_one_with_both_as_proof() -> None:
    """The second one leans on the first, beside which it stands."""
    text = "I threw out 312 letters from our old drawer. Four of them came back. It was a good spring for all of us."
    post = Post(own=True, verb="posted", author="Ada Kowalczyk", age="3w", age_days=21, text=text)
    (found,) = points.find(Profile(name="Ada Kowalczyk", posts=(post,)), None)
    assert found.detail("account") == "you threw out 312 letters from your old drawer, and that four of them came back"
    assert {"I threw out 312 letters from our old drawer.", "Four of them came back."} <= {
        e.text for e in found.evidence
    }
