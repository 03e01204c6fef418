"""Time that passes over the one saved contact."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.browser.serving import Server


def ago(**time: float) -> str:
    """A moment before now."""
    return (datetime.now(UTC) - timedelta(**time)).strftime("%Y-%m-%dT%H:%M:%SZ")


def change(server: Server, dates: dict[str, str], **fields: Any) -> dict[str, Any]:
    """Let time pass: the one saved contact with other dates."""
    with sqlite3.connect(server.data_dir / "overture.sqlite3") as db:
        contact = json.loads(db.execute("SELECT record FROM contacts").fetchone()[0])
        contact.update(fields)
        contact["dates"].update(dates)
        for sent in contact["history"]:
            sent["at"] = contact["dates"]["sent"]
        db.execute("UPDATE contacts SET record = ?", (json.dumps(contact),))
    db.close()
    return dict(contact)
