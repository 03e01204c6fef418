"""The sender's goal as the question itself."""

from __future__ import annotations

import pytest

from overture.words.question import direct

QUESTIONS = {
    "how to choose a PhD lab": "how would you choose a PhD lab",
    "what to ask a broker before moving": "what would you ask a broker before moving",
    "which part of the process to learn first": "which part of the process would you learn first",
    "whether to start with drills or a cutter": "would you start with drills or a cutter",
    "what the first year as a helper is like": "what is the first year as a helper like",
    "what a long goods run is really like": "what is a long goods run really like",
    "what the first six months are really like": "what are the first six months really like",
    "what it is like to be a nurse": "what is it like to be a nurse",
    "what harbour law looks like for a beginner": "what does harbour law look like for a beginner",
    "what the first schedule should look like": "what should the first schedule look like",
    "what a shift engineer underground really does": "what does a shift engineer underground really do",
    "what an accountant should unlearn": "what should an accountant unlearn",
    "what I should ask": "what should I ask",
    "whether hospice is a place to start": "is hospice a place to start",
    "whether a weaver can come to it late": "can a weaver come to it late",
    "how a playwright can learn writing for games": "how can a playwright learn writing for games",
    "how village technicians are trained": "how are village technicians trained",
    "how you priced the first bars and found growers": "how did you price the first bars and find growers",
    "how you got into forestry": "how did you get into forestry",
    "how you keep up your practice": "how do you keep up your practice",
    "what you do all day": "what do you do all day",
    "how a stage electrician crosses to film": "how does a stage electrician cross to film",
    "how somebody from retail breaks into recruiting": "how does somebody from retail break into recruiting",
    "how operations experience changes the way one plans": "how does operations experience change the way one plans",
    "how planners set priorities": "how do planners set priorities",
    "what forwarders abroad get wrong": "what do forwarders abroad get wrong",
    "what a newcomer gets wrong": "what does a newcomer get wrong",
    "which chemistry matters": "which chemistry matters",
    "what comes after support": "what comes after support",
    "which certifications are worth the time": "which certifications are worth the time",
    "what surprised you most": "what surprised you most",
    "how hard it is to switch": "how hard is it to switch",
    "what it takes to run a bakery": "what does it take to run a bakery",
    "how small theatres survive": "how do small theatres survive",
    "why you left banking": "why did you leave banking",
    "how one becomes a court interpreter": "how does one become a court interpreter",
}
UNSURE = (
    "", "how important a degree is", "how you cut costs", "how you and your team work", "how long it takes",
    "what a firm that can pay would want", "how price changes affect farms", "how much nurses earn", "how to be useful",
    "forest surveying", "what made you switch",
)  # fmt: skip


@pytest.mark.parametrize(("phrase", "question"), QUESTIONS.items())
def test_a_goal_becomes_its_question(phrase: str, question: str) -> None:
    """The word order of a question, the verb in its base form behind do."""
    assert direct(phrase) == question


@pytest.mark.parametrize("phrase", UNSURE)
def test_what_is_not_sure_is_not_asked_so(phrase: str) -> None:
    """Where the grammar could go wrong, nothing is given, and the phrase stands behind "Could I ask you"."""
    assert direct(phrase) == ""
