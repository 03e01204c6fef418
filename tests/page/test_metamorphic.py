"""What must not change a profile: names of classes, wrappers, order, white space, advertisements."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import lxml.html
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml.html import HtmlElement
from tests.page.draw import Person, copied
from tests.page.newer import newer
from tests.page.older import older
from tests.page.people import EVERYBODY, KWAME, TILDE, ZAYNAB

from overture.errors import NotAProfile
from overture.page import read
from overture.records import Capture, Profile

DRAWN = [(draw, person) for draw in (newer, older) for person in EVERYBODY]
quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def varied(html: str, seed: int) -> str:
    """The page with other class names, wrappers, attribute order and white space, and with what sells something."""
    rng = random.Random(seed)
    root = lxml.html.document_fromstring(html)
    for element in list(root.iter()):
        if element.get("class") not in ("spoken", "unseen"):
            element.set("class", f"x{rng.getrandbits(32):x}")
        pairs = list(element.attrib.items())
        rng.shuffle(pairs)
        element.attrib.clear()
        element.attrib.update(pairs)
        if element.tag in ("div", "section") and element.getparent() is not None and rng.random() < 0.3:
            _wrap(element)
        if element.tag in ("div", "li", "section") and rng.random() < 0.3:
            element.tail = (element.tail or "") + "\n   "
    main = root.find(".//main")
    assert main is not None
    aside = lxml.html.fragment_fromstring(
        "<aside><h2>Promoted</h2><p>Experience the new van. Jan 2020 - Present · 1 yr</p></aside>"
    )
    main.insert(rng.randrange(len(main) + 1), aside)
    return lxml.html.tostring(root, encoding="unicode")


def _wrap(element: HtmlElement) -> None:
    parent = element.getparent()
    if parent is None or parent.tag in ("ul", "a", "p", "span"):
        return
    box = lxml.html.fragment_fromstring("<div></div>")
    box.tail, element.tail = element.tail, None
    parent.replace(element, box)
    box.append(element)


@quick
@given(drawn=st.sampled_from(DRAWN), seed=st.integers(0, 2**32))
def test_looks_change_nothing(drawn: tuple[Callable[[Person], str], Person], seed: int) -> None:
    """Class names, wrappers, attribute order, white space and advertisements leave the profile as it is."""
    draw, person = drawn
    html = draw(person)
    assert read([Capture(html=varied(html, seed))]) == read([Capture(html=html)])


@pytest.mark.parametrize("draw", [newer, older])
@pytest.mark.parametrize("kind", ["honors", "schools", "jobs", "about"])
def test_a_dropped_section_takes_nothing_else_with_it(draw: Callable[[Person], str], kind: str) -> None:
    """Without its honors, schools, jobs or about text, a page says all else as before."""
    fields = {"schools": "education", "jobs": "experience"}
    less = replace(TILDE, **{kind: "" if kind == "about" else ()})
    field = fields.get(kind, kind)

    def rest(profile: Profile) -> Profile:
        kept = tuple(part for part in profile.sections if part.kind != field)
        return replace(profile, sections=kept, **{field: "" if kind == "about" else ()})

    for capture in (lambda p: Capture(html=draw(p)), lambda p: Capture(text=copied(draw(p), whole=True))):
        assert rest(read([capture(less)])) == rest(read([capture(TILDE)]))


PIECES = [
    *("</div>", "<div>", "<section>", "<h2>Experience</h2>", "<li>", '<a href="x">', "<!--", "<button>", "<hr>"),
    *('<span aria-hidden="true">', "\n\n", "Experience\n", "5d •\n", "Jan 2020 - Present · 1 yr\n", "…more\n"),
    *("\u202e", "\u200d", "\x00", "hashtag\n#\n"),
]


@st.composite
def broken(draw: st.DrawFn) -> Capture:
    """A page or its text with stretches cut, repeated, or filled with what confuses."""
    layout, person = draw(st.sampled_from(DRAWN))
    html = layout(person)
    source = copied(html, whole=True) if draw(st.booleans()) else html
    text = source
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(text)))
        end = min(len(text), at + draw(st.sampled_from([0, 1, 40, 900])))
        inserted = draw(st.sampled_from([*PIECES, text[at:end] * 2, draw(st.text(max_size=12))]))
        text = text[:at] + inserted + text[end:]
    return Capture(html=text) if source is html else Capture(text=text)


def reads_or_refuses(capture: Capture) -> None:
    """Reading gives a profile or NotAProfile, and nothing else."""
    with suppress(NotAProfile):
        assert isinstance(read([capture]), Profile)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(broken())
def test_broken_pages_are_read_or_refused(capture: Capture) -> None:
    """However a page is torn, reading raises nothing but NotAProfile."""
    reads_or_refuses(capture)


@pytest.mark.soak
@settings(max_examples=2000, deadline=None, suppress_health_check=list(HealthCheck))
@given(broken())
def test_two_thousand_broken_pages_are_read_or_refused(capture: Capture) -> None:
    """The same at full length."""
    reads_or_refuses(capture)


HOSTILE = {
    "one line": "a" * 60_000,
    "headings": "Experience\n" * 5_400,
    "dates": "Jan 2020 - Present · 1 yr\n" * 2_300,
    "ages": "5d •\n" * 12_000,
    "hashtags": "hashtag\n" * 7_500,
    "joints": "A and " * 10_000 + "are mutual connections",
    "commas": "a, " * 20_000,
    "more": "…more\n" * 8_500,
    "digits": "1 " * 30_000,
    "schools": "University\nBSc\n2011 - 2015\n" * 2_200,
    "twins": "abc def\n" * 7_500,
    "doubles on one line": "AboutAbout\nDayDay\nBoatBoat\n" + "Pier 9Pier 9" * 5_000,
    "echoes": "AboutAbout\nDayDay\nBoatBoat\n" + ("Pier nine " * 40 + "\n") * 150,
    "combining": "e" + "\u0301" * 59_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_costs_no_more_than_its_length(name: str) -> None:
    """60,000 characters of one pattern take well under a second of work, and twice as many no more than thrice."""
    top = "Name\n2nd\nHeadline\nPlace, Country Contact info\nActivity\nActivity\n"

    def cost(text: str) -> float:
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            reads_or_refuses(Capture(text=text))
            best = min(best, time.process_time() - start)
        return best

    once, twice = cost(top + HOSTILE[name]), cost(top + HOSTILE[name] * 2)
    assert once < 0.6
    assert twice < 3 * once + 0.1


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 20_000 + "x",
        "<span>" * 20_000 + "x",
        "<ul><li>" * 8_000 + "x",
        "<a href=x>" * 6_000 + "x",
        "<h2>" * 9_000,
    ],
    ids=["div", "span", "li", "a", "h2"],
)
def test_deep_nesting_is_refused_and_no_error(html: str) -> None:
    """A page that is nothing but depth is refused like any other page without a person."""
    with pytest.raises(NotAProfile):
        read([Capture(html=html)])


def test_the_same_capture_gives_the_same_profile() -> None:
    """Reading has no memory."""
    for person in (KWAME, ZAYNAB):
        assert read([Capture(html=newer(person))]) == read([Capture(html=newer(person))])
