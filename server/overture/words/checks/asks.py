"""What is asked: no job, one thing, near the end, a little time, and easy to refuse."""

from __future__ import annotations

import re

from overture.records import Check
from overture.words.checks.pool import Span
from overture.words.checks.reading import THANKS, Reading
from overture.words.checks.rule import rule

MOST_QUESTIONS = 1
FEWEST_MINUTES, MOST_MINUTES = 10, 30
_NUMBERS = {"ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "sixty": 60}
_QUESTION = re.compile(r"\?")
_IN_ADVANCE = re.compile(r"\bthank(?:s| you) in advance\b", re.IGNORECASE)
_ONE_THANKS = re.compile(r"\bthank(?:s| you)?\b|\bgrateful\b|\bappreciate\b", re.IGNORECASE)


def no_job_ask(r: Reading) -> Check:
    """No job, opening, referral or résumé is asked for or offered; quoting their own words is not asking."""
    spans = r.own(rule("no-job-ask").patterns)
    subject = r.subject or ""
    return (
        rule("no-job-ask").broken(spans)
        if spans or rule("no-job-ask").patterns.search(subject)
        else rule("no-job-ask").kept()
    )


def _questions(r: Reading) -> tuple[Span, ...]:
    return r.own(_QUESTION)


def one_ask(r: Reading) -> Check:
    """One question; a note may do without."""
    asked = _questions(r)
    enough = len(asked) == MOST_QUESTIONS or (not r.asking and not asked)
    return rule("one-ask").kept() if enough else rule("one-ask").broken(asked[1:])


def ask_near_end(r: Reading) -> Check:
    """In a message, the question stands in the last two sentences before the thanks."""
    if not r.asking:
        return rule("ask-near-end").kept()
    last = [s for s in r.sentences if s[0] < r.prose_end][-2:]
    near = any(a <= q[0] < b for a, b in last for q in _questions(r))
    return rule("ask-near-end").kept() if near else rule("ask-near-end").broken()


def small_time(r: Reading) -> Check:
    """In a message, 10 to 30 minutes are asked for, around their schedule."""
    if not r.asking:
        return rule("small-time").kept()
    words = rule("small-time")
    found = [m for m in words.more["minutes"].finditer(r.text) if not r.quoted(m.span())]
    values = [int(_NUMBERS.get(n.casefold(), 0) or (n if n.isdigit() else 0)) for m in found for n in m.groups() if n]
    fits = bool(values) and all(FEWEST_MINUTES <= v <= MOST_MINUTES for v in values)
    return words.kept() if fits and words.more["around"].search(r.text) else words.broken([m.span() for m in found])


def advice_not_favour(r: Reading) -> Check:
    """Experience is asked for, not a favour."""
    return rule("advice-not-favour").unless(r.own(rule("advice-not-favour").patterns))


def easy_to_refuse(r: Reading) -> Check:
    """A message leaves a graceful way out."""
    words = rule("easy-to-refuse")
    return words.kept() if not r.asking or words.patterns.search(r.text) else words.broken()


def thanks_once(r: Reading) -> Check:
    """A message thanks once, a note at most once, and nobody thanks in advance."""
    spans = r.own(_ONE_THANKS)
    fine = (len(spans) == 1 or (not r.asking and not spans)) and not _IN_ADVANCE.search(r.text)
    return (
        rule("thanks-once").kept() if fine else rule("thanks-once").broken(spans[1:] if THANKS.search(r.text) else ())
    )


def no_pressure(r: Reading) -> Check:
    """Nothing presses for an answer."""
    return rule("no-pressure").unless(r.own(rule("no-pressure").patterns))
