"""The tables, as steps from one version to the next. A step that has been released is never changed."""

from __future__ import annotations

STEPS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE about_me (id INTEGER PRIMARY KEY CHECK (id = 1), record TEXT NOT NULL)",
        "CREATE TABLE preferences (id INTEGER PRIMARY KEY CHECK (id = 1), record TEXT NOT NULL)",
        """CREATE TABLE clients (
            id TEXT PRIMARY KEY,
            label TEXT NOT NULL,
            origin TEXT NOT NULL,
            token_hash BLOB NOT NULL UNIQUE,
            sealed_token BLOB,
            paired REAL NOT NULL,
            used REAL NOT NULL)""",
        """CREATE TABLE codes (
            use TEXT PRIMARY KEY,
            code_hash BLOB NOT NULL,
            expires REAL NOT NULL,
            tries INTEGER NOT NULL)""",
        """CREATE TABLE contacts (
            id TEXT PRIMARY KEY,
            person TEXT NOT NULL,
            changed REAL NOT NULL,
            record TEXT NOT NULL)""",
        "CREATE INDEX contacts_person ON contacts (person)",
    ),
    ("CREATE TABLE forgotten_notes (month TEXT PRIMARY KEY, count INTEGER NOT NULL)",),
)
VERSION = len(STEPS)
