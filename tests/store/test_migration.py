"""What an older Overture has saved is there, whole, in a newer one."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from overture.records import AboutMe
from overture.store import database, open_store, schema
from overture.store.contacts import Contact, Dates
from overture.store.due import notes_this_month
from overture.store.history import Sent

# A database as 0.1.0 first wrote it, when contacts had no talking points, no first name and no history.
FIRST = """
CREATE TABLE about_me (id INTEGER PRIMARY KEY CHECK (id = 1), record TEXT NOT NULL);
CREATE TABLE preferences (id INTEGER PRIMARY KEY CHECK (id = 1), record TEXT NOT NULL);
CREATE TABLE clients (id TEXT PRIMARY KEY, label TEXT NOT NULL, origin TEXT NOT NULL, token_hash BLOB NOT NULL UNIQUE,
  sealed_token BLOB, paired REAL NOT NULL, used REAL NOT NULL);
CREATE TABLE codes (use TEXT PRIMARY KEY, code_hash BLOB NOT NULL, expires REAL NOT NULL, tries INTEGER NOT NULL);
CREATE TABLE contacts (id TEXT PRIMARY KEY, person TEXT NOT NULL, changed REAL NOT NULL, record TEXT NOT NULL);
CREATE INDEX contacts_person ON contacts (person);
INSERT INTO about_me VALUES (1, '{"name":"Sunniva Aldercote","headline":"Night porter","about":"","goal":"",
  "education":[],"experience":[],"volunteering":[],"interests":["tides"]}');
INSERT INTO preferences VALUES (1, '{"monthly_notes":5,"keep_days":365}');
INSERT INTO clients VALUES ('0123456789abcdef', 'Chrome', 'chrome-extension://abc', x'01', NULL, 1.0, 2.0);
INSERT INTO contacts VALUES ('fedcba9876543210', 'https://www.linkedin.com/in/ragnild-o/', 1800000000.0,
  '{"id":"fedcba9876543210","name":"Ragnild Osterlund","url":"https://www.linkedin.com/in/ragnild-o/",
    "headline":"Pilot boat skipper","status":"sent","channel":"message","text":"Hi Ragnild,","notes":"rides a tandem",
    "dates":{"drafted":"","sent":"2027-01-15T08:00:00Z","reminded":"","replied":"","scheduled":"","talked":"",
    "thanked":"","closed":""}}');
PRAGMA user_version = 1;
"""
SAVED = Contact(
    id="fedcba9876543210",
    name="Ragnild Osterlund",
    url="https://www.linkedin.com/in/ragnild-o/",
    headline="Pilot boat skipper",
    status="sent",
    channel="message",
    text="Hi Ragnild,",
    notes="rides a tandem",
    dates=Dates(sent="2027-01-15T08:00:00Z"),
    history=(Sent(at="2027-01-15T08:00:00Z", channel="message", text="Hi Ragnild,"),),
)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A data folder of the first version."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    path = folder / database.FILE
    os.close(os.open(path, os.O_CREAT, 0o600))
    with sqlite3.connect(path) as db:
        db.executescript(FIRST)
    db.close()
    return folder


def whole(folder: Path) -> None:
    """Everything of the first version is there."""
    store = open_store(folder)
    assert store.about_me.load() == AboutMe(name="Sunniva Aldercote", headline="Night porter", interests=("tides",))
    assert asdict(store.preferences.load()) == {"monthly_notes": 5, "keep_days": 365}
    assert [client.id for client in store.clients.all()] == ["0123456789abcdef"]
    assert store.contacts.all() == (SAVED,)


def test_the_first_database_is_read_whole(old: Path) -> None:
    """About me, preferences, paired browsers and contacts of the first version are all there, and can be saved anew."""
    whole(old)
    store = open_store(old)
    store.contacts.save(SAVED)
    assert store.contacts.all() == (SAVED,)


def test_what_was_sent_before_there_was_a_history_is_its_beginning(old: Path) -> None:
    """The one message that an old contact holds stays, and counts in its month, when another is sent."""
    with sqlite3.connect(old / database.FILE) as db:
        db.execute("UPDATE contacts SET record = json_set(record, '$.channel', 'note')")
    db.close()
    contacts = open_store(old, lambda: 1_800_100_000.0).contacts
    assert notes_this_month(contacts.all(), 1_800_100_000.0) == 1
    again = contacts.save(replace(SAVED, id="", channel="email", text="Dear Ragnild,", history=(), dates=Dates()))
    assert [(each.channel, each.text) for each in again.history] == [
        ("note", "Hi Ragnild,"),
        ("email", "Dear Ragnild,"),
    ]
    assert notes_this_month(contacts.all(), 1_800_100_000.0) == 1


def test_a_further_step_keeps_what_was_saved(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database of each earlier version takes the steps that it lacks, once, and loses no row."""
    step = ("ALTER TABLE contacts ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'",)
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, step))
    monkeypatch.setattr(schema, "VERSION", len(schema.STEPS))
    whole(old)
    whole(old)
    with sqlite3.connect(old / database.FILE) as db:
        assert db.execute("SELECT colour FROM contacts").fetchall() == [("blue",)]
        assert db.execute("PRAGMA user_version").fetchone() == (len(schema.STEPS),)
    db.close()


def test_a_step_that_fails_leaves_the_old_version(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A step that breaks half-way changes nothing: the version before reads it as it was."""
    broken = ("DELETE FROM contacts", "ALTER TABLE nowhere ADD COLUMN x TEXT")
    with monkeypatch.context() as patched:
        patched.setattr(schema, "STEPS", (*schema.STEPS, broken))
        patched.setattr(schema, "VERSION", len(schema.STEPS))
        with pytest.raises(Exception, match="cannot be opened"):
            open_store(old).contacts.all()
    whole(old)
