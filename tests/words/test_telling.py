"""Who the sender is in the sender's own sentences."""

from __future__ import annotations

import pytest

from overture.records import AboutMe
from overture.words.telling import LONGEST, LONGEST_NOTE, stems, tellings, touching


def told(about: str) -> list[str]:
    """The sentences that may be said, best first."""
    return [t.text for t in tellings(AboutMe(about=about))]


SAID = {
    "I count beetles in old orchards.": "I count beetles in old orchards",
    "Nine years behind a bakery counter in Leeds.": "On my side: nine years behind a bakery counter in Leeds",
    "I want to become a planner.": "I want to become a planner",
    "I’d like to be home at bedtime, so I am looking at sales.": "I am looking at sales",
    "Came to timetables from driving buses.": "I came to timetables from driving buses",
    "Born and raised by the harbour.": "I was born and raised by the harbour",
    "Eight years a nurse, five in a hospice.": "On my side: eight years a nurse, five in a hospice",
    "Ex-accountant from Leeds.": "I’m an ex-accountant from Leeds",
    "Volunteer firefighter in Leeds since 2019.": "I’ve been a volunteer firefighter in Leeds since 2019",
    "Secretary of my rowing club, loud at meetings.": "I’m secretary of my rowing club, loud at meetings",
    "Since then I have been a poll clerk four times.": "I have been a poll clerk four times",
    "Last winter I bought a very bad piano.": "Last winter I bought a very bad piano",
    "My dissertation is about who waits at bus stops.": "My dissertation is about who waits at bus stops",
    "I drive route 9 by day and read law at night.": "I drive route 9 by day and read law at night",
    "I planned deliveries for nine years, then my mother got old.": "I planned deliveries for nine years",
    "I mend nets for the fleet and I would rather do it for a museum.": "I mend nets for the fleet",
}
UNSAID = (
    "", "I want to get a job as a planner.", "I would like to do the other kind.",
    "I was laid off in May.", "I like it a lot there.", "My boss says I am loud.",
    "They never answered my letters.", "Small-town Ohio.", "J’ouvre un café au printemps.", "Looking for a new job!",
    "I moved here after my divorce.", "I pray before each shift at work.", "I started to ask why.",
)  # fmt: skip


@pytest.mark.parametrize(("about", "said"), SAID.items())
def test_a_sentence_is_said_word_for_word(about: str, said: str) -> None:
    """What stands on its own is taken whole; without a subject it is marked as mine."""
    assert told(about) == [said]


@pytest.mark.parametrize("about", UNSAID)
def test_what_is_private_or_hangs_in_the_air_is_not_said(about: str) -> None:
    """No wishes, no private matters, nothing that leans on a sentence before it, no other language."""
    assert told(about) == []


def said_beside(about: str, text: str, room: int) -> str:
    """The sentence that is said beside a text."""
    best = touching(tellings(AboutMe(about=about)), text, room=room)
    return best[0].text if best else ""


def test_the_sentence_that_touches_the_point_goes_first() -> None:
    """Where both name the same thing, that sentence is said; else the best one that fits."""
    mine = "I keep 300 costumes alive for a theatre. I grow indigo on a balcony."
    assert said_beside(mine, "your post about waxing a floor", LONGEST) == "I keep 300 costumes alive for a theatre"
    assert said_beside(mine, "your indigo plot", LONGEST) == "I grow indigo on a balcony"
    assert said_beside(mine, "your indigo plot", 10) == ""


def test_a_long_sentence_may_end_early() -> None:
    """Its first clauses are there too, for where there is less room."""
    long = "I’ve mended nets for eight years and on Sundays I sail the old ferry, and nobody else wants to do it."
    short = "I’ve mended nets for eight years"
    assert told(long) == [f"{short} and on Sundays I sail the old ferry", short, "On Sundays I sail the old ferry"]


def test_what_touches_the_question_goes_before_the_rest() -> None:
    """Where no sentence touches the point, the one that touches what the sender wants to learn is said."""
    mine = "I mend nets for the fleet. I sat in a control room for one night."
    best = touching(tellings(AboutMe(about=mine)), "your post about a bridge", "what a control room looks like")
    assert best[0].text == "I sat in a control room for one night"


def test_what_touches_the_page_goes_before_the_rest() -> None:
    """Where neither point nor question is touched, a sentence on the trade that the page tells of is said."""
    mine = "At the moment I stack shelves at night. I made porcelain in Leeds for ten years."
    page = stems("Dental technician. Porcelain, crowns and bridges.")
    assert touching(tellings(AboutMe(about=mine)), "your first oven", page=page)[0].text.startswith("I made porcelain")


def test_a_note_says_only_what_tells_of_work() -> None:
    """What somebody likes may stand in a message beside what they are, but does not fill a note."""
    mine = "I like titrations and talking to people."
    assert said_beside(mine, "", LONGEST) == "I like titrations and talking to people"
    assert said_beside(mine, "", LONGEST_NOTE) == ""
    assert not tellings(AboutMe(about=mine))[0].introduces


def test_nobody_says_nothing() -> None:
    """There is no default persona."""
    assert tellings(None) == ()


def test_what_is_named_before_may_be_meant_after() -> None:
    """The boats stand before "them", so it is understood; alone it is not."""
    assert told("I’ve built boats for nine years and wondered what was in them.")[0].endswith("what was in them")
    assert not told("I wondered what was in them.")
