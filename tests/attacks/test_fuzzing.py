"""Whatever comes in, what comes out is an answer of the protocol: no fault, and the same each time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support import sample

from overture.app import create_app
from overture.settings import Settings
from overture.store import open_store
from overture.web.calls import CALLS

SHORT, FULL = 60, 2000
HOST = "127.0.0.1:27182"
UNSEEN = {
    *map(chr, range(32)),
    *map(chr, range(127, 160)),
    *"\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e",
}
UNSEEN |= set("\u2060\u2066\u2067\u2068\u2069\ufeff")
UNSEEN -= {"\n"}
LINES = [line for number in range(len(sample.SAMPLES)) for line in sample.capture(number)["text"].split("\n")]
TARGETS = sorted(set(CALLS) - {"/v1/pair"})


@pytest.fixture(scope="module")
def asker(tmp_path_factory: pytest.TempPathFactory) -> tuple[FlaskClient, str]:
    """A client of an application, and its token."""
    folder = tmp_path_factory.mktemp("fuzz") / "data"
    return create_app(Settings(data_dir=folder)).test_client(), open_store(folder).clients.add("fuzz")[1]


def ask(asker: tuple[FlaskClient, str], target: str, body: bytes) -> tuple[int, Any]:
    """(status, answer) of a call with this body."""
    client, token = asker
    headers = {"Host": HOST, "X-Overture": "1", "Authorization": f"Bearer {token}", "X-Overture-Client": "0" * 16}
    answer = client.post(target, data=body, headers=headers, content_type="application/json")
    return answer.status_code, json.loads(answer.data)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)
texts = st.text(st.characters(codec="utf-8"), max_size=60)
pages = st.lists(st.sampled_from(LINES) | texts, max_size=120).map("\n".join)


@st.composite
def mixed_up(draw: st.DrawFn) -> str:
    """A sample's text with lines left out, doubled, moved or replaced."""
    lines = sample.capture(draw(st.integers(0, len(sample.SAMPLES) - 1)))["text"].split("\n")
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, len(lines) - 1))
        change = draw(st.sampled_from(["drop", "double", "move", "replace", "insert"]))
        if change == "drop" and len(lines) > 1:
            lines.pop(at)
        elif change == "double":
            lines.insert(at, lines[at])
        elif change == "move":
            lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(at))
        elif change == "replace":
            lines[at] = draw(texts)
        else:
            lines.insert(at, draw(texts))
    return "\n".join(lines)


def never_at_fault(asker: tuple[FlaskClient, str], target: str, body: bytes) -> None:
    """An answer, or a refusal of the protocol."""
    status, answer = ask(asker, target, body)
    assert status in (200, 400, 401, 413, 422), (status, answer)
    assert status == 200 or set(answer) == {"error"}


def sound(asker: tuple[FlaskClient, str], text: str, options: dict[str, Any]) -> None:
    """A page is read or refused, twice alike; what is to be copied holds no unseen character and joins up."""
    capture = {"text": text, "url": "https://www.linkedin.com/in/someone/"}
    body = json.dumps({"capture": capture, "about_me": sample.ABOUT_ME, "options": options}).encode()
    status, answer = ask(asker, "/v1/suggest", body)
    assert status in (200, 422), answer
    assert ask(asker, "/v1/suggest", body) == (status, answer)
    if status == 422:
        assert answer["error"]["code"] in ("not-a-profile", "bad-request")
        return
    for draft in (*answer["openers"], answer["message"]):
        assert not UNSEEN & set(draft["text"])
        assert "".join(segment["text"] for segment in draft["segments"]) == draft["text"]
        assert draft["characters"] == len(draft["text"].encode("utf-16-le")) // 2


FAST = settings(deadline=None, suppress_health_check=list(HealthCheck), database=None, max_examples=SHORT)
LONG = settings(FAST, max_examples=FULL)
options = st.fixed_dictionaries(
    {
        "channel": st.sampled_from(["note", "note-premium", "message", "inmail", "email"]),
        "tone": st.sampled_from(["warm", "plain", "formal"]),
        "purpose": st.sampled_from(["informational-interview", "advice", "alumni", "reconnect"]),
        "seed": st.integers(),
        "openers": st.integers(0, 20),
    }
)
bodies = st.binary(max_size=200) | json_values.map(lambda value: json.dumps(value).encode())


@FAST
@given(target=st.sampled_from(TARGETS), body=bodies)
def test_no_body_is_a_fault(asker: tuple[FlaskClient, str], target: str, body: bytes) -> None:
    """Bytes and JSON of any shape, on every call."""
    never_at_fault(asker, target, body)


@FAST
@given(text=pages | mixed_up(), options=options)
def test_no_page_is_a_fault(asker: tuple[FlaskClient, str], text: str, options: dict[str, Any]) -> None:
    """Pages of jumbled lines, on every channel: read or refused, the same each time, clean to copy."""
    sound(asker, text, options)


@pytest.mark.soak
@LONG
@given(target=st.sampled_from(TARGETS), body=bodies)
def test_no_body_is_a_fault_at_length(asker: tuple[FlaskClient, str], target: str, body: bytes) -> None:
    """2,000 bodies."""
    never_at_fault(asker, target, body)


@pytest.mark.soak
@LONG
@given(text=pages | mixed_up(), options=options)
def test_no_page_is_a_fault_at_length(asker: tuple[FlaskClient, str], text: str, options: dict[str, Any]) -> None:
    """2,000 pages."""
    sound(asker, text, options)


def test_the_data_folder_is_as_it_was(asker: tuple[FlaskClient, str], tmp_path: Path) -> None:
    """After all that an honest call is answered."""
    assert ask(asker, "/v1/contacts/list", b"{}")[0] == 200
