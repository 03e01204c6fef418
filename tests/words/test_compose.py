"""Openers and messages as a whole."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import get_args

import pytest
from tests.words.people import ADA, ALL, CURRENT, DEED, GRIEF, KNOWN, POST, QUESTION, SALMA, SHARED

from overture.records import AboutMe, Channel, Detail, Draft, Options, Profile, Purpose, TalkingPoint, Tone
from overture.words import compose, realise
from overture.words.likeness import TWIN, likeness, tokens
from overture.words.limits import LIMITS
from overture.words.said import said

EVERY_WAY = [
    Options(channel=c, tone=t, purpose=p) for c, t, p in product(get_args(Channel), get_args(Tone), get_args(Purpose))
]


def drafted(
    points: tuple[TalkingPoint, ...] = ALL, me: AboutMe | None = SALMA, profile: Profile = ADA, **options: object
) -> Draft:
    """A draft to Ada by Salma."""
    return compose(profile, points, me, Options(**options))  # type: ignore[arg-type]


@pytest.mark.parametrize("options", EVERY_WAY, ids=lambda o: f"{o.channel}-{o.tone}-{o.purpose}")
def test_every_channel_tone_and_purpose_gives_a_whole_draft(options: Options) -> None:
    """Five openers, no two alike, each within its limit; a message that breaks no rule that blocks."""
    draft = compose(ADA, ALL, SALMA, options)
    assert len(draft.openers) == 5
    limit = LIMITS[options.channel]
    for each in (*draft.openers, draft.message):
        assert "".join(s.text for s in each.segments) == each.text
        assert each.characters == realise.units(each.text)
        assert limit is None or each.characters <= limit
        assert "Anaïs," in each.text.partition("\n")[0]
    for i, a in enumerate(draft.openers):
        for b in draft.openers[:i]:
            assert likeness(tokens(a.text), tokens(b.text)) < TWIN
    assert [c for c in draft.checks if not c.passed and c.level == "block"] == []
    assert (draft.message.subject is not None) == (options.channel in ("inmail", "email"))


def test_openers_rest_on_several_points() -> None:
    """Five openers speak of at least three points, none of more than two."""
    draft = drafted()
    leads = [o.points[0] for o in draft.openers]
    assert len(set(leads)) >= 3
    assert max(map(leads.count, leads)) <= 2


def test_every_stated_stretch_names_its_proof() -> None:
    """A point's words carry its id, the sender's carry about-me, and no other owner is known."""
    known = {p.id for p in ALL if p.usable} | {"about-me", None}
    for channel in get_args(Channel):
        draft = drafted(channel=channel)
        for each in (*draft.openers, draft.message):
            assert {s.point for s in each.segments} <= known
            assert any(s.point in known - {"about-me", None} for s in each.segments)


def test_what_must_not_be_used_is_not_used() -> None:
    """A point that is not usable appears nowhere, however high its score."""
    for options in EVERY_WAY:
        draft = compose(ADA, (GRIEF, *ALL), SALMA, options)
        assert all("brother" not in each.text for each in (*draft.openers, draft.message))


def test_the_same_request_gives_the_same_answer() -> None:
    """Nothing but the request decides; another seed gives other words."""
    assert drafted() == drafted()
    assert {o.text for o in drafted(seed=1).openers} != {o.text for o in drafted(seed=2).openers}


def test_nothing_specific_says_so() -> None:
    """A title and an employer are no hook: no openers, the advice to send no note, and an honest message."""
    for points in ((), (CURRENT,), (GRIEF,)):
        draft = drafted(points)
        assert draft.openers == ()
        assert [n.code for n in draft.notes] == ["no-hook"]
        assert draft.message.text.startswith("Hi Anaïs,")
        assert {c.rule for c in draft.checks if not c.passed} >= {"specific"}


def test_without_about_me_the_message_shows_its_gap() -> None:
    """There is no default persona: the gap is visible and blocks; openers speak of them alone."""
    draft = drafted(me=None, channel="message")
    assert "[who you are]" in draft.message.text
    assert "[your name]" in draft.message.text
    assert "no-gaps" in {c.rule for c in draft.checks if not c.passed and c.level == "block"}
    assert all("[" not in o.text and "I’m a" not in o.text for o in draft.openers)
    assert "about-me-empty" in [n.code for n in draft.notes]


@pytest.mark.parametrize(("headline", "told"), [("Estudiante de Ingeniería", True), ("Sound engineer", False)])
def test_a_headline_that_cannot_be_said_is_named(headline: str, told: bool) -> None:
    """Else nobody would know why the message does not say who they are."""
    draft = drafted(
        me=AboutMe(name="Salma Idrissi", headline=headline, about="I draw timetables by hand for a ferry."),
        channel="message",
    )
    assert ("headline-unsaid" in [n.code for n in draft.notes]) is told


def test_another_gives_new_ones_until_the_honest_end() -> None:
    """Ids or texts given before never come again; at the end a note says that this is all."""
    seen: list[str] = []
    texts: set[str] = set()
    for _ in range(200):
        draft = drafted((POST,), exclude=tuple(seen))
        assert not texts & {o.text for o in draft.openers}
        texts |= {o.text for o in draft.openers}
        seen += [o.id for o in draft.openers]
        if not draft.openers:
            break
    assert 2 <= len(texts) <= 4, "of one thing there is only so much to say"
    assert draft.openers == ()
    assert "no-more-openers" in [n.code for n in draft.notes]


def test_a_text_given_before_is_not_given_in_other_words() -> None:
    """An excluded text keeps its near twins away too."""
    first = drafted((DEED, POST)).openers[0]
    again = drafted((DEED, POST), exclude=(first.text,))
    assert all(likeness(tokens(first.text), tokens(o.text)) < 0.8 for o in again.openers)


def test_an_edited_summary_replaces_our_phrases() -> None:
    """The user's words are used as they stand, and no detail of the old phrase."""
    edited = TalkingPoint(
        id="x", kind="post", summary="your rule about trains that wait", evidence=POST.evidence, edited=True,
        details=POST.details, subtype="learning",
    )  # fmt: skip
    for channel in get_args(Channel):
        draft = drafted((edited,), channel=channel)
        for each in (*draft.openers, draft.message):
            assert "your rule about trains that wait" in each.text or "our rule about trains" in each.text
            assert "wedding" not in each.text


def test_a_question_of_theirs_is_not_followed_by_a_second_mark() -> None:
    """A quotation that ends in a question mark is asked about inside a sentence."""
    for seed in range(20):
        for o in drafted((QUESTION,), seed=seed).openers:
            assert "?”." not in o.text


def test_recent_is_said_only_of_what_is() -> None:
    """A post of 70 days has no age in its sentences, one of 9 days was written last week."""
    old = [o.text for seed in range(20) for o in drafted((QUESTION,), seed=seed).openers]
    new = [o.text for seed in range(20) for o in drafted((POST,), seed=seed).openers]
    assert not any(w in t for t in old for w in ("last week", "the other day", "recent", "last month"))
    assert any("last week" in t for t in new)


def test_a_shared_connection_is_named_as_shared() -> None:
    """Never as having sent or recommended the sender."""
    for seed in range(30):
        for o in drafted((KNOWN,), seed=seed).openers:
            assert "Paola Miravalles" in o.text
            assert not any(w in o.text for w in ("suggested", "told me", "recommended", "sent me"))


def test_what_both_share_is_joined_with_what_they_did() -> None:
    """The message to somebody with a shared school names the school and something of theirs."""
    text = drafted((SHARED, DEED), channel="message").message.text
    assert "Lakeside College" in text
    assert "40 a week" in text


@pytest.mark.parametrize("tone", get_args(Tone))
def test_tones_differ_by_more_than_the_greeting(tone: Tone) -> None:
    """A formal message has no contractions, signs with the whole name; a warm one with the first."""
    text = drafted(channel="message", tone=tone).message.text
    assert text.startswith({"warm": "Hi Anaïs,", "plain": "Hello Anaïs,", "formal": "Dear Anaïs,"}[tone])
    assert text.endswith({"warm": "\nSalma", "plain": "\nSalma Idrissi", "formal": "\nSalma Idrissi"}[tone])
    if tone == "formal":
        ours = "".join(s.text for s in drafted(channel="message", tone=tone).message.segments if s.point is None)
        assert "’" not in ours


def test_somebody_connected_is_told_so() -> None:
    """A message to a first-degree connection may say that both are connected; to a stranger never."""
    near = Profile(name=ADA.name, first_name=ADA.first_name, degree="1st")
    said = [drafted((DEED, POST), profile=near, channel="message", seed=s).message.text for s in range(40)]
    assert any("connected" in text for text in said)
    assert all("connected" not in drafted((DEED, POST), channel="message", seed=s).message.text for s in range(12))


def test_without_a_name_the_greeting_is_hello() -> None:
    """No name, no guess."""
    assert drafted(profile=Profile(), channel="message").message.text.startswith("Hello,\n")


def test_british_spelling_is_the_users_choice() -> None:
    """The option reaches the sentences; nothing else changes."""
    assert drafted(spelling="british").openers[0].points == drafted().openers[0].points


def test_nobody_is_asked_how_they_managed_what_they_did_not_get() -> None:
    """Of a setback no clause is told, however it is put: as a deed, as a fact, or as a story."""
    told = {
        "deed": "applied for the harbour grant",
        "fact": "your team failed the audit",
        "story": "you failed. It hurt",
    }
    setback = replace(
        POST, id="s", summary="your line", details=tuple(Detail(name=name, text=text) for name, text in told.items())
    )
    assert not said(setback).slots.keys() & {"deed", "act", "do", "fact", "story"}
