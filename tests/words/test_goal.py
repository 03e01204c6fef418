"""What the sender wants to learn, as a phrase behind "understand"."""

from __future__ import annotations

import pytest

from overture.records import AboutMe
from overture.words.goal import goals, is_question

GOALS = {
    "How to choose a PhD lab and what to ask before applying": "how to choose a PhD lab",
    "What harbour law looks like and how she keeps up her pro bono practice": "what harbour law looks like",
    "how she keeps up her pro bono practice": "how you keep up your pro bono practice",
    "how they got into forestry": "how you got into forestry",
    "what her day looks like": "what your day looks like",
    "what surprised her most": "what surprised you most",
    "how teams like hers use data": "how teams like yours use data",
    "whether a ward is a place to start": "whether a ward is a place to start",
    "I want to learn how planners set priorities": "how planners set priorities",
    "I'd like to understand whether a doctorate is worth it": "whether a doctorate is worth it",
    "to move into data science": "how to move into data science",
    "Break into climate tech": "how to break into climate tech",
    "Learn about forest surveying": "forest surveying",
    "product management in healthcare": "product management in healthcare",
    "What is it like to be a nurse?": "what it is like to be a nurse",
    "How a retail manager gets into recruiting, agency or in-house first": "how a retail manager gets into recruiting",
    "how to write, test and ship code": "how to write, test and ship code",
}
UNSAID = (
    "", "a job at Globus", "get hired", "find an internship at your company", "How can I help you", "asdf",
    "climate", "please help", "<script>alert(1)</script> how", "send my CV to you",
)  # fmt: skip


@pytest.mark.parametrize(("said", "wanted"), GOALS.items())
def test_a_goal_becomes_a_phrase(said: str, wanted: str) -> None:
    """Cut at a clause, small at its start, the person as "you", whole."""
    assert goals(AboutMe(goal=said))[0] == wanted


@pytest.mark.parametrize("said", UNSAID)
def test_a_goal_that_asks_for_a_job_or_stands_crookedly_is_not_used(said: str) -> None:
    """Better nothing than a job ask or a broken sentence."""
    assert goals(AboutMe(goal=said)) == ()


def test_each_question_of_a_goal_stands_alone() -> None:
    """Two questions are two phrases; a later one that leans on the first is left out."""
    two = AboutMe(goal="How to choose a PhD lab, and what to ask before applying")
    assert goals(two) == ("how to choose a PhD lab", "what to ask before applying")
    assert goals(AboutMe(goal="how operators plan, and how an office person gets some")) == ("how operators plan",)
    assert goals(AboutMe(goal="forest surveying and how to begin")) == ("forest surveying", "how to begin")
    assert goals(None) == ()


def test_questions_and_nouns_are_told_apart() -> None:
    """A question stands after "ask you", a noun after "ask you about"."""
    assert is_question("how to begin")
    assert not is_question("forest surveying")
