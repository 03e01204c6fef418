"""What each channel's box takes, in UTF-16 code units."""

from __future__ import annotations

from overture.records import Channel

LIMITS: dict[Channel, int | None] = {"note": 200, "note-premium": 300, "message": 1900, "inmail": 1900, "email": None}
SUBJECT_LIMIT = 200
NOTES: tuple[Channel, ...] = ("note", "note-premium")
TITLED: tuple[Channel, ...] = ("inmail", "email")
