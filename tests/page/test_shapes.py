"""The small shapes that all else rests on: dates, ages, names, sentences of mutual connections, doubled lines."""

from __future__ import annotations

import pytest

from overture.page import dates, read
from overture.page.activity_words import age_of, count_of, verb_of, without_more
from overture.page.clean import seen
from overture.page.lines import Line, lines_of_text, without_twins
from overture.page.mutual import mutual_connections
from overture.page.names import first_name, pronouns, split_names
from overture.page.rows import is_place
from overture.page.sections import parts_of
from overture.page.topcard import name_of_title
from overture.records import Capture


@pytest.mark.parametrize(
    ("text", "start", "end", "length"),
    [
        ("Mar 2021 - Present · 5 yrs 8 mos", "Mar 2021", "Present", "5 yrs 8 mos"),
        ("2014 - 2017 · 3 yrs", "2014", "2017", "3 yrs"),
        ("Apr. 2023–Okt. 2026 · 3 Jahre 7 Monate", "Apr. 2023", "Okt. 2026", "3 Jahre 7 Monate"),
        ("mai 2024 - aujourd’hui · 1 an 10 mois", "mai 2024", "aujourd’hui", "1 an 10 mois"),
        ("jun de 2023 - o momento · 2 anos 11 meses", "jun de 2023", "o momento", "2 anos 11 meses"),
        ("March 2021 - Present (5 years 9 months)", "March 2021", "Present", "5 years 9 months"),
        ("Mar 2021 - Present5 years 9 months", "Mar 2021", "Present", "5 years 9 months"),
        ("2019 - tänään · 2 yrs", "2019", "tänään", "2 yrs"),
        ("2008 – 2010", "2008", "2010", ""),
        ("2019 to 2021", "2019", "2021", ""),
        ("Oct 2026", "Oct 2026", "", ""),
        ("2021年3月 - 至今 · 5年8个月", "2021年3月", "至今", "5年8个月"),
    ],
)
def test_a_line_of_dates_is_known_in_each_language(text: str, start: str, end: str, length: str) -> None:
    """The parts are given as on the page."""
    assert dates.span(text) == dates.Span(start, end, length)


@pytest.mark.parametrize(
    "text", ["Award 2019", "2019 - led a team", "• 2019 - 2021", "Head of 2019 - 2021 lists", "20191"]
)
def test_a_line_that_only_holds_dates_is_none(text: str) -> None:
    """A title or a bullet with years in it is not the row's date."""
    assert dates.span(text) is None


@pytest.mark.parametrize(
    ("text", "months"), [("5 yrs 3 mos", 63), ("1 yr", 12), ("10 meses", 10), ("2 Jahre 1 Monat", 25), ("soon", 0)]
)
def test_lengths_of_time_add_up(text: str, months: int) -> None:
    """A group of roles ends where its months are used up."""
    assert dates.months_of(text) == months


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("5h •", 0),
        ("3d •", 3),
        ("2w • Edited •", 14),
        ("6mo •", 180),
        ("1yr •", 365),
        ("5 days ago • Visible to anyone", 5),
    ],
)
def test_a_posts_age_is_known_by_its_line(text: str, days: int) -> None:
    """The number of days follows from the unit."""
    found = age_of(text)
    assert found is not None
    assert found[1] == days


@pytest.mark.parametrize("text", ["5d", "4 more • things", "5d •\nnot an age", "2nd •"])
def test_what_only_resembles_an_age_is_none(text: str) -> None:
    """Without its bullet, or with more lines, it is somebody's text."""
    assert age_of(text) is None


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Dr. Jane Example, PhD", "Jane"),
        ('Maria Corazon "Cora" Example', "Cora"),
        ("🌟 Lina Park 🌟", "Lina"),
        ("J. Anna Smithson", "Anna"),
        ("Prof. Bart van der Berg, MD, MBA", "Bart"),
        ("Zoë", "Zoë"),
        ("李明", "李明"),
        ("Jean-Luc d'Arc", "Jean-Luc"),
        ("Mary Jane (MJ) Watsford", "Mary"),
    ],
)
def test_the_first_name_is_what_one_says(name: str, first: str) -> None:
    """No title, no suffix, no emoji, no lone initial."""
    assert first_name(name) == first


def test_two_given_names_stay_if_the_page_uses_both() -> None:
    """A line like "Kaja can introduce you to Ida Marlen" shows what the site calls her; her whole name does not."""
    assert first_name("Ida Marlen Rosvik", ["Kaja can introduce you to Ida Marlen"]) == "Ida Marlen"
    assert first_name("Ida Marlen Rosvik", ["Ida Marlen Rosvik profile picture"]) == "Ida"


def test_pronouns_are_told_from_other_slashes() -> None:
    """The line "(She/Her)" holds pronouns; "Director/Owner of things" holds none."""
    assert pronouns("(She/Her)") == "She/Her"
    assert pronouns("he/him/his") == "he/him/his"
    assert pronouns("(he/him (ia))") == "he/him (ia)"
    assert pronouns("Director/Owner of things") == ""


@pytest.mark.parametrize(
    ("text", "names", "others"),
    [
        ("Kaja Nymark, Per Olav Strand, and 2 other mutual connections", ("Kaja Nymark", "Per Olav Strand"), 2),
        ("Ana and Mathew K are mutual connections", ("Ana", "Mathew K"), 0),
        ("Oskar is a mutual connection", ("Oskar",), 0),
        (
            "Sawsan Roble, PharmD, BCPS, Ana Lee, and 1 other mutual connection",
            ("Sawsan Roble, PharmD, BCPS", "Ana Lee"),
            1,
        ),
        ("You and Kees both know Bertil Oak, Petra Hall, and 1 other", ("Bertil Oak", "Petra Hall"), 1),
        ("Ana, Per und 19 weitere gemeinsame Kontakte", ("Ana", "Per"), 19),
        ("Ana est une relation que vous avez en commun", ("Ana",), 0),
        ("12 conexões em comum", (), 12),
        ("6 contactos en común", (), 6),
        ("Followed by Ana", (), 0),
    ],
)
def test_the_sentence_of_mutual_connections_is_taken_apart(text: str, names: tuple[str, ...], others: int) -> None:
    """Names and number come from the sentence in each language that is known."""
    found = mutual_connections([Line(text=text)])
    assert (found.names, found.others) == (names, others)


def test_a_suffix_stays_with_its_name() -> None:
    """A comma inside a name is no comma between names."""
    assert split_names("Ada Roe, PhD and Bo Li", [" and "]) == ("Ada Roe, PhD", "Bo Li")


def test_what_one_cannot_see_is_gone() -> None:
    """Control, zero-width and direction characters go; an emoji and a Persian word keep their joiners."""
    assert seen("a\u202eb\u200bc\x00d\r\ne") == "abcd\ne"
    assert seen("👩\u200d💻 ❤\ufe0f می\u200cروم") == "👩\u200d💻 ❤\ufe0f می\u200cروم"


def test_doubled_lines_fold_and_equal_neighbours_stay() -> None:
    """A "Founder" at "Founder" stands four times and is two lines; a paragraph folds with its one-line copy."""
    lines = lines_of_text(
        "Founder\nFounder\nFounder\nFounder\n2019 - 2021\n2019 to 2021\nOne.\n\n- Two\nOne. - Two\nThree"
    )
    folded = without_twins(lines)
    assert [(line.text, line.twin) for line in folded] == [
        ("Founder", True),
        ("Founder", True),
        ("2019 - 2021", True),
        ("One.\n\n- Two", True),
        ("Three", False),
    ]


def test_counts_and_verbs_around_a_post() -> None:
    """What stands around a post is known by its shape."""
    assert count_of("450 reactions450") == ("reaction", "450")
    assert count_of("12 comments12 comments") == ("comme", "12")
    assert count_of("212 people helped") is None
    assert verb_of("Ida Rosvik reposted this • 3mo", "Ida Rosvik") == ("reposted", "3mo")
    assert verb_of("Somebody reposted this", "Ida Rosvik") is None
    assert without_more("Words and words… more") == ("Words and words", True)


def test_places_are_told_from_prose() -> None:
    """A place has capitals, commas and no full stop."""
    assert is_place("Toronto, Ontario, Canada · Hybrid")
    assert is_place("Greater Nantes Metropolitan Region")
    assert not is_place("choir, obviously")
    assert not is_place("Opened the Tier 2 desk.")


def test_a_title_gives_the_name() -> None:
    """Unread messages and the site's name are no part of it."""
    assert name_of_title("(99+) Kaja Nymark | LinkedIn") == "Kaja Nymark"
    assert name_of_title("Activity | Kaja Nymark | LinkedIn") == "Kaja Nymark"
    assert name_of_title("A recipe for soup") == ""


def test_headings_out_of_order_are_no_headings() -> None:
    """A job called "Education" and a footer's "About" begin no section."""
    text = (
        "Ada Roe\n· 2nd\nHeadline\nPlace, Land\nContact info\nActivity\nAda has no recent posts\nExperience\n"
        "Education\nAcme · Full-time\nMar 2021 - Present · 5 yrs\nEducation\nPlain College\n2010 - 2014\n"
        "About\nAccessibility\nTalent Solutions"
    )
    assert [part.kind for part in parts_of(lines_of_text(text))] == [None, "activity", "experience", "education"]


@pytest.mark.parametrize("line", ["(ella)", "(él)", "(he/him, sé)", "She/Her"])
def test_pronouns_are_said_in_any_language(line: str) -> None:
    """What stands in brackets of its own behind a name is how to speak of the person, not their headline."""
    assert pronouns(line) == line.strip("()")


def test_how_one_studied_is_no_school() -> None:
    """In copied text "Part time" may stand between one school's years and the next one's name."""
    text = (
        "Ada Roe\n· 2nd\nHeadline\nPlace, Land\nContact info\nEducation\nPlain College\nDiploma in Turf\n2019 - 2020\n"
        "Part time\nHarbour East Secondary\n2001 - 2006\n"
    )
    schools = read([Capture(text=text)]).education
    assert [s.school for s in schools] == ["Plain College", "Harbour East Secondary"]


def test_a_list_of_other_people_ends_a_hand_copy_that_doubles_its_headings() -> None:
    """Where each heading stands twice, that of a list of other people may stand once: they are nobody's honors."""
    text = "Ida Rosvall\nPlanner\nBergen, Norway\n" + "".join(
        f"{line}\n{line}\n"
        for line in (
            "Experience",
            "Planner",
            "Svartvik Rail",
            "2019 - Present · 7 yrs",
            "Honors & awards",
            "Medal of Tides",
        )
    )
    profile = read([Capture(text=f"{text}People you may know\nHedvig Solbakken\nFerry dispatcher\n")])
    assert [honor.title for honor in profile.honors] == ["Medal of Tides"]
