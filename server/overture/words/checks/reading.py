"""A draft made ready for the rules: its sentences, the stretches that are not the user's own, and what may be said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property

from overture.records import AboutMe, Channel, Profile, Purpose, TalkingPoint
from overture.words.checks.pool import TOKEN, Pool, Span, inside, strings, united
from overture.words.said import opens

MOST_READ = 12_000  # characters
SHORTEST_NAME = 5  # letters
ROW = 3  # words in a row by which a text is known to speak of a point
ASKING: tuple[Channel, ...] = ("message", "inmail", "email")
THANKS = re.compile(r"\b(?:thank(?:s| you)|many thanks|grateful|appreciate)", re.IGNORECASE)
_END = re.compile(r"[.!?…]+[”’\"')\]]*(?=\s|$)|\n+|$")
_SHORT = re.compile(r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|St|vs|e\.g|i\.e|Inc|Ltd|Co|Jr|Sr)|\b[A-Z])\.$")


def _named(point: TalkingPoint, text: str) -> bool:
    """Whether a text in small letters holds the point's own name, also one that is written small: "dagatal"."""
    names = (point.detail(part).casefold() for part in ("name", "title", "organization", "shared"))
    return any(len(name) >= SHORTEST_NAME and f" {name} " in f" {text} " for name in names)


@dataclass(frozen=True)
class Reading:
    """A draft and all that it may rest on. Spans are code-point offsets in `text`.

    `whole` is the text as it was given; `text` is what is read of it, which is all of any message that people send.
    """

    whole: str
    subject: str | None
    channel: Channel
    purpose: Purpose
    profile: Profile
    points: Sequence[TalkingPoint]
    about_me: AboutMe | None

    @cached_property
    def text(self) -> str:
        """The text, up to MOST_READ characters."""
        return self.whole[:MOST_READ]

    @property
    def asking(self) -> bool:
        """Whether the channel holds a whole message with its ask; a note holds less."""
        return self.channel in ASKING

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences in order, each as a span without outer white space; a line always ends one."""
        found: list[Span] = []
        start = 0
        for match in _END.finditer(self.text):
            piece = self.text[start : match.end()]
            goes_on = self.text[match.end() : match.end() + 2].strip()[:1].islower()  # “… why?” you asked
            if not match[0].startswith("\n") and (goes_on or _SHORT.search(piece)):
                continue
            begin = start + len(piece) - len(piece.lstrip())
            end = start + len(piece.rstrip())
            if begin < end:
                found.append((begin, end))
            start = match.end()
        return tuple(found)

    @cached_property
    def prose_end(self) -> int:
        """Where the prose ends and thanks or sign-off begin."""
        for match in THANKS.finditer(self.text):
            if match.start() > len(self.text) * 0.4:
                line = self.text.rfind("\n", 0, match.start()) + 1
                alone = len(self.text[line : match.start()].split()) <= 3
                return line if alone else match.start()
        closing = re.search(r"\n[ \t]*(?:Best|Kind|Warm|Regards|Sincerely|Cheers)\b", self.text)
        return closing.start() if closing else len(self.text)

    @cached_property
    def theirs(self) -> tuple[Span, ...]:
        """The stretches that are the page's words: quotations, and what stands so in the points or the headline."""
        spans = [m.span() for m in re.finditer(r"“[^”]*”|\"[^\"\n]*\"", self.text)]
        low = self.text.casefold()
        known = [self.profile.headline, *(r.title for r in self.profile.experience)]
        for point in self.points:
            known += [point.summary, *(d.text for d in point.details), *(e.text for e in point.evidence)]
        known += [head for phrase in known if len((head := phrase.split(", ")[0]).split()) >= ROW]
        if len(low) == len(self.text):
            for phrase in {k.casefold().strip() for k in known if len(k.strip()) > 3}:
                at = low.find(phrase)
                while at >= 0:
                    spans.append((at, at + len(phrase)))
                    at = low.find(phrase, at + 1)
        return united(spans)

    def own(self, pattern: re.Pattern[str]) -> tuple[Span, ...]:
        """Where the user's own words, not the page's, match."""
        return tuple(m.span() for m in pattern.finditer(self.text) if not self.quoted(m.span()))

    def quoted(self, span: Span) -> bool:
        """Whether a stretch lies within the page's words."""
        return inside(self.theirs, span)

    @cached_property
    def about_them(self) -> Pool:
        """What may be said of the person."""
        texts = [*strings(asdict(self.profile))]
        for point in self.points:
            texts += [point.summary, *(e.text for e in point.evidence), *(d.text for d in point.details)]
        return Pool.of(texts)

    @cached_property
    def about_sender(self) -> Pool:
        """What may be said of the sender."""
        return Pool.of(strings(asdict(self.about_me)) if self.about_me else ())

    @cached_property
    def common_knowledge(self) -> Pool:
        """What everybody sees: the name, the current title and the current employer."""
        now = self.profile.experience[:1]
        return Pool.of([self.profile.name, self.profile.first_name, *(t for r in now for t in (r.title, r.company))])

    def words_of(self, span: Span) -> Iterator[tuple[str, Span]]:
        """Words and numbers of a stretch, with their places."""
        for match in TOKEN.finditer(self.text[span[0] : span[1]]):
            yield match[0], (span[0] + match.start(), span[0] + match.end())

    def links(self, span: Span) -> tuple[TalkingPoint, ...]:
        """The talking points that a stretch speaks of: three of their words in a row, or a name or number of theirs."""
        if span not in self._linked:
            self._linked[span] = self._find_links(span)
        return self._linked[span]

    @cached_property
    def _linked(self) -> dict[Span, tuple[TalkingPoint, ...]]:
        """What was found so far: several rules ask about the same sentences."""
        return {}

    def _find_links(self, span: Span) -> tuple[TalkingPoint, ...]:
        text = " ".join(w.casefold() for w, _ in self.words_of(span))
        facts = [w for w, place in self.words_of(span) if w[0].isdigit() or (w[0].isupper() and place[0] != span[0])]
        facts = [w for w in facts if not self.common_knowledge.holds(w) and w != "I"]
        words = text.split()
        threes = {" ".join(words[i : i + ROW]) for i in range(len(words) - ROW + 1)}
        return tuple(
            point
            for point, pool, rows in self._known
            if not threes.isdisjoint(rows) or any(pool.holds(fact) for fact in facts) or _named(point, text)
        )

    @cached_property
    def _known(self) -> tuple[tuple[TalkingPoint, Pool, frozenset[str]], ...]:
        """Each point that may open a message, with its words, and all that stand in it in a row of three."""
        out = []
        for point in self.points:
            if opens(point):
                known = [point.summary, *(d.text for d in point.details), *(e.text for e in point.evidence)]
                out.append((point, Pool.of(known), frozenset(r for text in known for r in _rows(text))))
        return tuple(out)


def _rows(text: str) -> Iterator[str]:
    """Every three words that follow each other in a text."""
    words = [w.casefold() for w in TOKEN.findall(text)]
    return (" ".join(words[i : i + ROW]) for i in range(len(words) - ROW + 1))
