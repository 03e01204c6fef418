"""Sentences put so that they say who did what, before they are parsed."""

from __future__ import annotations

from overture.points.phrasing import as_deed, with_subject


def test_what_one_is_of_a_thing_is_told_as_what_one_did() -> None:
    """The founder founded it; who is only of a place did nothing."""
    assert as_deed("She is the founder of Loomside.") == "She founded Loomside."
    assert as_deed("I am the mayor of Lakeside.") == "I am the mayor of Lakeside."


def test_how_one_began_needs_no_subject() -> None:
    """Who started as something is a person; what started in a barn may be a club."""
    assert with_subject("Started as a dyer at night.") == "I started as a dyer at night."
    assert with_subject("Started in a barn with 4 looms.") == "Started in a barn with 4 looms."
