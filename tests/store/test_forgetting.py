"""Forgetting everything: nothing of ours stays, and nothing of anybody else's goes."""

from __future__ import annotations

from pathlib import Path

from overture.records import AboutMe
from overture.store import forget_everything, open_store


def test_everything_goes(tmp_path: Path) -> None:
    """The files go, and the folder with them."""
    store = open_store(tmp_path / "data")
    store.about_me.save(AboutMe(name="Idony"))
    store.codes.issue()
    assert forget_everything(tmp_path / "data") == ("key", "overture.sqlite3")
    assert not (tmp_path / "data").exists()


def test_other_files_stay(tmp_path: Path) -> None:
    """A folder that holds something else stays with it."""
    store = open_store(tmp_path / "data")
    store.check()
    (tmp_path / "data" / "keynote.txt").write_text("mine")
    forget_everything(tmp_path / "data")
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["keynote.txt"]


def test_a_running_store_starts_anew(tmp_path: Path) -> None:
    """A server that goes on finds nothing, and can be paired again."""
    store = open_store(tmp_path / "data")
    token = store.clients.add("x")[1]
    forget_everything(tmp_path / "data")
    assert store.clients.owner(token, "") is None
    assert store.codes.redeem(store.codes.issue(), "again", "")[1]


def test_nothing_is_there_to_forget(tmp_path: Path) -> None:
    """Where Overture was never used, nothing happens."""
    assert forget_everything(tmp_path / "never") == ()
