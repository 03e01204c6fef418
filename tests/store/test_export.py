"""Contacts as a table and as JSON: everything in them, and no cell that a spreadsheet would work out."""

from __future__ import annotations

import csv
import io
import json

import pytest

from overture.store import export
from overture.store.contacts import Contact, Dates
from overture.store.history import Sent


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


def test_a_table_holds_the_history() -> None:
    """Its last column has every message with when and where it was sent, and nothing of it is a formula."""
    history = (Sent(at="2027-01-02", text="=Hi"), Sent(at="2027-01-09T10:00:00Z", channel="email", text="Dear R"))
    table = export.as_csv([Contact(name="N", history=history)]).removeprefix("\ufeff")
    (row,) = csv.DictReader(io.StringIO(table))
    assert list(row)[-1] == "history"
    assert row["history"] == "2027-01-02 note\n=Hi\n\n2027-01-09T10:00:00Z email\nDear R"


def test_json_holds_everything() -> None:
    """Every field of a contact is in the export."""
    history = (Sent(at="2027-01-02", text="Hi"),)
    contact = Contact(id="a", name="Ünü", dates=Dates(sent="2027-01-02"), history=history)
    (kept,) = json.loads(export.as_json([contact]))
    assert kept["history"] == [{"at": "2027-01-02", "channel": "note", "text": "Hi"}]
    assert (kept["name"], kept["dates"]["sent"], kept["status"]) == ("Ünü", "2027-01-02", "drafted")
