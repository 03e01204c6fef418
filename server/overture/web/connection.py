"""A connection that keeps its own deadlines, and the refusals that waitress makes before our code is asked.

Waitress hands a request to a thread only when all of it has come, so a slow sender holds a connection and no thread.
But each byte resets waitress' clock, so that drips could hold every connection: ours counts from the first moment.
"""

from __future__ import annotations

import time
from typing import Any

from waitress.channel import HTTPChannel
from waitress.task import ErrorTask

from overture.errors import MalformedRequest, OvertureError, TooLarge
from overture.web import answers, log


class Refusal(ErrorTask):  # type: ignore[misc]  # waitress has no types
    """What waitress itself refuses, in the shape and with the headers of every other answer."""

    def execute(self) -> None:
        """Write the answer and close."""
        status = self.request.error.code
        body = answers.error_body(_error(status))
        self.status = f"{status} {self.request.error.reason}"
        self.response_headers.extend({**answers.KEPT_CLOSE, **answers.IDENTITY, "Content-Type": answers.JSON}.items())
        self.set_close_on_finish()
        self.content_length = len(body)
        log.answered(log.UNKNOWN, None, status, time.time() - self.start_time)
        self.write(body)


def _error(status: int) -> OvertureError:
    if status == TooLarge.status:
        return TooLarge()
    return OvertureError() if status == OvertureError.status else MalformedRequest()


class Connection(HTTPChannel):  # type: ignore[misc]
    """One connection. `since` is the moment (monotonic seconds) at which it began what it does now."""

    error_task_class = Refusal
    has_asked = False

    def __init__(self, *args: Any, **named: Any) -> None:
        self.since = self.opened = time.monotonic()
        super().__init__(*args, **named)

    def received(self, data: bytes) -> bool:
        """Take what has come; the first part of a request starts its clock."""
        before = self.request
        taken: bool = super().received(data)
        if self.request is not None and self.request is not before:
            self.since = time.monotonic()
        return taken

    def service(self) -> None:
        """Answer one request; then the clock of fetching the answer starts."""
        super().service()
        self.has_asked = True
        self.since = time.monotonic()

    @property
    def working(self) -> bool:
        """Whether a thread is at work on a request from here, or about to be."""
        return bool(self.requests)

    @property
    def idle(self) -> bool:
        """Whether nothing of a request or an answer is under way."""
        return not (self.requests or self.total_outbufs_len or self.request is not None)

    def overdue(self, now: float, request_seconds: float, idle_seconds: float) -> bool:
        """Whether it has taken too long to send a request, to fetch an answer, or to ask again."""
        if self.working:
            return False
        return now - self.since > (idle_seconds if self.idle and self.has_asked else request_seconds)
