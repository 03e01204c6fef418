"""The database: shared by processes, of one version, and clear about what is wrong with it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.support.process import environment

from overture.errors import StoreProblem
from overture.records import AboutMe
from overture.store import open_store, schema


def test_a_new_database_has_the_newest_version(tmp_path: Path) -> None:
    """It is made at the first use, with every step taken."""
    open_store(tmp_path / "data").check()
    with sqlite3.connect(tmp_path / "data" / "overture.sqlite3") as db:
        assert db.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
    db.close()


def test_a_newer_database_is_refused(tmp_path: Path) -> None:
    """What a newer Overture wrote is left alone."""
    open_store(tmp_path / "data").check()
    with sqlite3.connect(tmp_path / "data" / "overture.sqlite3") as db:
        db.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    db.close()
    with pytest.raises(StoreProblem, match="newer Overture"):
        open_store(tmp_path / "data").check()


def test_a_damaged_database_says_so(tmp_path: Path) -> None:
    """Bytes that are no database are named as damage, with what to do."""
    store = open_store(tmp_path / "data")
    store.check()
    (tmp_path / "data" / "overture.sqlite3").write_bytes(b"not a database, " * 1000)
    with pytest.raises(StoreProblem) as caught:
        store.about_me.load()
    assert caught.value.fix


def test_an_error_undoes_what_was_begun(tmp_path: Path) -> None:
    """An exception inside a use leaves the database as it was."""
    store = open_store(tmp_path / "data")

    def write_and_fail() -> None:
        with store.about_me._database.writing() as db:
            db.execute("INSERT INTO about_me (id, record) VALUES (1, '{}')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_and_fail()
    assert store.about_me.load() is None


def test_many_threads_write_at_once(tmp_path: Path) -> None:
    """Forty writers wait for each other and all succeed, on a database that none of them had made."""
    store = open_store(tmp_path / "data")
    with ThreadPoolExecutor(20) as pool:
        list(pool.map(lambda n: store.clients.add(f"client {n}"), range(40)))
    assert len(store.clients.all()) == 40


def test_another_process_sees_it_at_once(tmp_path: Path) -> None:
    """What one process saves, another finds, while both are running."""
    store = open_store(tmp_path / "data")
    store.about_me.save(AboutMe(name="Sunniva Aldercote"))
    program = (
        "import sys, pathlib; from overture.store import open_store; s = open_store(pathlib.Path(sys.argv[1]));"
        "print(s.about_me.load().name); s.about_me.forget()"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "data")]
    ended = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "Sunniva Aldercote"
    assert store.about_me.load() is None
