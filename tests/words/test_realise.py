"""The last grammar."""

from __future__ import annotations

import pytest

from overture.words import realise


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Ada", "Ada’s"),
        ("James", "James’s"),
        ("Harbour Railways", "Harbour Railways’"),
        ("Lakeside College", "Lakeside College’s"),
    ],
)
def test_possessives(name: str, wanted: str) -> None:
    """A person in s takes ’s, an organisation of several words in s the apostrophe alone."""
    assert realise.possessive(name) == wanted


@pytest.mark.parametrize(
    ("days", "wanted"),
    [(None, ""), (-1, ""), (0, "today"), (1, "yesterday"), (6, "the other day"), (7, "last week"), (13, "last week"),
     (14, "a few weeks ago"), (45, "last month"), (60, ""), (4000, "")],
)  # fmt: skip
def test_an_age_is_only_said_where_it_is_true(days: int | None, wanted: str) -> None:
    """Last week means 7 to 13 days ago; what is old or unknown has no age."""
    assert realise.age(days) == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("A timetable is a promise.", "“A timetable is a promise”"),
        ('"It is always DNS"', "“It is always DNS”"),
        ('She said "no" twice!', "“She said ‘no’ twice”"),
        ("it's late", "“it’s late”"),
        ("“‘Half open", ""),
        ("   ", ""),
    ],
)
def test_quotations(said: str, wanted: str) -> None:
    """Outer marks are curly, inner ones single, the full stop goes, and a quotation that cannot close is not made."""
    assert realise.quoted(said) == wanted


def test_unseen_characters_go() -> None:
    """Control, bidi and zero-width characters and emoji leave no trace, white space is single, arrows stay."""
    assert realise.clean("a\u200bb\u202e\x07 🎉  3 → 19\n c") == "ab 3 → 19 c"


def test_lengths_are_utf16_units() -> None:
    """An emoji counts two, as in the site's boxes."""
    assert realise.units("ok🎉") == 4


def test_formal_words_have_no_contractions() -> None:
    """Expansion keeps capitals."""
    assert realise.expanded("I’d ask, and it’s late. Don’t wait.") == "I would ask, and it is late. Do not wait."


def test_british_spelling() -> None:
    """American words of ours become British ones."""
    assert realise.british("Organized in the center") == "Organised in the centre"
