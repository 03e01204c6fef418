"""The Flask application: the guard before each request, the answer behind it, the same headers after each."""

from __future__ import annotations

import re
import time
from typing import Any

from flask import Flask, Response, g, request
from flask_cors import CORS
from pydantic import TypeAdapter
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from overture import language
from overture.errors import BadMethod, NotFound, OvertureError
from overture.settings import Settings
from overture.store import Store, open_store
from overture.web import log, openapi, pages, responses
from overture.web.calls import CALLS
from overture.web.gate import Gate
from overture.web.guard import FIREFOX, Asked, Guard, Page
from overture.web.house import House, model_name

PREFLIGHT_SECONDS = 600
CALL_HEADERS = ("Authorization", "Content-Type", "X-Overture", "X-Overture-Client")
EXPOSED_HEADERS = ("Overture-Api", "Overture-Ready", "Overture-Version", "Retry-After")
ADAPTERS: dict[str, TypeAdapter[Any]] = {target: TypeAdapter(call.answer) for target, call in CALLS.items()}
LOCAL_NETWORK = ("Access-Control-Request-Local-Network", "Access-Control-Allow-Local-Network")


def create_app(settings: Settings, store: Store | None = None) -> Flask:
    """The application for these settings; `store` is given where its clock is another than the computer's."""
    house = House(
        settings=settings,
        store=store or open_store(settings.data_dir),
        gate=Gate(settings.readers, settings.waiting_readers),
        model=model_name(),
    )
    files = pages.read(settings.panel_dir)
    files[openapi.TARGET] = pages.File(openapi.as_json(settings), responses.JSON)
    guard = Guard(settings, house.store, frozenset(files))

    app = Flask("overture", static_folder=None)
    app.config.update(MAX_CONTENT_LENGTH=settings.body_cap)

    @app.before_request
    def let_pass() -> None:
        g.started = time.perf_counter()
        g.ours = guard.knows_origin(request)
        g.passed = guard.check(request)

    def answer() -> Response:
        passed = g.passed
        if isinstance(passed, Asked):
            return responses.success(ADAPTERS[passed.call.target], passed.call.run(house, passed.caller, passed.ask))
        return _file(passed.target, files[passed.target], settings) if isinstance(passed, Page) else _preflight()

    for target in (*CALLS, *files):
        methods = ["POST", "OPTIONS"] if target in CALLS else ["GET"]
        app.add_url_rule(target, target.replace(".", "-"), answer, methods=methods, provide_automatic_options=False)

    @app.errorhandler(Exception)
    def fail(error: Exception) -> Response:
        return responses.failure(_known(error), allow="POST, OPTIONS" if guard.target(request) in CALLS else "GET")

    @app.after_request
    def sign(response: Response) -> Response:
        log.answered(request.method, guard.target(request), response.status_code, time.perf_counter() - g.started)
        return responses.sign(response, ours=g.get("ours", False))

    _allow_own_origins(app, settings)  # last, so that its headers are there when the answer is signed
    return app


def _known(error: Exception) -> OvertureError:
    """The error of our own tree that says what happened."""
    if isinstance(error, OvertureError):
        return error
    if isinstance(error, HTTPException):
        return BadMethod() if isinstance(error, MethodNotAllowed) else NotFound()
    log.failed(error)
    return OvertureError()


def _file(target: str, file: pages.File, settings: Settings) -> Response:
    if target != pages.HOME:
        return Response(file.content, content_type=file.media_type, headers={"Cache-Control": "no-cache"})
    headers = {"Cache-Control": "no-cache", "Content-Security-Policy": pages.POLICY}
    page = file.telling(ready="yes" if language.ready() else "no", command=settings.command)
    return Response(page, content_type=file.media_type, headers=headers)


def _preflight() -> Response:
    """The answer to a browser that asks before a call; flask-cors puts in what may be sent, and from where."""
    asked, allowed = LOCAL_NETWORK
    return Response(headers={allowed: "true"} if request.headers.get(asked) == "true" else None)


def _allow_own_origins(app: Flask, settings: Settings) -> None:
    r"""Let flask-cors speak to our origins alone: whole matches (`\Z`), and nothing to a request without Origin."""
    own = [rf"\A{re.escape(origin)}\Z" for origin in (settings.origin, settings.chrome_origin) if origin]
    CORS(
        app,
        origins=[*own, rf"\A{FIREFOX.pattern}\Z"],
        methods=["POST"],
        allow_headers=list(CALL_HEADERS),
        expose_headers=list(EXPOSED_HEADERS),
        max_age=PREFLIGHT_SECONDS,
        supports_credentials=False,
        send_wildcard=False,
        always_send=False,
        allow_private_network=True,
    )
