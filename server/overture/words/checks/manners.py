"""How it is said: the name, the balance, the warmth, no template."""

from __future__ import annotations

import re

from overture.records import Check
from overture.words.checks.reading import Reading
from overture.words.checks.rule import rule
from overture.words.likeness import LAST_TWIN, likeness, tokens
from overture.words.names import first_name as shown_first_name

MOST_PRAISE = MOST_MARKS = 1
_GREETING = re.compile(
    r"^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|greetings)\b[ ,]*([^,!?\n:;–—]*)", re.IGNORECASE
)
_YOU = re.compile(r"\b(?:you|your|yours|you['’]\w+)\b", re.IGNORECASE)
_ME = re.compile(r"\b(?:I|I['’]\w+|my|me|mine|myself)\b")


def first_name(r: Reading) -> Check:
    """The greeting uses the shown first name with its accents; where none is known, "Hello," alone."""
    name = shown_first_name(r.profile)
    greeted = _GREETING.match(r.text)
    said = (greeted[1].strip() if greeted else "").split()
    wanted = name.split()
    if wanted and said[: len(wanted)] == wanted:
        rest = said[len(wanted) : len(wanted) + 1]
        if not rest or rest[0] not in r.profile.name.split()[1:]:
            return rule("first-name").kept()
    if not wanted and greeted and not said:
        return rule("first-name").kept()
    spans = [greeted.span()] if greeted else [(0, min(len(r.text), 1))]
    return rule("first-name").broken(spans, greeting=f"Hi {name}," if name else "Hello,")


def more_about_them(r: Reading) -> Check:
    """Words about them are at least as many as words about the sender."""
    them = me = 0
    mine: list[tuple[int, int]] = []
    for a, b in r.sentences:
        if a >= r.prose_end:
            break
        text = r.text[a:b]
        words = len(text.split())
        if _YOU.search(text) or r.links((a, b)):
            them += words
        elif _ME.search(text):
            me += words
            mine.append((a, b))
    return rule("more-about-them").kept() if them >= me else rule("more-about-them").broken(mine)


def no_template_tells(r: Reading) -> Check:
    """None of the phrases by which a template is known; the two worst block."""
    words = rule("no-template-tells")
    worst = r.own(words.more["blocked"])
    if worst:
        return words.broken(worst, level="block")
    return words.unless(r.own(words.patterns))


def mild_warmth(r: Reading) -> Check:
    """At most one word of praise and one exclamation mark; no emoji, no hashtag."""
    words = rule("mild-warmth")
    praise = r.own(words.more["praise"])[MOST_PRAISE:]
    marks = r.own(re.compile("!"))[MOST_MARKS:]
    return words.unless(sorted([*praise, *marks, *(m.span() for m in words.more["emoji"].finditer(r.text))]))


def no_links(r: Reading) -> Check:
    """No link and no phone number."""
    return rule("no-links").unless(r.own(rule("no-links").patterns))


def not_a_twin(text: str, before: tuple[str, ...]) -> Check:
    """The draft differs from those given before: under 80 % of its words in common with any."""
    alike = any(likeness(tokens(text), tokens(b)) >= LAST_TWIN for b in before)
    return rule("not-a-twin").broken() if alike else rule("not-a-twin").kept()
