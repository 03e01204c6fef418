"""Who may ask, and how: the checks in the protocol's order, before anything of the request is used.

Host, exact target, method or preflight, Origin, `X-Overture`, content type and encoding, size, token, fields: the first
that fails answers. Facts behind the odd ones: a rebound page sends no Origin, so its absence proves nothing; flask-cors
matches origins without regard to case, so the guard has the last word on its headers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from flask import Request

from overture.errors import (
    BadContentType,
    BadHost,
    BadMethod,
    BadOrigin,
    MissingHeader,
    NotFound,
    NotPaired,
    TooLarge,
)
from overture.settings import HOST, Settings
from overture.store import Store
from overture.web import fields
from overture.web.calls import CALLS, Call
from overture.web.house import Caller
from overture.web.wire import Ask

PAIR = "/v1/pair"
FIREFOX = re.compile(r"moz-extension://[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
JSON_TYPE = re.compile(r'application/json(?:[ \t]*;[ \t]*charset="?utf-8"?)?', re.ASCII | re.IGNORECASE)
BEARER = re.compile(r"Bearer ([A-Za-z0-9_-]{43})", re.ASCII)
CLIENT = re.compile(r"[0-9a-f]{16}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Page:
    """A request that has passed for one of the local page's files."""

    target: str


@dataclass(frozen=True, slots=True)
class Preflight:
    """A browser's question that has passed: whether our own extension or page may call."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A call that has passed: all there is left to do is to answer it."""

    call: Call
    caller: Caller
    ask: Ask


Passed = Page | Preflight | Asked


class Guard:
    """The checks for one server; `pages` are the targets of the local page's files."""

    def __init__(self, settings: Settings, store: Store, pages: frozenset[str]) -> None:
        self._settings = settings
        self._store = store
        self._pages = pages
        self._host = f"{HOST}:{settings.port}"
        self._own_origins = frozenset({settings.origin, settings.chrome_origin} - {""})

    def check(self, request: Request) -> Passed:
        """What the request is, once it has passed; raises the error of the first check that fails."""
        if request.environ.get("HTTP_HOST") != self._host:
            raise BadHost
        target = self.target(request)
        if target is None:
            raise NotFound
        kind = self._method(request, target)
        origin = request.environ.get("HTTP_ORIGIN")
        if not self._origin_passes(origin, target):
            raise BadOrigin
        if kind == "preflight":
            return Preflight()
        if kind == "page":
            return Page(target)
        call = CALLS[target]
        if request.headers.get("X-Overture") != "1":
            raise MissingHeader
        self._content(request)
        caller = self._proof(request, call, origin or "")
        return Asked(call, caller, fields.read(call.ask, request.get_data(cache=False)))

    def target(self, request: Request) -> str | None:
        """The raw request target where it is, to the letter, one that we know; else None."""
        raw = request.environ.get("REQUEST_URI")
        return raw if raw in CALLS or raw in self._pages else None

    def knows_origin(self, request: Request) -> bool:
        """Whether the request names an Origin and it is one of ours: then its browser may read the answer."""
        origin = request.environ.get("HTTP_ORIGIN")
        return origin is not None and self._origin_passes(origin, self.target(request))

    def _method(self, request: Request, target: str) -> Literal["page", "preflight", "call"]:
        method = request.environ["REQUEST_METHOD"]
        if target in self._pages:
            if method == "GET":
                return "page"
        elif method == "POST":
            return "call"
        elif method == "OPTIONS" and request.environ.get("HTTP_ACCESS_CONTROL_REQUEST_METHOD") == "POST":
            return "preflight"
        raise BadMethod

    def _origin_passes(self, origin: str | None, target: str | None) -> bool:
        """Whether the Origin is absent (which the token must make good) or ours, to the letter.

        A Firefox extension's id is made anew in each browser: it may try to pair, and is ours once it has.
        """
        if origin is None or origin in self._own_origins:
            return True
        if not FIREFOX.fullmatch(origin):
            return False
        return target == PAIR or self._store.clients.has_origin(origin)

    def _content(self, request: Request) -> None:
        encoding = request.headers.get("Content-Encoding", "identity")
        if encoding.lower() != "identity" or not JSON_TYPE.fullmatch(request.headers.get("Content-Type", "")):
            raise BadContentType
        if (request.content_length or 0) > self._settings.body_limit:
            raise TooLarge

    def _proof(self, request: Request, call: Call, origin: str) -> Caller:
        if call.proof == "code":
            return Caller(origin=origin)
        if call.proof == "client":
            client = request.headers.get("X-Overture-Client", "")
            if not CLIENT.fullmatch(client):
                raise NotPaired
            return Caller(origin=origin, client=client)
        bearer = BEARER.fullmatch(request.headers.get("Authorization", ""))
        owner = self._store.clients.owner(bearer[1], origin) if bearer else None
        if owner is None:
            raise NotPaired
        return Caller(origin=origin, client=owner.id)
