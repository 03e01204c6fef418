"""Contacts: known again, dated, due, counted, exported safely, forgotten."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from overture.records import Channel, Evidence, TalkingPoint
from overture.store import open_store
from overture.store.contacts import STATUSES, Contact, Contacts, Dates, Status
from overture.store.due import due, notes_this_month
from overture.store.history import MOST_SENT, Sent

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


def sent(contacts: Contacts, channel: Channel, text: str, **fields: Dates) -> Contact:
    """What “I sent it” saves: the person and the message, without an id."""
    return contacts.save(replace(Contact(name="R", status="sent", channel=channel, text=text), **fields))


def test_a_second_message_keeps_the_first(contacts: Contacts, clock: Clock) -> None:
    """Each message stays with when and where it was sent; the last one is the contact's text."""
    first = sent(contacts, "note", "Hi R, your lights!")
    clock.now += 2 * DAY
    second = sent(contacts, "email", "Dear R, once more.")
    assert second.history == (
        Sent(at="2027-01-15T08:00:00Z", channel="note", text="Hi R, your lights!"),
        Sent(at="2027-01-17T08:00:00Z", channel="email", text="Dear R, once more."),
    )
    assert (second.id, second.text, second.dates.sent) == (first.id, "Dear R, once more.", "2027-01-15T08:00:00Z")
    assert contacts.all() == (second,)


@pytest.mark.parametrize("status", ["replied", "scheduled", "talked", "thanked", "closed"])
def test_writing_again_takes_nobody_back(contacts: Contacts, clock: Clock, status: Status) -> None:
    """Who has come further than sent stays there when something more is sent, and its date stays."""
    reached = contacts.save(replace(sent(contacts, "note", "Hi R"), status=status))
    clock.now += DAY
    again = sent(contacts, "email", "Dear R")
    assert (again.status, getattr(again.dates, status)) == (status, getattr(reached.dates, status))
    assert [each.channel for each in again.history] == ["note", "email"]


def test_a_status_is_lowered_by_hand_alone(contacts: Contacts) -> None:
    """Whoever names the contact by its id means the status that is given, and nothing counts as sent by it."""
    talked = contacts.save(replace(sent(contacts, "note", "Hi R"), status="talked"))
    back = contacts.save(replace(talked, status="sent"))
    assert (back.status, len(back.history)) == ("sent", 1)


def test_pressing_twice_is_one_message(contacts: Contacts, clock: Clock) -> None:
    """The same words within a day were sent once; after a day, or in another channel, they were sent again."""
    sent(contacts, "note", "Hi R")
    clock.now += DAY - 1
    assert len(sent(contacts, "note", "Hi R").history) == 1
    assert len(sent(contacts, "message", "Hi R").history) == 2
    clock.now += DAY
    assert len(sent(contacts, "message", "Hi R").history) == 3


def test_a_draft_is_sent_once_its_status_says_so(contacts: Contacts) -> None:
    """A drafted contact has sent nothing; set to sent by its id it has, and noting something later adds nothing."""
    drafted = contacts.save(Contact(name="R", text="Hi R"))
    assert drafted.history == ()
    moved = contacts.save(replace(drafted, status="sent"))
    assert [each.text for each in moved.history] == ["Hi R"]
    assert contacts.save(replace(moved, notes="rides a tandem")).history == moved.history


def test_a_history_cannot_be_lost_by_an_older_client(contacts: Contacts) -> None:
    """A client that knows no history and one that gives a part of it take nothing away; a further one is added."""
    sent(contacts, "note", "Hi R")
    saved = sent(contacts, "email", "Dear R")
    earlier = Sent(at="2026-11-01", channel="message", text="Hello R")
    assert contacts.save(replace(saved, history=())).history == saved.history
    assert contacts.save(replace(saved, history=(saved.history[1], earlier))).history == (*saved.history, earlier)


def test_only_the_newest_messages_of_a_long_history_stay(contacts: Contacts) -> None:
    """The history is bounded, so that a contact can be sent to us again."""
    for number in range(MOST_SENT + 3):
        saved = sent(contacts, "message", f"message {number}")
    assert [each.text for each in saved.history] == [f"message {n}" for n in range(3, MOST_SENT + 3)]


def test_what_is_known_of_a_person_stays(contacts: Contacts) -> None:
    """A headline and notes that are not given again are kept."""
    contacts.save(Contact(name="R", headline="Pilot boat skipper", notes="rides a tandem"))
    again = sent(contacts, "note", "Hi R")
    assert (again.headline, again.notes) == ("Pilot boat skipper", "rides a tandem")


def test_every_note_of_the_month_counts(contacts: Contacts, clock: Clock) -> None:
    """Two notes to one person are two, an e-mail afterwards takes none away, and last month's is last month's."""
    sent(contacts, "note", "Hello", dates=Dates(sent="2026-12-31T23:59:59Z"))
    sent(contacts, "note", "Hi R")
    clock.now += 2 * DAY
    sent(contacts, "note", "Hi R, once more")
    sent(contacts, "email", "Dear R")
    contacts.save(replace(contacts.all()[0], status="talked"))
    assert notes_this_month(contacts.all(), clock.now) == 2


def test_a_note_to_somebody_forgotten_still_counts(contacts: Contacts, clock: Clock) -> None:
    """LinkedIn counts it still: a bare number of this month stays until all are forgotten."""
    note = Contact(name="Ragnild", status="sent", channel="note")
    clock.now -= 30 * DAY  # another month, whose note does not count in this
    old = contacts.save(replace(note, name="Hedvig"))
    clock.now += 30 * DAY
    one = contacts.save(note)
    contacts.save(replace(note, name="Sindre"))
    mail = contacts.save(replace(note, name="Idony", channel="email"))
    assert [contacts.forget(each.id) for each in (one, mail, old)] == [1, 1, 1]
    assert contacts.forget(one.id) == 0
    assert contacts.forgotten_notes() == 1
    clock.now += 2 * DAY
    assert contacts.all(keep_days=1) == ()
    assert contacts.forgotten_notes() == 2
    clock.now += 30 * DAY
    assert contacts.forgotten_notes() == 0
    clock.now -= 30 * DAY
    assert contacts.forget_all() == 0
    assert contacts.forgotten_notes() == 0


def test_a_reminder_waits_for_the_last_message(contacts: Contacts, clock: Clock) -> None:
    """A week after the last message, not after the first."""
    sent(contacts, "note", "Hi R")
    clock.now += 6 * DAY
    sent(contacts, "email", "Dear R")
    clock.now += 6 * DAY
    assert due(contacts.all(), clock.now) == ()
    clock.now += DAY
    assert [each.since for each in due(contacts.all(), clock.now)] == ["2027-01-28T08:00:00Z"]


def test_an_unknown_id_is_a_new_contact(contacts: Contacts) -> None:
    """A contact that was forgotten elsewhere and saved again keeps its id."""
    assert contacts.save(Contact(id="0123456789abcdef", name="R")).id == "0123456789abcdef"
