"""Every rule of a good message, one small function each, put to any draft: ours, or one that the user has edited."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from overture.records import AboutMe, Channel, Check, Profile, Purpose, TalkingPoint
from overture.words.checks import asks, length, manners, truth
from overture.words.checks.reading import Reading
from overture.words.checks.rule import rule

STRONG = 0.8  # of the advice kept, a draft stands as it is

RULES: tuple[Callable[[Reading], Check], ...] = (
    length.fits_channel,
    length.subject,
    length.short,
    length.no_gaps,
    asks.no_job_ask,
    truth.link_first,
    truth.specific,
    truth.grounded_them,
    truth.grounded_me,
    truth.no_invented_feelings,
    truth.shared_not_referred,
    truth.recent_is_true,
    asks.one_ask,
    asks.ask_near_end,
    asks.small_time,
    asks.advice_not_favour,
    manners.more_about_them,
    asks.easy_to_refuse,
    asks.thanks_once,
    manners.no_template_tells,
    asks.no_pressure,
    manners.mild_warmth,
    manners.no_links,
    length.plain_words,
    manners.first_name,
    truth.private_stays_out,
    length.page_is_data,
)


def check(
    text: str,
    subject: str | None,
    channel: Channel,
    purpose: Purpose,
    profile: Profile,
    talking_points: Sequence[TalkingPoint],
    about_me: AboutMe | None,
) -> tuple[Check, ...]:
    """Every rule and whether the draft keeps it, with the places where it does not; the last says whether it stands.

    A draft that breaks no blocking rule and keeps most of the advice stands: nothing is to be rewritten.
    """
    reading = Reading(
        whole=text, subject=subject, channel=channel, purpose=purpose, profile=profile, points=tuple(talking_points),
        about_me=about_me,
    )  # fmt: skip
    checks = [each(reading) for each in RULES]
    return (*checks, _stands(checks))


def _stands(checks: Sequence[Check]) -> Check:
    advice = [c.passed for c in checks if c.level == "advise"]
    strong = all(c.passed for c in checks if c.level == "block") and sum(advice) >= STRONG * len(advice)
    return rule("strong-draft-stands").kept() if strong else rule("strong-draft-stands").broken()
