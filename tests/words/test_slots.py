"""What a talking point gives to be said, and what it keeps back."""

from __future__ import annotations

import pytest
from tests.words.people import point

from overture.words.slots import point_slots


@pytest.mark.parametrize(
    "deed",
    [
        "lost about 8 percent of the crop",
        "had 40 radios and 38 chargers",
        "have a soft spot",
        "designated Examiner since 2016 on boats",
        "turned off 371 of them last spring",
    ],
)
def test_a_deed_that_says_too_little_or_is_none_is_not_said(deed: str) -> None:
    """A loss is no deed, and a list or a pronoun without what it stands for is not understood."""
    assert "deed" not in point_slots(point("achievement", f"how you {deed}", form="how", deed=deed))


def test_a_whole_deed_is_said() -> None:
    """The same kind of sentence, with what it is about."""
    assert point_slots(point("post", "how you did", deed="moved 340 lamps to the new pier"))["deed"].text


@pytest.mark.parametrize(
    "line", ["Question for everybody who mends nets", "My son took his first steps", "Number 17 issued on Tuesday"]
)
def test_a_line_to_everybody_or_on_a_child_is_not_read_back(line: str) -> None:
    """Neither as a quotation nor by its summary."""
    slots = point_slots(point("post", f"your line “{line}”", form="quote", quote=line))
    assert slots.keys().isdisjoint({"quote", "summary"})


def test_a_journal_of_a_field_has_its_article() -> None:
    """As one says it; a house with a bare name has none."""
    paper = point("publication", "your paper “Nets”", title="Nets", venue="Bikol Journal of Nets")
    assert point_slots(paper)["venue"].text == "the Bikol Journal of Nets"
    assert point_slots(point("role", "your work", company="Harbour Freight"))["company"].text == "Harbour Freight"
