"""First person into second: what the parse must give, and where it must stay silent."""

from __future__ import annotations

import pytest

from overture import language
from overture.points.phrasing import Phrase, Self, question_topic, turn, with_subject

ME = Self(names=frozenset({"ada", "kowalczyk"}))
HER = Self(names=frozenset({"ada", "kowalczyk"}), third_person=True)
OWNER = Self(names=frozenset({"ada", "kowalczyk"}), alone=True)


def phrase(sentence: str, who: Self = ME) -> Phrase:
    """The phrase of one sentence."""
    return turn(language.parse([sentence])[0], who)


@pytest.mark.parametrize(
    ("sentence", "deed"),
    [
        (
            "We cut our picking errors from 4% to 0.9% in a season.",
            "cut your picking errors from 4% to 0.9% in a season",
        ),
        ("I rewrote every shift plan in plain words.", "rewrote every shift plan in plain words"),
        ("Took time-to-hire from 47 days to 26.", "took time-to-hire from 47 days to 26"),
        (
            "Shipped the first booking app for the ferries, replacing paper.",
            "shipped the first booking app for the ferries, replacing paper",
        ),
        ("Awarded Weaver of the Year twice.", "were awarded Weaver of the Year twice"),
        ("Awarded 40 grants to young weavers.", "awarded 40 grants to young weavers"),
        ("I've moved 31 looms from Łódź to the new mill.", "moved 31 looms from Łódź to the new mill"),
    ],
)
def test_deeds(sentence: str, deed: str) -> None:
    """A past deed of I, we or nobody named stands after "you", numbers and names verbatim."""
    assert phrase(sentence).deed == deed


@pytest.mark.parametrize(
    ("sentence", "doer", "deed"),
    [
        ("We repaired 14 barns before the frost.", "your team", "repaired 14 barns before the frost"),
        ("Our local opened the list for ten days in May.", "your local", "opened the list for ten days in May"),
        ("Our night crew sorted 9,000 parcels by hand.", "your night crew", "sorted 9,000 parcels by hand"),
        ("My crew and I sorted 9,000 parcels by hand.", "you and your crew", "sorted 9,000 parcels by hand"),
        ("We were awarded the county bridge contract.", "your team", "was awarded the county bridge contract"),
        ("I repaired 14 barns before the frost.", "you", "repaired 14 barns before the frost"),
    ],
)
def test_what_several_did_is_not_credited_to_one(sentence: str, doer: str, deed: str) -> None:
    """The "we" of a text is the team, and "our crew" the crew; only "I" is the person alone."""
    found = phrase(sentence)
    assert (found.doer, found.deed) == (doer, deed)


def test_the_we_of_an_owner_is_the_person() -> None:
    """Who owns the house or works alone writes "we" and means themselves."""
    assert phrase("We repaired 14 barns before the frost.", OWNER).doer == "you"


def test_the_we_of_a_family_is_no_team() -> None:
    """What somebody did with their family is nobody's work."""
    assert phrase("My wife was at sea, so we painted the boat shed blue.").deed == ""


def test_a_gerund_inflects_joined_verbs_too() -> None:
    """Two verbs under one subject both turn: "lost … and gained" -> "losing … and gaining"."""
    assert (
        phrase("I lost one buoy and gained 38 years of tide tables.").gerund
        == "losing one buoy and gaining 38 years of tide tables"
    )


def test_a_thing_of_theirs_that_acts_becomes_a_noun_phrase() -> None:
    """The thing of theirs that acts: "My X did Y" -> "the X that did Y"."""
    assert phrase("My fraud model blocked my own mother.").noun == "the fraud model that blocked your own mother"


def test_a_work_of_theirs_is_named() -> None:
    """A thing they made is named with what belongs to it."""
    assert (
        phrase("My letter to the Journal of Quiet Machines got 41 replies.").owned
        == "your letter to the Journal of Quiet Machines"
    )


def test_a_text_in_the_third_person_is_turned_too() -> None:
    """She and her mean the person where the whole text speaks of them so."""
    assert (
        phrase("In 2023 she obtained a licence for a family of five.", HER).deed
        == "obtained a licence for a family of five"
    )


def test_quoted_words_stay_as_they_are() -> None:
    """What stands in quotation marks is somebody's words or a title."""
    assert "“We Fix Clocks”" in phrase('I wrote a handbook called "We Fix Clocks" for the guild.').deed


@pytest.mark.parametrize(
    "sentence",
    [
        "I did not win the prize.",
        "I would love to speak there.",
        "I'll be opening a second shop.",
        "You should try this.",
        "Took me eight months and four flat tyres.",
        "Made by 14 apprentices in Essaouira.",
        "I gave that speech to other people.",
        "I loved every minute.",
        "She won the regional heat.",
        "It was 2020.",
        "I made a mistake.",
        "I used to say that every barge is the same.",
        "We lost 6 deckhands in one winter.",
        "We moved ours to paid in 2024.",
    ],
)
def test_no_deed_is_made_up(sentence: str) -> None:
    """Negated, hypothetical, pointing, empty and other people's sentences give no deed."""
    assert phrase(sentence).deed == ""


def test_relative_time_goes() -> None:
    """What says "last night" is not true any more when the message is read."""
    assert phrase("I moved 40 beehives last night.").deed == "moved 40 beehives"


def test_passive_bullets_are_passive() -> None:
    """What happened to the person ("Appointed to the board") is never "you appointed"."""
    assert phrase("Appointed to the harbour board in 2021.").deed == "were appointed to the harbour board in 2021"


def test_question_topics() -> None:
    """A question to everybody is named by what it asks about."""
    doc = language.parse(["has anyone gotten decent prints out of a flooded archive?"])[0]
    assert question_topic(doc, ME) == "getting decent prints out of a flooded archive"


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("Our waste went from 12 to 5 percent and both kilns are full.", "the waste that went from 12 to 5 percent"),
        ("Yield of spun wool rose from 61% to 74% and orders are steady.", "yield of spun wool rising from 61% to 74%"),
    ],
)
def test_a_second_clause_is_not_drawn_into_the_first(sentence: str, noun: str) -> None:
    """What is joined with a verb of its own kind is left out: no "going … and are"."""
    assert phrase(sentence).noun == noun


def test_a_participle_before_a_noun_is_no_deed() -> None:
    """Only some verbs take a share from one figure to another; "made tea" is goods."""
    assert phrase("Made bricks without cracks from 78% to 86%").deed == ""
    assert phrase("Raised whole bricks from 78% to 86%").deed == "raised whole bricks from 78% to 86%"


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("2,300 home visits", "the 2,300 home visits"),
        ("9 shift leaders", ""),
        ("9 shift leaders in Gdynia", "the 9 shift leaders in Gdynia"),
    ],
)
def test_a_large_count_is_a_noun_of_its_own(sentence: str, noun: str) -> None:
    """A fragment that counts many things can be named; a few of something need more words."""
    assert phrase(sentence).noun == noun


@pytest.mark.parametrize(
    ("bullet", "parsed"),
    [
        ("Improved kiln fill from 81.5% to 93% in a year", "I improved kiln fill from 81.5% to 93% in a year"),
        ("Cut demurrage from 11 weeks to 6", "I have cut demurrage from 11 weeks to 6"),
        ("Cut the rope last", "Cut the rope last"),
        ("Moored 60 barges on nights", "I moored 60 barges on nights"),
        ("Appointed Harbour Clerk", "Appointed Harbour Clerk"),
        ("Built in 1936 by the town", "Built in 1936 by the town"),
        ("Made bricks without cracks from 78% to 86%", "Made bricks without cracks from 78% to 86%"),
        ("Harbour tugs", "Harbour tugs"),
    ],
)
def test_a_bullets_verb_is_given_its_subject(bullet: str, parsed: str) -> None:
    """A bullet that begins with a verb is parsed behind "I", unless it may tell what was done to the person."""
    assert with_subject(bullet) == parsed


def test_a_participle_alone_is_turned_into_the_past() -> None:
    """The bullet "Written the manual" leaves out "I have": behind "you" it is "wrote"."""
    assert phrase("Written the pilot manual in Danish and Faroese").deed == (
        "wrote the pilot manual in Danish and Faroese"
    )


def test_who_was_the_first_of_their_kind_was_something() -> None:
    """To be first, third or only is a deed; to be tired is none."""
    assert phrase("I was the 3rd woman to pilot a ferry in our sound and I hope not the last.").gerund == (
        "being the 3rd woman to pilot a ferry in your sound"
    )
    assert phrase("I was the tired one.").gerund == ""


def test_what_went_well_under_somebody_is_theirs() -> None:
    """A biography's passive names whose direction it was; an aside without a figure is left out."""
    found = phrase("Under her direction the wait at the locks (both of them) was cut from 47 minutes to 9.", HER)
    assert found.noun == "how under your direction the wait at the locks was cut from 47 minutes to 9"


def test_years_are_no_thing_that_is_counted() -> None:
    """How long something lasted is no noun to be asked about."""
    assert phrase("12 years no lost line").noun == ""
    assert phrase("My patience goes, and then my voice.").noun == ""


def test_an_aside_that_speaks_to_the_reader_goes() -> None:
    """An "ask me about it" in brackets is for the readers of the page, not for its writer."""
    assert (
        phrase("I drove the trams I now paint (line 7, ask me about the bell).").deed == "drove the trams you now paint"
    )


@pytest.mark.parametrize(
    ("line", "deed"),
    [
        ("Took on 11 apprentices in a year.", "took on 11 apprentices in a year"),
        ("Designed and taught a course for 300 weavers.", "designed and taught a course for 300 weavers"),
        ("Set up the first dye library in the mill.", "set up the first dye library in the mill"),
    ],
)
def test_a_line_that_begins_with_its_verb(line: str, deed: str) -> None:
    """Given the subject that its writer left out, it is read as what they did."""
    assert phrase(with_subject(line)).deed == deed


def test_a_number_of_a_fund_is_not_the_writer() -> None:
    """A Roman numeral looks like "I"."""
    assert "Fund you" not in phrase("I led 11 of the 23 investments of Fund I, two exited.").deed


def test_how_a_club_began_is_not_said_of_a_team() -> None:
    """Who "we" were at the beginning, the sentence does not tell; what they started, it does."""
    assert not phrase("We started as four neighbours in the library.").deed
    assert phrase("We started a night school in 2019.").doer == "your team"
