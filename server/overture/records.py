"""The nouns of Overture, frozen: what one stage hands to the next.

A record is complete when it is made and never changes. The wire shows the same names (`web/wire.py`), so a field added
here is a field added to the protocol: add, never rename. Texts are plain Unicode, already stripped of control
characters by `page`; an absent text is `""`, an absent number is `None`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Degree = Literal["1st", "2nd", "3rd+"]
SectionKind = Literal[
    "highlights",
    "about",
    "featured",
    "activity",
    "experience",
    "education",
    "certifications",
    "projects",
    "volunteering",
    "skills",
    "recommendations",
    "publications",
    "patents",
    "courses",
    "honors",
    "test-scores",
    "languages",
    "organizations",
    "causes",
    "services",
    "interests",
    "other",
]
SectionState = Literal["read", "empty", "not-loaded"]
PostVerb = Literal["posted", "reposted", "commented", "liked", "celebrated", "wrote"]
PointKind = Literal[
    "post",
    "shared-connection",
    "shared-background",
    "achievement",
    "role",
    "education",
    "volunteering",
    "publication",
    "certification",
    "project",
    "interest",
]
Purpose = Literal["informational-interview", "advice", "alumni", "reconnect"]
Channel = Literal["note", "note-premium", "message", "inmail", "email"]
Tone = Literal["warm", "plain", "formal"]
Level = Literal["block", "advise"]


# ---- what comes in ----


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One page as the browser showed it, or a text pasted by hand (`text` alone)."""

    url: str = ""
    title: str = ""
    language: str = ""
    captured_at: str = ""
    html: str | None = None
    text: str | None = None
    selection: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MySchool:
    """A school of the sender's."""

    school: str = ""
    degree: str = ""
    years: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MyJob:
    """A job of the sender's."""

    title: str = ""
    company: str = ""
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutMe:
    """What the sender says of themselves: the only source of claims about the sender."""

    name: str = ""
    headline: str = ""
    about: str = ""
    goal: str = ""
    education: tuple[MySchool, ...] = ()
    experience: tuple[MyJob, ...] = ()
    volunteering: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the sender asks for. `exclude` holds opener ids or texts not to give again."""

    purpose: Purpose = "informational-interview"
    channel: Channel = "note"
    tone: Tone = "warm"
    openers: int = 5
    seed: int = 0
    exclude: tuple[str, ...] = ()


# ---- what the page says ----


@dataclass(frozen=True, slots=True, kw_only=True)
class MutualConnections:
    """People whom both know: the names shown, and how many more there are."""

    names: tuple[str, ...] = ()
    others: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One item of the activity. `own` is true only for words that the person wrote as a post of their own.

    `author` is whose words `text` holds; `age` is as on the page ("1w"), `age_days` the same in days or None.
    `truncated` is true where the page cut the text ("…more").
    """

    own: bool
    verb: PostVerb
    author: str = ""
    age: str = ""
    age_days: int | None = None
    text: str = ""
    truncated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One position. Roles grouped under an employer each carry its name. Dates are as on the page ("Jan 2021")."""

    title: str = ""
    company: str = ""
    employment_type: str = ""
    start: str = ""
    end: str = ""
    duration: str = ""
    location: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """One entry of Education."""

    school: str = ""
    degree: str = ""
    years: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Honor:
    """One honor or award."""

    title: str = ""
    issuer: str = ""
    date: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certification:
    """One licence or certificate."""

    name: str = ""
    issuer: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Volunteering:
    """One volunteer role."""

    role: str = ""
    organization: str = ""
    dates: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """One publication."""

    title: str = ""
    venue: str = ""
    date: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patent:
    """One patent."""

    title: str = ""
    number: str = ""
    date: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """One project."""

    name: str = ""
    dates: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """One recommendation. `given` is true where this person wrote it about somebody else (`by` is then who it is for)."""

    by: str = ""
    relation: str = ""
    text: str = ""
    given: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of the page and whether it was read. `not-loaded` never means that there is nothing."""

    kind: SectionKind
    state: SectionState


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Everything that was read from the page(s) of one person."""

    name: str = ""
    first_name: str = ""
    pronouns: str = ""
    headline: str = ""
    location: str = ""
    degree: Degree | None = None
    url: str = ""
    mutual_connections: MutualConnections = field(default_factory=MutualConnections)
    highlights: tuple[str, ...] = ()
    about: str = ""
    featured: tuple[str, ...] = ()
    posts: tuple[Post, ...] = ()
    experience: tuple[Role, ...] = ()
    education: tuple[School, ...] = ()
    honors: tuple[Honor, ...] = ()
    certifications: tuple[Certification, ...] = ()
    volunteering: tuple[Volunteering, ...] = ()
    publications: tuple[Publication, ...] = ()
    patents: tuple[Patent, ...] = ()
    projects: tuple[Project, ...] = ()
    languages: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    sections: tuple[Section, ...] = ()


# ---- what is worth saying ----


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words that stand on the page, verbatim, and the section they stand in ("about-me" for the sender's own)."""

    section: str
    text: str


PhraseForm = Literal["noun", "gerund", "how", "quote", "name"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """One named part of a talking point, verbatim or safely turned, for a sentence's slot (`words/` lists the names)."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkingPoint:
    """Something worth bringing up, with its proof.

    `summary` is a phrase in the second person that stands after "I noticed"; `form` says how it is built:
    `noun` ("your talk on paging"), `gerund` ("you moving …" never; "moving 340 services off Jenkins"), `how` ("how you
    moved 340 services off Jenkins"), `quote` ("your line “…”"), `name` ("Paolo Magbanua"). `details` are the parts that
    sentences are built from. `subtype` refines the kind (a post's type, "award", "promotion", "school"). `age_days` is
    None where the page gives no date. `score` is between 0 and 1. A point that is not `usable` carries its reason in
    `why` and opens no message.
    """

    id: str
    kind: PointKind
    summary: str
    evidence: tuple[Evidence, ...]
    age_days: int | None = None
    why: str = ""
    score: float = 0.0
    usable: bool = True
    edited: bool = False
    form: PhraseForm = "noun"
    subtype: str = ""
    details: tuple[Detail, ...] = ()

    def detail(self, name: str) -> str:
        """The text of the detail with this name, or an empty text."""
        return next((d.text for d in self.details if d.name == name), "")


# ---- what goes out ----


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of a draft and what proves it: a talking point's id, `about-me`, or None where nothing is stated."""

    text: str
    point: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opener:
    """One or two sentences that fit the channel. `characters` counts UTF-16 code units."""

    id: str
    text: str
    segments: tuple[Segment, ...]
    points: tuple[str, ...]
    characters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A whole draft. `limit` and `characters` count UTF-16 code units; an e-mail has no limit."""

    subject: str | None
    text: str
    segments: tuple[Segment, ...]
    characters: int
    limit: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One rule, whether the draft keeps it, and where it does not (`spans` are code-point offsets in the text)."""

    rule: str
    level: Level
    passed: bool
    message: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    fix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something the user should know, with what to do about it."""

    code: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What `compose` gives: openers, the message built on the best, its checks, and notes."""

    openers: tuple[Opener, ...]
    message: Message
    checks: tuple[Check, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What `suggest` gives: the profile, its talking points, and the draft."""

    profile: Profile
    talking_points: tuple[TalkingPoint, ...]
    draft: Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question for the talk; `point` names the talking point it is built on."""

    phase: Literal["trends", "insights", "advice", "resources", "assignments"]
    text: str
    point: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pitch:
    """A short introduction of the sender, and how long it takes to say."""

    text: str
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewSheet:
    """All that is needed on the table during the talk."""

    questions: tuple[Question, ...]
    pitch: Pitch
    checklist: tuple[str, ...]
