"""How a longer message holds together: what is told first, what beside it, and what is asked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.words.people import ADA, DEED, GIVING, KNOWN, SALMA, SHARED, point

from overture.records import AboutMe, Detail, Options, TalkingPoint
from overture.words import compose

WAY = point(
    "role",
    "your path from Conductor to Dispatcher",
    subtype="early",
    evidence="Conductor, then Dispatcher",
    title="Dispatcher",
    from_title="Conductor",
    from_="Harbour Freight",
    company="Northwind Rail",
    since="2012",
    score=0.9,
)


def letter(*points: TalkingPoint, me: AboutMe = SALMA) -> str:
    """The message to Ada, drawn with the first seed."""
    return compose(ADA, points, me, Options(channel="message")).message.text


def test_both_questions_of_the_sender_are_asked() -> None:
    """There is room in a letter for what a note must choose from."""
    assert "how dispatchers decide under pressure and what to read first" in letter(DEED).replace(", and", " and")


def test_a_way_is_told_to_whoever_asks_how_to_get_there() -> None:
    """From where and since when: two bare titles would only be read back."""
    asking = replace(SALMA, goal="How to move from planning into dispatching")
    text = letter(WAY, me=asking)
    assert "You began as a conductor at Harbour Freight in 2012 and are a dispatcher at Northwind Rail today." in text


def test_who_began_where_the_sender_is_now_hears_so() -> None:
    """The same work, which no rank like "manager" tells, joins them more than two titles do."""
    asking = replace(SALMA, headline="Tram conductor", goal="How to move from conducting into dispatching")
    assert "You began where I am now, as a conductor, and are a dispatcher today." in letter(WAY, me=asking)
    manager = replace(asking, headline="Store manager")
    boss = replace(WAY, details=(*WAY.details[:1], Detail(name="from-title", text="Branch Manager"), *WAY.details[2:]))
    assert "where I am now" not in letter(boss, me=manager)


def test_the_rarest_thing_shared_is_named_first() -> None:
    """A school is a nearer bond than an acquaintance."""
    text = letter(DEED, KNOWN, SHARED)
    assert "Lakeside College" in text
    assert "Paola Miravalles" not in text


STAYED = point("post", "how nine stayed", form="how", fact="nine of the ten apprentices stayed", age_days=3, score=0.9)


@pytest.mark.parametrize(("about", "told"), [("I row in the harbour on one line.", True), ("I draw by hand.", False)])
def test_a_second_thing_is_told_only_where_it_has_to_do_with_the_sender(about: str, told: bool) -> None:
    """What is only another line of the page would read as a list."""
    text = letter(STAYED, GIVING, me=replace(SALMA, about=about, goal="How dispatchers decide"))
    assert ("Harbour Night Line" in text) is told


def test_a_shared_school_is_not_named_twice() -> None:
    """Where who I am names it, what both share is left unsaid."""
    mine = replace(SALMA, headline="Student of geography at Lakeside College", about="I read maps.")
    assert letter(DEED, SHARED, me=mine).count("Lakeside College") <= 1


def test_who_works_where_they_once_worked_says_so() -> None:
    """A house that who I am names already is not named again: that they have been there too is said."""
    shared = point(
        "shared-background", "that we both worked at Harbour Freight", form="clause", subtype="employer",
        shared="Harbour Freight", score=0.9,
    )  # fmt: skip
    text = letter(DEED, shared, me=replace(SALMA, headline="Planner at Harbour Freight"))
    assert "I’m a planner at Harbour Freight, and you have worked there too." in text


def test_an_acquaintance_of_whom_nothing_is_said_is_not_dropped_in() -> None:
    """Only a name that the sender has something to say of, or that is all there is, tells the reader anything."""
    assert "Paola" not in letter(DEED, KNOWN)
    assert "Paola Miravalles" in letter(
        DEED, KNOWN, me=replace(SALMA, about="I learned to plan from Paola Miravalles.")
    )
    assert "Paola Miravalles" in letter(KNOWN)
