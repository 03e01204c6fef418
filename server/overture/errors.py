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
    default_fix = "Open somebody's profile page, wait until it shows, and try again. You can also paste the page's text."
