"""What comes in is read strictly, and each field that is wrong is named."""

from __future__ import annotations

import json
from typing import Any

import pytest

POINT = {"id": "p", "kind": "post", "summary": "your talk", "evidence": [{"section": "activity", "text": "my talk"}]}

WRONG_FIELDS = {
    "capture": ("/v1/suggest", {"capture": {"url": "https://example.org"}}),
    "capture.bogus": ("/v1/suggest", {"capture": {"text": "x", "bogus": 1}}),
    "capture.text": ("/v1/suggest", {"capture": {"text": 7}}),
    "extra": ("/v1/suggest", {"capture": {"text": "x"}, "extra": 1}),
    "options.channel": ("/v1/suggest", {"capture": {"text": "x"}, "options": {"channel": "pigeon"}}),
    "options.openers": ("/v1/suggest", {"capture": {"text": "x"}, "options": {"openers": 21}}),
    "options.seed": ("/v1/suggest", {"capture": {"text": "x"}, "options": {"seed": "0"}}),
    "about_me.education.0.grade": (
        "/v1/suggest",
        {"capture": {"text": "x"}, "about_me": {"education": [{"grade": 1}]}},
    ),
    "more.0": ("/v1/suggest", {"capture": {"text": "x"}, "more": [{}]}),
    "profile": ("/v1/compose", {}),
    "profile.degree": ("/v1/compose", {"profile": {"degree": "4th"}}),
    "talking_points.0.summary": ("/v1/compose", {"profile": {}, "talking_points": [{**POINT, "summary": None}]}),
    "talking_points.0.evidence": ("/v1/compose", {"profile": {}, "talking_points": [{**POINT, "evidence": "x"}]}),
    "text": ("/v1/check", {}),
    "stage": ("/v1/follow-up", {"profile": {}, "stage": "nag"}),
    "minutes": ("/v1/interview", {"profile": {}, "minutes": 500}),
    "contact.status": ("/v1/contacts/save", {"contact": {"name": "x", "status": "married"}}),
    "contact.dates.sent": ("/v1/contacts/save", {"contact": {"name": "x", "dates": {"sent": "yesterday"}}}),
    "preferences.keep_days": ("/v1/preferences/save", {"preferences": {"keep_days": -1}}),
    "code": ("/v1/pair", {"code": "1"}),
}

NOT_OBJECTS = {
    "nothing": b"",
    "a list": b"[]",
    "a string": b'"{}"',
    "cut off": b'{"capture": {"text": "x"',
    "two": b"{}{}",
    "bad UTF-8": b'{"capture": {"text": "\xff"}}',
    "a byte order mark": b"\xef\xbb\xbf{}",
    "a lone surrogate": b'{"capture": {"text": "\\ud800"}}',
    "very deep": b'{"capture":' * 20_000 + b"1" + b"}" * 20_000,
    "deep lists": b'{"capture":' + b"[" * 100_000,
    "UTF-16": json.dumps({"capture": {"text": "x"}}).encode("utf-16"),
}


@pytest.mark.parametrize("field", WRONG_FIELDS)
def test_a_wrong_field_is_named(bench: Any, field: str) -> None:
    """422, with the field and what is wrong with it."""
    target, body = WRONG_FIELDS[field]
    answer = bench.post(target, body)
    assert (answer.status_code, answer.json["error"]["code"]) == (422, "bad-request")
    assert field in {each["field"] for each in answer.json["error"]["fields"]}


@pytest.mark.parametrize("kind", NOT_OBJECTS)
def test_what_is_no_json_object_is_refused(bench: Any, kind: str) -> None:
    """400, whatever the bytes are."""
    answer = bench.post("/v1/suggest", data=NOT_OBJECTS[kind])
    assert (answer.status_code, answer.json["error"]["code"]) == (400, "bad-json")


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_a_score_is_a_number(bench: Any, number: str) -> None:
    """No JSON client could send these, and no answer holds them."""
    body = json.dumps({"profile": {}, "talking_points": [{**POINT, "score": 0.5}]}).replace("0.5", number)
    assert bench.post("/v1/compose", data=body.encode()).status_code in (400, 422)


def test_errors_do_not_repeat_what_was_sent(bench: Any) -> None:
    """A refused field's value is not in the answer."""
    answer = bench.post("/v1/suggest", {"capture": {"text": ["Secretly Named"]}, "options": {"tone": "Secretly Named"}})
    assert answer.status_code == 422
    assert "Secretly" not in answer.get_data(as_text=True)


def test_many_problems_are_cut_off(bench: Any) -> None:
    """An answer names fifty fields at most."""
    answer = bench.post("/v1/compose", {"profile": {}, "talking_points": [{}] * 500})
    assert len(answer.json["error"]["fields"]) == 50
