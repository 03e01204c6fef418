"""Everybody whom the tests draw, in each layout and as copied text."""

from __future__ import annotations

import pytest
from tests.page.draw import Person, copied
from tests.page.newer import newer
from tests.page.older import older
from tests.page.people import EVERYBODY, GERMAN, KWAME, TILDE, ZAYNAB

from overture.page import read
from overture.records import Capture, Profile

LAYOUTS = {"newer": newer, "older": older}


def captures(person: Person) -> dict[str, Capture]:
    """The same person in each layout, as HTML, as text and as both."""
    found: dict[str, Capture] = {}
    for name, draw in LAYOUTS.items():
        html = draw(person)
        found[f"{name} html"] = Capture(html=html)
        found[f"{name} text"] = Capture(text=copied(html, whole=name == "older"))
        found[f"{name} both"] = Capture(html=html, text=copied(html))
    return found


CASES = [(person, form) for person in EVERYBODY for form in captures(person)]


def profile_of(person: Person, form: str) -> Profile:
    """The person as read in one form."""
    return read([captures(person)[form]])


@pytest.mark.parametrize(("person", "form"), CASES, ids=lambda v: v if isinstance(v, str) else v.slug)
def test_the_top_card_is_read_alike_in_every_form(person: Person, form: str) -> None:
    """Name, headline, place, degree and pronouns are the person's in each layout, from HTML, from text, from both."""
    profile = profile_of(person, form)
    assert (profile.name, profile.headline, profile.location) == (person.name, person.headline, person.location)
    assert (profile.degree or "").rstrip("+") == person.degree
    assert profile.pronouns == person.pronouns


@pytest.mark.parametrize(("person", "form"), CASES, ids=lambda v: v if isinstance(v, str) else v.slug)
def test_jobs_schools_and_honors_are_read_alike_in_every_form(person: Person, form: str) -> None:
    """Roles carry their employer, grouped or not; schools without a degree and honors without a date are whole."""
    profile = profile_of(person, form)
    wanted = [(job["title"], company, job["start"]) for company, jobs in person.jobs for job in jobs]
    assert [(role.title, role.company, role.start) for role in profile.experience] == wanted
    schools = [(one["school"], one.get("degree", ""), one.get("years", "")) for one in person.schools]
    assert [(school.school, school.degree, school.years) for school in profile.education] == schools
    honors = [(one["title"], one.get("issuer", ""), one.get("date", "")) for one in person.honors]
    assert [(honor.title, honor.issuer, honor.date) for honor in profile.honors] == honors


@pytest.mark.parametrize(("person", "form"), CASES, ids=lambda v: v if isinstance(v, str) else v.slug)
def test_own_posts_are_own_and_others_are_not(person: Person, form: str) -> None:
    """Each post keeps its words and its author; a post that says "Experience" or "42" is a post."""
    profile = profile_of(person, form)
    wanted = [(" ".join(post["text"].split()), "author" not in post) for post in person.posts]
    assert [(" ".join(post.text.split()), post.own) for post in profile.posts] == wanted


@pytest.mark.parametrize("form", captures(TILDE))
def test_prose_keeps_its_lines(form: str) -> None:
    """The about text and a description keep bullets and paragraphs, and end where the page's own words begin."""
    profile = profile_of(TILDE, form)
    assert profile.about.split() == TILDE.about.split()
    assert "• 214 bridges\n• one goat" in profile.about
    lead = profile.experience[0].description
    assert lead.startswith("Six inspectors, two boats.")
    assert lead.endswith("• wrote the rope manual\n• 2019 - 2021: none fell")


@pytest.mark.parametrize(("form", "names"), [("newer both", ("Oskar", "Wanjiru")), ("older text", TILDE.mutual)])
def test_mutual_connections_are_named_as_the_page_names_them(form: str, names: tuple[str, ...]) -> None:
    """The newer layout shows first names, the older full ones; the number of the others is beside them."""
    known = profile_of(TILDE, form).mutual_connections
    assert (known.names, known.others) == (names, 7)


def test_a_hidden_second_degree_is_not_seen() -> None:
    """CSS hides "· 2nd" beside "· 1st": the text knows, the HTML alone takes the first."""
    assert profile_of(ZAYNAB, "newer both").degree == "1st"
    assert profile_of(ZAYNAB, "newer html").degree == "1st"


def test_a_nickname_in_quotes_is_the_first_name() -> None:
    """Titles and degrees are no names, and who puts a nickname on the page wants to be called by it."""
    assert profile_of(KWAME, "older both").first_name == "Kojo"


def test_headings_in_german_are_read() -> None:
    """The interface's language is the headings' own affair."""
    assert [part.kind for part in profile_of(GERMAN, "newer both").sections] == [
        "about", "activity", "experience", "education", "honors",
    ]  # fmt: skip


def test_what_is_not_loaded_is_not_nothing() -> None:
    """Below the activity the newer layout fills its places late: they are not loaded, and no job is claimed absent."""
    profile = read([Capture(html=newer(TILDE, loaded=False))])
    states = {part.kind: part.state for part in profile.sections}
    assert states["experience"] == states["education"] == states["honors"] == "not-loaded"
    assert states["activity"] == "read"
