"""The OpenAPI 3.1 document of the protocol, made from the table of calls and the models behind it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Literal

from pydantic import TypeAdapter

from overture import __version__
from overture.errors import (
    BadCode,
    BadContentType,
    BadHost,
    BadJson,
    BadOrigin,
    BadRequest,
    Busy,
    CodeExpired,
    MissingHeader,
    NotAProfile,
    NotPaired,
    OvertureError,
    TooLarge,
)
from overture.settings import Settings
from overture.web.calls import CALLS, Call
from overture.web.house import API
from overture.web.wire import ErrorAnswer

TARGET = "/v1/openapi.json"
JSON = "application/json"
REF = "#/components/schemas/{model}"
ALWAYS: tuple[type[OvertureError], ...] = (
    BadHost,
    BadOrigin,
    MissingHeader,
    BadContentType,
    TooLarge,
    BadJson,
    BadRequest,
    OvertureError,
)
BY_PROOF: dict[str, tuple[type[OvertureError], ...]] = {
    "code": (BadCode, CodeExpired),
    "client": (NotPaired,),
    "token": (NotPaired,),
}
HEAVY = ("/v1/compose", "/v1/check", "/v1/follow-up", "/v1/interview")
BY_TARGET: dict[str, tuple[type[OvertureError], ...]] = {
    "/v1/suggest": (NotAProfile, Busy),
    **dict.fromkeys(HEAVY, (Busy,)),
}
Adapted = tuple[str, Literal["validation", "serialization"], TypeAdapter[Any]]
IDENTITY_HEADERS = {
    "Overture-Version": {"required": True, "description": "The version that answers.", "schema": {"type": "string"}},
    "Overture-Api": {"required": True, "description": "The protocol's version.", "schema": {"const": str(API)}},
    "Overture-Ready": {
        "required": True,
        "description": "Whether the language model is loaded.",
        "schema": {"enum": ["yes", "no"]},
    },
}
OVERTURE_HEADER = {
    "name": "X-Overture",
    "in": "header",
    "required": True,
    "description": "Only a caller that means Overture sends it; a browser asks first.",
    "schema": {"type": "string", "const": "1"},
}
CLIENT_HEADER = {
    "name": "X-Overture-Client",
    "in": "header",
    "required": True,
    "description": "The client id that pairing gave.",
    "schema": {"type": "string", "pattern": "^[0-9a-f]{16}$"},
}


def document(settings: Settings) -> dict[str, Any]:
    """The document, as JSON would hold it."""
    schemas, shared = _schemas()
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Overture",
            "version": __version__,
            "description": "From a profile on the screen to a short, true message; served to this computer alone.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": settings.origin}],
        "paths": {target: {"post": _operation(call, schemas)} for target, call in CALLS.items()},
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": shared["$defs"],
        },
    }


@cache
def _schemas() -> tuple[Mapping[Any, Any], Mapping[str, Any]]:
    asks: list[Adapted] = [(target, "validation", TypeAdapter(call.ask)) for target, call in CALLS.items()]
    answers: list[Adapted] = [(target, "serialization", TypeAdapter(call.answer)) for target, call in CALLS.items()]
    error: Adapted = ("error", "serialization", TypeAdapter(ErrorAnswer))
    return TypeAdapter.json_schemas([*asks, *answers, error], ref_template=REF)


def as_json(settings: Settings) -> bytes:
    """The document as it is served."""
    return json.dumps(document(settings), ensure_ascii=False, separators=(",", ":")).encode()


def special_errors(call: Call) -> tuple[type[OvertureError], ...]:
    """The errors that this call may answer with and not every call."""
    return (*BY_PROOF[call.proof], *BY_TARGET.get(call.target, ()))


def _operation(call: Call, schemas: Mapping[Any, Any]) -> dict[str, Any]:
    purpose = (call.run.__doc__ or "").strip()
    refused = [*ALWAYS, *special_errors(call)]
    return {
        "operationId": call.run.__name__,
        "summary": purpose,
        "parameters": [OVERTURE_HEADER, *([CLIENT_HEADER] if call.proof == "client" else [])],
        "security": [{"token": []}] if call.proof == "token" else [],
        "requestBody": {"required": True, "content": {JSON: {"schema": schemas[call.target, "validation"]}}},
        "responses": {
            "200": _response("The answer.", schemas[call.target, "serialization"]),
            **{
                str(status): _response(_codes(refused, status), schemas["error", "serialization"])
                for status in sorted({error.status for error in refused})
            },
        },
    }


def _codes(errors: Sequence[type[OvertureError]], status: int) -> str:
    return " or ".join(f"`{error.code}`" for error in errors if error.status == status)


def _response(description: str, schema: object) -> dict[str, Any]:
    return {"description": description, "headers": IDENTITY_HEADERS, "content": {JSON: {"schema": schema}}}
