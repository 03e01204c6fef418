"""What the sender wants to learn, as a phrase behind "understand"."""

from __future__ import annotations

import pytest

from overture.records import AboutMe
from overture.words.goal import goals, is_question, together

GOALS = {
    "How to choose a PhD lab and what an advisor expects of a newcomer": "how to choose a PhD lab",
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
    "I want to know if I can get into forestry": "whether I can get into forestry",
    "get a first job in forestry": "how to get started in forestry",
    "How does someone with no degree get a first job in payroll?": "how someone with no degree gets started in payroll",
    "what should a student on a help desk learn first?": "what a student on a help desk should learn first",
    "could somebody like me get into it?": "whether somebody like me could get into it",
    "did the years help or get in the way?": "whether the years helped or got in the way",
    "a job in marketing": "how to get started in marketing",
    "did the certificate or the course matter more?": "whether the certificate or the course mattered more",
    "Is night school doable with a full-time job?": "whether night school is doable with full-time work",
    "is harbour work something you can plan for?": "whether harbour work is something you can plan for",
    "is being a pilot at night as lonely as it sounds?": "whether being a pilot at night is as lonely as it sounds",
    "is there data that a student may use?": "whether there is data that a student may use",
    "what would she tell somebody choosing a boat?": "what you would tell somebody choosing a boat",
    "how she got her first design job from another trade": "how you got started in design work from another trade",
    "how a nurse becomes somebody a board listens to": "how a nurse becomes somebody a board listens to",
    "how to explain a first career to the people hiring": "how to explain a first career to the people hiring",
    "Would a ward project team take it seriously?": "whether a ward project team would take it seriously",
    "Is a master by research the realistic door?": "whether a master by research is the realistic door",
    "what to do in the two years before": "what to do in the two years before",
}
UNSAID = (
    "How can harbours improve their lights?", "do harbours hold it against you", "how to look for the",
    "do you take interns in summer?",
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
    two = AboutMe(goal="How to choose a PhD lab, and what to ask a possible advisor")
    assert goals(two) == ("how to choose a PhD lab", "what to ask a possible advisor")
    assert goals(AboutMe(goal="how operators plan, and how an office person gets some")) == ("how operators plan",)
    assert goals(AboutMe(goal="forest surveying and how to begin")) == ("forest surveying",)
    assert goals(None) == ()


def test_two_questions_may_be_asked_in_one_breath() -> None:
    """Both stand as they were put, also where the second leans on the first; a noun is no question."""
    two = AboutMe(goal="how operators plan, and how an office person gets some")
    assert together(two) == "how operators plan and how an office person gets some"
    assert together(AboutMe(goal="forest surveying and how to begin")) == ""
    assert together(AboutMe(goal="how operators plan")) == together(None) == ""


def test_questions_and_nouns_are_told_apart() -> None:
    """A question stands after "ask you", a noun after "ask you about"."""
    assert is_question("how to begin")
    assert not is_question("forest surveying")


STRAIGHT = {
    "How does a nurse move into policy?": "how a nurse moves into policy",
    "What do you look for in a junior?": "what you look for in a junior",
    "How did you decide to leave the stage?": "how you decided to leave the stage",
    "Should I begin on the night shift?": "whether I should begin on the night shift",
    "Can a teacher become a designer?": "whether a teacher can become a designer",
    "Is a doctorate worth the years?": "whether a doctorate is worth the years",
    "How hard is it to switch at forty?": "how hard it is to switch at forty",
    "How much does welding ashore count at sea?": "how much welding ashore counts at sea",
    "What are the skills needed for surveying?": "the skills needed for surveying",
}


@pytest.mark.parametrize(("asked", "phrase"), STRAIGHT.items())
def test_a_goal_that_is_asked_straight_becomes_a_phrase_too(asked: str, phrase: str) -> None:
    """People write their goal as a question; it must stand after "tell me"."""
    assert goals(AboutMe(goal=asked)) == (phrase,)


def test_a_second_question_that_says_too_little_is_joined_to_the_first() -> None:
    """A bare "what to learn first" means nothing; where there is no room it is left out."""
    assert goals(AboutMe(goal="How to join a rocket team, and what to learn first")) == (
        "how to join a rocket team and what to learn first",
    )
    long = "How a teacher of nineteen years moves into the quiet side of regional public transport planning"
    assert goals(AboutMe(goal=f"{long}, and what to learn first")) == (long[0].lower() + long[1:],)


def test_two_questions_without_a_word_between_them_are_two() -> None:
    """A question mark parts them; what leans on the first one is asked only together with it."""
    two = AboutMe(goal="Is day release doable with a full-time job? What would you read first?")
    assert goals(two) == ("whether day release is doable with full-time work",)
    assert together(two) == "whether day release is doable with full-time work and what you would read first"
