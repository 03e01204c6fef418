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
from overture.web import log, responses


class Refusal(ErrorTask):  # type: ignore[misc]  # waitress has no types
    """What waitress itself refuses, in the shape and with the headers of every other answer."""

    def execute(self) -> None:
        """Write the answer and close."""
        status = self.request.error.code
        body = responses.error_body(_error(status))
        self.status = f"{status} {self.request.error.reason}"
        self.response_headers.extend({**responses.common_headers(), "Content-Type": responses.JSON}.items())
        self.set_close_on_finish()
        self.content_length = len(body)
        log.answered(log.UNKNOWN, None, status, time.time() - self.start_time)
        self.write(body)


def _error(status: int) -> OvertureError:
    if status == TooLarge.status:
        return TooLarge()
    return OvertureError() if status == OvertureError.status else MalformedRequest()


class Connection(HTTPChannel):  # type: ignore[misc]
    """One connection. `since` is the moment (monotonic seconds) at which it began what it does now.

    `resting` says that its last answer is done and nothing new has come, not even a blank line.
    """

    error_task_class = Refusal
    resting = False

    def __init__(self, *args: Any, **named: Any) -> None:
        self.since = time.monotonic()
        self.unfetched_since: float | None = None
        super().__init__(*args, **named)

    def received(self, data: bytes) -> bool:
        """Take what has come; the first byte after an answer starts the clock of the next request."""
        if self.resting:
            self.resting, self.since = False, time.monotonic()
        taken: bool = super().received(data)
        return taken

    def service(self) -> None:
        """Answer one request; then the clock of waiting for the next one starts."""
        super().service()
        self.resting, self.since = self.request is None, time.monotonic()

    @property
    def idle(self) -> bool:
        """Whether nothing of a request or an answer is under way."""
        return not (self.requests or self.total_outbufs_len or self.request is not None)

    def overdue(self, now: float, request_seconds: float, idle_seconds: float) -> bool:
        """Whether it has taken too long to send a request, to fetch an answer, or to ask again. Ask it often."""
        if not self.total_outbufs_len:
            self.unfetched_since = None
        elif self.unfetched_since is None:
            self.unfetched_since = now
        elif now - self.unfetched_since > request_seconds:
            return True
        if self.requests:  # a thread is at work on it
            return False
        return now - self.since > (idle_seconds if self.resting else request_seconds)
