"""What each call gives."""

from __future__ import annotations

from dataclasses import dataclass

from overture.records import AboutMe, Check, Message, Note, Opener, Profile, TalkingPoint
from overture.store.contacts import Contact
from overture.store.due import Due
from overture.store.preferences import Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class Software:
    """Which Overture answers. `ready` says that the language model is loaded."""

    name: str
    version: str
    api: int
    model: str
    ready: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PairAnswer:
    """The token, shown this once, and the id under which the server knows the client."""

    token: str
    client: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HelloAnswer:
    """`proof` is HMAC-SHA256 in hex, under the token's text, of `hello:<port>:<nonce>`."""

    proof: str
    software: Software


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestAnswer:
    """Everything that was read, what is worth saying, and the drafts."""

    software: Software
    profile: Profile
    talking_points: tuple[TalkingPoint, ...]
    openers: tuple[Opener, ...]
    message: Message
    checks: tuple[Check, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposeAnswer:
    """The drafts."""

    openers: tuple[Opener, ...]
    message: Message
    checks: tuple[Check, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckAnswer:
    """Each rule, and whether the draft keeps it."""

    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpAnswer:
    """The later message and its checks."""

    message: Message
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutMeAnswer:
    """The About me that is kept, or null."""

    about_me: AboutMe | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactAnswer:
    """The contact as it is kept."""

    contact: Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactsAnswer:
    """All contacts, what is due, and this month's connection notes beside the limit in `preferences`."""

    contacts: tuple[Contact, ...]
    due: tuple[Due, ...]
    notes_this_month: int
    preferences: Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgottenAnswer:
    """How many were forgotten."""

    forgotten: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportAnswer:
    """The whole file: its name, its media type and its text."""

    filename: str
    media_type: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferencesAnswer:
    """The preferences that hold now."""

    preferences: Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldProblem:
    """A field, written with dots, and what is wrong with it."""

    field: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What happened and what to do. `fields` is given where fields are wrong."""

    code: str
    message: str
    fix: str
    fields: tuple[FieldProblem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorAnswer:
    """Every error has this shape."""

    error: Problem
