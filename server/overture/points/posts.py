"""Posts of the person's own: what each is about, in words that the post itself proves."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from overture.points import cues, foreign
from overture.points.making import LONGEST_SUMMARY, details, point, shown, statement_details, summary_of
from overture.points.phrasing import question_topic
from overture.points.ranking import score
from overture.points.reading import Reading, asked
from overture.points.statements import Statement, best, judge, story
from overture.points.text import Sentence, curly
from overture.points.tongue import is_english
from overture.points.whose import about_others, opens_with_family, post_is_about_others
from overture.records import Detail, PhraseForm, Post, Profile, TalkingPoint

MOST_POSTS, MOST_PROOF, LONGEST_QUESTION = 10, 7, 120
MOST_TOLD = 6  # statements among which one that tells what happened is sought
MOST_NUMBERS = 4  # sentences with a figure that a post is further proven by
FAMILY = "It is about family, which is private."
OTHERS_NEWS = "It is somebody else's news: nothing to congratulate this person on."
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
class _Text:
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
        return _make(self.post, summary, form, proof, value, parts, why, kind)


def _make(
    post: Post,
    summary: str,
    form: PhraseForm,
    proof: Iterable[str],
    value: float,
    parts: tuple[Detail, ...],
    why: str,
    subtype: str,
) -> TalkingPoint:
    return point(
        "post",
        summary,
        [("activity", text) for text in list(dict.fromkeys(proof))[:MOST_PROOF]],
        score=score("post", value, post.age_days, aged=True),
        why=why,
        form=form,
        subtype=subtype,
        age_days=post.age_days,
        parts=parts,
    )


def _refused(post: Post, lines: tuple[Sentence, ...], why: str) -> TalkingPoint:
    """A point that is shown with its reason and opens no message."""
    proof = [("activity", lines[0].text)]
    return point("post", "this post of theirs", proof, score=0.05, why=why, usable=False, age_days=post.age_days)


# ---- one way of putting a post after the other; the first that is sure wins ----


def _new_position(text: _Text, reading: Reading) -> TalkingPoint | None:
    """The site's own announcement: "I'm happy to share that I'm starting a new position as …"."""
    match = _POSITION.search(text.opening)
    if match is None:
        return None
    title = shown(match[1])
    summary = f"your new position as {title}"
    return text.point(
        summary, "noun", text.first or [text.lines[0].text], 1.5, details(topic=summary, title=title), "new-job"
    )


def _titled(text: _Text, reading: Reading) -> TalkingPoint | None:
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


def _question(text: _Text, reading: Reading) -> TalkingPoint | None:
    """A question to the readers, by what it asks about or word for word."""
    if text.subtype != "question" and not text.lines[0].plain.endswith("?"):
        return None
    for line in text.lines[:4]:
        words = asked(line)
        if not line.plain.endswith("?") or not _ASKS.search(words) or line.words < 5 or cues.hedged(words):
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


def _said(text: _Text, reading: Reading) -> TalkingPoint | None:
    """The statement that can be put best, with the others of weight as further proof."""
    for chosen in text.ranked[:4]:
        summary, form = summary_of(chosen)
        if not summary or len(summary) > LONGEST_SUMMARY:
            continue
        quoted = next((s for s in text.ranked[:4] if s.quote), None)
        telling = chosen if chosen.clause else next(filter(_tells, text.ranked[:MOST_TOLD]), chosen)
        told, proof_of_told = story(telling, text.ranked)
        fact = "" if telling is chosen else telling.clause
        parts = (*statement_details(chosen), *details(fact=fact, story=told))
        if quoted is not None and not chosen.quote:
            parts = (*parts, *details(quote=quoted.quote))
        proof = [chosen.text, telling.text, *text.first, *([quoted.text] if quoted else []), proof_of_told]
        proof += [s.text for s in sorted(text.ranked, key=lambda s: -s.value) if s.number][:MOST_NUMBERS]
        proof += [line.text for line in foreign.telling(text.lines)[:2] if not is_english(line.plain)]
        proof += [s.text for s in text.ranked]
        return text.point(summary, form, proof, chosen.value, parts)
    return None


def _in_another_language(post: Post, lines: tuple[Sentence, ...]) -> TalkingPoint | None:
    """A post in another language: a name that stands in it, or its first sentence as it is."""
    if foreign.passes_on(lines):
        return _refused(post, lines, OTHERS_NEWS)
    if foreign.takes_back(lines) or not foreign.written_in_latin(post.text):
        return None
    numbers = [line.text for line in foreign.telling(lines)[:3]]
    named = foreign.name_in(lines)
    if named is not None:
        name, line = named
        parts = details(topic=name, quote=foreign.quote_of(line))
        return _make(post, f"your post about {name}", "noun", [line.text, *numbers], 0.6, parts, foreign.CHECK, "other")
    first = next((line for line in lines[:2] if foreign.quote_of(line)), None)
    if first is None:
        return None
    quote, proof = foreign.quote_of(first), [first.text, *numbers]
    return _make(post, f"your post “{quote}”", "quote", proof, 0.2, details(quote=quote), foreign.CHECK, "other")


def _english_enough(lines: tuple[Sentence, ...]) -> bool:
    """Whether a post, or a good part of one that mixes languages, is in English."""
    english = [line for line in lines if is_english(line.plain)]
    return len(english) >= len(lines) / 2 or sum(line.words >= 6 for line in english) >= 2


def read(post: Post, profile: Profile, reading: Reading) -> TalkingPoint | None:
    """The talking point of one own post, or None where it holds no words to take up."""
    lines = reading.passage(post.text).all
    if not lines:
        return None
    if matter := cues.sensitive(post.text, reading.who.trade):
        return _refused(post, lines, matter[1])
    if opens_with_family(lines):
        return _refused(post, lines, FAMILY)
    if post_is_about_others(lines, profile.name):
        return _refused(post, lines, OTHERS_NEWS)
    if not _english_enough(lines):
        return _in_another_language(post, lines)
    usable = [
        s
        for s in judge(post.text, reading)
        if s.english and not s.hedged and not about_others(s.sentence, profile.name)
    ]
    whole = " ".join(line.plain for line in lines)
    subtype = cues.post_type(whole, " ".join(line.plain for line in lines[:2]))
    ranked = best(usable)
    if subtype == "hiring":  # a list of openings is a list; what is said around it is theirs
        ranked = tuple(sorted(ranked, key=lambda s: s.sentence.bullet))
    text = _Text(post, lines, ranked, subtype)
    tried = (way(text, reading) for way in (_new_position, _titled, _question, _said))
    return next((found for found in tried if found is not None), None)


def find(profile: Profile, reading: Reading) -> list[TalkingPoint]:
    """One point for each own post that says something; refused ones are marked and carry their reason."""
    own = [p for p in profile.posts if p.own and p.text.strip()][:MOST_POSTS]
    found = [read(post, profile, reading) for post in own]
    return [p for p in found if p is not None]
