"""One tree of errors: each knows its code, its HTTP status, what happened and what to do.

A message never holds text of a profile: it may be logged, printed and sent.
"""

from __future__ import annotations


class OvertureError(Exception):
    """The root. Subclasses set `code` (kebab-case) and `status`; `message` says what happened, `fix` what to do."""

    code = "internal"
    status = 500
    default_message = "Something went wrong inside Overture."
    default_fix = "Try again. If it happens again, run `overture doctor` and report what it prints."

    def __init__(self, message: str | None = None, fix: str | None = None) -> None:
        self.message = message or self.default_message
        self.fix = fix or self.default_fix
        super().__init__(self.message)


class NotAProfile(OvertureError):
    """The page was read and is no profile of a person."""

    code = "not-a-profile"
    status = 422
    default_message = "This page does not look like a person's profile."
    default_fix = (
        "Open somebody's profile page, wait until it shows, and try again. You can also paste the page's text."
    )


# ---- what the guard says, in the order in which it looks ----


class BadHost(OvertureError):
    """The request names another host than the one this server answers for."""

    code = "bad-host"
    status = 403
    default_message = "This server answers only to its own address."
    default_fix = "Use http://127.0.0.1 with the port that `overture serve` prints, written just so."


class NotFound(OvertureError):
    """There is nothing at this target."""

    code = "not-found"
    status = 404
    default_message = "There is nothing at this address."
    default_fix = "Open the address that `overture serve` prints, without anything behind the port."


class BadMethod(OvertureError):
    """The target is asked for in another way than it answers to."""

    code = "bad-method"
    status = 405
    default_message = "This address does not answer to this method."
    default_fix = "Use the method named in the answer's `Allow` header."


class BadOrigin(OvertureError):
    """The page or extension that asks is not one of ours."""

    code = "bad-origin"
    status = 403
    default_message = "This page or extension may not use Overture."
    default_fix = "Use Overture's own extension or its local page; a Firefox extension is known once it is paired."


class MissingHeader(OvertureError):
    """The header `X-Overture: 1` is absent."""

    code = "missing-header"
    status = 403
    default_message = "The request lacks the header `X-Overture: 1`."
    default_fix = "Send `X-Overture: 1` with each call."


class BadContentType(OvertureError):
    """The body is not plain JSON."""

    code = "bad-content-type"
    status = 415
    default_message = "The body must be JSON, in UTF-8 and not compressed."
    default_fix = "Send `Content-Type: application/json` and no `Content-Encoding`."


class TooLarge(OvertureError):
    """The request is larger than any honest one."""

    code = "too-large"
    status = 413
    default_message = "The page is larger than Overture reads."
    default_fix = "Select the part of the page that matters and paste it; 512 KiB is the most that is read."


class NotPaired(OvertureError):
    """The token or client id is absent, unknown, revoked, or belongs to another origin."""

    code = "not-paired"
    status = 401
    default_message = "This browser is not paired with Overture."
    default_fix = "Run `overture pair` in a terminal and type the code that it prints."


class BadCode(OvertureError):
    """The pairing code is wrong."""

    code = "bad-code"
    status = 403
    default_message = "This is not the code."
    default_fix = "Type the eight digits that the terminal shows; after five wrong tries a new code is needed."


class CodeExpired(OvertureError):
    """No pairing code can be used now."""

    code = "code-expired"
    status = 403
    default_message = (
        "There is no code to be used: it has been used, is older than five minutes, or was tried too often."
    )
    default_fix = "Run `overture pair` in a terminal for a new code."


class BadJson(OvertureError):
    """The body is no JSON object."""

    code = "bad-json"
    status = 400
    default_message = "The body is not a JSON object in UTF-8."
    default_fix = "Send one JSON object, as /v1/openapi.json describes it."


class BadRequest(OvertureError):
    """A field is missing, unknown or of the wrong kind; `fields` names each with what is wrong with it."""

    code = "bad-request"
    status = 422
    default_message = "Some fields are missing, unknown or not as they should be."
    default_fix = "Correct the fields named here; /v1/openapi.json describes them."

    def __init__(self, fields: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__()
        self.fields = fields


class OtherPerson(BadRequest):
    """A further page is of somebody else: their facts must not be told of the first."""

    default_message = "These pages are of two different people, so they were not put together."
    default_fix = "Read the other person's page on its own: choose Another profile, or click the button on their page."

    def __init__(self) -> None:
        super().__init__((("more", "this page is of somebody else"),))


class MalformedRequest(OvertureError):
    """The bytes that came in are no request of HTTP."""

    code = "bad-request"
    status = 400
    default_message = "This is not a request that can be understood."
    default_fix = "Ask with an HTTP/1.1 client, with headers under 16 KiB."


class Busy(OvertureError):
    """More is asked at once than can be answered in good time."""

    code = "busy"
    status = 503
    default_message = "Overture is busy with other pages."
    default_fix = "Wait a moment and try again."


# ---- what is kept on this computer ----


class StoreProblem(OvertureError):
    """The data folder cannot be used: it is missing, open to others, damaged, or from a newer Overture."""

    default_message = "Overture's data folder cannot be used."
    default_fix = "Run `overture doctor`."
