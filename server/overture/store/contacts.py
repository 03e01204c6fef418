"""The people written to, kept only because the user saved each of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from secrets import token_hex
from typing import Annotated, Literal, get_args

from pydantic import Field, TypeAdapter

from overture.errors import StoreProblem
from overture.records import Channel, TalkingPoint
from overture.store.database import Database
from overture.store.history import MOST_SENT, Sent, joined, with_one_more
from overture.store.moments import Moment, text_of
from overture.store.notes import add_forgotten, forgotten_in, month_of, notes_in

Status = Literal["drafted", "sent", "replied", "scheduled", "talked", "thanked", "closed"]
STATUSES: tuple[Status, ...] = get_args(Status)
DAY = 24 * 3600.0
MOST_CONTACTS = 5000
MOST_POINTS = 50
BY_PERSON = "SELECT record FROM contacts WHERE person = ? ORDER BY changed DESC LIMIT 1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """When each status was first reached, and when the one reminder went out; ISO 8601, empty where it has not been."""

    drafted: Moment = ""
    sent: Moment = ""
    reminded: Moment = ""
    replied: Moment = ""
    scheduled: Moment = ""
    talked: Moment = ""
    thanked: Moment = ""
    closed: Moment = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Somebody written to: `text` is what was sent last, `points` what it rests on, `notes` are the user's own words.

    `history` is every message sent, the oldest first; the server keeps it, and none need be given. A new contact has
    no id yet.
    """

    id: str = ""
    name: str = ""
    first_name: str = ""
    url: str = ""
    headline: str = ""
    status: Status = "drafted"
    channel: Channel = "note"
    text: str = ""
    points: Annotated[tuple[TalkingPoint, ...], Field(max_length=MOST_POINTS)] = ()
    notes: str = ""
    dates: Dates = field(default_factory=Dates)
    history: Annotated[tuple[Sent, ...], Field(max_length=MOST_SENT)] = ()


RECORD = TypeAdapter(Contact)


class Contacts:
    """All saved contacts."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database = database
        self._clock = clock

    def all(self, keep_days: int = 0) -> tuple[Contact, ...]:
        """Every contact, the one changed last first, after forgetting those unchanged for longer than `keep_days`."""
        if keep_days:
            with self._database.writing() as db:
                self._forget(db, "changed < ?", self._clock() - keep_days * DAY)
        with self._database.reading() as db:
            rows = db.execute("SELECT record FROM contacts ORDER BY changed DESC, id").fetchall()
        return tuple(_read(row[0]) for row in rows)

    def save(self, contact: Contact) -> Contact:
        """The contact as it is kept: known again by its id, or else by the person, its status dated.

        Nothing that was noted before is lost where the person is only met again: neither notes nor what was sent, and
        whoever has replied is not back at sent.
        """
        with self._database.writing() as db:
            by_id = db.execute("SELECT record FROM contacts WHERE id = ?", (contact.id,)).fetchone()
            again = None if contact.id else db.execute(BY_PERSON, (_person(contact),)).fetchone()
            row = by_id or again
            known = _read(row[0]) if row else None
            if known is None and db.execute("SELECT count(*) FROM contacts").fetchone()[0] >= MOST_CONTACTS:
                raise StoreProblem(f"{MOST_CONTACTS} contacts are saved already.", "Export the list and forget some.")
            met = _met_again(contact, known) if known and again else contact
            kept = replace(
                met,
                id=known.id if known else contact.id or token_hex(8),
                first_name=contact.first_name or (known.first_name if known else ""),
                points=_points(contact, known),
                dates=_dated(contact, known.dates if known else Dates(), self._clock()),
                history=_history(contact, known, self._clock()),
            )
            new = (kept.id, _person(kept), self._clock(), RECORD.dump_json(kept).decode())
            db.execute("INSERT OR REPLACE INTO contacts (id, person, changed, record) VALUES (?, ?, ?, ?)", new)
        return kept

    def forget(self, contact_id: str) -> int:
        """How many were forgotten: 1, or 0 where there was none with this id. Their notes of this month still count."""
        with self._database.writing() as db:
            return self._forget(db, "id = ?", contact_id)

    def forget_all(self) -> int:
        """How many were forgotten, and with them how many notes there were."""
        with self._database.writing() as db:
            db.execute("DELETE FROM forgotten_notes")
            return db.execute("DELETE FROM contacts").rowcount

    def forgotten_notes(self) -> int:
        """How many connection notes of this month went to contacts that were forgotten since, one by one."""
        with self._database.reading() as db:
            return forgotten_in(db, month_of(self._clock()))

    def _forget(self, db: sqlite3.Connection, which: str, value: str | float) -> int:
        month = month_of(self._clock())
        rows = db.execute(f"SELECT record FROM contacts WHERE {which}", (value,)).fetchall()  # noqa: S608 # nosec B608
        add_forgotten(db, month, sum(notes_in(month, _read(row[0]).history) for row in rows))
        return db.execute(f"DELETE FROM contacts WHERE {which}", (value,)).rowcount  # noqa: S608 # nosec B608


def with_history(contact: Contact) -> Contact:
    """The contact with its history; one that was saved before there was any has sent what it holds."""
    if contact.history or not contact.dates.sent:
        return contact
    return replace(contact, history=(Sent(at=contact.dates.sent, channel=contact.channel, text=contact.text),))


def _read(record: str) -> Contact:
    return with_history(RECORD.validate_json(record))


def _person(contact: Contact) -> str:
    """Who it is: the address of the profile, or the name where a text was pasted without one."""
    return contact.url or f"name:{contact.name}"


def _points(contact: Contact, known: Contact | None) -> tuple[TalkingPoint, ...]:
    """The points given; where none are and the text is the known one, those known, for a script need not send them."""
    same = known is not None and contact.text == known.text
    return known.points if known and same and not contact.points else contact.points


def _met_again(contact: Contact, known: Contact) -> Contact:
    """The contact with what is known of the person where it says nothing, and no less far than they have come."""
    return replace(
        contact,
        headline=contact.headline or known.headline,
        notes=contact.notes or known.notes,
        status=max(contact.status, known.status, key=STATUSES.index),
    )


def _history(contact: Contact, known: Contact | None, now: float) -> tuple[Sent, ...]:
    """What was sent before, and this message where saving the contact says that it was sent."""
    if known is None:
        before, given = contact.history, contact.dates.sent
        is_sent = contact.status == "sent" and not before
    else:
        before = joined(known.history, contact.history)
        given = contact.dates.sent if contact.dates.sent != known.dates.sent else ""
        another = (contact.channel, contact.text) != (known.channel, known.text)
        is_sent = contact.status == "sent" and (another or not contact.id or known.status == "drafted")
    if is_sent:
        return with_one_more(before, Sent(at=given or text_of(now), channel=contact.channel, text=contact.text))
    return with_history(replace(contact, history=before)).history


def _dated(contact: Contact, before: Dates, now: float) -> Dates:
    """The dates given, else those known before; the status that is reached gets today's where it has none."""
    names = ("reminded", *STATUSES)
    dates = {name: getattr(contact.dates, name) or getattr(before, name) for name in names}
    dates[contact.status] = dates[contact.status] or text_of(now)
    return Dates(**dates)
