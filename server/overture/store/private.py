"""A folder and files that only their owner can read: 0700 and 0600, refused where they are wider.

Windows has no such modes: there the folder is created with an access list that names its owner alone.
"""

from __future__ import annotations

import getpass
import os
import shlex
import stat
import subprocess  # nosec B404: one fixed program of Windows, no shell
from pathlib import Path

from overture.errors import StoreProblem

FOLDER_MODE = 0o700
FILE_MODE = 0o600
OTHERS = 0o077


def make_folder(folder: Path) -> None:
    """Create the folder, for its owner alone, where it is not there; raises StoreProblem where others can enter it."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=FOLDER_MODE)
    except OSError as error:
        if folder.is_dir():
            check(folder)
            return
        raise StoreProblem(
            f"The data folder {folder} cannot be made: {error.strerror}.", "Name another with --data-dir."
        ) from error
    if os.name == "nt":
        subprocess.run(windows_command(folder, getpass.getuser()), check=False, capture_output=True)  # noqa: S603 # nosec B603
    else:
        folder.chmod(FOLDER_MODE)  # whatever the umask was


def make_file(path: Path, content: bytes = b"") -> None:
    """Create the file with this content, readable by its owner alone, all of it or nothing; an existing one is kept."""
    unfinished = _write_beside(path, content)
    try:
        os.link(unfinished, path)  # unlike a rename, never replaces what another process has just made
    except FileExistsError:
        pass
    finally:
        unfinished.unlink()


def replace_file(path: Path, content: bytes) -> None:
    """The same, in place of the file that may be there."""
    unfinished = _write_beside(path, content)
    try:
        unfinished.replace(path)
    except OSError:
        unfinished.unlink()
        raise


def _write_beside(path: Path, content: bytes) -> Path:
    """A new private file next to `path`, complete and on the disk."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}-{os.urandom(4).hex()}")
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return unfinished


def check(path: Path) -> None:
    """Raise StoreProblem where somebody else than the owner may read or write the file or folder."""
    if os.name == "nt":
        return
    found = path.lstat()
    wanted = FOLDER_MODE if stat.S_ISDIR(found.st_mode) else FILE_MODE
    if stat.S_ISLNK(found.st_mode):
        raise StoreProblem(
            f"{path} is a link to somewhere else.", "Remove the link, or name the place with --data-dir."
        )
    if found.st_uid != os.getuid():
        raise StoreProblem(f"{path} belongs to another user.", "Name a folder of your own with --data-dir.")
    if stat.S_IMODE(found.st_mode) & OTHERS:
        raise StoreProblem(
            f"Other users of this computer can open {path}.", f"Run: chmod {wanted:o} {shlex.quote(str(path))}"
        )


def windows_command(folder: Path, user: str) -> tuple[str, ...]:
    """The command that leaves the folder on Windows to this user alone."""
    return ("icacls", str(folder), "/inheritance:r", "/grant:r", f"{user}:(OI)(CI)F")
