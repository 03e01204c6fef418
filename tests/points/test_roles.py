"""Roles and moves: what the page's own dates and employers tell, and what is no employer."""

from __future__ import annotations

from overture.points import entries, roles, volunteering
from overture.records import Profile, Role, School, Volunteering


def phrases(*held: Role) -> list[str]:
    """The summaries for these roles, the newest first as on the page."""
    return [point.summary for point in roles.find(Profile(experience=held))]


def test_who_works_for_themselves_has_no_employer() -> None:
    """The word "Self-employed" is no house to work at or to move to."""
    found = phrases(
        Role(title="Freelance Sailmaker", company="Self-employed", start="2022"),
        Role(title="Sailmaker", company="Vestkyst Sejl ApS", start="2015", end="2022"),
    )
    assert "your work as Freelance Sailmaker" in found
    assert "your move from Vestkyst Sejl ApS to working for yourself" in found
    assert not any("Self-employed" in phrase for phrase in found)


def test_a_break_is_no_role() -> None:
    """A career break is nobody's to ask about; the move goes from the one employer to the other."""
    found = phrases(
        Role(title="Rigger", company="Kestrel Boats", start="2023"),
        Role(title="Parental leave", company="Career break", start="2022", end="2023"),
        Role(title="Rigger", company="Vestkyst Sejl", start="2015", end="2022"),
    )
    assert "your move from Vestkyst Sejl to Kestrel Boats" in found
    assert not any("break" in phrase for phrase in found)


def test_a_long_way_names_its_beginning() -> None:
    """Of three roles and more, the first and the present one are a way; of two they are a move."""
    long = (
        Role(title="Fleet Director", company="Sundfærgen", start="2021"),
        Role(title="Port Captain", company="Sundfærgen", start="2012", end="2021"),
        Role(title="Deck Boy", company="Smyril Line", start="2001", end="2003"),
    )
    assert "your path from Deck Boy to Fleet Director" in phrases(*long)
    assert not any(phrase.startswith("your way") for phrase in phrases(*long[:2]))


def test_honours_are_told_as_a_graduation() -> None:
    """What stands before "cum laude" is no part of it."""
    school = School(school="University of Tórshavn", degree="MSc", description="evenings, magna cum laude")
    assert [point.summary for point in entries.school_honors(school)] == ["graduating magna cum laude"]


def test_a_day_keeps_its_capital() -> None:
    """A volunteer's role is written small, the day in it is not."""
    profile = Profile(volunteering=(Volunteering(role="Saturday Mentor", organization="Loom School"),))
    assert [point.summary for point in volunteering.find(profile)] == [
        "your work as a Saturday mentor with Loom School"
    ]
