"""Contacts: known again, dated, due, counted, exported safely, forgotten."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from overture.records import Evidence, TalkingPoint
from overture.store import export, open_store
from overture.store.contacts import STATUSES, Contact, Contacts, Dates
from overture.store.due import due, notes_this_month

HOUR, DAY = 3600.0, 24 * 3600.0
START = 1_800_000_000.0  # 2027-01-15T08:00:00Z


class Clock:
    """A clock that tests move."""

    now = START

    def __call__(self) -> float:
        """The time that it is."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """A clock at the start."""
    return Clock()


@pytest.fixture
def contacts(tmp_path: Path, clock: Clock) -> Contacts:
    """No contacts yet."""
    return open_store(tmp_path / "data", clock).contacts


def test_each_status_is_dated_once(contacts: Contacts, clock: Clock) -> None:
    """Going through every status dates each, and coming back to one does not date it anew."""
    saved = contacts.save(Contact(name="Ragnild Osterlund", status="drafted"))
    for status in STATUSES[1:]:
        clock.now += DAY
        saved = contacts.save(replace(saved, status=status))
    assert [getattr(saved.dates, status)[:10] for status in STATUSES] == [f"2027-01-{15 + n}" for n in range(7)]
    again = contacts.save(replace(saved, status="sent"))
    assert again.dates.sent == saved.dates.sent


def test_pasted_people_are_known_by_name(contacts: Contacts) -> None:
    """Without an address the name tells who it is; two addresses with one name are two people."""
    first = contacts.save(Contact(name="Ragnild Osterlund"))
    assert contacts.save(Contact(name="Ragnild Osterlund")).id == first.id
    one = contacts.save(Contact(name="Ragnild Osterlund", url="https://example.org/1"))
    two = contacts.save(Contact(name="Ragnild Osterlund", url="https://example.org/2"))
    assert len({first.id, one.id, two.id}) == 3


def test_notes_can_be_emptied_by_hand(contacts: Contacts) -> None:
    """A contact edited by its id takes the notes as given, also none."""
    saved = contacts.save(Contact(name="R", notes="rides a tandem"))
    assert contacts.save(Contact(name="R")).notes == "rides a tandem"
    assert contacts.save(replace(saved, notes="")).notes == ""


def test_points_stay_with_their_text(contacts: Contacts) -> None:
    """What a text rests on is kept with it, survives an edit that does not repeat it, and goes with another text."""
    evidence = (Evidence(section="activity", text="I moved 40 lights off mercury."),)
    point = TalkingPoint(id="p1", kind="post", summary="moving 40 lights off mercury", evidence=evidence, form="gerund")
    saved = contacts.save(Contact(name="R", first_name="Ragnild", text="Hi R", points=(point,), status="sent"))
    assert contacts.all()[0].points == (point,)
    replied = contacts.save(replace(saved, points=(), first_name="", status="replied"))
    assert (replied.points, replied.first_name) == ((point,), "Ragnild")
    assert contacts.save(Contact(name="R", text="Hi again", status="sent")).points == ()


def test_an_unknown_id_is_a_new_contact(contacts: Contacts) -> None:
    """A contact that was forgotten elsewhere and saved again keeps its id."""
    assert contacts.save(Contact(id="0123456789abcdef", name="R")).id == "0123456789abcdef"


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


@pytest.mark.parametrize(
    "text", ['=HYPERLINK("http://evil.example")', "+1+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\u200b=1"]
)
def test_no_cell_is_a_formula(text: str) -> None:
    """Whatever a profile holds, a spreadsheet shows it and does not work it out."""
    (row,) = csv.DictReader(io.StringIO(export.as_csv([Contact(name=text, notes=text)]).removeprefix("\ufeff")))
    assert row["name"].startswith("'")
    assert row["notes"].startswith("'")


def test_tables_hold_any_text() -> None:
    """Quotes, commas, line ends and other scripts come back as they were; control characters do not."""
    text = 'She said "yes", then\n改善 \x1b[31mred\u202e'
    (row,) = csv.DictReader(io.StringIO(export.as_csv([Contact(name="N", text=text)]).removeprefix("\ufeff")))
    assert row["text"] == 'She said "yes", then\n改善 [31mred'


def test_json_holds_everything() -> None:
    """Every field of a contact is in the export."""
    contact = Contact(id="a", name="Ünü", dates=Dates(sent="2027-01-02"))
    (kept,) = json.loads(export.as_json([contact]))
    assert (kept["name"], kept["dates"]["sent"], kept["status"]) == ("Ünü", "2027-01-02", "drafted")
