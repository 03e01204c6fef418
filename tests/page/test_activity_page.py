"""The page of all activity, added to a profile: its posts become the person's."""

from __future__ import annotations

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
