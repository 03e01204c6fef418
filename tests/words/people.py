"""Invented people and points for the tests of the words."""

from __future__ import annotations

from overture.records import (
    AboutMe,
    Detail,
    Evidence,
    MutualConnections,
    MyJob,
    MySchool,
    Profile,
    Role,
    TalkingPoint,
)
from overture.words.speech import PointKind

ADA = Profile(
    name="Anaïs Mbeki-Lund",
    first_name="Anaïs",
    headline="Dispatcher at Northwind Rail",
    degree="2nd",
    mutual_connections=MutualConnections(names=("Paola Miravalles",)),
    experience=(Role(title="Dispatcher", company="Northwind Rail", start="Jan 2021", end="Present"),),
)
SALMA = AboutMe(
    name="Salma Idrissi",
    headline="Junior timetable planner at Harbour Freight | night student of geography",
    about="I draw timetables by hand first. My grandfather drove trams.",
    goal="How dispatchers decide under pressure, and what to read first",
    education=(MySchool(school="Lakeside College", degree="Geography", years="2024 - 2028"),),
    experience=(MyJob(title="Timetable Planner", company="Harbour Freight", start="2023", end="Present"),),
)


def point(
    kind: PointKind, summary: str, *, evidence: str = "", form: str = "noun", subtype: str = "", **details: object
) -> TalkingPoint:
    """A talking point; keyword arguments beside the record's own become its details (`from_` is `from`)."""
    own = {k: details.pop(k) for k in ("age_days", "score", "usable", "edited", "id") if k in details}
    values = {"id": f"{kind}-{summary[:24]}", "score": 0.7, **own}
    return TalkingPoint(
        kind=kind,
        summary=summary,
        evidence=(Evidence(section="activity", text=evidence or " ".join(map(str, details.values())) or summary),),
        form=form,  # type: ignore[arg-type]
        subtype=subtype,
        details=tuple(Detail(name=k.rstrip("_").replace("_", "-"), text=str(v)) for k, v in details.items()),
        **values,  # type: ignore[arg-type]
    )


DEED = point(
    "achievement",
    "how you cut night pages from 40 a week to 6",
    form="how",
    subtype="result",
    evidence="Cut night pages from 40 a week to 6",
    deed="cut night pages from 40 a week to 6",
    gerund="cutting night pages from 40 a week to 6",
    score=0.9,
)
POST = point(
    "post",
    "your post about the pager that rang at the wedding",
    subtype="learning",
    evidence="The pager rang at the wedding. Nobody reads a runbook twice.",
    topic="the pager that rang at the wedding",
    quote="Nobody reads a runbook twice",
    age_days=9,
    score=0.85,
)
QUESTION = point(
    "post",
    "your question about paper timetables",
    subtype="question",
    evidence="Does anyone still print timetables?",
    topic="printing timetables",
    quote="Does anyone still print timetables?",
    age_days=70,
    score=0.8,
)
SHARED = point(
    "shared-background",
    "that we both know Lakeside College",
    subtype="school",
    evidence="Lakeside College",
    shared="Lakeside College",
    mine="Lakeside College",
    theirs="Lakeside College",
    score=0.8,
)
KNOWN = point(
    "shared-connection",
    "that we both know Paola Miravalles",
    evidence="Paola Miravalles",
    name="Paola Miravalles",
    score=0.75,
)
GIVING = point(
    "volunteering",
    "your volunteer work with the Harbour Night Line",
    evidence="Counsellor, the Harbour Night Line",
    organization="the Harbour Night Line",
    role="Counsellor",
    score=0.6,
)
PAPER = point(
    "publication",
    "your paper “Waiting Trains”",
    subtype="paper",
    evidence="Waiting Trains, Journal of Timetables",
    title="Waiting Trains",
    venue="Journal of Timetables",
    noun="paper",
    score=0.6,
)
CURRENT = point(
    "role",
    "your work as Dispatcher at Northwind Rail",
    subtype="current",
    title="Dispatcher",
    company="Northwind Rail",
    score=0.3,
)
GRIEF = point("post", "your post about your brother", subtype="other", topic="your brother", usable=False, score=0.95)
ALL = (DEED, POST, QUESTION, SHARED, KNOWN, GIVING, PAPER, CURRENT, GRIEF)
