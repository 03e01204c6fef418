"""Who the sender is, in one clause of their own words."""

from __future__ import annotations

import pytest

from overture.records import AboutMe, MyJob, MySchool
from overture.words.sender import i_am

HEADLINES = {
    "Linux sysadmin at a harbour | rowing": "I’m a Linux sysadmin at a harbour",
    "2L at Harrow School of Law": "I’m a 2L at Harrow School of Law",
    "Botany senior, deciding about forestry": "I’m a botany senior deciding about forestry",
    "Junior, Biology at Lakeside College": "I’m a junior in biology at Lakeside College",
    "Customer operations at a bank in Accra | SQL at night": "I work in customer operations at a bank in Accra",
    "Shop manager in Leeds, training 9 people a year": "I’m a shop manager in Leeds, training 9 people a year",
    "MBA candidate @ Lakeside, Turin": "I’m an MBA candidate at Lakeside in Turin",
    "STUDENT AT LAKESIDE COLLEGE": "I’m a student at Lakeside College",
    "🌱 Barista 🌱 latte art": "I’m a barista",
    "I am a nurse at a small clinic": "I’m a nurse at a small clinic",
    "Marketing Manager, EMEA @ Globus": "I’m a marketing manager at Globus",
    "Registered Nurse (RN), ICU": "I’m a registered nurse",
    "Python developer · Lyon": "I’m a Python developer",
    "Lettings negotiator, Leeds": "I’m a lettings negotiator",
    "Rope access technician": "I’m a rope access technician",
    "Hospice RN in Hamilton, Ontario": "I’m a hospice RN in Hamilton, Ontario",
    "Final-year Law, University of Leeds": "I’m in my final year of law at the University of Leeds",
    "Playwright in Providence, RI. Ten-minute plays": "I’m a playwright in Providence, RI",
    "Junior, Flight Science & Management, Lakeside State College": (
        "I’m a junior in flight science & management at Lakeside State College"
    ),
    "Final-year Diploma student, Geology, Lakeside College of Mines": "I’m a final-year diploma student",
    "Third year, Geography, The University of Leeds": "I’m in my third year of geography at the University of Leeds",
    "Depot shift lead, evening student in forestry": "I’m a depot shift lead",
    "Physics first year": "I’m in my first year of physics",
    "Third-year medical student, Lakeside College": "I’m a third-year medical student at Lakeside College",
    "MSc student, forestry": "I’m a master’s student in forestry",
    "Pre-apprentice, building trades": "I’m a pre-apprentice in building trades",
    "Teacher in Leeds, BEd, Lakeside College": "I’m a teacher in Leeds",
    "MDes Fashion + Textiles student, Leeds": "I’m a fashion and textiles student",
}
SILENT = (
    "", "🚀🚀🚀", "Open to work | Seeking opportunities", "Helping brands grow", "Étudiante en master de droit",
    "Estudiante de ingeniería en la Escuela del Puerto", "Teacher → UX designer", "{{name}} at <b>", "HR", "12345",
    "BBA 6th semester",
)  # fmt: skip


@pytest.mark.parametrize(("headline", "wanted"), HEADLINES.items())
def test_a_headline_becomes_a_clause(headline: str, wanted: str) -> None:
    """The first telling part is put grammatically, in the sender's own words."""
    assert i_am(AboutMe(headline=headline)) == wanted


@pytest.mark.parametrize("headline", SILENT)
def test_what_cannot_be_said_well_is_not_said(headline: str) -> None:
    """Another language, a slogan, an ask for work, markup: nothing."""
    assert i_am(AboutMe(headline=headline)) == ""


def test_the_job_and_the_school_stand_in() -> None:
    """Without a headline the latest job speaks, then the school; a job that is over is in the past."""
    job = MyJob(title="Auditor, Assurance", company="Deich & Söhne")
    assert i_am(AboutMe(headline="Étudiante en droit", experience=(job,))) == "I’m an auditor at Deich & Söhne"
    over = MyJob(title="Auditor", company="Deich & Söhne", end="Jul 2020")
    assert i_am(AboutMe(experience=(over,))) == "I was an auditor at Deich & Söhne"
    assert (
        i_am(AboutMe(education=(MySchool(school="Lakeside College", years="2001 - 2004"),)))
        == "I went to Lakeside College"
    )


def test_a_job_goes_before_the_rest_of_a_headline() -> None:
    """Where the headline's first part names nobody, the job says more; a foreign title leaves the firm."""
    job = MyJob(title="Parts Technician", company="Globus", end="Present")
    assert i_am(AboutMe(headline="Parts counter | rowing alumnus", experience=(job,))) == (
        "I’m a parts technician at Globus"
    )
    foreign = MyJob(title="Ingénieur en génie civil", company="Globus", end="Present")
    assert (
        i_am(
            AboutMe(
                headline="Ingénieur en génie civil",
                experience=(foreign,),
                education=(MySchool(school="Lakeside College", years="2001 - 2004"),),
            )
        )
        == "I work at Globus"
    )


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        (
            "Van driver, Leeds. Thinking of going back to study at 38",
            "I’m a van driver at the Port of Hull, thinking of",
        ),
        ("Van driver | looking at tech sales", "I’m a van driver at the Port of Hull, looking at tech sales"),
        ("Van driver | returning to work after my surgery", "I’m a van driver at the Port of Hull"),
        ("Evening student, polymer science", "I’m an evening student in polymer science at Lakeside College"),
        ("Driver at Globus | returning to the sea", "I’m a driver at Globus, returning to the sea"),
        ("Nurse", "I’m a nurse"),
    ],
)
def test_where_and_what_next_are_said_with_it(headline: str, wanted: str) -> None:
    """The house of the job or the school so named is added, and what a later part says they are about to do."""
    me = AboutMe(
        headline=headline,
        experience=(MyJob(title="Delivery driver, nights", company="Port of Hull, Gate 4", end="Present"),),
        education=(MySchool(school="Lakeside College (Main Campus)", years="2023 - 2090"),),
    )
    assert i_am(me).startswith(wanted)
    assert "surgery" not in i_am(me)


def test_nothing_is_said_of_nobody() -> None:
    """There is no default persona."""
    assert i_am(None) == ""
    assert i_am(AboutMe()) == ""
