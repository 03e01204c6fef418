"""Shared background: what counts as the same, and the near-misses that must not."""

from __future__ import annotations

import pytest

from overture.points import background
from overture.records import AboutMe, MyJob, MySchool, Profile, Role, School, TalkingPoint, Volunteering


def shared(profile: Profile, about_me: AboutMe) -> list[TalkingPoint]:
    """The shared background of a profile and a sender."""
    return background.find(profile, about_me)


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [
        ("Harrow Coast University", "Harrow Coast University"),
        ("The Harrow Coast University", "Harrow Coast University"),
        (
            "Institute of Tidal Studies (ITS), Harrow Coast University",
            "Institute of Tidal Studies, Harrow Coast University",
        ),
        ("Massachusetts Institute of Technology", "MIT"),
        ("University of Bristol", "Bristol University"),
        ("Lund University", "Lunds universitet"),
        ("Università di Bologna", "University of Bologna"),
    ],
)
def test_the_same_school(theirs: str, mine: str) -> None:
    """Articles, brackets and known aliases do not make another school."""
    found = shared(Profile(education=(School(school=theirs),)), AboutMe(education=(MySchool(school=mine),)))
    assert [p.subtype for p in found] == ["school"]
    assert {e.text for e in found[0].evidence} == {theirs, mine}


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [
        ("University of Washington", "Washington University in St. Louis"),
        ("Wayne State University", "Wayne State College"),
        ("Columbia Law School", "Columbia College Chicago"),
        ("University of the Philippines Diliman", "Polytechnic University of the Philippines"),
        ("St. Xavier's College, Mumbai", "Xavier University"),
        ("University of Iceland", "Reykjavík University"),
        ("University of Lagos", "Lagos State University"),
        ("University of York", "York University"),
    ],
)
def test_near_misses_are_refused(theirs: str, mine: str) -> None:
    """A likeness of names is no shared school."""
    assert shared(Profile(education=(School(school=theirs),)), AboutMe(education=(MySchool(school=mine),))) == []


def test_the_same_employer_without_its_legal_form() -> None:
    """Ltd and GmbH do not make another company."""
    found = shared(
        Profile(experience=(Role(title="Welder", company="Kestrel Boats Ltd"),)),
        AboutMe(experience=(MyJob(title="Buyer", company="Kestrel Boats"),)),
    )
    assert [p.subtype for p in found] == ["employer"]


def test_the_same_cause() -> None:
    """Two people who volunteer for the same cause share it, whatever the organisation is called."""
    found = shared(
        Profile(volunteering=(Volunteering(role="Rescue team member", organization="Fjallasveit"),)),
        AboutMe(volunteering=("Rescue technician, Soccorso Alpino",)),
    )
    assert [p.detail("shared") for p in found] == ["mountain rescue"]


@pytest.mark.parametrize(
    ("mine", "summary"),
    [
        ("Volunteer mechanic, Rusholme Boat Kitchen", "that we both volunteer as mechanics"),
        ("Mechanic, teen boat club at the quay", "boat club, which we both volunteer for"),
        ("Boat painter, Rusholme", ""),
    ],
)
def test_two_words_in_common_are_one_thing_or_none(mine: str, summary: str) -> None:
    """What stands apart in the sender's line is not made one name of."""
    profile = Profile(volunteering=(Volunteering(role="Saturday mechanic", organization="Old Boat Repair, Svaneke"),))
    assert [p.summary for p in shared(profile, AboutMe(volunteering=(mine,)))] == ([summary] if summary else [])


def test_the_same_family_of_clubs() -> None:
    """A club for the young and one for their elders belong together."""
    found = shared(
        Profile(volunteering=(Volunteering(role="Treasurer", organization="Rotary Club of Esbjerg Vest"),)),
        AboutMe(volunteering=("President, Rotaract Aalborg",)),
    )
    assert [p.detail("shared") for p in found] == ["the Rotary family"]


def test_a_birthplace_in_the_headline() -> None:
    """Where somebody was raised may be told in the headline."""
    found = shared(Profile(headline="Cooper | Svaneke raised"), AboutMe(about="I'm from Svaneke, by the smokehouse."))
    assert [p.summary for p in found] == ["that we both know Svaneke"]


@pytest.mark.parametrize("about", ["Born in Svaneke, trained at sea.", "I grew up in Svaneke. Then the sea."])
def test_a_birthplace_that_the_sender_knows(about: str) -> None:
    """Where somebody was born counts as a place of theirs, at the beginning of a line too."""
    found = shared(Profile(about=about), AboutMe(about="Six years behind a bar in Svaneke."))
    assert [(p.detail("shared"), p.subtype) for p in found] == [("Svaneke", "place")]


@pytest.mark.parametrize(
    ("place", "saying", "same"),
    [
        ("Svaneke, Bornholm", "Cook in Svaneke", True),
        ("Svaneke, Bornholm", "Grower, Gudhjem Greens, Svaneke DK", True),
        ("Reading, Pennsylvania", "Cook in Reading", False),
        ("Denmark", "Cook in Denmark", False),
    ],
)
def test_a_town_of_an_earlier_role(place: str, saying: str, same: bool) -> None:
    """Where they once worked is a place that the sender may know too."""
    cooper = Role(title="Cooper", company="Kestrel", location=place)
    profile = Profile(location="Esbjerg, Denmark", experience=(cooper,))
    assert [p.summary for p in shared(profile, AboutMe(headline=saying))] == ["that we both know Svaneke"] * same


@pytest.mark.parametrize(
    ("mine", "theirs", "summary"),
    [
        ("Safety Panel member at the yard", "Chair, Safety Panel", "Safety Panel, which we both volunteer for"),
        ("Reader, San Isidro library", "Reader, Colegio San Isidro", ""),
    ],
)
def test_a_common_name_of_two_words(mine: str, theirs: str, summary: str) -> None:
    """A thing that both name is shared; a saint whose name two houses bear is not."""
    profile = Profile(volunteering=(Volunteering(role=theirs, organization="Kestrel Boats"),))
    assert [p.summary for p in shared(profile, AboutMe(volunteering=(mine,)))] == ([summary] if summary else [])


@pytest.mark.parametrize(
    ("about", "same"), [("I bake sour bread.", True), ("• Cut waste by 9% (but kept sour bread)", False)]
)
def test_a_joke_in_a_line_of_results_is_no_interest(about: str, same: bool) -> None:
    """What is named beside a figure is not what somebody likes."""
    assert bool(shared(Profile(about=about), AboutMe(interests=("sour bread",)))) is same


@pytest.mark.parametrize(
    ("location", "saying", "same"),
    [
        ("Esbjerg, Southern Denmark, Denmark", "Warehouse lead in Esbjerg", True),
        ("Cambridge, Massachusetts, United States", "PhD student in Cambridge", False),
        ("Svaneke, Bornholm, Denmark", "Night porter, Silver Inn, Svaneke, Nebraska", False),
        ("Cambridge, Massachusetts, United States", "Librarian in Cambridge, Massachusetts", True),
        ("Cambridge, England, United Kingdom", "Librarian in Cambridge, Massachusetts", False),
        ("Valencia, Spain", "Nurse from Valencia, Venezuela", False),
        ("Portugal", "Cook in Portugal", False),
        ("Ternate", "Deck cadet, from Ternate, Cavite", False),
    ],
)
def test_the_same_place(location: str, saying: str, same: bool) -> None:
    """A city counts where it can be no other; an ambiguous one only with its region on both sides."""
    assert bool(shared(Profile(location=location), AboutMe(headline=saying))) is same


def test_a_highlight_of_the_page_is_proof_enough() -> None:
    """LinkedIn's own word for it: "You both worked at X"."""
    found = background.find(Profile(highlights=("You both worked at Kestrel Boats",)), None)
    assert found[0].detail("shared") == "Kestrel Boats"


TRADES = {
    ("Freelance Court Interpreter", "Medical interpreter", ""): "that we both work as interpreters",
    ("Nurse Practitioner", "Hospice RN in Leeds", ""): "that we both work as nurses",
    ("Barista", "Ex-barista, now studying", ""): "that we have both worked as baristas",
    ("Chimney Sweep", "", "I was a chimney sweep for two years."): "that we have both worked as chimney sweeps",
    ("Gesundheits- und Krankenpflegerin", "Registered nurse", ""): "that we both work as nurses",
    ("Stocker, operador de caixa", "Night cashier", ""): "that we both work as cashiers",
    ("Cashier, then bookkeeper", "Cashier at a grocer", ""): "that we both work as cashiers",
}


@pytest.mark.parametrize(("said", "summary"), TRADES.items())
def test_the_same_trade(said: tuple[str, str, str], summary: str) -> None:
    """The trade in a title of theirs and in the sender's own words; the past is told as the past."""
    title, headline, about = said
    found = shared(
        Profile(experience=(Role(title=title, company="Kestrel", start="2019", end="Present"),)),
        AboutMe(headline=headline, about=about),
    )
    assert [p.summary for p in found] == [summary]
    assert found[0].evidence[0].text == title


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Operations Manager", "Store manager"),
        ("Court Interpreter", "Hoping to be an interpreter"),
        ("Nurse", "Student nurse"),
        ("Nurse", "Account manager for nurses"),
        ("Chef de Partie", "Baker"),
    ],
)
def test_what_is_no_common_trade(title: str, headline: str) -> None:
    """Titles that many share, wishes and studies join nobody."""
    assert shared(Profile(experience=(Role(title=title, company="Kestrel"),)), AboutMe(headline=headline)) == []


def test_what_each_did_at_one_employer_is_told() -> None:
    """Both titles are kept with whether they are over, and stand in the proof."""
    theirs = Role(title="Site manager", company="Kestrel Boats Ltd", start="2012", end="2020")
    (found,) = shared(
        Profile(experience=(theirs,)), AboutMe(experience=(MyJob(title="Buyer", company="Kestrel Boats"),))
    )
    assert found.summary == "that we have both worked at Kestrel Boats"
    assert (found.detail("their-title-then"), found.detail("my-title-now")) == ("Site manager", "Buyer")
    assert {"Site manager", "Buyer"} <= {e.text for e in found.evidence}


def test_a_school_that_is_the_other_ones_employer_is_no_shared_employer() -> None:
    """Nobody who studied where the other works is told that both have worked there."""
    found = shared(
        Profile(experience=(Role(title="Registrar", company="Lakeside College"),)),
        AboutMe(education=(MySchool(school="Lakeside College"),)),
    )
    assert [(p.subtype, p.summary) for p in found] == [("place", "that we both know Lakeside College")]


def test_volunteering_together_is_no_shared_employer() -> None:
    """LinkedIn's own word for it: "You both volunteered at X"."""
    (found,) = background.find(Profile(highlights=("You both volunteered at Harbour Watch",)), None)
    assert (found.subtype, found.summary) == ("volunteering", "that we have both volunteered with Harbour Watch")


def test_where_each_works_in_one_trade_is_told() -> None:
    """The houses of both, by whether that is over."""
    (found,) = shared(
        Profile(experience=(Role(title="Cashier", company="Harbour Foods", start="2012", end="2015"),)),
        AboutMe(headline="Night cashier", experience=(MyJob(title="Cashier, nights", company="Lakeside Shop"),)),
    )
    assert (found.detail("their-house-then"), found.detail("my-house-now")) == ("Harbour Foods", "Lakeside Shop")


@pytest.mark.parametrize(
    ("theirs", "interest"),
    [("Klub Morsów Biała", "cold-water swimming"), ("Six Roads Steel Band", "steelpan"), ("Coro de la Vega", "choir")],
)
def test_a_pastime_is_known_by_its_name_in_other_languages(theirs: str, interest: str) -> None:
    """One pastime has many names; each counts as a whole."""
    found = shared(
        Profile(volunteering=(Volunteering(role="Helper", organization=theirs),)), AboutMe(interests=(interest,))
    )
    assert [p.subtype for p in found] == ["interest"]


def test_a_trade_of_the_headline_counts_too() -> None:
    """What somebody calls themselves stands in the headline, where the title of a job may say less."""
    profile = Profile(
        headline="Sign interpreter (courts) | Principal, Two Hands", experience=(Role(title="Principal"),)
    )
    (found,) = shared(profile, AboutMe(headline="Court interpreter"))
    assert found.summary == "that we both work as interpreters"
