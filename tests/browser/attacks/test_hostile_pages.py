"""Hostile pages and a hostile extension in a real browser, with the browser's own guard of the local network off.

Nothing may be readable and nothing may succeed; an honest client is answered all the same, before and after.
"""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Frame, Page, Playwright
from tests.browser.chromium import EXTENSION_ID, browsing
from tests.browser.serving import Server, overture

pytestmark = pytest.mark.browser

ATTACK = (Path(__file__).parent / "attack.js").read_text(encoding="utf-8")
OPEN_NETWORK = (
    "--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessForWorkers,LocalNetworkAccessChecksWebSockets,"
    "LocalNetworkAccessChecksWebTransport,BlockInsecurePrivateNetworkRequests,PrivateNetworkAccessSendPreflights"
)
TARGETS = [
    "/v1/pair",
    "/v1/hello",
    "/v1/suggest",
    "/v1/compose",
    "/v1/check",
    "/v1/follow-up",
    "/v1/interview",
    "/v1/about-me/load",
    "/v1/about-me/save",
    "/v1/about-me/forget",
    "/v1/contacts/list",
    "/v1/contacts/save",
    "/v1/contacts/forget",
    "/v1/contacts/export",
]
FILES = ["/", "/v1/openapi.json", "/panel/panel.js", "/panel/base.css", "/icons/128.png", "/_locales/en/messages.json"]
GUESSES = {"token": "A" * 43, "client": "0123456789abcdef", "code": "00000000"}
EMPTY = "<!doctype html><title>attacker</title><body></body>"
TRIED: dict[str, int] = {}


@pytest.fixture(scope="module")
def token(server: Server) -> str:
    """An honest script's token."""
    return overture("token", data_dir=server.data_dir).strip()


@pytest.fixture
def watched(server: Server, token: str) -> Iterator[None]:
    """Around an attack: an honest request works before and after, and no call of the attack succeeded."""
    honest(server, token)
    seen = len(server.lines)
    yield
    honest(server, token)
    refused = [line for line in server.lines[seen:] if re.search(r" 4\d\d ", line)]
    assert len(refused) >= 50, "the attack must have come as far as the server"
    calls = [line for line in server.lines[seen:] if re.search(r"(POST|OPTIONS|PUT|PATCH|DELETE) \S+ 2\d\d", line)]
    assert ["/v1/about-me/load 200" in line for line in calls] == [True]  # the honest one
    assert not [line for line in server.lines[seen:] if re.search(r" 5\d\d ", line)]


def honest(server: Server, token: str) -> None:
    """An honest request, answered, and told of in the log."""

    def told() -> int:
        return sum("POST /v1/about-me/load 200" in line for line in list(server.lines))

    before, end = told(), time.monotonic() + 10
    headers = {"Content-Type": "application/json", "X-Overture": "1", "Authorization": f"Bearer {token}"}
    with urlopen(Request(f"{server.url}/v1/about-me/load", b"{}", headers), timeout=10) as answer:
        assert answer.status == 200
    while told() == before:
        assert time.monotonic() < end, "the log does not tell of the request"
        time.sleep(0.01)


def run(page: Page | Frame, base: str, where: str) -> list[dict[str, Any]]:
    """All that the attack tried from this page."""
    values = [base, TARGETS, FILES, GUESSES]
    found = list(page.evaluate(f"(values) => {{ {ATTACK}; return attack(...values); }}", values))
    TRIED[where] = len(found)
    return found


@pytest.fixture(scope="module")
def neighbour() -> Iterator[str]:
    """An honest-looking program on another port of this computer: its pages are a third origin."""

    class Neighbour(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(EMPTY.encode())

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Neighbour)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def attacker(playwright: Playwright, tmp_path: Path) -> Iterator[Page]:
    """A browser that lets pages reach this computer, where `rebound.test` already means it."""
    flags = (OPEN_NETWORK, "--host-resolver-rules=MAP rebound.test 127.0.0.1")
    with browsing(playwright, tmp_path / "attacker", extensions=(), flags=flags) as context:
        yield context.new_page()


def stand(page: Page, url: str) -> None:
    """Put the attacker's page at this address."""
    page.route(url, lambda route: route.fulfill(body=EMPTY, content_type="text/html"))
    page.goto(url)


@pytest.mark.parametrize(
    "origin", ["https://www.linkedin.com/in/somebody/", "https://evil.example/", "http://evil.example/"]
)
def test_no_page_of_the_web_gets_anything(attacker: Page, server: Server, watched: None, origin: str) -> None:
    """A page of the web, LinkedIn's own included, reads nothing and moves nothing."""
    stand(attacker, origin)
    found = run(attacker, server.url, origin)
    assert len(found) >= 340
    assert [each for each in found if each["read"] is not None] == []


def test_no_other_program_of_this_computer_gets_anything(
    attacker: Page, server: Server, watched: None, neighbour: str
) -> None:
    """A page from another port of 127.0.0.1 is as foreign as any."""
    attacker.goto(neighbour)
    found = run(attacker, server.url, neighbour)
    assert [each for each in found if each["read"] is not None] == []


def test_a_page_without_an_origin_gets_nothing(attacker: Page, server: Server, watched: None) -> None:
    """A sandboxed frame, whose Origin is null, reads nothing either."""
    stand(attacker, "https://evil.example/")
    attacker.evaluate(
        """() => new Promise((resolve) => {
          const frame = document.createElement("iframe");
          frame.sandbox = "allow-scripts allow-forms";
          frame.srcdoc = "<body></body>";
          frame.onload = resolve;
          document.body.append(frame);
        })"""
    )
    found = run(attacker.frames[1], server.url, "null")
    assert [each for each in found if each["read"] is not None] == []


@pytest.mark.parametrize("name", ["rebound.test", "localhost", "0.0.0.0"])
def test_another_name_for_this_computer_gets_nothing(attacker: Page, server: Server, watched: None, name: str) -> None:
    """A tab whose name now leads here (DNS rebinding), and this computer's other names, are refused for their Host."""
    base = f"http://{name}:{server.port}"
    stand(attacker, f"{base}/attacker")
    found = run(attacker, base, name)
    succeeded = [each for each in found if isinstance(each["read"], int) and each["read"] < 400]
    loaded = [each for each in found if isinstance(each["read"], str) and "bad-host" not in each["read"]]
    assert succeeded + loaded == []


def test_an_extension_that_forges_our_origin_gets_nothing(
    playwright: Playwright, server: Server, token: str, tmp_path: Path
) -> None:
    """It may send our Origin and every header, and read what comes back: refusals, and no code or token by guessing."""
    folder = tmp_path / "hostile"
    folder.mkdir()
    rule = {
        "id": 1,
        "action": {
            "type": "modifyHeaders",
            "requestHeaders": [{"header": "Origin", "operation": "set", "value": f"chrome-extension://{EXTENSION_ID}"}],
        },
        "condition": {"urlFilter": "|http://127.0.0.1", "resourceTypes": ["xmlhttprequest", "other"]},
    }
    manifest = {
        "manifest_version": 3,
        "name": "Hostile",
        "version": "1",
        "permissions": ["declarativeNetRequest", "tabs", "scripting"],
        "host_permissions": ["<all_urls>"],
        "background": {"service_worker": "worker.js"},
        "declarative_net_request": {"rule_resources": [{"id": "forge", "enabled": True, "path": "rules.json"}]},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    (folder / "rules.json").write_text(json.dumps([rule]), encoding="utf-8")
    (folder / "worker.js").write_text("", encoding="utf-8")
    secret = server.code()
    with browsing(playwright, tmp_path / "browser", extensions=(folder,), flags=(OPEN_NETWORK,)) as context:
        worker = context.service_workers[0] if context.service_workers else context.wait_for_event("serviceworker")
        honest(server, token)
        seen = len(server.lines)
        found = worker.evaluate(
            """async ([base, targets, guesses, own]) => {
              const found = [];
              const headers = { "Content-Type": "application/json", "X-Overture": "1" };
              const say = async (name, target, more, body) => {
                const answer = await fetch(base + target, { method: "POST", headers: { ...headers, ...more }, body });
                found.push({ name, status: answer.status, words: await answer.text() });
              };
              for (const target of targets.slice(1)) {
                for (const token of ["", guesses.token, "0", "undefined", "a".repeat(43), "é".repeat(20)]) {
                  const more = { "X-Overture-Client": guesses.client };
                  if (token) more.Authorization = "Bearer " + encodeURIComponent(token);
                  await say("token", target, more, target === "/v1/hello" ? '{"nonce":"n"}' : "{}");
                }
              }
              for (let guess = 0; guess < 30; guess += 1) {
                const code = String(10000000 + guess * 7919);
                await say("code", "/v1/pair", {}, JSON.stringify({ code, label: "x" }));
              }
              for (const name of ["manifest.json", "panel/panel.html", "lib/client.js"]) {
                const read = await fetch(`chrome-extension://${own}/${name}`).then(() => 200, () => 0);
                found.push({ name, status: read || 400, words: "" });
              }
              return found;
            }""",
            [server.url, TARGETS, GUESSES, EXTENSION_ID],
        )
    TRIED["extension"] = len(found)
    assert [each for each in found if each["status"] < 400 or each["status"] >= 500] == []
    assert not [each for each in found if token in each["words"] or secret in each["words"]]
    forged = [line for line in server.lines[seen:] if " 401 " in line]
    assert len(forged) >= 60, "the forged Origin passed, and the token was what stopped it"
    honest(server, token)


def test_there_were_enough_tries() -> None:
    """At least 1,020 tries in all."""
    print(f"{sum(TRIED.values())} tries: {TRIED}")
    assert sum(TRIED.values()) >= 1020
