"""Certificates that are held."""

from __future__ import annotations

import re
from collections.abc import Iterable

from overture.points.making import details, point, shown
from overture.points.ranking import KINDS
from overture.records import Certification, TalkingPoint

MOST = 3
# "(exam booked for January)": what is not held is no certificate.
_NOT_HELD = re.compile(
    r"\b(?:booked|not (?:yet )?passed|in progress|in preparation|pending|expected|planned|studying for|to be taken|"
    r"resit|retake|lapsed|failed|candidate for|en cours|en curso|em andamento|in corso|in Vorbereitung)\b",
    re.IGNORECASE,
)


def certifications(entries: Iterable[Certification]) -> list[TalkingPoint]:
    """A point for each of the first that are held."""
    held = [c for c in entries if c.name and not _NOT_HELD.search(f"{c.name} {c.issuer} {c.date}")]
    return [_certification(entry) for entry in held[:MOST]]


def _certification(entry: Certification) -> TalkingPoint:
    """A certificate by its name, or by its abbreviation where the name begins with one."""
    name = shown(entry.name)
    short = re.match(r"^([A-Z][A-Z0-9+-]{1,7})\s*[:–—-]\s", name)
    label = short[1] if short else re.sub(r"\s*\([^)]*\)$", "", name)
    tail = " certification" if label.startswith(("Certified ", "Registered ", "Chartered ")) else " certificate"
    if short or re.search(
        r"\b(?:certific\w+|licen[cs]e|diploma|credential|zertifikat\w*|training)\b", label, re.IGNORECASE
    ):
        tail = ""
    return point(
        "certification",
        f"your {label}{tail}",
        [("certifications", entry.name)],
        score=KINDS["certification"],
        why="A certificate: true, though many have one.",
        parts=details(name=label + tail, issuer=shown(entry.issuer)),
    )
