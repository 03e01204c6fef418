"""What is due with a contact, and how many notes this month has seen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from overture.store.contacts import STATUSES, Contact, Dates
from overture.store.due import due, notes_this_month

HOUR, DAY = 3600.0, 24 * 3600.0
START = 1_800_000_000.0  # 2027-01-15T08:00:00Z


@pytest.mark.parametrize(
    ("hours", "what", "late"),
    [(23.9, None, False), (24, "thank-you", False), (48, "thank-you", False), (48.1, "thank-you", True)],
)
def test_thanks_are_due_from_24_to_48_hours(hours: float, what: str | None, late: bool) -> None:
    """A thank-you is due a day after the talk and late after two."""
    talked = Contact(id="a", status="talked", dates=Dates(talked="2027-01-15T08:00:00Z"))
    found = due([talked], START + hours * HOUR)
    assert [(each.what, each.late) for each in found] == ([(what, late)] if what else [])


@pytest.mark.parametrize(
    "date", ["2027-01-15", "2027-01-15T08:00Z", "2027-01-15T09:00:00+01:00", "2027-01-15T08:00:00.5Z"]
)
def test_dates_of_any_form_count(date: str) -> None:
    """A day, a minute, another zone: a reminder is due seven days later."""
    sent = Contact(id="a", status="sent", dates=Dates(sent=date))
    assert due([sent], START + 6 * DAY) == ()
    assert [each.what for each in due([sent], START + 7 * DAY + 1)] == ["reminder"]


@pytest.mark.parametrize("date", ["2027-02-30", "9999-99-99", "0001-01-01T00:00:00+23:00", ""])
def test_a_day_that_does_not_exist_is_no_date(date: str) -> None:
    """It is kept as given, and nothing is due by it."""
    assert due([Contact(id="a", status="sent", dates=Dates(sent=date))], START) == ()


def test_only_who_waits_is_due() -> None:
    """Nothing is due with those who replied, were reminded, thanked or closed; the longest due comes first."""
    old, older = Dates(sent="2026-12-20", talked="2026-12-20"), Dates(sent="2026-12-10")
    quiet = [Contact(id=status, status=status, dates=old) for status in STATUSES if status not in ("sent", "talked")]
    reminded = Contact(id="reminded", status="sent", dates=replace(old, reminded="2026-12-28"))
    waiting = [Contact(id="b", status="sent", dates=old), Contact(id="a", status="sent", dates=older)]
    assert [each.contact for each in due([*quiet, reminded, *waiting], START)] == ["a", "b"]


def test_only_notes_of_this_month_count() -> None:
    """Other channels and other months are not in the count."""
    this, last = Dates(sent="2027-01-02"), Dates(sent="2026-12-31T23:59:59Z")
    each = [Contact(channel="note", dates=this), Contact(channel="note", dates=last), Contact(channel="note")]
    assert notes_this_month([*each, Contact(channel="message", dates=this)], START) == 1
