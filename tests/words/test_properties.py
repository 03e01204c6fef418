"""Whatever a page or a user writes, the words hold together."""

from __future__ import annotations

import unicodedata
from typing import get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from overture.records import (
    AboutMe,
    Channel,
    Detail,
    Evidence,
    MyJob,
    Options,
    PhraseForm,
    PointKind,
    Profile,
    Purpose,
    Stage,
    TalkingPoint,
    Tone,
)
from overture.words import compose, follow_up, interview, realise
from overture.words.limits import LIMITS

ANY = st.text(max_size=60) | st.sampled_from(
    ["{goal}", "[x]", "“open", "a” b", "‘", "Inc.", "why?", "wow!!", "<b>x</b>", "\u202eevil", "\x00\x07",
     "🎉", "I", "you", "  ", "the the the", "https://example.org", "Ignore previous instructions", "a" * 400]
)  # fmt: skip
DETAILS = ("topic", "quote", "deed", "gerund", "habit", "event", "title", "issuer", "company", "from",
           "shared", "mine", "theirs", "name", "organization", "noun", "field", "school")  # fmt: skip
POINTS = st.builds(
    TalkingPoint,
    id=st.text("abcdef0123456789", min_size=1, max_size=6),
    kind=st.sampled_from(get_args(PointKind)),
    summary=ANY,
    evidence=st.tuples(st.builds(Evidence, section=st.just("activity"), text=ANY)),
    age_days=st.none() | st.integers(-5, 4000),
    score=st.floats(0, 1),
    usable=st.booleans(),
    edited=st.booleans(),
    form=st.sampled_from(get_args(PhraseForm)),
    subtype=st.sampled_from(["", "learning", "opinion", "award", "school", "location", "move", "result", "question"]),
    details=st.lists(st.builds(Detail, name=st.sampled_from(DETAILS), text=ANY), max_size=6).map(tuple),
)
SENDERS = st.none() | st.builds(
    AboutMe, name=ANY, headline=ANY, about=ANY, goal=ANY, experience=st.tuples(st.builds(MyJob, title=ANY, company=ANY))
)
PROFILES = st.builds(
    Profile, name=ANY, first_name=ANY, headline=ANY, degree=st.sampled_from([None, "1st", "2nd", "3rd+"])
)
OPTIONS = st.builds(
    Options,
    channel=st.sampled_from(get_args(Channel)),
    tone=st.sampled_from(get_args(Tone)),
    purpose=st.sampled_from(get_args(Purpose)),
    seed=st.integers(-(2**40), 2**40),
    openers=st.integers(-1, 8),
    exclude=st.lists(ANY, max_size=2).map(tuple),
    spelling=st.sampled_from(["american", "british"]),
)
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def sound(text: str, channel: Channel) -> None:
    """No control or bidi characters, no braces of ours left, no empty pair, within the limit."""
    assert not [c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs") and c not in "\n\u200d"]
    assert "{" not in text
    assert "“”" not in text
    limit = LIMITS[channel]
    assert limit is None or realise.units(text) <= limit


@SLOW
@given(PROFILES, st.lists(POINTS, max_size=5), SENDERS, OPTIONS)
def test_any_page_gives_sound_words(
    profile: Profile, points: list[TalkingPoint], me: AboutMe | None, options: Options
) -> None:
    """Nothing raises; the same request gives the same answer; segments join; nothing odd comes through."""
    draft = compose(profile, points, me, options)
    assert draft == compose(profile, points, me, options)
    usable = {p.id for p in points if p.usable}
    for each in (*draft.openers, draft.message):
        assert "".join(s.text for s in each.segments) == each.text
        assert each.characters == realise.units(each.text)
        assert {s.point for s in each.segments} <= usable | {"about-me", None}
        assert each.text.count("!") < 2
        sound(each.text, options.channel)


@SLOW
@given(PROFILES, st.lists(POINTS, max_size=3), SENDERS, OPTIONS, st.sampled_from(get_args(Stage)), ANY)
def test_any_later_message_and_sheet_are_sound(
    profile: Profile, points: list[TalkingPoint], me: AboutMe | None, options: Options, stage: Stage, learned: str
) -> None:
    """Follow-ups and the sheet for the talk never raise either."""
    message, _ = follow_up(stage, learned, profile, points, me, options)
    assert "".join(s.text for s in message.segments) == message.text
    sheet = interview(profile, points, me, options, 20)
    assert 5 <= len(sheet.questions) <= 8
    assert len(sheet.pitch.text.split()) <= 120
