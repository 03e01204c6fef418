"""Clients and codes, below the wire."""

from __future__ import annotations

from pathlib import Path

import pytest

from overture.errors import BadCode, CodeExpired
from overture.store import open_store

ORIGIN = "chrome-extension://abc"
LOCAL = "http://127.0.0.1:27182"
DAY = 24 * 3600.0


def test_labels_are_one_printable_line(tmp_path: Path) -> None:
    """A label cannot draw on the terminal that lists it."""
    clients = open_store(tmp_path / "data").clients
    clients.add("\x1b[31mred\n\u202eolleh" + "x" * 500)
    (client,) = clients.all()
    assert client.label.isprintable()
    assert len(client.label) <= 80


def test_use_is_noted_by_the_day(tmp_path: Path) -> None:
    """A token's last use is kept, and not written each time."""
    now = [1_800_000_000.0]
    clients = open_store(tmp_path / "data", lambda: now[0]).clients
    _, token = clients.add("x")
    now[0] += 3600
    assert clients.owner(token, "")
    assert clients.all()[0].used == 1_800_000_000.0
    now[0] += 48 * 3600
    assert clients.owner(token, "")
    assert clients.all()[0].used == now[0]


def test_a_new_code_replaces_the_old(tmp_path: Path) -> None:
    """Of one kind only the newest works; the local page's and the extension's do not touch each other."""
    codes = open_store(tmp_path / "data").codes
    old, page, new = codes.issue(), codes.issue("local-page"), codes.issue()
    with pytest.raises(BadCode):
        codes.redeem(old, "x", ORIGIN)
    assert codes.redeem(page, "x", ORIGIN)
    assert codes.redeem(new, "x", ORIGIN)
    with pytest.raises(CodeExpired):
        codes.redeem(new, "x", ORIGIN)


def test_codes_keep_their_zeros(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small number is eight digits as well."""
    monkeypatch.setattr("overture.store.codes.randbelow", lambda limit: 7)
    assert open_store(tmp_path / "data").codes.issue() == "00000007"


def test_the_list_of_one_browser_does_not_grow_for_ever(tmp_path: Path) -> None:
    """Of one origin the ten newest pairings stay; other origins and scripts are not touched."""
    clients = open_store(tmp_path / "data").clients
    clients.add("other", "http://127.0.0.1:1")
    tokens = [clients.add("x", ORIGIN)[1] for _ in range(12)]
    scripts = [clients.add("script")[1] for _ in range(12)]
    assert [bool(clients.owner(token, ORIGIN)) for token in tokens] == [False] * 2 + [True] * 10
    assert all(clients.owner(token, "") for token in scripts)
    assert len(clients.all()) == 23


def test_tabs_of_the_local_page_do_not_collect(tmp_path: Path) -> None:
    """The five newest tabs stay paired; the extension's pairings and scripts are not touched by them."""
    clients = open_store(tmp_path / "data").clients
    extension, script = clients.add("x", ORIGIN)[1], clients.add("script")[1]
    tabs = [clients.add("Local page", LOCAL)[1] for _ in range(7)]
    assert [bool(clients.owner(token, LOCAL)) for token in tabs] == [False] * 2 + [True] * 5
    assert clients.owner(extension, ORIGIN)
    assert clients.owner(script, "")
    assert len(clients.all()) == 7


def test_a_tab_that_is_no_longer_used_ends(tmp_path: Path) -> None:
    """A week without use ends a tab's token and proof and takes it off the list; use prolongs it, others stay."""
    now = [1_800_000_000.0]
    clients = open_store(tmp_path / "data", lambda: now[0]).clients
    (tab, token), (_, extension) = clients.add("Local page", LOCAL), clients.add("Chrome", ORIGIN)
    now[0] += 6 * DAY
    assert clients.owner(token, LOCAL)
    now[0] += 6 * DAY
    assert clients.owner(token, LOCAL)
    assert clients.proof(tab.id, LOCAL, "hello")
    now[0] += 7 * DAY + 1
    assert clients.owner(token, LOCAL) is None
    assert clients.proof(tab.id, LOCAL, "hello") is None
    assert [client.label for client in clients.all()] == ["Chrome"]
    assert clients.owner(extension, ORIGIN)


def test_scripts_leave_no_token_to_prove(tmp_path: Path) -> None:
    """A script's token is kept as a hash alone, so that no proof can be made of it."""
    clients = open_store(tmp_path / "data").clients
    client, _ = clients.add("script")
    assert clients.proof(client.id, "", "hello") is None
