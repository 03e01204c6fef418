"""The sheet for the talk."""

from __future__ import annotations

import pytest
from tests.words.people import ADA, ALL, GRIEF, SALMA

from overture.records import AboutMe, Options
from overture.words import interview

PHASES = ["trends", "insights", "advice", "resources", "assignments"]


@pytest.mark.parametrize(("minutes", "count"), [(10, 5), (15, 5), (20, 7), (25, 8), (60, 8)])
def test_so_many_questions_as_there_is_time_for(minutes: int, count: int) -> None:
    """Five to eight, in the order of the phases, each phase at least once, none twice."""
    questions = interview(ADA, ALL, SALMA, Options(), minutes).questions
    assert len(questions) == count
    phases = [q.phase for q in questions]
    assert phases == sorted(phases, key=PHASES.index)
    assert set(phases) == set(PHASES)
    assert len({q.text for q in questions}) == count


def test_questions_are_built_on_the_talking_points() -> None:
    """At least two name the point they rest on; what must not be used is not; each is a question."""
    questions = interview(ADA, (GRIEF, *ALL), SALMA, Options(), 20).questions
    points = [q.point for q in questions if q.point]
    assert len(points) >= 2
    assert len(set(points)) == len(points)
    assert GRIEF.id not in points
    assert all(q.text.endswith("?") for q in questions)


def test_the_introduction_is_made_of_about_me() -> None:
    """Who I am, a sentence of mine as it stands, what I want to learn; about half a minute at most."""
    pitch = interview(ADA, ALL, SALMA, Options(), 20).pitch
    assert pitch.text.startswith("My name is Salma Idrissi. I’m a junior timetable planner at Harbour Freight.")
    assert "My grandfather drove trams." in pitch.text
    assert "how dispatchers decide under pressure" in pitch.text
    assert len(pitch.text.split()) <= 75
    assert pitch.seconds <= 30


def test_nobody_is_introduced_as_somebody() -> None:
    """Without About me the introduction shows its gaps."""
    pitch = interview(ADA, ALL, None, Options(), 20).pitch
    assert "[your name]" in pitch.text
    assert "[who you are]" in pitch.text


def test_a_long_about_is_cut_at_a_sentence() -> None:
    """The introduction stays within 75 words and never ends within a sentence."""
    me = AboutMe(
        name="Salma Idrissi", headline="Nurse at a clinic", about="This is a sentence of nine words, I think. " * 40
    )
    pitch = interview(ADA, (), me, Options(), 20).pitch
    assert len(pitch.text.split()) <= 75
    assert pitch.text.endswith(".")


def test_the_checklist_knows_how_long_the_talk_is() -> None:
    """Punctual, no job ask, thanks afterwards, and the time that was asked for."""
    checklist = interview(ADA, ALL, SALMA, Options(), 15).checklist
    assert any("15 minutes" in item for item in checklist)
    assert any("not ask for a job" in item for item in checklist)
    assert all("{" not in item for item in checklist)
