"""What each call takes. Texts have no length of their own: a whole request has at most 512 KiB."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from overture.records import AboutMe, Capture, Channel, Options, Profile, Purpose, Stage, TalkingPoint
from overture.store.contacts import Contact
from overture.store.preferences import Preferences

MOST_POINTS = 200
MOST_EXCLUDED = 500
MOST_PAGES = 20


class Ask(BaseModel):
    """What a call takes: strict, frozen, nothing unknown. Its rules hold for the records in it as well."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False, hide_input_in_errors=True)


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


class PairAsk(Ask):
    """The code that the terminal shows, and what to call this browser in the list of clients."""

    code: str = Field(pattern=r"^[0-9]{8}$")
    label: str = Field(default="", max_length=200)


class HelloAsk(Ask):
    """Something that the caller has made up for this one question."""

    nonce: str = Field(min_length=1, max_length=256, pattern=r"^[!-~]+$")


class SuggestAsk(Ask):
    """One page, further pages of the same person, and what is asked for. About me null: the saved one is used."""

    capture: PageCapture
    more: Annotated[tuple[PageCapture, ...], Field(max_length=MOST_PAGES)] = ()
    about_me: AboutMe | None = None
    options: WireOptions = WireOptions()


class ComposeAsk(Ask):
    """The talking points as the user has reviewed them; of the profile, name and degree are enough."""

    profile: Profile
    talking_points: TalkingPoints = ()
    about_me: AboutMe | None = None
    options: WireOptions = WireOptions()


class CheckAsk(Ask):
    """A draft that the user has edited, and what it may rest on."""

    text: str
    subject: str | None = None
    channel: Channel = "note"
    purpose: Purpose = "informational-interview"
    profile: Profile = Profile()
    talking_points: TalkingPoints = ()
    about_me: AboutMe | None = None


class FollowUpAsk(ComposeAsk):
    """Which later message, and what the talk taught the sender, in the sender's words."""

    stage: Stage
    learned: str = ""


class InterviewAsk(ComposeAsk):
    """How long the talk is to take."""

    minutes: int = Field(default=20, ge=5, le=120)


class NothingAsk(Ask):
    """An empty object."""


class AboutMeAsk(Ask):
    """The About me to keep."""

    about_me: AboutMe


class ContactAsk(Ask):
    """The contact to keep; without an id it is known again by its address, or is new."""

    contact: Contact


class ForgetContactAsk(Ask):
    """One contact's id, or `all` for every contact."""

    id: str = ""
    all: bool = False


class ExportAsk(Ask):
    """As a table or as JSON."""

    format: Literal["csv", "json"] = "csv"


class PreferencesAsk(Ask):
    """The preferences to keep."""

    preferences: Preferences
