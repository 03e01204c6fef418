"""The log: four facts a line, and never in anybody's way."""

from __future__ import annotations

import logging
import os
import time

import pytest

from overture.web import log


def test_a_line_holds_four_facts(caplog: pytest.LogCaptureFixture) -> None:
    """Method, route, status and milliseconds; what is not ours is a dash, and the page's files are left out.

    So is a panel's question whether Overture is there, which is put as a pairing without a code; a wrong code is not.
    """
    with caplog.at_level(logging.INFO, "overture"):
        log.answered("POST", "/v1/suggest", 200, 0.0123)
        log.answered("GET", "/", 200, 0.001)
        log.answered("GET", "/panel/panel.js", 200, 0.001)
        log.answered("POST", "/v1/pair", 422, 0.001)
        log.answered("POST", "/v1/pair", 403, 0.001)
        log.answered("BREW\nfake line", None, 405, 1.0)
    assert [record.getMessage() for record in caplog.records] == [
        "POST /v1/suggest 200 12 ms",
        "GET / 200 1 ms",
        "POST /v1/pair 403 1 ms",
        "- - 405 1000 ms",
    ]


def test_an_unforeseen_error_keeps_its_words(caplog: pytest.LogCaptureFixture) -> None:
    """The log names the kind of error and the place, and not its message."""
    try:
        int("Wilhelmina's headline")
    except ValueError as error:
        log.failed(error)
    (record,) = caplog.records
    assert "ValueError at test_log.py:" in record.getMessage()
    assert "Wilhelmina" not in record.getMessage()


def test_an_unread_pipe_holds_nobody_up() -> None:
    """Ten thousand lines into a pipe that nobody reads take no time, and lines are lost instead."""
    reader, writer = os.pipe()
    handler = log.PatientHandler(writer)
    record = logging.LogRecord("overture", logging.INFO, __file__, 1, "x" * 100, None, None)
    started = time.monotonic()
    for _ in range(10_000):
        handler.emit(record)
    handler.flush()
    assert time.monotonic() - started < 3
    os.close(reader)
    os.close(writer)
