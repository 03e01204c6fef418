"""Files -> captures: saved pages, web archives, texts, and what is neither."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from overture.cli import pages

HTML = """<!DOCTYPE html>
<!-- saved from url=(0042)https://www.linkedin.com/in/merewen-tollgate/ -->
<html lang="en-GB"><head><title>(2) Merewen Tollgate &amp; co | LinkedIn</title></head>
<body><main>Merewen</main></body></html>
"""


def write(folder: Path, data: bytes) -> str:
    """A file with these bytes."""
    file = folder / "page"
    file.write_bytes(data)
    return str(file)


def test_a_saved_page_tells_where_it_is_from(tmp_path: Path) -> None:
    """Address, title and language are found in the page itself."""
    capture = pages.capture(write(tmp_path, HTML.encode()))
    assert capture.url == "https://www.linkedin.com/in/merewen-tollgate/"
    assert capture.title == "(2) Merewen Tollgate & co | LinkedIn"
    assert (capture.language, capture.text, capture.html) == ("en", None, HTML)


def test_a_canonical_address_is_found_too(tmp_path: Path) -> None:
    """Where the browser leaves no mark, the page's own link tells."""
    text = '<html><head><link rel="canonical" href="https://www.linkedin.com/in/m/"></head><main></main></html>'
    assert pages.capture(write(tmp_path, text.encode())).url == "https://www.linkedin.com/in/m/"


def test_a_web_archive_is_opened(tmp_path: Path) -> None:
    """What Chrome saves as one file holds the page in a part of it."""
    message = EmailMessage()
    message["MIME-Version"] = "1.0"
    message.set_content("not this")
    message.add_alternative(HTML, subtype="html")
    data = b"From: <Saved by Blink>\r\n" + bytes(message)
    assert "Merewen" in (pages.capture(write(tmp_path, data)).html or "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_texts_of_every_editor_are_read(tmp_path: Path, encoding: str) -> None:
    """Windows' editors write other encodings: the text is the same."""
    capture = pages.capture(write(tmp_path, "José\nHead of “Things”".encode(encoding)))
    assert (capture.text, capture.html) == ("José\nHead of “Things”", None)


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"%PDF-1.7 ...", "PDF"), (b"PK\x03\x04\0\0", "neither"), (b"MIME-Version: 1.0\r\n\r\nx", "no page")],
)
def test_what_is_no_page_says_what_to_do(tmp_path: Path, data: bytes, words: str) -> None:
    """A PDF, a zip and an empty archive are named, with the way out."""
    with pytest.raises(pages.Unreadable, match=words) as caught:
        pages.capture(write(tmp_path, data))
    assert caught.value.fix


def test_text_that_mentions_markup_is_text(tmp_path: Path) -> None:
    """A developer's profile may hold an angle bracket and is no page for it."""
    assert pages.capture(write(tmp_path, b"Ann\nI love <3 and List<String>")).html is None
