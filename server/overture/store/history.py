"""What was sent to one person, message by message: a later one takes nothing from those before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from overture.records import Channel
from overture.store.moments import Moment, moment

MOST_SENT = 50  # of one contact; the oldest go first
SAME_PRESS = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One message as it was sent: `at` is ISO 8601."""

    at: Moment = ""
    channel: Channel = "note"
    text: str = ""


History = tuple[Sent, ...]


def joined(known: History, given: History) -> History:
    """Both without doubles, what was known first: whoever gives a part of it takes nothing away."""
    return (*known, *(each for each in given if each not in known))[-MOST_SENT:]


def with_one_more(history: History, sent: Sent) -> History:
    """The history and this message, unless it is the last one over again: the same words, within a day."""
    if history and _is_the_same(history[-1], sent):
        return history
    return joined(history, (sent,))


def _is_the_same(last: Sent, sent: Sent) -> bool:
    before, now = moment(last.at), moment(sent.at)
    soon = before is None or now is None or abs(now - before) < SAME_PRESS
    return soon and (last.channel, last.text) == (sent.channel, sent.text)
