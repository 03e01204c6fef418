"""Text whose doubles stand on one line, as some browsers copy a page."""

from __future__ import annotations

import pytest

from overture.page import read
from overture.page.doubles import parted
from overture.records import Capture

COPY = """Ida Rosvall
2nd degree connection2nd
Night network planner
Bergen, Norway Contact info
500+ connections
Sindre Kolltveit and 3 other mutual connectionsSindre Kolltveit and 3 other mutual connectionsConnect
AboutAbout
I plan night buses.

I started on the Walla Walla line.I plan night buses. I started on the Walla Walla line.
ActivityActivity
866 followers866 followers

Ida Rosvall posted this • 5d5d
We moved the last tram by two minutes and a thousand people stopped waiting in the rain.
9
2 comments
ExperienceExperience
PlannerPlanner
Svartvik Rail · Full-timeSvartvik Rail · Full-timeJan 2022 - Present · 4 yrsJan 2022 to Present · 4 yrsBergenBergen
EducationEducation
Lakeside CollegeLakeside College
2011 - 20142011 - 2014
Honors & awardsHonors & awards
Medal of TidesMedal of Tides
People you may know
Hedvig Solbakken
Ferry dispatcher
"""


def test_a_copy_with_doubles_on_one_line_is_read() -> None:
    """Each text is taken once, rows that stand in a row are parted, and other people are nobody's honors."""
    profile = read([Capture(text=COPY)])
    assert (profile.name, profile.headline, profile.degree) == ("Ida Rosvall", "Night network planner", "2nd")
    assert profile.mutual_connections.names == ("Sindre Kolltveit",)
    assert profile.about == "I plan night buses.\n\nI started on the Walla Walla line."
    (role,) = profile.experience
    assert (role.title, role.company, role.start) == ("Planner", "Svartvik Rail", "Jan 2022")
    assert [(s.school, s.years) for s in profile.education] == [("Lakeside College", "2011 - 2014")]
    assert [honor.title for honor in profile.honors] == ["Medal of Tides"]
    assert [(post.own, post.age) for post in profile.posts] == [(True, "5d")]


@pytest.mark.parametrize(
    "line",
    [
        "Walla Walla Community College",
        "Bora Bora, Bora Bora",
        "2020 - 2024",
        "Mississippi",
        "New York, New York",
        "haha",
    ],
)
def test_what_only_looks_doubled_stays(line: str) -> None:
    """A name of two equal words, a year of two equal halves; and a text without three doubles is left as it is."""
    assert parted([*["AboutAbout"] * 3, line])[6:] == [line]
    assert parted(["AboutAbout", line]) == ["AboutAbout", line]
