"""What the user has chosen about contacts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, TypeAdapter

from overture.store.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """`monthly_notes`: the connection notes that the account may send a month.

    `keep_days`: how long a contact is kept after its last change; 0 keeps it until it is forgotten by hand.
    """

    monthly_notes: Annotated[int, Field(ge=0, le=1000)] = 3
    keep_days: Annotated[int, Field(ge=0, le=3650)] = 0


RECORD = TypeAdapter(Preferences)


class SavedPreferences:
    """The one saved set of preferences."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> Preferences:
        """What was saved, or the defaults."""
        with self._database.reading() as db:
            row = db.execute("SELECT record FROM preferences").fetchone()
        return RECORD.validate_json(row[0]) if row else Preferences()

    def save(self, preferences: Preferences) -> None:
        """Keep these in place of those before."""
        with self._database.writing() as db:
            db.execute(
                "INSERT OR REPLACE INTO preferences (id, record) VALUES (1, ?)",
                (RECORD.dump_json(preferences).decode(),),
            )
