"""Secrets: never on the disk as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from overture.errors import BadCode, StoreProblem
from overture.store import open_store
from overture.store.secrets import Key, new_token


def bytes_of(folder: Path) -> bytes:
    """Everything in the folder."""
    return b"".join(path.read_bytes() for path in folder.iterdir())


def test_tokens_and_codes_are_not_in_the_files(tmp_path: Path) -> None:
    """Neither a bound token, nor a script's, nor a code stands in any file as it is."""
    store = open_store(tmp_path / "data")
    secrets = [store.clients.add("a", "http://127.0.0.1:1")[1], store.clients.add("b")[1], store.codes.issue()]
    assert not any(secret.encode() in bytes_of(tmp_path / "data") for secret in secrets)


def test_a_sealed_token_is_opened_with_its_own_client(tmp_path: Path) -> None:
    """The pad belongs to the client: another's does not open it."""
    key, token = Key(tmp_path), new_token().encode()
    sealed = key.sealed(token, "one")
    assert key.unsealed(sealed, "one") == token
    assert sealed != key.sealed(token, "two")
    assert token not in sealed


def test_the_database_alone_tells_no_secret(tmp_path: Path) -> None:
    """With another key, a copied database gives neither proof nor a way in by code."""
    store = open_store(tmp_path / "data")
    client, _ = store.clients.add("a", "http://127.0.0.1:1")
    code = store.codes.issue()
    assert store.clients.proof(client.id, "http://127.0.0.1:1", "hello")
    (tmp_path / "data" / "key").unlink()
    assert store.clients.proof(client.id, "http://127.0.0.1:1", "hello") is None
    with pytest.raises(BadCode):
        store.codes.redeem(code, "x", "")


def test_a_damaged_key_says_so(tmp_path: Path) -> None:
    """A key of the wrong length is not used."""
    store = open_store(tmp_path / "data")
    store.codes.issue()
    (tmp_path / "data" / "key").write_bytes(b"short")
    with pytest.raises(StoreProblem, match="damaged"):
        store.codes.issue()
