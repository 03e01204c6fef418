"""How every answer looks: JSON in one shape, and the headers that say who it is from and keep it where it belongs."""

from __future__ import annotations

from typing import Any

from flask import Response
from pydantic import TypeAdapter

from overture import __version__, language
from overture.errors import BadMethod, BadRequest, Busy, NotPaired, OvertureError
from overture.web.house import API
from overture.web.wire import ErrorAnswer, FieldProblem, Problem

JSON = "application/json"
CORS = "access-control-"
NOTHING_MAY_LOAD = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
KEPT_CLOSE = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": NOTHING_MAY_LOAD,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Vary": "Origin",
    "X-Content-Type-Options": "nosniff",
}
ERROR = TypeAdapter(ErrorAnswer)


def error_body(error: OvertureError) -> bytes:
    """The JSON of an error: `{"error": {"code", "message", "fix"}}`, and `fields` where fields are wrong."""
    fields = error.fields if isinstance(error, BadRequest) else ()
    problem = Problem(
        code=error.code,
        message=error.message,
        fix=error.fix,
        fields=tuple(FieldProblem(field=field, message=message) for field, message in fields),
    )
    return ERROR.dump_json(ErrorAnswer(error=problem), exclude_defaults=True)


def failure(error: OvertureError, allow: str = "") -> Response:
    """The answer that says what went wrong; `allow` names the methods that the target answers to."""
    headers: dict[str, str] = {}
    if isinstance(error, NotPaired):
        headers["WWW-Authenticate"] = 'Bearer realm="overture"'
    elif isinstance(error, Busy):
        headers["Retry-After"] = "1"
    elif isinstance(error, BadMethod):
        headers["Allow"] = allow
    return Response(error_body(error), status=error.status, content_type=JSON, headers=headers)


def success(adapter: TypeAdapter[Any], answer: object) -> Response:
    """The answer that holds what was asked for."""
    return Response(adapter.dump_json(answer), content_type=JSON)


def common_headers() -> dict[str, str]:
    """The headers of every answer: who it is from, and what a browser may do with it."""
    ready = "yes" if language.ready() else "no"
    return {**KEPT_CLOSE, "Overture-Version": __version__, "Overture-Api": str(API), "Overture-Ready": ready}


def sign(response: Response, *, ours: bool) -> Response:
    """The response with the headers of every answer, and none that speaks to other origins than ours."""
    if not ours:
        for name in {name for name, _ in response.headers if name.lower().startswith(CORS)}:
            del response.headers[name]
    for name, value in common_headers().items():
        response.headers.setdefault(name, value)
    response.headers["Vary"] = "Origin"  # once, whoever has said it before
    return response
