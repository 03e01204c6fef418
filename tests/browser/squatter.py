"""Another program on the port, which writes down all that it hears."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@contextmanager
def squatting(port: int, allow: str = "", proof: str = "") -> Iterator[list[dict[str, str]]]:
    """Another program on the port. With `allow`, it answers as we do, CORS and all, and makes a proof up."""
    heard: list[dict[str, str]] = []

    class Squatter(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            heard.append({**self.headers, "path": self.path, "body": self.rfile.read(length).decode()})
            body = json.dumps({"proof": proof, "software": {"name": "overture"}}).encode()
            self.send_response(200)
            if allow:
                self.send_header("Access-Control-Allow-Origin", allow)
                self.send_header("Access-Control-Allow-Headers", "*, authorization")
                self.send_header("Access-Control-Expose-Headers", "Overture-Api, Overture-Version")
                self.send_header("Overture-Api", "1")
                self.send_header("Overture-Version", "0.1.0")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_OPTIONS = _answer  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", port), Squatter)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield heard
    finally:
        server.shutdown()
        server.server_close()
