"""Files: for their owner alone, and refused where they are not."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from overture.errors import StoreProblem
from overture.store import open_store, private

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")


def modes(folder: Path) -> set[str]:
    """The modes of everything in a folder."""
    return {oct(stat.S_IMODE(path.stat().st_mode)) for path in folder.rglob("*")}


@posix
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_what_is_kept_is_0600_in_0700(tmp_path: Path, umask: int) -> None:
    """Whatever the umask, the folder is 0700 and each file in it 0600."""
    folder = tmp_path / "deep" / "data"
    before = os.umask(umask)
    try:
        store = open_store(folder)
        store.codes.issue()
        store.clients.add("x", "http://127.0.0.1:1")
    finally:
        os.umask(before)
    assert oct(stat.S_IMODE(folder.stat().st_mode)) == "0o700"
    assert modes(folder) == {"0o600"}


@posix
@pytest.mark.parametrize("mode", [0o750, 0o705, 0o777, 0o710])
def test_a_folder_open_to_others_is_refused(tmp_path: Path, mode: int) -> None:
    """The refusal names the command that closes it, and that command is enough."""
    folder = tmp_path / "data"
    store = open_store(folder)
    store.check()
    folder.chmod(mode)
    with pytest.raises(StoreProblem) as caught:
        store.about_me.load()
    assert caught.value.fix == f"Run: chmod 700 {folder}"
    folder.chmod(0o700)
    assert store.about_me.load() is None


@posix
@pytest.mark.parametrize("name", ["overture.sqlite3", "key"])
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
def test_a_file_open_to_others_is_refused(tmp_path: Path, name: str, mode: int) -> None:
    """The same for the database and for the key."""
    store = open_store(tmp_path / "data")
    store.codes.issue()
    (tmp_path / "data" / name).chmod(mode)
    with pytest.raises(StoreProblem, match="Other users"):
        store.codes.issue()


@posix
def test_a_link_is_refused(tmp_path: Path) -> None:
    """A data folder that leads elsewhere is not followed."""
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    (tmp_path / "data").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StoreProblem, match="link"):
        open_store(tmp_path / "data").check()


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    """Where a file stands in the way, the error names the place."""
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreProblem, match="cannot be"):
        open_store(tmp_path / "file" / "data").check()


def test_an_existing_file_is_kept(tmp_path: Path) -> None:
    """Making a file that another process has just made changes nothing and leaves nothing behind."""
    private.make_file(tmp_path / "key", b"first")
    private.make_file(tmp_path / "key", b"second")
    assert (tmp_path / "key").read_bytes() == b"first"
    assert [path.name for path in tmp_path.iterdir()] == ["key"]


def test_a_replaced_file_is_private_too(tmp_path: Path) -> None:
    """The new content is there for its owner alone; where it cannot be put, nothing is left lying about."""
    (tmp_path / "out.csv").write_bytes(b"older")
    private.replace_file(tmp_path / "out.csv", b"newer")
    assert (tmp_path / "out.csv").read_bytes() == b"newer"
    assert modes(tmp_path) == {"0o600"} or os.name == "nt"
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="folder"):
        private.replace_file(tmp_path / "folder", b"x")
    assert {path.name for path in tmp_path.iterdir()} == {"out.csv", "folder"}


def test_windows_is_told_who_may_enter() -> None:
    """On Windows the folder's inherited rights go and its user alone gets them."""
    command = private.windows_command(Path("C:/Users/Jo Ann/overture"), "Jo Ann")
    assert command[0] == "icacls"
    assert command[2:] == ("/inheritance:r", "/grant:r", "Jo Ann:(OI)(CI)F")
