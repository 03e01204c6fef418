"""The page of all activity, added to a profile: its posts become the person's."""

from __future__ import annotations

import pytest

from overture.errors import OtherPerson
from overture.page import read
from overture.records import Capture

PROFILE = """Ida Rosvall
· 2nd
Night Network Planner @ Svartvik Rail
Bergen, Vestland County, Norway
Contact info
500+ connections
About
Timetable person with a soft spot for night buses.
Experience
Planner
Svartvik Rail · Full-time
Nov 2021 - Present · 2 yrs 9 mos
"""
ACTIVITY = """All activity
Posts
Comments
Ida Rosvall
• 2nd
Night Network Planner @ Svartvik Rail
3w •
We moved the last tram by two minutes and a thousand people stopped waiting in the rain.

14
2 comments
Like
Comment
Repost
Send
"""


def test_all_activity_is_activity() -> None:
    """The page's own heading, "All activity", opens the same section as the profile's "Activity"."""
    profile = read([Capture(text=PROFILE), Capture(text=ACTIVITY)])
    assert [(post.own, post.age) for post in profile.posts] == [(True, "3w")]
    assert profile.posts[0].text.startswith("We moved the last tram")


OTHER = PROFILE.replace("Ida Rosvall", "Wilf Harker").replace("Svartvik", "Lindsund")
JOBS = "Experience\nPlanner\nLindsund Rail\nJan 2011 - Mar 2012 · 1 yr 3 mos"
IDA, WILF = "https://www.linkedin.com/in/ida-rosvall/", "https://www.linkedin.com/in/wilf-harker/"
NUMBERED = "https://www.linkedin.com/in/ACoAAB12xyz/recent-activity/all/"


@pytest.mark.parametrize(
    ("first", "further"),
    [
        (Capture(text=PROFILE), Capture(text=OTHER)),
        (Capture(text=PROFILE, url=IDA), Capture(text=OTHER, url=WILF)),
        (Capture(text=PROFILE, url=IDA), Capture(text=JOBS, url=f"{WILF}details/experience/")),
    ],
)
def test_two_people_are_not_made_one(first: Capture, further: Capture) -> None:
    """A further page that is somebody else's by its top card or its address is refused, with what to do."""
    with pytest.raises(OtherPerson, match="two different people") as refused:
        read([first, further])
    assert "Another profile" in refused.value.fix


@pytest.mark.parametrize(
    "further",
    [
        Capture(text=ACTIVITY, url=f"{IDA}recent-activity/all/"),
        Capture(text=ACTIVITY, url=NUMBERED),
        Capture(text=ACTIVITY, url=IDA.upper()),
        Capture(text=f"{PROFILE.replace('Ida Rosvall', 'Ida M. Rosvall')}{JOBS.removeprefix('Experience')}"),
        Capture(text=JOBS, url=f"{IDA}details/experience/"),
    ],
)
def test_pages_of_one_person_are_put_together(further: Capture) -> None:
    """The address may be the numbered one, the name may be written longer, and a list of jobs may name nobody."""
    profile = read([Capture(text=PROFILE, url=IDA), further])
    assert profile.name == "Ida Rosvall"
    assert profile.posts or len(profile.experience) == 2
