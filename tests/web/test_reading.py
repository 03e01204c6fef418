"""The calls that read and write drafts: what one gives, the next takes."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support import sample

CHANNELS = {"note": 200, "note-premium": 300, "message": 1900, "inmail": 1900, "email": None}


def suggestion(bench: Any, **options: Any) -> dict[str, Any]:
    """The answer to a sample page."""
    answer = bench.post("/v1/suggest", sample.suggest_body(**options))
    assert answer.status_code == 200, answer.json
    found: dict[str, Any] = answer.json
    return found


def reviewed(found: dict[str, Any]) -> dict[str, Any]:
    """What the panel sends back after a review."""
    return {"profile": found["profile"], "talking_points": found["talking_points"], "about_me": sample.ABOUT_ME}


def test_one_page_in_everything_out(bench: Any) -> None:
    """The answer names the software, the person, what is worth saying with its proof, and the drafts."""
    found = suggestion(bench)
    assert set(found["software"]) == {"name", "version", "api", "model", "ready"}
    assert found["profile"]["name"] in sample.capture()["text"]
    assert found["openers"]
    known = {point["id"] for point in found["talking_points"]} | {"about-me", None}
    for draft in (*found["openers"], found["message"]):
        assert {segment["point"] for segment in draft["segments"]} <= known
    for point in found["talking_points"]:
        assert point["evidence"]


def test_the_same_request_gives_the_same_answer(bench: Any) -> None:
    """To the byte."""
    first, second = (bench.post("/v1/suggest", sample.suggest_body()).data for _ in range(2))
    assert first == second


@pytest.mark.parametrize(("channel", "limit"), CHANNELS.items())
def test_each_channel_has_its_limit(bench: Any, channel: str, limit: int | None) -> None:
    """The message says how long it may be, is no longer, and has a subject where the channel has one."""
    message = suggestion(bench, channel=channel)["message"]
    assert message["limit"] == limit
    assert limit is None or message["characters"] <= limit
    assert bool(message["subject"]) == (channel in ("inmail", "email"))


def test_what_suggest_gives_every_other_call_takes(bench: Any) -> None:
    """Profile and talking points go back as they came; an edited summary is taken up."""
    found = suggestion(bench, channel="message")
    again = reviewed(found)
    edited = {**found["talking_points"][0], "summary": "the breakfast photographs of yours", "edited": True}
    only = {**again, "talking_points": [edited], "options": {"channel": "message"}}
    draft = bench.post("/v1/compose", only)
    assert draft.status_code == 200
    assert "breakfast photographs" in str(draft.json["openers"]) + draft.json["message"]["text"]
    text = {"text": found["message"]["text"], "channel": "message", "purpose": "informational-interview"}
    checks = bench.post("/v1/check", {**again, **text}).json["checks"]
    assert not [check for check in checks if check["level"] == "block" and not check["passed"]]
    for stage in ("reminder", "thank-you", "update"):
        later = bench.post("/v1/follow-up", {**again, "stage": stage, "learned": "that photographs come first"})
        assert later.status_code == 200
        assert later.json["message"]["text"]
    sheet = bench.post("/v1/interview", {**again, "minutes": 20}).json
    assert 5 <= len(sheet["questions"]) <= 8
    assert sheet["pitch"]["text"]
    assert sheet["checklist"]


def test_little_of_the_profile_is_enough(bench: Any) -> None:
    """Name and degree suffice to compose."""
    found = suggestion(bench)
    little = {"profile": {"name": "Amara Lindqvist", "first_name": "Amara", "degree": None}}
    assert bench.post("/v1/compose", {**reviewed(found), **little}).status_code == 200


def test_the_saved_about_me_is_used_where_none_is_given(bench: Any) -> None:
    """Null or absent means the saved one; a given one goes before it."""
    bench.post("/v1/about-me/save", {"about_me": sample.ABOUT_ME})
    body = {**sample.suggest_body(channel="message"), "about_me": None}
    saved = bench.post("/v1/suggest", body).json["message"]["text"]
    assert saved == suggestion(bench, channel="message")["message"]["text"]
    other = {**sample.ABOUT_ME, "name": "Somebody Else"}
    assert bench.post("/v1/suggest", {**body, "about_me": other}).json["message"]["text"] != saved


def test_a_job_ask_is_blocked(bench: Any) -> None:
    """The user's own draft is checked as ours is, with the words that break the rule."""
    text = "Hi Amara, are there any job openings on your team? I attach my resume."
    checks = bench.post("/v1/check", {"text": text, "channel": "note"}).json["checks"]
    broken = {check["rule"]: check for check in checks if not check["passed"]}
    assert broken["no-job-ask"]["level"] == "block"
    start, end = broken["no-job-ask"]["spans"][0]
    assert text[start:end].strip()


@pytest.mark.parametrize("text", ["", "Sign in\nJoin now", "Some text about nothing at all.\n" * 3])
def test_what_is_no_profile_says_what_to_do(bench: Any, text: str) -> None:
    """422 and a next step; the page's words are not repeated."""
    answer = bench.post("/v1/suggest", {"capture": {"text": text}})
    assert (answer.status_code, answer.json["error"]["code"]) == (422, "not-a-profile")
    assert answer.json["error"]["fix"]
