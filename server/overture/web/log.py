"""The log: method, route, status and milliseconds, and nothing of what was said.

It is written by a thread of its own from a bounded queue: whoever does not read our standard error loses lines, and
never holds up an answer.
"""

from __future__ import annotations

import logging
import os
import queue
import sys
import threading

LOGGER = logging.getLogger("overture")
METHODS = frozenset({"GET", "POST", "OPTIONS", "HEAD", "PUT", "PATCH", "DELETE"})
UNKNOWN = "-"
# How a panel without a pairing asks whether Overture is there: it pairs without a code, which is no try and no error.
KNOCK = ("POST", "/v1/pair", 422)
MOST_LINES = 1000
LAST_WORDS = 0.5  # seconds that a stopping server gives its log


class PatientHandler(logging.Handler):
    """Hands lines to a thread that may wait for a slow reader as long as it likes; the line too many is dropped."""

    def __init__(self, descriptor: int) -> None:
        super().__init__()
        self._descriptor = descriptor
        self._lines: queue.Queue[bytes] = queue.Queue(MOST_LINES)
        threading.Thread(target=self._write, name="log", daemon=True).start()

    def emit(self, record: logging.LogRecord) -> None:
        """Take the record without waiting."""
        try:
            self._lines.put_nowait((self.format(record) + "\n").encode("utf-8", "replace"))
        except queue.Full:
            return

    def flush(self) -> None:
        """Wait a moment for what is still in the queue."""
        done = threading.Thread(target=self._lines.join, daemon=True)
        done.start()
        done.join(LAST_WORDS)

    def _write(self) -> None:
        while True:
            line = self._lines.get()
            try:
                os.write(self._descriptor, line)
            except OSError:  # nobody can read it: there is nothing to be done, and nowhere to say so
                pass
            finally:
                self._lines.task_done()


def start() -> logging.Handler:
    """Begin to log to standard error, and silence what the libraries under us would say of requests."""
    # without a console (Windows at log-in) there is no standard error
    handler = PatientHandler(sys.stderr.fileno()) if sys.stderr else logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%H:%M:%S"))
    LOGGER.setLevel(logging.INFO)
    LOGGER.propagate = False
    LOGGER.addHandler(handler)
    for name in ("waitress", "waitress.queue"):  # their messages may hold paths and values
        logging.getLogger(name).disabled = True
    logging.getLogger().addHandler(logging.NullHandler())  # nor does any other library's message get out
    return handler


def answered(method: str, route: str | None, status: int, seconds: float) -> None:
    """One line for one answer; the page's own files and a panel's knock are not worth one."""
    is_file = (method, status) == ("GET", 200) and route != "/"  # a page has 40
    level = logging.DEBUG if is_file or (method, route, status) == KNOCK else logging.INFO
    shown = method if method in METHODS else UNKNOWN
    LOGGER.log(level, "%s %s %d %.0f ms", shown, route or UNKNOWN, status, seconds * 1000)


def failed(error: BaseException) -> None:
    """Where in our code something unforeseen happened, without its words: they may be a profile's."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else UNKNOWN
    LOGGER.error("unforeseen %s at %s", type(error).__name__, place)
