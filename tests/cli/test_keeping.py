"""Pairing, About me, contacts and forgetting, from the terminal."""

from __future__ import annotations

import csv
import json
import re
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from tests.support import sample

from overture.store import open_store
from overture.store.contacts import Contact, Dates


def test_pair_prints_a_code_that_works(overture: Callable[..., Result], data_dir: Path) -> None:
    """Eight digits on standard output, which a browser can redeem."""
    code = re.fullmatch(r"Pairing code: (\d{8})\n", overture("pair").stdout)
    assert code
    assert open_store(data_dir).codes.redeem(code[1], "Chrome", "chrome-extension://x")


def test_token_prints_a_token_and_nothing_else(overture: Callable[..., Result], data_dir: Path) -> None:
    """What a script reads is the token alone."""
    result = overture("token")
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}\n", result.stdout)
    assert result.stderr == ""
    assert open_store(data_dir).clients.owner(result.stdout.strip(), "")


def test_clients_are_listed_and_revoked(overture: Callable[..., Result], data_dir: Path) -> None:
    """Each is shown with its id; one can be revoked, or all."""
    assert "Nobody" in overture("pair", "--list").stdout
    store = open_store(data_dir)
    client, token = store.clients.add("Chrome on my laptop", "chrome-extension://x")
    overture("token", "--label", "backup script")
    listed = overture("pair", "--list").stdout
    assert f"{client.id}  Chrome on my laptop  from chrome-extension://x" in listed
    assert "backup script  from scripts" in listed
    assert overture("pair", "--revoke", client.id).exit_code == 0
    assert store.clients.owner(token, "chrome-extension://x") is None
    assert overture("pair", "--revoke", client.id).exit_code == 1
    assert overture("pair", "--revoke", "all").stdout == "Revoked 1.\n"
    assert overture("pair", "--list", "--revoke", "x").exit_code == 2


def test_about_me_goes_in_and_out(overture: Callable[..., Result], tmp_path: Path) -> None:
    """What `show` prints, `set` takes; forgetting empties it."""
    nothing = overture("about-me")
    empty = nothing.stdout
    assert re.search(r"overture about-me > me\.json`.*overture about-me set me\.json`", nothing.stderr, re.DOTALL)
    assert json.loads(empty)["name"] == ""
    file = tmp_path / "me.json"
    file.write_text(json.dumps(sample.ABOUT_ME))
    assert overture("about-me", "set", str(file)).exit_code == 0
    shown = overture("about-me", "show").stdout
    assert json.loads(shown) == sample.ABOUT_ME
    assert overture("about-me", "set", "-", stdin=shown).exit_code == 0
    assert overture("about-me", "forget").exit_code == 0
    assert overture("about-me").stdout == empty


def test_about_me_can_be_read_from_a_page(overture: Callable[..., Result], page: Path) -> None:
    """It is shown first, and kept only on a yes."""
    shown = overture("about-me", "from-page", str(page))
    mine = json.loads(shown.stdout)
    assert mine["name"] == page.read_text().splitlines()[7]
    assert mine["experience"][0]["title"]
    assert "Not saved" in shown.stderr
    assert json.loads(overture("about-me").stdout)["name"] == ""
    overture("about-me", "from-page", str(page), "--yes")
    assert json.loads(overture("about-me").stdout) == mine


@pytest.fixture
def kept(data_dir: Path) -> Contact:
    """A saved contact with whom a reminder is due."""
    contact = Contact(name="=Wilf \x1b[2J Harker", status="sent", dates=Dates(sent="2026-01-02T00:00:00Z"))
    return open_store(data_dir).contacts.save(contact)


def test_contacts_are_listed_with_what_is_due(overture: Callable[..., Result], kept: Contact) -> None:
    """One line each, without what the page could draw with; the month's count beside it."""
    result = overture("contacts")
    assert result.stdout == f"{kept.id}  =Wilf [2J Harker  sent 2026-01-02  (one reminder is due)\n"
    assert "Connection notes this month: 0 of 3" in result.stderr


def test_a_list_tells_of_every_message(overture: Callable[..., Result], data_dir: Path) -> None:
    """Where more than one was sent, each stands there with its channel and its day."""
    store = open_store(data_dir, lambda: 1_800_000_000.0)
    store.contacts.save(Contact(name="R", status="sent", text="Hi", dates=Dates(sent="2027-01-02")))
    store.contacts.save(Contact(name="R", status="sent", text="Dear", channel="email"))
    assert "R  sent 2027-01-02  2 messages: note 2027-01-02, email 2027-01-15" in overture("contacts").stdout


@pytest.mark.parametrize("name", ["out.csv", "out.json"])
def test_contacts_are_exported_for_their_owner_alone(
    overture: Callable[..., Result], kept: Contact, tmp_path: Path, name: str
) -> None:
    """The file's ending says which form; an older file is replaced; nobody else can read it."""
    file = tmp_path / name
    file.write_text("older")
    assert overture("contacts", "export", str(file)).exit_code == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    text = file.read_text(encoding="utf-8-sig")
    names = [row["name"] for row in (csv.DictReader(text.splitlines()) if name == "out.csv" else json.loads(text))]
    assert names == (["'=Wilf [2J Harker"] if name == "out.csv" else [kept.name])


def test_an_export_that_cannot_be_written_says_so(
    overture: Callable[..., Result], kept: Contact, tmp_path: Path
) -> None:
    """A folder that is not there is named."""
    result = overture("contacts", "export", str(tmp_path / "nowhere" / "x.csv"))
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


def test_contacts_are_forgotten(overture: Callable[..., Result], kept: Contact) -> None:
    """By id, by name, or all; nobody is no success."""
    assert overture("contacts", "forget", kept.id, "--all").exit_code == 2
    assert overture("contacts", "forget", stdin="n\n").exit_code == 1
    assert overture("contacts", "forget", "nobody").exit_code == 1
    assert overture("contacts", "forget", kept.name.upper()).exit_code == 0
    assert "No contact" in overture("contacts").stdout
    assert overture("contacts", "forget", "--all").stderr == "Forgot 0.\n"
    assert overture("contacts", "forget", stdin="y\n").exit_code == 0


def test_everything_is_forgotten_on_a_yes(overture: Callable[..., Result], data_dir: Path, kept: Contact) -> None:
    """A no leaves all; a yes leaves nothing."""
    assert overture("forget-everything", stdin="n\n").exit_code == 1
    assert data_dir.exists()
    assert overture("forget-everything", stdin="y\n").exit_code == 0
    assert not data_dir.exists()
    assert "nothing to delete" in overture("forget-everything", "--yes").stdout


def test_a_data_folder_open_to_others_is_refused(overture: Callable[..., Result], data_dir: Path) -> None:
    """Every command that keeps or reads says so, with the command that closes the folder."""
    data_dir.mkdir(mode=0o755)
    data_dir.chmod(0o755)
    for words in (["token"], ["pair"], ["about-me"], ["contacts"], ["serve", "--no-browser"]):
        result = overture(*words)
        assert result.exit_code == 1
        assert f"chmod 700 {data_dir}" in result.stderr
