"""What is due with whom, and how many notes this month has seen: worked out from saved contacts, never stored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from overture.store.contacts import Contact, with_history
from overture.store.moments import moment, text_of
from overture.store.notes import month_of, notes_in

REMINDER_AFTER = timedelta(days=7)
THANKS_AFTER = timedelta(hours=24)
THANKS_UNTIL = timedelta(hours=48)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One thing to do for a contact. `since` and `until` are ISO 8601; `late` says that `until` has passed."""

    contact: str
    name: str
    what: Literal["reminder", "thank-you"]
    since: str
    until: str = ""
    late: bool = False


def due(contacts: Iterable[Contact], now: float) -> tuple[Due, ...]:
    """Everything due at `now` (seconds since 1970), the longest due first.

    A reminder is due 7 days after the last message where nothing came back, once and no more. A thank-you is due
    from 24 to 48 hours after the talk, and late from then on.
    """
    at = datetime.fromtimestamp(now, UTC)
    found = [each for contact in contacts if (each := _due(contact, at)) is not None]
    return tuple(sorted(found, key=lambda each: (each.since, each.contact)))


def notes_this_month(contacts: Iterable[Contact], now: float) -> int:
    """How many connection notes of a free account went out in the calendar month of `now` (UTC), counted one by one."""
    return sum(notes_in(month_of(now), with_history(contact).history) for contact in contacts)


def _due(contact: Contact, now: datetime) -> Due | None:
    sent, talked = _last_sent(contact), moment(contact.dates.talked)
    if contact.status == "sent" and sent and not contact.dates.reminded and now >= sent + REMINDER_AFTER:
        return Due(contact=contact.id, name=contact.name, what="reminder", since=text_of(sent + REMINDER_AFTER))
    if contact.status == "talked" and talked and now >= talked + THANKS_AFTER:
        since, until = text_of(talked + THANKS_AFTER), text_of(talked + THANKS_UNTIL)
        late = now > talked + THANKS_UNTIL
        return Due(contact=contact.id, name=contact.name, what="thank-you", since=since, until=until, late=late)
    return None


def _last_sent(contact: Contact) -> datetime | None:
    """When something was last sent to this person."""
    moments = map(moment, (contact.dates.sent, *(each.at for each in contact.history)))
    return max((each for each in moments if each), default=None)
