"""Sentences on things: what may be told as a fact of theirs, and what must not."""

from __future__ import annotations

import pytest

from overture import language, points
from overture.points.phrasing import Self
from overture.points.phrasing.facts import told
from overture.records import Post, Profile

ME = Self(names=frozenset({"ada", "kowalczyk"}))
FACTS = {
    "Our ferry landed in a field of reeds.": "your ferry landed in a field of reeds",
    "But in 12 of 30 berths a heron slept there for hours.": "in 12 of 30 berths a heron slept there for hours",
    "Our signs had 90 words for \"closed\" and 2 for \"you may\".": (
        "your signs had 90 words for “closed” and 2 for “you may”"
    ),
    "Nobody read the old timetable past page 4.": "nobody read the old timetable past page 4",
    "My first timetable stranded my own aunt.": "your first timetable stranded your own aunt",
    "The boats leave at 5:40 am and the depot was cold.": "",
    "The spare keys are now in all 19 signal boxes.": "the spare keys are now in all 19 signal boxes",
    "Missed connections went from 41% to 17% after.": "missed connections went from 41% to 17%",
}  # fmt: skip
UNTOLD = (
    "This landed in a field of reeds.",
    "They landed in a field of reeds.",
    "Paola Miravalles won the county medal.",
    "My apprentice won the county medal.",
    "Last Thursday a guest came down at 4 in slippers.",
    "Trains should wait for 12 minutes.",
    "Did the ferry land in a field of reeds?",
    "Customs file for 2 clients, both granted.",
    "A timetable is a promise.",
    "Title of the talk was a long one by noon.",
    "The test of the signals was on Tuesday at the county barn.",
    "Your ferry landed in a field of reeds.",
)


@pytest.mark.parametrize(("sentence", "fact"), FACTS.items())
def test_a_fact_is_told_in_the_second_person(sentence: str, fact: str) -> None:
    """Past, or with a figure; a subject of its own; quoted words and figures as they are."""
    doc = language.parse([sentence])[0]
    if fact:
        assert told(doc, ME) == fact
    else:
        assert "5:40 are" not in told(doc, ME)


@pytest.mark.parametrize("sentence", UNTOLD)
def test_what_leans_on_others_or_is_no_fact_is_not_told(sentence: str) -> None:
    """No pronoun, no single person, no wish, no question, no general claim."""
    assert told(language.parse([sentence])[0], ME) == ""


def test_two_sentences_of_a_post_make_a_story_with_both_as_proof() -> None:
    """What happened first stands first, and each clause has its words among the evidence."""
    text = "I counted every late ferry for a year. Nine of 11 pilots were misled by the ice. Long post, sorry."
    post = Post(own=True, verb="posted", author="Ada Kowalczyk", age="3d", age_days=3, text=text)
    (found,) = [p for p in points.find(Profile(name="Ada Kowalczyk", posts=(post,)), None) if p.kind == "post"]
    assert found.detail("story") == (
        "you counted every late ferry for a year. Nine of 11 pilots were misled by the ice"
    )
    proof = [e.text for e in found.evidence]
    assert "I counted every late ferry for a year." in proof
    assert "Nine of 11 pilots were misled by the ice." in proof
