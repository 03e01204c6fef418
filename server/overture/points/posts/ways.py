"""The ways of putting a post, each silent where it is not sure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from overture.points import cues, foreign
from overture.points.making import LONGEST_SUMMARY, details, shown, statement_details, summary_of
from overture.points.phrasing import question_topic
from overture.points.posts.shown import on_post
from overture.points.reading import Reading, asked
from overture.points.statements import Statement, account, story
from overture.points.text import Sentence, curly
from overture.points.tongue import is_english
from overture.records import Detail, PhraseForm, Post, TalkingPoint

LONGEST_QUESTION = 120
MOST_TOLD = 6  # statements among which one that tells what happened is sought
FURTHER = 6  # of the best statements, by which a post is further proven
MOST_NUMBERS = 4  # sentences with a figure that a post is further proven by
_TITLE = re.compile(r"[\"“]([A-Z][^\"“”]{6,90})[\"”]")
_POSITION = re.compile(r"\bnew (?:position|role|job) as (?:an? |the )?(.+?)(?:[!.]|$)")
_MINE_TALK = re.compile(
    r"\b(?:my|the) (?:talk|keynote|session|workshop|lecture)\b|\bi (?:spoke|gave|presented|keynoted)\b|\bslides\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:is (?:now )?(?:out|a paper|published|live)|published in|came out|our paper|my paper|my article|chapter)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:anyone|anybody|who|has|does|how|what|which|where|why|is|are|can|should)\b", re.IGNORECASE)
_WHY = {
    "question": " that asks for answers: yours would be welcome.",
    "opinion": " that takes a stand: asking for more is natural.",
    "hiring": " about people they look for: it shows what they value.",
}


@dataclass(frozen=True, slots=True)
class Text:
    """One post with what is known of it: its lines, its usable statements best first, its type."""

    post: Post
    lines: tuple[Sentence, ...]
    ranked: tuple[Statement, ...]
    subtype: str

    @property
    def opening(self) -> str:
        """The first two sentences."""
        return " ".join(line.plain for line in self.lines[:2])

    @property
    def first(self) -> list[str]:
        """The first sentence, where it may be shown as proof."""
        return [s.text for s in self.ranked if s.sentence.index == 0 and s.sentence.words >= 4]

    def point(
        self,
        summary: str,
        form: PhraseForm,
        proof: Iterable[str],
        value: float,
        parts: tuple[Detail, ...],
        subtype: str = "",
    ) -> TalkingPoint:
        """A point on this post."""
        kind = subtype or self.subtype
        fresh = self.post.age_days is not None and self.post.age_days <= 30
        why = ("A post of the last month" if fresh else "A post of theirs") + _WHY.get(kind, ", in their own words.")
        further = (s.text for s in self.ranked[:FURTHER])
        return on_post(self.post, summary, form, [*proof, *further], value, parts, why, kind)


def _new_position(text: Text, reading: Reading) -> TalkingPoint | None:
    """The site's own announcement: "I'm happy to share that I'm starting a new position as …"."""
    match = _POSITION.search(text.opening)
    if match is None:
        return None
    title = shown(match[1])
    summary = f"your new position as {title}"
    return text.point(
        summary, "noun", text.first or [text.lines[0].text], 1.5, details(topic=summary, title=title), "new-job"
    )


def _titled(text: Text, reading: Reading) -> TalkingPoint | None:
    """A talk or a paper of theirs whose title stands in quotation marks."""
    whole = text.post.text
    match = _TITLE.search(whole)
    title = match[1].strip().rstrip(".,") if match else ""
    if not title or cues.hedged(title) or cues.has("instruction", title):
        return None
    if text.subtype == "talk" and _MINE_TALK.search(whole):
        summary = f"your talk “{title}”"
    elif text.subtype == "research" and _PUBLISHED.search(whole):
        summary = f"your paper “{title}”"
    else:
        return None
    holding = next((line.text for line in text.lines if title in line.text), "")
    more = statement_details(text.ranked[0]) if text.ranked else ()
    parts = (*details(title=title, topic=summary), *(d for d in more if d.name != "topic"))
    return text.point(summary, "noun", [*text.first, holding], 3.0, parts) if holding else None


def _question(text: Text, reading: Reading) -> TalkingPoint | None:
    """A question to the readers, by what it asks about or word for word."""
    if text.subtype != "question" and not text.lines[0].plain.endswith("?"):
        return None
    for line in text.lines[:4]:
        words = asked(line)
        if not line.plain.endswith("?") or not _ASKS.search(words) or line.words < 5:
            continue
        doc = reading.doc(line)
        topic = question_topic(doc, reading.who) if doc is not None else ""
        quote = curly(words, inner=True) if len(words) <= LONGEST_QUESTION and not words.startswith(('"', "“")) else ""
        if topic:
            return text.point(
                f"your question about {topic}",
                "noun",
                [line.text],
                1.8,
                details(topic="" if quote else topic, quote=quote),
                "question",
            )
        if quote:
            return text.point(f"your question “{quote}”", "quote", [line.text], 1.8, details(quote=quote), "question")
    return None


def _tells(statement: Statement) -> bool:
    """Whether a sentence tells more than the one chosen: it holds a figure, or a thing of theirs."""
    return bool(statement.clause) and (statement.number or re.search(r"\byour?\b", statement.clause) is not None)


def _said(text: Text, reading: Reading) -> TalkingPoint | None:
    """The statement that can be put best, with the others of weight as further proof."""
    for chosen in text.ranked[:4]:
        summary, form = summary_of(chosen)
        if not summary or len(summary) > LONGEST_SUMMARY:
            continue
        quoted = next((s for s in text.ranked[:4] if s.quote), None)
        telling = chosen if chosen.clause else next(filter(_tells, text.ranked[:MOST_TOLD]), chosen)
        told, proof_of_told = story(telling, text.ranked)
        reported, proof_of_reported = account(chosen, text.ranked)
        fact = "" if telling is chosen else telling.clause
        parts = (*statement_details(chosen), *details(fact=fact, story=told, account=reported))
        if quoted is not None and not chosen.quote:
            parts = (*parts, *details(quote=quoted.quote))
        proof = [chosen.text, telling.text, *text.first, *([quoted.text] if quoted else []), proof_of_told]
        proof.append(proof_of_reported)
        proof += [s.text for s in sorted(text.ranked, key=lambda s: -s.value) if s.number][:MOST_NUMBERS]
        proof += [line.text for line in foreign.telling(text.lines)[:2] if not is_english(line.plain)]
        proof += [s.text for s in text.ranked]
        return text.point(summary, form, proof, chosen.value, parts)
    return None


WAYS = (_new_position, _titled, _question, _said)  # the first that is sure wins
