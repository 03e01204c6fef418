"""What is written after the first message."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from tests.words.people import ADA, ALL, DEED, SALMA

from overture.records import AboutMe, Options, Stage, Tone
from overture.words import follow_up

LEARNED = "Read the log backwards before you call anybody"


@pytest.mark.parametrize("tone", ["warm", "plain"])
@pytest.mark.parametrize("goal", [SALMA.goal, ""])
def test_a_reminder_has_40_to_60_words_and_is_the_last(tone: Tone, goal: str) -> None:
    """One reminder, with an easier ask as a question, no pressure, and a way out."""
    message, checks = follow_up(
        "reminder", "", ADA, ALL, replace(SALMA, goal=goal), Options(channel="message", tone=tone)
    )
    assert 40 <= len(message.text.split()) <= 60
    assert message.text.count("?") == 1
    assert [c.rule for c in checks if not c.passed] == []


@pytest.mark.parametrize("stage", ["thank-you", "update"])
@pytest.mark.parametrize("tone", get_args(Tone))
def test_what_was_learned_stands_in_the_users_words(stage: Stage, tone: Tone) -> None:
    """The sentence is verbatim, belongs to the sender, and thanks are said once."""
    message, checks = follow_up(stage, LEARNED + ".", ADA, ALL, SALMA, Options(channel="email", tone=tone))
    assert LEARNED in message.text
    assert any(LEARNED in s.text and s.point == "about-me" for s in message.segments)
    assert message.subject
    assert "?" not in message.text
    assert [c.rule for c in checks if not c.passed and c.level == "block"] == []


@pytest.mark.parametrize("stage", ["thank-you", "update"])
def test_what_was_not_told_is_a_gap(stage: Stage) -> None:
    """Nothing is invented: the gap is visible and blocks."""
    message, checks = follow_up(stage, " \n", ADA, ALL, SALMA, Options(channel="message"))
    assert "[what you learned" in message.text
    assert "no-gaps" in [c.rule for c in checks if not c.passed and c.level == "block"]


@pytest.mark.parametrize("stage", get_args(Stage))
def test_a_note_becomes_a_message(stage: Stage) -> None:
    """There is no room for it in a note, and none is needed: they are connected by then."""
    message, _ = follow_up(stage, LEARNED, ADA, (DEED,), None, Options(channel="note"))
    assert message.limit == 1900
    assert message.subject is None
    assert "".join(s.text for s in message.segments) == message.text


def test_a_stranger_to_overture_signs_by_hand() -> None:
    """Without a name the place for it is visible."""
    message, checks = follow_up("reminder", "", ADA, ALL, AboutMe(), Options(channel="message"))
    assert message.text.endswith("[your name]")
    assert "no-gaps" in [c.rule for c in checks if not c.passed]
