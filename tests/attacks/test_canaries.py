"""What a profile says goes nowhere but into the answer: not into logs, not onto the disk."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.attacks.conftest import extension_origin
from tests.support import raw, sample
from tests.support.process import Server, run, serving

NAME = "Zephyrine Quillfeather-Marsh"
SLUG = "zephyrine-quillfeather-7f3a"
POST = "Our tide gauge at Skerrowby saw the smallest wave that it ever wrote down"
PAGE = f"""{NAME}
2nd degree connection
2nd
Tide gauge keeper at Skerrowby Harbour
Skerrowby, Scotland Contact info
500+ connections
About
About
I keep nine tide gauges honest.
Activity
Activity
1,204 followers
{NAME}
{NAME} • 2nd
1w
{POST} and we thought that it was broken.
Experience
Experience
Tide gauge keeper
Skerrowby Harbour
Jan 2019 - Present · 7 yrs 11 mos
"""


def told(text: str, server: Server, extra: list[str]) -> dict[str, list[str]]:
    """Which canaries stand in the text."""
    canaries = {"name": NAME, "surname": "Quillfeather", "address": SLUG, "post": POST, "token": server.token}
    canaries |= {f"extra {number}": each for number, each in enumerate(extra)}
    return {kind: [text] for kind, canary in canaries.items() if canary and canary in text}


def everything_kept(folder: Path) -> str:
    """Every byte in the data folder, as text."""
    return "\n".join(path.read_bytes().decode("latin-1") for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def used(tmp_path: Path) -> tuple[Server, list[str], Path]:
    """A server through whose every kind of answer the canaries have gone, and what it printed."""
    with serving(tmp_path / "data") as server:
        capture = {"url": f"https://www.linkedin.com/in/{SLUG}/", "title": f"{NAME} | LinkedIn", "text": PAGE}
        code = run("pair", data_dir=server.data_dir).stdout.split()[-1]
        answers = [
            server.post("/v1/suggest", {"capture": capture, "about_me": sample.ABOUT_ME}),
            server.post("/v1/suggest", {"capture": {"text": f"feed of {NAME} {POST}"}}),
            server.post("/v1/suggest", {"capture": capture, NAME: POST}),
            server.post("/v1/suggest", {"capture": {**capture, "text": [PAGE]}}),
            server.post("/v1/suggest", {"capture": capture}, Authorization=f"Bearer {SLUG}"),
            server.post("/v1/suggest", {"capture": capture}, Origin=f"https://{SLUG}.example"),
            server.post(f"/in/{SLUG}", {"capture": capture}),
            server.post("/v1/check", {"text": f"Hi {NAME}, {POST}?"}),
            server.post("/v1/compose", {"profile": {"name": NAME}, "talking_points": [point()]}),
            server.post("/v1/pair", {"code": code, "label": "b"}, Origin=extension_origin()),
            server.post("/v1/pair", {"code": code, "label": "b"}, Origin=extension_origin()),
        ]
        paired = answers[-2][1]["token"]
        for target in (f"/{SLUG}?{NAME}", f"/v1/suggest?name={SLUG}"):
            data = raw.request(
                "POST", target.replace(" ", "+"), [("Host", f"127.0.0.1:{server.port}"), (SLUG, NAME)], PAGE.encode()
            )
            raw.send(server.port, data)
        raw.send(server.port, f"{SLUG} {SLUG}\r\n\r\n".encode())
        assert [status for status, _, _ in answers[:2]] == [200, 422]
        assert server.stop() == 0
        yield server, [code, paired], tmp_path / "data"  # type: ignore[misc]


def point() -> dict[str, object]:
    """A talking point that holds the canary."""
    evidence = [{"section": "activity", "text": POST}]
    return {"id": "p1", "kind": "post", "summary": "your post about the smallest wave", "evidence": evidence}


def test_nothing_of_a_profile_is_logged_or_kept(used: tuple[Server, list[str], Path]) -> None:
    """Name, address, post, tokens and the code used stand neither in what was printed nor in any file."""
    server, secrets, folder = used
    assert "/v1/suggest 200" in server.printed
    first_codes = [line for line in server.printed.splitlines() if "code" not in line]
    assert told("\n".join(first_codes), server, secrets) == {}
    assert told(everything_kept(folder), server, secrets) == {}


def test_an_error_does_not_repeat_the_profile(tmp_path: Path) -> None:
    """A refused page's words are not in the refusal."""
    with serving(tmp_path / "data") as server:
        for body in ({"capture": {"text": f"{POST} {NAME}"}}, {"capture": {"text": 1, NAME: POST}}):
            _, answer, _ = server.post("/v1/suggest", body)
            said = {key: value for key, value in answer["error"].items() if key != "fields"}
            assert told(json.dumps(said), server, []) == {}


def test_a_saved_contact_is_kept_and_then_gone(tmp_path: Path) -> None:
    """What the user saves is on the disk, and after forgetting not a byte of it is left."""
    with serving(tmp_path / "data") as server:
        contact = {"name": NAME, "url": f"https://www.linkedin.com/in/{SLUG}/", "status": "sent", "text": POST}
        saved = server.post("/v1/contacts/save", {"contact": contact})[1]["contact"]
        assert {"name", "address", "post"} <= set(told(everything_kept(tmp_path / "data"), server, []))
        server.post("/v1/contacts/forget", {"id": saved["id"]})
        assert told(everything_kept(tmp_path / "data"), server, []) == {}
        assert told(server.printed, server, []) == {}
