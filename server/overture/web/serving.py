"""Waitress with a loop of our own, which keeps deadlines, and answers what it has begun before it stops."""

from __future__ import annotations

import select
import signal
import socket
import sys
import time
from types import FrameType

from flask import Flask
from waitress import wasyncore
from waitress.server import create_server

from overture.settings import HOST, Settings
from overture.web.connection import Connection

TICK = 0.25  # seconds between two looks at the clock
CROWD = 0.75  # of all connections
FIRST_WORD = 0.5  # seconds that a stopping server gives a connection that has just been opened
ON_DISK = 2**31 - 1  # bytes; never reached, so that a page which is read never touches the disk


class Server:
    """The application on its port of 127.0.0.1. Raises OSError where the port cannot be had."""

    def __init__(self, app: Flask, settings: Settings) -> None:
        self._settings = settings
        self._stop_by: float | None = None
        self._listener = create_server(
            app,
            sockets=[_socket(settings.port)],
            threads=settings.threads,
            connection_limit=settings.connection_limit,
            max_request_header_size=settings.header_cap,
            max_request_body_size=settings.body_cap,
            inbuf_overflow=ON_DISK,
            outbuf_overflow=ON_DISK,
            ident="Overture",
            log_socket_errors=False,
            expose_tracebacks=False,
            clear_untrusted_proxy_headers=True,
        )
        self._listener.channel_class = Connection

    def heed_signals(self) -> None:
        """From now on SIGTERM and Ctrl-C stop the server; a second one does not wait for what is under way."""
        for each in (signal.SIGTERM, signal.SIGINT):
            signal.signal(each, self._on_signal)

    def run(self) -> None:
        """Serve until `stop` is called, by a signal or otherwise; then answer what is under way."""
        try:
            while self._stop_by is None:
                self._turn(TICK)
                self._close_overdue()
            self._finish()
        finally:
            self._listener.task_dispatcher.shutdown(timeout=1)
            wasyncore.close_all(self._listener._map)

    def stop(self) -> None:
        """Begin to stop; `run` returns when all is answered, or after the time of grace."""
        self._stop_by = time.monotonic() + self._settings.grace_seconds
        self._listener.pull_trigger()

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        if self._stop_by is None:
            self.stop()
        else:
            self._stop_by = 0.0

    def _turn(self, seconds: float) -> None:
        wasyncore.loop(timeout=seconds, use_poll=hasattr(select, "poll"), map=self._listener._map, count=1)

    def _connections(self) -> list[Connection]:
        return list(self._listener.active_channels.values())

    def _close_overdue(self) -> None:
        """Close who takes too long. Where it is crowded, the slow leave sooner, so that the honest find a place."""
        now, connections, settings = time.monotonic(), self._connections(), self._settings
        crowded = len(connections) > CROWD * settings.connection_limit
        request_seconds = settings.crowded_seconds if crowded else settings.request_seconds
        for connection in connections:
            if connection.overdue(now, request_seconds, request_seconds if crowded else settings.idle_seconds):
                connection.handle_close()  # at once: who does not read would never let it be closed in turn

    def _finish(self) -> None:
        """Take in who waits at the door, close it, and go on until nobody is left."""
        while select.select([self._listener.socket], [], [], 0)[0]:
            self._listener.handle_accept()
        wasyncore.dispatcher.close(self._listener)
        while self._connections() and time.monotonic() < (self._stop_by or 0.0):
            now = time.monotonic()
            for connection in self._connections():
                if connection.idle and (connection.resting or now - connection.since > FIRST_WORD):
                    connection.handle_close()
            self._close_overdue()
            self._turn(TICK / 5)


def _socket(port: int) -> socket.socket:
    """A socket on our one address, which no other program can take from us."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a restart need not wait for old packets
        listening.bind((HOST, port))
    except OSError:
        listening.close()
        raise
    return listening
