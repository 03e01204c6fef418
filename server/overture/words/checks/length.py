"""Whether it fits the box, is short, and is whole."""

from __future__ import annotations

import re
import unicodedata

from overture.records import Check
from overture.words import realise
from overture.words.checks.reading import Reading
from overture.words.checks.rule import rule
from overture.words.limits import LIMITS, SUBJECT_LIMIT, TITLED
from overture.words.readability import HARDEST, grade

MOST_WORDS, BLOCKED_WORDS, GOOD_LENGTH = 100, 125, 400
SHORTEST_NOTE = 60
LONGEST_SENTENCE = 20.0
FEW_WORDS = 30
_ODD = re.compile("[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_MARKUP = re.compile(r"</?[a-zA-Z][^>\n]{0,80}>|&(?:#\d+|[a-z]+);")


def fits_channel(r: Reading) -> Check:
    """The text fits the channel's box, in UTF-16 code units."""
    limit, count = LIMITS[r.channel], realise.units(r.whole)
    if limit is None or count <= limit:
        return rule("fits-channel").kept()
    fitting = len(r.whole.encode("utf-16-le", "surrogatepass")[: 2 * limit].decode("utf-16-le", "ignore"))
    return rule("fits-channel").broken(((fitting, len(r.whole)),), count=count, limit=limit, over=count - limit)


def subject(r: Reading) -> Check:
    """An InMail and an e-mail have a subject of at most 200 units."""
    if r.channel not in TITLED:
        return rule("subject").kept()
    said = (r.subject or "").strip()
    return rule("subject").kept() if said and realise.units(said) <= SUBJECT_LIMIT else rule("subject").broken()


def short(r: Reading) -> Check:
    """A message has at most 100 words (above 125 it is blocked) and about 400 characters; a note 60 to its limit."""
    if not r.asking:
        long_enough = realise.units(r.text) >= SHORTEST_NOTE
        return rule("short").kept() if long_enough else _short_note()
    words = len(r.text.split())
    if words <= MOST_WORDS and r.prose_end <= GOOD_LENGTH * 1.25:
        return rule("short").kept()
    return rule("short").broken(level="block" if words > BLOCKED_WORDS else "advise", words=words)


def _short_note() -> Check:
    said = rule("short-note").broken()
    return Check(rule="short", level=said.level, passed=False, message=said.message, fix=said.fix)


def no_gaps(r: Reading) -> Check:
    """No `[who you are]` is left over."""
    spans = r.own(rule("no-gaps").patterns)
    return rule("no-gaps").unless(spans)


def plain_words(r: Reading) -> Check:
    """Flesch-Kincaid grade at most 8 without names; 20 words a sentence on average at most."""
    prose = r.text[: r.prose_end]
    counts = [len(prose[a:b].split()) for a, b in r.sentences if b <= r.prose_end]
    mean = sum(counts) / len(counts) if counts else 0.0
    short = sum(counts) < FEW_WORDS  # too few words to grade
    easy = (short or grade(prose) <= HARDEST) and mean <= LONGEST_SENTENCE
    longest = max((s for s in r.sentences if s[1] <= r.prose_end), key=lambda s: s[1] - s[0], default=None)
    return rule("plain-words").kept() if easy else rule("plain-words").broken((longest,) if longest else ())


def page_is_data(r: Reading) -> Check:
    """No control, bidi or zero-width characters, and no markup."""
    spans = [m.span() for m in _ODD.finditer(r.text)] + [m.span() for m in _MARKUP.finditer(r.text)]
    spans += [
        (i, i + 1) for i, c in enumerate(r.text) if unicodedata.category(c) in ("Cc", "Cs", "Co") and c not in "\n\t\r"
    ]
    return rule("page-is-data").unless(sorted(spans))
