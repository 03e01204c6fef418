"""Sentences with their slots filled."""

from __future__ import annotations

from overture.records import Segment
from overture.words.render import Slot, Style, chain, fill, stutters, text_of
from overture.words.sentences import Sentence


def sentence(text: str) -> Sentence:
    """A sentence of no file."""
    return Sentence(id="test/hook-1", part="hook", text=text)


SLOTS = {"topic": Slot("night trains", "p1"), "goal": Slot("how to begin", "about-me")}


def test_a_bracket_belongs_to_the_owner_of_its_slot() -> None:
    """What states something carries its proof; our own words carry none."""
    segments = fill(sentence("I read [your post about {topic}]. Well?"), SLOTS, Style())
    assert segments == (
        Segment(text="I read "),
        Segment(text="your post about night trains", point="p1"),
        Segment(text=". Well?"),
    )


def test_an_empty_slot_makes_no_sentence() -> None:
    """A sentence is given whole or not at all."""
    assert fill(sentence("About [{nothing}]."), SLOTS, Style()) == ()
    assert fill(sentence("About [{topic}]."), {"topic": Slot("", "p1")}, Style()) == ()


def test_a_sentence_begins_with_a_capital_only_where_it_begins_a_line() -> None:
    """Behind "Hi Ada," our first word is small, and so is a phrase; at the start of a line both are large."""
    ours, theirs = sentence("Your words on [{topic}]."), sentence("[{topic}] is why.")
    assert text_of(fill(ours, SLOTS, Style(), inline=True)).startswith("your")
    assert text_of(fill(theirs, SLOTS, Style())).startswith("Night")
    assert text_of(fill(theirs, SLOTS, Style(), inline=True)).startswith("night")
    assert text_of(fill(sentence("I read [{topic}]."), SLOTS, Style(), inline=True)).startswith("I read")


def test_a_slot_that_ends_in_a_mark_takes_no_second_one() -> None:
    """Inc. and a question mark swallow the full stop that follows."""
    slots = {"company": Slot("Northwind Inc.", "p1")}
    assert text_of(fill(sentence("[You went to {company}]."), slots, Style())) == "You went to Northwind Inc."


def test_only_our_own_words_change_with_the_style() -> None:
    """Formal tone and British spelling never touch what the page says."""
    slots = {"quote": Slot("“I’d favor color”", "p1")}
    text = text_of(fill(sentence("I’d favor [{quote}]."), slots, Style(formal=True, british=True)))
    assert text == "I would favour “I’d favor color”."


def test_stretches_chain_with_a_space() -> None:
    """Empty stretches leave no doubled space."""
    assert text_of(chain([(Segment(text="a"),), (), (Segment(text="b"),)])) == "a b"


def test_a_word_that_comes_twice_is_heard() -> None:
    """A repeated word across the seam of our words and theirs counts; one within their own words does not."""
    assert stutters((Segment(text="your time with "), Segment(text="time keepers", point="p1")))
    assert not stutters((Segment(text="you wrote "), Segment(text="“never say never again”", point="p1")))
