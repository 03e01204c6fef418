"""One SQLite file in a private folder: opened for each use, so that several processes share it and none holds it.

A use is a transaction. A killed process leaves a journal, which the next use rolls back. What is deleted is
overwritten.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from overture.errors import StoreProblem
from overture.store import private, schema

FILE = "overture.sqlite3"
WAIT_SECONDS = 5.0


class Database:
    """The file `overture.sqlite3` in `folder`. Raises StoreProblem where it cannot be used, with what to do."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / FILE

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection that sees one state of the file; many may read at once."""
        return self._use("BEGIN")

    def writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection that alone may write; what it did stays where no exception leaves the block."""
        return self._use("BEGIN IMMEDIATE")

    @contextmanager
    def _use(self, begin: str) -> Iterator[sqlite3.Connection]:
        try:
            connection = self._open()
        except (sqlite3.Error, OSError) as error:
            raise StoreProblem(f"{self.path} cannot be opened: {error}.") from error
        try:
            connection.execute(begin)
            yield connection
            connection.execute("COMMIT")
        except sqlite3.OperationalError as error:
            raise StoreProblem(f"{self.path} cannot be used now: {error}.") from error
        except sqlite3.DatabaseError as error:
            raise StoreProblem(
                f"{self.path} is damaged: {error}.",
                "Move it away (or run `overture forget-everything`) and pair again.",
            ) from error
        finally:
            connection.close()  # undoes what was not committed

    def _open(self) -> sqlite3.Connection:
        private.make_folder(self.folder)
        if not self.path.exists():
            private.make_file(self.path)
        private.check(self.path)
        connection = sqlite3.connect(self.path, timeout=WAIT_SECONDS, isolation_level=None)
        try:
            connection.execute("PRAGMA secure_delete = ON")
            self._bring_up_to_date(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _bring_up_to_date(self, connection: sqlite3.Connection) -> None:
        if self._version(connection) == schema.VERSION:
            return
        connection.execute("BEGIN IMMEDIATE")
        version = self._version(connection)  # another process may have been faster
        if version > schema.VERSION:
            raise StoreProblem(f"{self.path} was written by a newer Overture.", "Install the newest Overture.")
        for step in schema.STEPS[version:]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {schema.VERSION}")
        connection.execute("COMMIT")

    @staticmethod
    def _version(connection: sqlite3.Connection) -> int:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
