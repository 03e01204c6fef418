"""Whatever is stated is held: every factual stretch of many drafts against the evidence of its point."""

from __future__ import annotations

import re
from dataclasses import asdict
from itertools import product
from typing import get_args

import pytest
from tests.words.people import ADA, ALL, SALMA

from overture.records import Channel, Draft, Message, Opener, Options, Purpose, Tone
from overture.words import compose
from overture.words.checks.pool import Pool, strings

SEEDS = range(4)
FACT = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_]+(?:[’'-][^\W\d_]+)*")
MINUTES = "15 to 20 minute"
# What everybody knows of them, and the greeting's name.
KNOWN = Pool.of([*strings(asdict(ADA)), "I"])
SENDER = Pool.of([*strings(asdict(SALMA)), "I"])
POOLS = {
    p.id: Pool.of([*strings(asdict(ADA)), *(e.text for e in p.evidence), *(d.text for d in p.details)]) for p in ALL
}


def facts(segment: str, before: str) -> list[str]:
    """Numbers, and capitals that do not begin a sentence, of a stretch."""
    found = []
    for match in FACT.finditer(segment):
        ahead = (before + segment[: match.start()]).rstrip(" “‘(")
        begins = not ahead or ahead.endswith((".", "!", "?", "\n", "”.", ":"))
        if match[0][0].isdigit() or (match[0][0].isupper() and not begins and not match[0].startswith(("I’", "I"))):
            found.append(match[0])
    return found


def unheld(draft: Opener | Message) -> list[str]:
    """What a draft states and no pool holds."""
    out, before = [], ""
    for segment in draft.segments:
        text = segment.text.replace(MINUTES, "")
        pool = SENDER if segment.point == "about-me" else POOLS.get(segment.point or "", KNOWN)
        out += [f"{f!r} in {segment.text!r}" for f in facts(text, before) if not pool.holds(f)]
        before += segment.text
    return out


@pytest.mark.parametrize(("channel", "tone"), list(product(get_args(Channel), get_args(Tone))))
def test_every_stated_name_and_number_is_held(channel: Channel, tone: Tone) -> None:
    """Names and numbers stand in the evidence, in the profile, or in About me; our own words hold none."""
    drafts: list[Draft] = [
        compose(ADA, ALL, SALMA, Options(channel=channel, tone=tone, purpose=purpose, seed=seed))
        for purpose, seed in product(get_args(Purpose), SEEDS)
    ]
    assert [fact for d in drafts for each in (*d.openers, d.message) for fact in unheld(each)] == []
    assert len(drafts) == len(get_args(Purpose)) * len(SEEDS)
