"""What the page says of one person."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from overture.records.dates import goes_on

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

    @property
    def current(self) -> bool:
        """Whether it is not over: the page gives it no end, or "Present"."""
        return goes_on(self.end)


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
    """One license or certificate."""

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
    """One recommendation. `given` is true where this person wrote it of somebody else (`by` is then who it is for)."""

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
