"""Notes on the page: what was not loaded, and what was cut off."""

from __future__ import annotations

from overture import notes, pipeline
from overture.records import Capture, Post, Profile, Section


def test_a_section_that_was_not_loaded_is_noted() -> None:
    """The code names the section, the message says what to do."""
    (note,) = notes.about(Profile(sections=(Section(kind="experience", state="not-loaded"),)))
    assert note.code == "experience-not-loaded"
    assert note.message.startswith("Experience had not been loaded yet. Scroll down")


def test_several_are_told_in_one_sentence() -> None:
    """Under the code of the one that matters most, whatever their order on the page."""
    kinds = ("honors", "about", "experience")
    (note,) = notes.about(Profile(sections=tuple(Section(kind=kind, state="not-loaded") for kind in kinds)))
    assert note.code == "experience-not-loaded"
    assert note.message.startswith("Experience, About and Honors & awards had")


def test_what_is_empty_or_read_is_not_noted() -> None:
    """Nothing is missing where the page has nothing."""
    sections = (Section(kind="experience", state="empty"), Section(kind="about", state="read"))
    assert notes.about(Profile(sections=sections)) == ()


def test_a_post_of_their_own_that_is_cut_off_is_noted() -> None:
    """Not so for somebody else's post."""
    cut = Post(own=True, verb="posted", text="We began", truncated=True)
    assert [note.code for note in notes.about(Profile(posts=(cut,)))] == ["posts-cut-off"]
    foreign = Post(own=False, verb="reposted", text="They began", truncated=True)
    assert notes.about(Profile(posts=(foreign,))) == ()


def test_the_warming_page_is_a_profile() -> None:
    """It goes the whole way, so that what it loads is what a real page needs."""
    text = pipeline.WARM_UP.read_text(encoding="utf-8")
    assert pipeline.page.read([Capture(text=text)]).name == "Edda Warmby"
    pipeline.warm_up()
