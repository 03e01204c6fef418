"""Pages that are no profile, and pages that only complete one."""

from __future__ import annotations

import re

import pytest
from tests.page.draw import copied, tag
from tests.page.newer import newer
from tests.page.older import older
from tests.page.people import TILDE

from overture.errors import NotAProfile
from overture.page import read
from overture.records import Capture

WALL = "Join LinkedIn\nEmail\nPassword (6+ characters)\nAgree & Join\nAlready on Linkedin? Sign in\nForgot password?\n"
GONE = "An exact match for nobody-here could not be found.\nThis profile isn’t public or doesn’t exist.\n"


@pytest.mark.parametrize(
    ("capture", "fix"),
    [
        (Capture(text=WALL), "Sign in"),
        (Capture(html=f"<body><form>{tag('p', WALL)}</form></body>"), "Sign in"),
        (Capture(text="x", url="https://www.linkedin.com/authwall?trk=x"), "Sign in"),
        (Capture(text=GONE), "Check the address"),
        (Capture(text=copied(newer(TILDE)), url="https://www.linkedin.com/feed/"), "/in/"),
        (Capture(text=copied(newer(TILDE)), url="https://www.linkedin.com/company/fjordvegen/"), "/in/"),
        (Capture(text=copied(newer(TILDE)), url="https://www.linkedin.com/search/results/people/?keywords=x"), "/in/"),
        (Capture(text="A recipe for soup.\n\nBoil water. Add an onion."), "/in/"),
        (Capture(text="https://example.com"), "/in/"),
        (Capture(text=""), "Wait"),
        (Capture(html="<html></html>"), "Wait"),
        (Capture(), "Wait"),
    ],
)
def test_what_is_no_profile_is_refused_with_what_to_do(capture: Capture, fix: str) -> None:
    """The refusal knows a wall from a missing page, from another page, from nothing."""
    with pytest.raises(NotAProfile) as refusal:
        read([capture])
    assert fix in refusal.value.fix


@pytest.mark.parametrize(
    ("url", "linkedin"), [("", False), ("https://example.org/in/x", False), ("https://www.linkedin.com/in/x/", True)]
)
def test_only_a_page_of_linkedin_is_called_one(url: str, linkedin: bool) -> None:
    """A text of which nobody said where it is from is no page of LinkedIn."""
    with pytest.raises(NotAProfile) as refusal:
        read([Capture(text="hello world", url=url)])
    assert ("LinkedIn" in refusal.value.message) is linkedin


def test_no_capture_at_all_is_refused() -> None:
    """There is nothing to read in nothing."""
    with pytest.raises(NotAProfile):
        read([])


def test_a_details_page_completes_the_profile() -> None:
    """Experience that the profile's page had not loaded comes from its details page; nothing else changes."""
    rows = older(TILDE).split("<section>")
    jobs = next(section for section in rows if "Fjordvegen · Full-time" in section)
    details = Capture(html=f"<main><section>{jobs}</main>", url="https://www.linkedin.com/in/x/details/experience/")
    alone = read([Capture(html=newer(TILDE, loaded=False))])
    profile = read([Capture(html=newer(TILDE, loaded=False)), details])
    assert alone.experience == ()
    assert [role.title for role in profile.experience] == [
        "Lead Inspector", "Senior Inspector", "Inspector", "Experience Designer",
    ]  # fmt: skip
    assert {part.kind: part.state for part in profile.sections}["experience"] == "read"
    assert (profile.name, profile.headline, profile.posts) == (alone.name, alone.headline, alone.posts)


def test_the_same_page_twice_is_the_page_once() -> None:
    """Merging knows an item when it sees it again."""
    capture = Capture(html=newer(TILDE))
    assert read([capture, capture]) == read([capture])


def test_the_activity_page_adds_posts_and_keeps_the_longer_text() -> None:
    """A post that the profile's page had cut is whole on the activity page."""
    page = copied(older(TILDE), whole=True)
    cut = re.sub(r"and nobody noticed\..*?#nightwork", "\n…more", page, flags=re.DOTALL)
    assert cut != page
    first = read([Capture(text=cut)])
    assert first.posts[0].truncated
    both = read(
        [Capture(text=cut), Capture(html=older(TILDE), url="https://www.linkedin.com/in/x/recent-activity/all/")]
    )
    assert [post.text for post in both.posts if post.text.startswith("We closed")] == [
        "We closed the Skarvøy bridge for one night and nobody noticed.\n\nThat is the job.\n#bridges #nightwork"
    ]
