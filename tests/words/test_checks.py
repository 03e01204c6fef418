"""Each rule of a good message: a draft that keeps it, one that breaks it, and where."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.words.people import ADA, ALL, POST, SALMA

from overture.records import AboutMe, Channel, Check, Profile, TalkingPoint
from overture.words import check
from overture.words.checks import RULES
from overture.words.checks.manners import not_a_twin

GOOD = (
    "Hi Anaïs,\n\nYou cut night pages from 40 a week to 6, and I’d like to know which change did most of it. "
    "I’m a junior timetable planner at Harbour Freight.\n\nWould you have 15 to 20 minutes to tell me, at a time that "
    "suits you? A no is fine too.\n\nThank you,\nSalma"
)
HARD = "Notwithstanding organizational considerations necessitating interdepartmental harmonization, "
HARDER = HARD + "methodological heterogeneity characterizes administrative responsibilities. I’m a junior"
ABOUT_ME_ALONE = "I plan trains all day and I like it. " * 6
THREE = "This is a message. It has two sentences. You do much"


def verdict(
    rule: str,
    text: str,
    *,
    channel: Channel = "message",
    subject: str | None = None,
    profile: Profile = ADA,
    points: Sequence[TalkingPoint] = ALL,
    me: AboutMe | None = SALMA,
) -> Check:
    """What one rule says of a draft."""
    checks = check(text, subject, channel, "informational-interview", profile, points, me)
    return next(c for c in checks if c.rule == rule)


def test_a_strong_draft_of_the_users_own_stands() -> None:
    """A good message keeps every rule and is left alone."""
    checks = check(GOOD, None, "message", "informational-interview", ADA, ALL, SALMA)
    assert [c.rule for c in checks if not c.passed] == []


# rule, what replaces what in the good message, and the stretch that is pointed at
BROKEN = [
    ("no-job-ask", "to tell me", "to tell me about openings in your team", "openings"),
    ("no-job-ask", "to tell me", "to look at my résumé", "résumé"),
    ("no-job-ask", "to tell me", "to refer me", "refer me"),
    ("no-job-ask", "A no is fine too.", "I need a job. A no is fine too.", "need a job"),
    ("no-gaps", "a junior timetable planner", "[who you are]", "[who you are]"),
    ("grounded-them", "to 6,", "to 5,", "5"),
    ("grounded-them", "You cut", "You won the Brunel Prize and cut", "Brunel"),
    ("grounded-them", "You cut", "You founded a museum, and cut", "You founded"),
    ("grounded-them", "A no is", "We both went to Oxbridge Hall. A no is", "We both"),
    ("grounded-them", "A no is", "Congratulations on your new role at Google. A no is", "Google"),
    (
        "grounded-me",
        "A no is",
        "I have been a bus driver for ten years. A no is",
        "I have been a bus driver for ten years",
    ),
    ("grounded-me", "Harbour Freight", "Globus Lines", "Globus"),
    ("grounded-me", "a junior timetable planner at Harbour Freight", "a surgeon", "I’m a surgeon"),
    ("no-invented-feelings", "I’m a junior", "I have been following you. I’m a junior", "I have been following"),
    ("shared-not-referred", "I’m a junior", "Paola told me to write to you. I’m a junior", "told me to write"),
    ("recent-is-true", "You cut", "You recently cut", "recently"),
    ("advice-not-favour", "to tell me", "as a favour", "a favour"),
    ("no-template-tells", "You cut", "I am impressed by how you cut", "impressed by"),
    ("no-template-tells", "You cut", "I came across your profile. You cut", "came across your profile"),
    ("no-pressure", "A no is fine too.", "A no is fine too, but ASAP would help.", "ASAP"),
    ("no-links", "A no is fine too.", "A no is fine too: https://example.org", "https://example.org"),
    ("no-links", "A no is fine too.", "A no is fine too, +49 170 1234567.", "+49 170 1234567"),
    ("mild-warmth", "A no is fine too.", "A no is fine too 🙏", "🙏"),
    ("first-name", "Hi Anaïs,", "Hi Anais,", "Hi Anais"),
    ("first-name", "Hi Anaïs,", "Hi Anaïs Mbeki-Lund,", "Hi Anaïs Mbeki-Lund"),
    ("private-stays-out", "You cut", "I am sorry about your divorce. You cut", "your divorce"),
    ("page-is-data", "You cut", "You\u202e cut", "\u202e"),
    ("page-is-data", "You cut", "You <b>cut</b>", "<b>"),
]


@pytest.mark.parametrize(("name", "old", "new", "where"), BROKEN, ids=lambda v: str(v)[:24])
def test_a_broken_rule_says_where(name: str, old: str, new: str, where: str) -> None:
    """The check fails, points at the stretch, and says what is wrong and what to do."""
    text = GOOD.replace(old, new)
    assert text != GOOD
    found = verdict(name, text)
    assert not found.passed
    assert where in [text[a:b] for a, b in found.spans]
    assert found.message
    assert found.fix


UNSPANNED = [
    ("one-ask", GOOD.replace("A no is fine too.", "Who else should I ask? And when? A no is fine too.")),
    ("one-ask", GOOD.replace("suits you?", "suits you.")),
    ("ask-near-end", GOOD.replace("suits you? A no", "suits you? I can call. I have a phone. A no")),
    ("small-time", GOOD.replace("15 to 20 minutes", "an hour")),
    ("small-time", GOOD.replace("15 to 20 minutes", "60 minutes")),
    ("easy-to-refuse", GOOD.replace(" A no is fine too.", "")),
    ("thanks-once", GOOD.replace("Thank you,", "Best,")),
    ("thanks-once", GOOD.replace("A no is fine too.", "Thank you. A no is fine too.")),
    ("specific", "Hi Anaïs,\n\nI’m writing because of your work as Dispatcher at Northwind Rail."),
    ("link-first", GOOD.replace("You cut night pages from 40 a week to 6", THREE)),
    ("more-about-them", f"Hi Anaïs,\n\n{ABOUT_ME_ALONE}You cut night pages from 40 a week to 6."),
    ("plain-words", GOOD.replace("I’m a junior", HARDER)),
    ("short", GOOD + " word" * 90),
    ("strong-draft-stands", GOOD.replace("Hi Anaïs,", "Hi,")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text"), UNSPANNED, ids=lambda v: str(v)[:20])
def test_a_broken_rule_is_found(name: str, text: str) -> None:
    """Rules on the whole draft fail where it breaks them."""
    assert not verdict(name, text).passed


def test_the_limit_is_where_the_box_ends() -> None:
    """A note of 201 units is too long; the stretch behind the limit is pointed at; an emoji counts two."""
    name = "Hi Anaïs, "
    fits = name + "a" * (200 - len(name))
    assert verdict("fits-channel", fits, channel="note").passed
    found = verdict("fits-channel", fits + "b", channel="note")
    assert not found.passed
    assert found.spans == ((200, 201),)
    assert not verdict("fits-channel", name + "🎉" * 96, channel="note").passed
    assert verdict("fits-channel", fits + "b", channel="note-premium").passed
    assert verdict("fits-channel", "x" * 5000, channel="email", subject="s").passed


def test_a_subject_is_needed_where_there_is_a_place_for_it() -> None:
    """An InMail and an e-mail have one, a message has none."""
    assert not verdict("subject", GOOD, channel="inmail").passed
    assert verdict("subject", GOOD, channel="inmail", subject="A question about pages").passed
    assert not verdict("subject", GOOD, channel="email", subject="s" * 201).passed
    assert verdict("subject", GOOD).passed


def test_quoting_their_words_is_not_asking() -> None:
    """Their own post may speak of jobs and of reaching out: these are their words."""
    job = replace(POST, summary="your line “nobody posts a job like that”", evidence=POST.evidence)
    text = GOOD.replace("You cut", "“nobody posts a job like that” is your line. You cut")
    assert verdict("no-job-ask", text, points=(*ALL, job)).passed


def test_what_the_user_has_edited_is_held() -> None:
    """An edited talking point is the user's own knowledge: its names and numbers may be said."""
    known = replace(POST, summary="your keynote in Dunmore with 900 people", edited=True)
    text = GOOD.replace("You cut", "Your keynote in Dunmore with 900 people is why I write. You cut")
    assert not verdict("grounded-them", text).passed
    assert verdict("grounded-them", text, points=(*ALL, known)).passed


def test_a_sender_who_is_not_known_may_not_be_somebody() -> None:
    """Without About me no role of the sender is held."""
    assert not verdict("grounded-me", GOOD, me=None).passed
    assert verdict("grounded-me", GOOD).passed


def test_what_is_new_may_be_called_so() -> None:
    """A post of nine days may be called recent where the sentence speaks of it."""
    text = GOOD.replace("You cut", "You recently wrote about the pager that rang at the wedding. You cut")
    assert verdict("recent-is-true", text).passed


def test_a_feeling_that_about_me_holds_is_no_invention() -> None:
    """What the user wrote of themselves may be said."""
    me = replace(SALMA, about="I love night trains.")
    text = GOOD.replace("I’m a junior", "I love night trains. I’m a junior")
    assert not verdict("no-invented-feelings", text).passed
    assert verdict("no-invented-feelings", text, me=me).passed


def test_over_125_words_is_blocked_and_over_100_advised() -> None:
    """Long is a matter of advice, very long is not."""
    long, longer = GOOD + " word" * 60, GOOD + " word" * 90
    assert verdict("short", long).level == "advise"
    assert verdict("short", longer).level == "block"
    assert not verdict("short", "Hi Anaïs, hello.", channel="note").passed


def test_the_two_worst_tells_block() -> None:
    """Hoping that this finds somebody well is worse than a buzzword."""
    worst = verdict("no-template-tells", GOOD.replace("You cut", "I hope this finds you well. You cut"))
    assert (worst.passed, worst.level) == (False, "block")
    mild = verdict("no-template-tells", GOOD.replace("You cut", "You leveraged synergy and cut"))
    assert (mild.passed, mild.level) == (False, "advise")


def test_a_note_needs_no_ask() -> None:
    """What only a whole message must hold is not asked of a note."""
    note = "Hi Anaïs, you cut night pages from 40 a week to 6, and I’d like to hear how that began."
    checks = check(note, None, "note", "informational-interview", ADA, ALL, SALMA)
    assert [c.rule for c in checks if not c.passed] == []


def test_a_draft_given_before_is_a_twin() -> None:
    """Eighty percent of the words in common is too much."""
    assert not not_a_twin(GOOD, (GOOD + " More.",)).passed
    assert not_a_twin(GOOD, ("Something else entirely.",)).passed


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "?", "“", "Hi", "🎉" * 400, "[" * 50, "1" * 300, "a.b.c." * 50])
def test_any_text_can_be_checked(text: str) -> None:
    """Every rule answers for every text, with spans inside it."""
    checks = check(text, text, "note", "advice", Profile(), (), None)
    assert len(checks) == len(RULES) + 1
    assert all(c.passed or (c.message and c.fix) for c in checks)
    assert all(0 <= a <= b <= len(text) for c in checks for a, b in c.spans)


@pytest.mark.parametrize("piece", ["we both ", "Aa Bb ", "1 ", "\n", "“a?” ", "I’m a ", "a", "+1 234 "])
def test_a_very_long_text_is_answered_in_good_time(piece: str) -> None:
    """What nobody would send is read in part, and its length is still told in whole."""
    text = piece * (100_000 // len(piece))
    started = time.process_time()
    found = verdict("fits-channel", text)
    assert not found.passed
    assert found.spans[0][1] == len(text)
    assert time.process_time() - started < 10


def test_a_quotation_that_asks_does_not_end_the_sentence() -> None:
    """Behind a quoted question the sentence goes on, and its age belongs to what was quoted."""
    asked = replace(POST, id="asked", summary="your question “does anyone still print timetables?”", age_days=3)
    text = GOOD.replace("You cut", "You asked “does anyone still print timetables?” the other day. You cut")
    assert verdict("recent-is-true", text, points=(*ALL, asked)).passed


def test_words_of_sharing_inside_a_quotation_are_theirs() -> None:
    """Their line may speak of a fellow or of the same school without a claim of ours."""
    line = replace(POST, id="line", summary="your line “we share one fellow feeling”")
    text = GOOD.replace("You cut", "“We share one fellow feeling” is a line of yours. You cut")
    assert verdict("grounded-them", text, points=(*ALL, line)).passed


def test_a_short_name_behind_the_thanks_is_the_senders() -> None:
    """Whoever signs with a nickname states nothing of anybody."""
    draft = "Hi Anaïs, you cut night pages from 40 a week to 6. How did you do it? Thanks, Sal"
    found = {c.rule: c.passed for c in check(draft, None, "note", "advice", ADA, ALL, SALMA)}
    assert found["grounded-them"]
    assert found["grounded-me"]


def test_a_name_that_says_recent_is_no_date() -> None:
    """A programme or a route may bear the word."""
    text = GOOD.replace("You cut", "You chose the Recent Graduates route. You cut")
    assert verdict("recent-is-true", text).passed


def test_a_feeling_is_no_fact_about_me() -> None:
    """One rule speaks of it, and not another one besides."""
    text = GOOD.replace("You cut", "I am a huge fan of your work. You cut")
    assert not verdict("no-invented-feelings", text).passed
    assert verdict("grounded-me", text).passed


def test_few_words_are_not_graded() -> None:
    """A short note of long names is not called hard to read."""
    assert verdict(
        "plain-words", "Hi Anaïs, you rebuilt organisational documentation. Could I ask you about it?"
    ).passed
