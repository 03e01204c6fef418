"""A saved page or a text file -> what the extension would have captured."""

from __future__ import annotations

import email
import email.policy
import html
import re
import sys
from pathlib import Path

from overture.errors import OvertureError
from overture.records import Capture

STANDARD_INPUT = "-"
MOST_BYTES = 32 * 1024 * 1024
HEAD = 4000  # characters in which a page says what it is
MARKUP = re.compile(r"<(?:!doctype|html|head|body|main|section|div)\b", re.IGNORECASE)
ADDRESSES = (
    re.compile(r"<!-- saved from url=\(\d+\)(\S{1,500}) -->"),
    re.compile(r'<link rel="canonical" href="([^"]{1,500})"'),
)
TITLE = re.compile(r"<title[^>]{0,200}>([^<]{0,500})</title>", re.IGNORECASE)
LANGUAGE = re.compile(r'<html[^>]{0,1000}?\blang="([A-Za-z-]{2,20})"', re.IGNORECASE)
MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


class Unreadable(OvertureError):
    """A page's file cannot be read."""

    default_fix = "Save the profile from the browser (Ctrl-S), or copy its text into a file, and give that."


def capture(name: str) -> Capture:
    """The capture in this file; `-` is standard input. Raises Unreadable."""
    data = _bytes(name)
    if data.startswith(b"%PDF"):
        raise Unreadable(f"{name} is a PDF.", "Open it, select all, copy, and give the text: overture suggest -")
    if b"\0" in data and data[:2] not in MARKS:
        raise Unreadable(f"{name} is neither a page nor a text.")
    text = _page_of_archive(data) if data.startswith((b"From: <Saved", b"MIME-Version:")) else _text(data)
    if not MARKUP.search(text[:HEAD]):
        return Capture(text=text)
    return Capture(
        url=_first(text, *ADDRESSES), title=_first(text, TITLE), language=_first(text, LANGUAGE)[:2], html=text
    )


def text(name: str) -> str:
    """The text of this file; `-` is standard input. Raises Unreadable."""
    return _text(_bytes(name))


def _bytes(name: str) -> bytes:
    try:
        with sys.stdin.buffer if name == STANDARD_INPUT else Path(name).open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Unreadable(f"{name} cannot be read: {error.strerror}.") from error
    if len(data) > MOST_BYTES:
        raise Unreadable(f"{name} is larger than {MOST_BYTES // 1024**2} MiB.")
    return data


def _text(data: bytes) -> str:
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")  # what Windows' editors write where they do not write UTF-8


def _page_of_archive(data: bytes) -> str:
    """The page in what Chrome calls "Webpage, Single File"."""
    archive = email.message_from_bytes(data, policy=email.policy.default)
    for part in archive.walk():
        if part.get_content_type() == "text/html":
            return str(part.get_content())
    raise Unreadable("This web archive holds no page.")


def _first(text: str, *patterns: re.Pattern[str]) -> str:
    """What the first of the patterns finds near the top of the page, or an empty text."""
    found = (match for pattern in patterns if (match := pattern.search(text[: 16 * HEAD])))
    return next((html.unescape(match[1]).strip() for match in found), "")
