"""What the sender says of themselves, kept until they forget it."""

from __future__ import annotations

from pydantic import TypeAdapter

from overture.records import AboutMe
from overture.store.database import Database

RECORD = TypeAdapter(AboutMe)


class SavedAboutMe:
    """The one saved About me."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> AboutMe | None:
        """The saved About me, or None."""
        with self._database.reading() as db:
            row = db.execute("SELECT record FROM about_me").fetchone()
        return RECORD.validate_json(row[0]) if row else None

    def save(self, about_me: AboutMe) -> None:
        """Keep this one in place of the one before."""
        with self._database.writing() as db:
            db.execute(
                "INSERT OR REPLACE INTO about_me (id, record) VALUES (1, ?)", (RECORD.dump_json(about_me).decode(),)
            )

    def forget(self) -> bool:
        """Whether there was one."""
        with self._database.writing() as db:
            return db.execute("DELETE FROM about_me").rowcount > 0
