"""Moments as they are kept and sent: ISO 8601, empty where something has not been."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field

Moment = Annotated[
    str, Field(pattern=r"^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?)?)?$")
]


def moment(text: str) -> datetime | None:
    """The moment, or None for an empty text and for a day that no calendar has. Without a zone it is UTC."""
    try:
        read = datetime.fromisoformat(text)
        return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def text_of(read: datetime | float) -> str:
    """The text of a moment in UTC, to the second; seconds since 1970 are one too."""
    at = read if isinstance(read, datetime) else datetime.fromtimestamp(read, UTC)
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
