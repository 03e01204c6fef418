"""The invented people that travel with the extension, as captures of the protocol."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

SAMPLES = sorted((Path(__file__).resolve().parents[2] / "extension" / "samples").glob("*.json"))


def capture(number: int = 0) -> dict[str, Any]:
    """A capture of a sample profile."""
    captured: dict[str, Any] = json.loads(SAMPLES[number].read_text(encoding="utf-8"))["capture"]
    return captured


def suggest_body(number: int = 0, **options: Any) -> dict[str, Any]:
    """A whole request for `/v1/suggest`."""
    return {"capture": capture(number), "about_me": ABOUT_ME, "options": options}


ABOUT_ME = {
    "name": "Noor Achterberg",
    "headline": "Apprentice electrician, evening student of meteorology",
    "about": "I wire houses by day and read wind maps by night.",
    "goal": "Learn how people came to work on wind farms",
    "education": [{"school": "Veenkamp College", "degree": "Meteorology", "years": "2025 - 2027"}],
    "experience": [{"title": "Apprentice electrician", "company": "Stroomhuis", "start": "2024", "end": ""}],
    "volunteering": [],
    "interests": ["sailing"],
}
