"""The calls that keep and forget: About me, contacts, preferences."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from tests.support.sample import ABOUT_ME

DAY = 24 * 3600


def contact(**fields: Any) -> dict[str, Any]:
    """A contact to save."""
    return {"contact": {"name": "Ottilie Brandvold", "url": "https://www.linkedin.com/in/ottilie-b/", **fields}}


def test_about_me_is_kept_until_forgotten(bench: Any) -> None:
    """What was saved is loaded again, and nothing after it is forgotten."""
    assert bench.post("/v1/about-me/load", {}).json == {"about_me": None}
    assert bench.post("/v1/about-me/save", {"about_me": ABOUT_ME}).json["about_me"] == ABOUT_ME
    assert bench.post("/v1/about-me/load", {}).json == {"about_me": ABOUT_ME}
    assert bench.post("/v1/about-me/forget", {}).json == {"forgotten": 1}
    assert bench.post("/v1/about-me/load", {}).json == {"about_me": None}


def test_a_contact_is_dated_by_its_status(bench: Any) -> None:
    """Saving with a status notes when it was reached, and keeps the earlier dates."""
    saved = bench.post("/v1/contacts/save", contact(status="sent", text="Hi Ottilie")).json["contact"]
    assert saved["dates"]["sent"] == "2027-01-15T08:00:00Z"
    bench.clock.now += DAY
    later = bench.post("/v1/contacts/save", {"contact": {**saved, "status": "replied"}}).json["contact"]
    assert later["id"] == saved["id"]
    assert later["dates"]["sent"] == "2027-01-15T08:00:00Z"
    assert later["dates"]["replied"] == "2027-01-16T08:00:00Z"


def test_a_person_met_again_is_the_same_contact(bench: Any) -> None:
    """Without an id the address is known again, and the user's notes stay."""
    first = bench.post("/v1/contacts/save", contact(status="sent", notes="met at the tram stop")).json["contact"]
    again = bench.post("/v1/contacts/save", contact(status="sent")).json["contact"]
    assert (again["id"], again["notes"]) == (first["id"], "met at the tram stop")
    assert len(bench.post("/v1/contacts/list", {}).json["contacts"]) == 1


def test_a_second_message_takes_nothing_away(bench: Any) -> None:
    """A note, a talk, an e-mail: the note is still there and counted, and the talk was had."""
    saved = bench.post("/v1/contacts/save", contact(status="sent", channel="note", text="Hi Ottilie")).json["contact"]
    bench.post("/v1/contacts/save", {"contact": {**saved, "status": "talked"}})
    bench.post("/v1/contacts/save", contact(status="sent", channel="email", text="Dear Ottilie"))
    listed = bench.post("/v1/contacts/list", {}).json
    (kept,) = listed["contacts"]
    assert (kept["status"], listed["notes_this_month"]) == ("talked", 1)
    assert [each["text"] for each in kept["history"]] == ["Hi Ottilie", "Dear Ottilie"]


def test_a_reminder_is_due_after_a_week_and_once(bench: Any) -> None:
    """Not on the sixth day, on the seventh, and no more once one has gone out."""
    saved = bench.post("/v1/contacts/save", contact(status="sent")).json["contact"]
    bench.clock.now += 7 * DAY - 1
    assert bench.post("/v1/contacts/list", {}).json["due"] == []
    bench.clock.now += 1
    (due,) = bench.post("/v1/contacts/list", {}).json["due"]
    assert (due["contact"], due["what"]) == (saved["id"], "reminder")
    bench.post("/v1/contacts/save", {"contact": {**saved, "dates": {**saved["dates"], "reminded": "2027-01-22"}}})
    assert bench.post("/v1/contacts/list", {}).json["due"] == []


def test_the_month_counts_its_notes(bench: Any) -> None:
    """Notes of this month count against the limit; messages and last month's notes do not."""
    bench.post("/v1/contacts/save", contact(status="sent"))
    bench.post("/v1/contacts/save", contact(status="sent", url="https://example.org/b", channel="message"))
    bench.post("/v1/contacts/save", contact(status="sent", url="https://example.org/c", dates={"sent": "2026-12-31"}))
    listed = bench.post("/v1/contacts/list", {}).json
    assert (listed["notes_this_month"], listed["preferences"]["monthly_notes"]) == (1, 3)


def test_contacts_go_after_the_time_chosen(bench: Any) -> None:
    """A contact unchanged for longer than `keep_days` is forgotten; without a choice it stays."""
    bench.post("/v1/contacts/save", contact(status="sent"))
    bench.clock.now += 400 * DAY
    assert len(bench.post("/v1/contacts/list", {}).json["contacts"]) == 1
    bench.post("/v1/preferences/save", {"preferences": {"monthly_notes": 5, "keep_days": 365}})
    listed = bench.post("/v1/contacts/list", {}).json
    assert (listed["contacts"], listed["preferences"]["monthly_notes"]) == ([], 5)


def test_contacts_are_exported_and_forgotten(bench: Any) -> None:
    """Both formats hold each contact; one or all can be forgotten."""
    saved = bench.post("/v1/contacts/save", contact(status="sent")).json["contact"]
    table = bench.post("/v1/contacts/export", {"format": "csv"}).json
    rows = list(csv.DictReader(io.StringIO(table["content"].removeprefix("\ufeff"))))
    assert (table["media_type"], rows[0]["name"]) == ("text/csv", "Ottilie Brandvold")
    whole = bench.post("/v1/contacts/export", {"format": "json"}).json
    assert json.loads(whole["content"]) == [saved]
    assert bench.post("/v1/contacts/forget", {"id": "0" * 16}).json == {"forgotten": 0}
    assert bench.post("/v1/contacts/forget", {"id": saved["id"]}).json == {"forgotten": 1}
    bench.post("/v1/contacts/save", contact(status="sent"))
    assert bench.post("/v1/contacts/forget", {"all": True}).json == {"forgotten": 1}
