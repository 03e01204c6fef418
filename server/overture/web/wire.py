"""What the calls of the protocol take and give.

The nouns on the wire are the records themselves: pydantic reads them strictly, refuses unknown fields, and describes
them for `/v1/openapi.json`. Here stand only what a call asks for and what an answer holds around them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from overture.records import (
    AboutMe,
    Capture,
    Channel,
    Check,
    Message,
    Note,
    Opener,
    Options,
    Profile,
    Purpose,
    Stage,
    TalkingPoint,
)
from overture.store.contacts import Contact
from overture.store.due import Due
from overture.store.preferences import Preferences

MOST_POINTS = 200
MOST_EXCLUDED = 500
MOST_PAGES = 20


class Ask(BaseModel):
    """What a call takes: strict, frozen, nothing unknown. Its rules hold for the records in it as well.

    Texts have no length of their own: a whole request has at most 512 KiB.
    """

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False, hide_input_in_errors=True)


# ---- parts ----


@dataclass(frozen=True, slots=True, kw_only=True)
class WireOptions(Options):
    """Options within the bounds of the protocol."""

    openers: Annotated[int, Field(ge=0, le=20)] = 5
    exclude: Annotated[tuple[str, ...], Field(max_length=MOST_EXCLUDED)] = ()


def _has_content(capture: Capture) -> Capture:
    if capture.html is None and capture.text is None:
        raise ValueError("at least one of html and text must be given")
    return capture


PageCapture = Annotated[
    Capture,
    AfterValidator(_has_content),
    Field(
        json_schema_extra={
            "anyOf": [
                {"required": ["html"], "properties": {"html": {"type": "string"}}},
                {"required": ["text"], "properties": {"text": {"type": "string"}}},
            ]
        }
    ),
]
TalkingPoints = Annotated[tuple[TalkingPoint, ...], Field(max_length=MOST_POINTS)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Software:
    """Which Overture answers. `ready` says that the language model is loaded."""

    name: str
    version: str
    api: int
    model: str
    ready: bool


# ---- who may call ----


class PairAsk(Ask):
    """The code that the terminal shows, and what to call this browser in the list of clients."""

    code: str = Field(pattern=r"^[0-9]{8}$")
    label: str = Field(default="", max_length=200)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairAnswer:
    """The token, shown this once, and the id under which the server knows the client."""

    token: str
    client: str


class HelloAsk(Ask):
    """Something that the caller has made up for this one question."""

    nonce: str = Field(min_length=1, max_length=256, pattern=r"^[!-~]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class HelloAnswer:
    """`proof` is HMAC-SHA256 in hex, under the token's text, of `hello:<port>:<nonce>`."""

    proof: str
    software: Software


# ---- reading and composing ----


class SuggestAsk(Ask):
    """One page, further pages of the same person, and what is asked for. About me null: the saved one is used."""

    capture: PageCapture
    more: Annotated[tuple[PageCapture, ...], Field(max_length=MOST_PAGES)] = ()
    about_me: AboutMe | None = None
    options: WireOptions = WireOptions()


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


class ComposeAsk(Ask):
    """The talking points as the user has reviewed them; of the profile, name and degree are enough."""

    profile: Profile
    talking_points: TalkingPoints = ()
    about_me: AboutMe | None = None
    options: WireOptions = WireOptions()


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposeAnswer:
    """The drafts."""

    openers: tuple[Opener, ...]
    message: Message
    checks: tuple[Check, ...]
    notes: tuple[Note, ...]


class CheckAsk(Ask):
    """A draft that the user has edited, and what it may rest on."""

    text: str
    subject: str | None = None
    channel: Channel = "note"
    purpose: Purpose = "informational-interview"
    profile: Profile = Profile()
    talking_points: TalkingPoints = ()
    about_me: AboutMe | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckAnswer:
    """Each rule, and whether the draft keeps it."""

    checks: tuple[Check, ...]


class FollowUpAsk(ComposeAsk):
    """Which later message, and what the talk taught the sender, in the sender's words."""

    stage: Stage
    learned: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpAnswer:
    """The later message and its checks."""

    message: Message
    checks: tuple[Check, ...]


class InterviewAsk(ComposeAsk):
    """How long the talk is to take."""

    minutes: int = Field(default=20, ge=5, le=120)


# ---- what is kept, because the user said so ----


class NothingAsk(Ask):
    """An empty object."""


class AboutMeAsk(Ask):
    """The About me to keep."""

    about_me: AboutMe


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutMeAnswer:
    """The About me that is kept, or null."""

    about_me: AboutMe | None


class ContactAsk(Ask):
    """The contact to keep; without an id it is known again by its address, or is new."""

    contact: Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactAnswer:
    """The contact as it is kept."""

    contact: Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactsAnswer:
    """All contacts, what is due, and this month's personalised notes beside the limit in `preferences`."""

    contacts: tuple[Contact, ...]
    due: tuple[Due, ...]
    notes_this_month: int
    preferences: Preferences


class ForgetContactAsk(Ask):
    """One contact's id, or `all` for every contact."""

    id: str = ""
    all: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgottenAnswer:
    """How many were forgotten."""

    forgotten: int


class ExportAsk(Ask):
    """As a table or as JSON."""

    format: Literal["csv", "json"] = "csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportAnswer:
    """The whole file: its name, its media type and its text."""

    filename: str
    media_type: str
    content: str


class PreferencesAsk(Ask):
    """The preferences to keep."""

    preferences: Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferencesAnswer:
    """The preferences that hold now."""

    preferences: Preferences


# ---- what went wrong ----


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
