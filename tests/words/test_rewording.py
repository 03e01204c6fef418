"""What the user types in place of a talking point's words stands as they meant it, whatever its shape."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.words.people import ADA, DEED, SALMA

from overture.records import Options
from overture.words import compose


def reworded(summary: str) -> tuple[str, str]:
    """The first opener and the first sentence of the message on a point with these words."""
    draft = compose(ADA, (replace(DEED, summary=summary, edited=True),), SALMA, Options(channel="message"))
    return draft.openers[0].text, draft.message.text.split("\n")[2]


@pytest.mark.parametrize(
    "typed",
    [
        "You took the ferry back",
        "you took the ferry back",
        "You took the ferry back!",
        "I laughed at your post about the ferry.",
        "We met once at Lakeside Station",
        "your team asked 41 passengers",
        "The ferry is faster now",
    ],
)
def test_a_sentence_stays_a_sentence(typed: str) -> None:
    """It is not hung into one of ours, which would read "You took the ferry back made me curious"."""
    said = typed.rstrip("!.")
    small = said if said.startswith("I ") else said[0].lower() + said[1:]
    opener, first = reworded(typed)
    assert opener.startswith(f"Hi Anaïs, {small}. ")
    assert first.startswith(f"{said[0].upper()}{said[1:]}. ")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Your post about the ferry!", "your post about the ferry"),
        ("How your team asked 41 passengers.", "how your team asked 41 passengers"),
        ("Bringing the ferry back", "bringing the ferry back"),
        ("that you brought the ferry back", "that you brought the ferry back"),
    ],
)
def test_a_phrase_stands_in_one_of_our_sentences(typed: str, said: str) -> None:
    """Without the capital and the mark that it was typed with."""
    for text in reworded(typed):
        assert said in text.replace("Your", "your")
        assert f"{said}!" not in text
