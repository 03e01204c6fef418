"""A body's bytes -> what a call asks for, or which of its fields are wrong."""

from __future__ import annotations

import json
from typing import TypeVar

from pydantic import ValidationError

from overture.errors import BadJson, BadRequest
from overture.web.wire import Ask

MOST_PROBLEMS = 50  # that one answer names
A = TypeVar("A", bound=Ask)


def read(kind: type[A], body: bytes) -> A:
    """What the body asks for. Raises BadJson where it is no JSON object, and BadRequest with the fields that are wrong.

    Numbers are taken as JSON means them: 15.0 is the whole number 15.
    """
    if not body.lstrip(b" \t\r\n").startswith(b"{"):
        raise BadJson
    try:
        return kind.model_validate_json(body)
    except ValidationError as error:
        if not any(each["type"] == "int_type" for each in error.errors()):
            raise _said(error) from None
    try:
        return kind.model_validate_json(json.dumps(json.loads(body, parse_float=_number)))
    except ValidationError as error:
        raise _said(error) from None


def _number(text: str) -> int | float:
    value = float(text)
    return int(value) if value.is_integer() else value


def _said(error: ValidationError) -> BadJson | BadRequest:
    """The error in our own words, without a word of what was sent."""
    problems = error.errors(include_url=False, include_context=False, include_input=False)
    if problems[0]["type"] == "json_invalid":
        return BadJson()
    return BadRequest(tuple((".".join(map(str, each["loc"])), each["msg"]) for each in problems[:MOST_PROBLEMS]))
