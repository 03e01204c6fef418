"""Saved contacts as a table or as JSON, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import fields

from pydantic import TypeAdapter

from overture.store.contacts import Contact, Dates
from overture.store.history import Sent

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # the wide forms count in East Asian locales
OWN_COLUMNS = ("name", "headline", "url", "status", "channel", "text", "notes")
DATE_COLUMNS = tuple(each.name for each in fields(Dates))
HISTORY_COLUMN = "history"  # the last one, so that older tables have the same columns before it
BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes UTF-8 for the system's old encoding
RECORDS = TypeAdapter(tuple[Contact, ...])


def as_csv(contacts: Sequence[Contact]) -> str:
    """One row a contact under a row of names; no cell is taken for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow((*OWN_COLUMNS, *DATE_COLUMNS, HISTORY_COLUMN))
    for contact in contacts:
        own = (getattr(contact, name) for name in OWN_COLUMNS)
        dates = (getattr(contact.dates, name) for name in DATE_COLUMNS)
        history = "\n\n".join(map(_message, contact.history))
        writer.writerow([_cell(text) for text in (*own, *dates, history)])
    return BYTE_ORDER_MARK + out.getvalue()


def as_json(contacts: Sequence[Contact]) -> str:
    """The contacts as they are kept, readable."""
    return RECORDS.dump_json(tuple(contacts), indent=2).decode() + "\n"


def _message(sent: Sent) -> str:
    """One message of the history, under when and in which channel it was sent."""
    return f"{sent.at} {sent.channel}\n{sent.text}"


def _cell(text: str) -> str:
    """The text without control characters; one that a spreadsheet would work out gets an apostrophe in front."""
    plain = "".join(c for c in text if c.isprintable() or c == "\n")
    return f"'{plain}" if plain.lstrip().startswith(FORMULA_STARTS) or text.startswith(FORMULA_STARTS) else plain
