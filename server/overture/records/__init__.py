"""The nouns of Overture, frozen: what one stage hands to the next.

A record is complete when it is made and never changes. The wire shows the same names (`web/wire.py`), so a field added
here is a field added to the protocol: add, never rename. Texts are plain Unicode, already stripped of control
characters by `page`; an absent text is `""`, an absent number is `None`.
"""

from __future__ import annotations

from overture.records.drafts import (
    Check,
    Draft,
    InterviewSheet,
    Level,
    Message,
    Note,
    Opener,
    Pitch,
    Question,
    Segment,
    Suggestion,
)
from overture.records.incoming import (
    AboutMe,
    Capture,
    Channel,
    MyJob,
    MySchool,
    Options,
    Purpose,
    Stage,
    Tone,
)
from overture.records.points import (
    Detail,
    Evidence,
    PhraseForm,
    PointKind,
    TalkingPoint,
)
from overture.records.profile import (
    Certification,
    Degree,
    Honor,
    MutualConnections,
    Patent,
    Post,
    PostVerb,
    Profile,
    Project,
    Publication,
    Recommendation,
    Role,
    School,
    Section,
    SectionKind,
    SectionState,
    Volunteering,
)

__all__ = [
    "AboutMe",
    "Capture",
    "Certification",
    "Channel",
    "Check",
    "Degree",
    "Detail",
    "Draft",
    "Evidence",
    "Honor",
    "InterviewSheet",
    "Level",
    "Message",
    "MutualConnections",
    "MyJob",
    "MySchool",
    "Note",
    "Opener",
    "Options",
    "Patent",
    "PhraseForm",
    "Pitch",
    "PointKind",
    "Post",
    "PostVerb",
    "Profile",
    "Project",
    "Publication",
    "Purpose",
    "Question",
    "Recommendation",
    "Role",
    "School",
    "Section",
    "SectionKind",
    "SectionState",
    "Segment",
    "Stage",
    "Suggestion",
    "TalkingPoint",
    "Tone",
    "Volunteering",
]
