"""A phrase book finds its phrases in a text as the notation says."""

from __future__ import annotations

import pytest

from overture.points.cues.phrasebook import Phrasebook

SETS = {"kin": ["mother", "father"], "number": ["two", "three"]}


def found(phrase: str, text: str) -> bool:
    """Whether a book of one phrase finds it in the text."""
    return bool(Phrasebook([("x", phrase)], SETS).find(text))


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("passed away", "She Passed away, quietly"),
        ("day/night shift", "on the night shift"),
        ("hospitali*", "was hospitalised"),
        ("my {kin}", "for my mother's sake"),
        ("{number} years", "after 12 years"),
        ("{number} years", "after three years"),
        ("my (dear) {kin}", "my dear father"),
        ("my (dear) {kin}", "my father"),
        ("my ... friend", "my one and only friend"),
        ("thank {cap}", "thank Ana"),
        ("=RIP {cap}", "RIP Joe"),
        ("^ hiring", "Well. Hiring again"),
        ("why ?", "But why?"),
        ("i've left", "I’ve left"),
        ("laid off", "laid-off"),
        ("訃報", "昨日の訃報を"),
    ],
)
def test_a_phrase_is_found(phrase: str, text: str) -> None:
    """Each sign of the notation stands for what the module says."""
    assert found(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("passed away", "It passed. Away we went"),
        ("my ... friend", "my one two three four five friend"),
        ("thank {cap}", "thank him"),
        ("=RIP {cap}", "a rip Joe made"),
        ("^ hiring", "we are hiring"),
        ("off", "office"),
    ],
)
def test_a_phrase_is_not_found_elsewhere(phrase: str, text: str) -> None:
    """A phrase ends with its sentence, a gap has four words, and words are whole."""
    assert not found(phrase, text)


def test_a_hit_tells_where_it_stands() -> None:
    """Label, phrase and the characters in the text are given."""
    (hit,) = Phrasebook([("loss", "my {kin}")], SETS).find("Oh, my father")
    assert (hit.label, hit.phrase, "Oh, my father"[hit.start : hit.end]) == ("loss", "my {kin}", "my father")


@pytest.mark.parametrize("phrase", ["my {cousin}", "left ...", "a.b"])
def test_a_phrase_that_no_text_can_hold_is_refused(phrase: str) -> None:
    """A slip in the data fails when the book is made."""
    with pytest.raises(ValueError, match=r"set|gap|word"):
        Phrasebook([("x", phrase)], SETS)
