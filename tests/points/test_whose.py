"""Somebody else's news is never taken for the author's."""

from __future__ import annotations

import pytest

from overture.points.text import sentences
from overture.points.whose import about_others, opens_with_family, post_is_about_others

NAME = "Rosalind Achterberg"


@pytest.mark.parametrize(
    "text",
    [
        "Thank you to Dr. Mirela Oprea, who gave the keynote at our nursing day. The hall was silent.",
        "Delighted for our news editor Siobhan Keane, who picked up Reporter of the Year last night.",
        "So so proud of Lwazi Dube who took the young surveyor prize on Friday!",
        "So proud of Lwazi Dube on my crew who passed the pilot exam at the first try! We carried his books.",
        "Reposting for my friend Saskia, whose studio is looking for a designer.",
        "My employer, Danubia Group, was named Most Loved Workplace 2025. Proud to be part of it.",
        "Shoutout to Shane Gilmartin on reception, who learned to greet guests in 46 languages.",
        "Everyone should read the long investigation by Milan Petrik about lost pianos.",
        "The weld everybody shares is not mine. I only took the photo.",
        "My daughter Emmy won the regional chess final.",
        "Mr. Lwazi Dube, our porter of 28 years, is the Danube Porter of the YEAR!!!",
        "My co-founder Saskia Keane is on the Danube 30 Under 30 list!",
        "Lwazi Dube is officially an Account Executive!",
        "my kid (9) WON the county chess final and never looked up",
        "Emmy, 12, (mine) won the county chess final.",
        "Lwazi Dube, MY second year, took 1st place in rigging at the county fair.",
        "Mirela Oprea from my team has been conferred the harbour medal at Constanta.",
        "Lwazi Dube PASSED his licence, all five papers!",
        "Mia sorella ha vinto il premio regionale. Complimenti a Giulia!",
        "Parabéns a toda a equipe da Marina pelo prêmio!",
        "By hard work my daughter Emmy has secured 3rd rank in the entire school and got a medal.",
    ],
)
def test_a_post_on_others_is_told(text: str) -> None:
    """Praise, disclaimers, reposts and the employer's boasts are others' news."""
    assert post_is_about_others(sentences(text), NAME)


@pytest.mark.parametrize(
    "text",
    [
        "We won the bridge prize. Thank you to Lwazi, who drew the bearings.",
        "I gave my first talk in English yesterday. Thanks to Haruka for the slides.",
        "Passed! Shoutout to Mr. Ocasek for staying after class.",
        "Thank you to the woman at gate 4 who helped me find the right office.",
        "We opened the clinic with one midwife and a borrowed scale.",
        "Second at the county ploughing. One broken share (not mine) and a very patient horse.",
        "My mentor gave me one rule: never write what you could not read aloud.",
        "",
    ],
)
def test_an_own_post_that_thanks_stays_own(text: str) -> None:
    """A deed of the author's own outweighs the thanks beside it."""
    assert not post_is_about_others(sentences(text), NAME)


def test_praise_of_the_person_is_their_own() -> None:
    """A text that names the person themselves is not another's news."""
    assert not post_is_about_others(sentences("Shoutout to Rosalind Achterberg."), NAME)


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("My sister founded the clinic; I only do its books.", True),
        ("Our founder, Ms. Thuy Ho, was awarded the Blue Lotus.", True),
        ("Dr. Lena Vogt received the prize for our ward.", True),
        ("Neema Otieno has signed her first contract as a buyer!", True),
        ("I cut month-end close from 9 days to 3.", False),
        ("Rosalind Achterberg won the prize in 2021.", False),
    ],
)
def test_a_sentence_tells_whose_deed_it_is(text: str, others: bool) -> None:
    """Sentences on others are kept out of the talking points."""
    (sentence,) = sentences(text)
    assert about_others(sentence, NAME) is others


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("My brother Piet’s van left the road on Friday.", True),
        ("So my dad is slow on the stairs again. Calls next week.", True),
        ("My ferry left the quay on Friday.", False),
        ("The timetable stranded my own aunt.", False),
    ],
)
def test_a_post_that_opens_with_family_is_left_alone(text: str, family: bool) -> None:
    """Whatever is told of one's family, a stranger does not bring it up; a relative in passing is no topic."""
    assert opens_with_family(sentences(text)) is family
