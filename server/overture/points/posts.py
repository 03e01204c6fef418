"""Posts of the person's own: what each is about, in words that the post itself proves."""

from __future__ import annotations

import re

from overture.points import cues, foreign
from overture.points.making import LONGEST_SUMMARY, details, point, shown, statement_details, summary_of
from overture.points.phrasing import question_topic
from overture.points.ranking import score
from overture.points.reading import Reading, asked
from overture.points.statements import Statement, best, judge
from overture.points.text import Sentence, curly
from overture.points.tongue import is_english
from overture.points.whose import about_others, post_is_about_others
from overture.records import Detail, PhraseForm, Post, Profile, TalkingPoint

MOST_POSTS = 10
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
OTHERS_NEWS = "It is somebody else's news: nothing to congratulate this person on."


def _titled(text: str, kind: str) -> tuple[str, str]:
    """(summary, title) of a talk or paper whose quoted title stands in the post."""
    match = _TITLE.search(text)
    if match is None:
        return "", ""
    title = match[1].strip().rstrip(".,")
    if cues.hedged(title) or cues.has("instruction", title):
        return "", ""
    if kind == "talk" and _MINE_TALK.search(text):
        return f"your talk “{title}”", title
    if kind == "research" and _PUBLISHED.search(text):
        return f"your paper “{title}”", title
    return "", ""


def _question(lines: tuple[Sentence, ...], reading: Reading) -> tuple[str, PhraseForm, Sentence | None, str]:
    """(summary, form, sentence, topic) for a post that asks its readers something."""
    for line in lines[:4]:
        if not line.plain.endswith("?") or not _ASKS.search(line.plain) or line.words < 5:
            continue
        doc = reading.doc(line)
        topic = question_topic(doc, reading.who) if doc is not None else ""
        if topic:
            return f"your question about {topic}", "noun", line, topic
        if len(asked(line)) <= 120:
            return f"your question “{curly(asked(line), inner=True)}”", "quote", line, ""
    return "", "quote", None, ""


def _foreign(post: Post, lines: tuple[Sentence, ...]) -> TalkingPoint | None:
    """A post in another language: a name that stands in it, or its first sentence as it is."""
    if foreign.passes_on(lines):
        return _refused(post, lines, OTHERS_NEWS)
    if foreign.takes_back(lines) or not foreign.written_in_latin(post.text):
        return None
    numbers = [line.text for line in foreign.telling(lines)[:3]]
    named = foreign.name_in(lines)
    if named is not None:
        name, line = named
        parts = details(topic=name, quote=foreign.quote_of(line) if foreign.safe(line) else "")
        return _make(post, f"your post about {name}", "noun", [line.text, *numbers], 0.6, parts, foreign.CHECK)
    first = next((line for line in lines[:2] if foreign.safe(line) or foreign.opening(line)), None)
    if first is None:
        return None
    quote = foreign.quote_of(first) if foreign.safe(first) else curly(foreign.opening(first), inner=True)
    parts = details(quote=quote)
    return _make(post, f"your post “{quote}”", "quote", [first.text, *numbers], 0.2, parts, foreign.CHECK)


def _make(
    post: Post,
    summary: str,
    form: PhraseForm,
    proof: list[str],
    value: float,
    parts: tuple[Detail, ...],
    why: str,
    subtype: str = "other",
) -> TalkingPoint:
    return point(
        "post", summary, [("activity", text) for text in proof], score=score("post", value, post.age_days, aged=True), why=why,
        form=form, subtype=subtype, age_days=post.age_days, parts=parts,
    )  # fmt: skip


def _refused(post: Post, lines: tuple[Sentence, ...], why: str) -> TalkingPoint:
    """A point that is shown with its reason and opens no message."""
    first = lines[0].text if lines else post.text[:120]
    return point(
        "post", "this post of theirs", [("activity", first)], score=0.05, why=why, usable=False, age_days=post.age_days
    )  # fmt: skip


def _why(subtype: str, post: Post) -> str:
    fresh = post.age_days is not None and post.age_days <= 30
    return ("A post of the last month" if fresh else "A post of theirs") + {
        "question": " that asks for answers: yours would be welcome.",
        "opinion": " that takes a stand: asking for more is natural.",
        "hiring": " about people they look for: it shows what they value.",
    }.get(subtype, ", in their own words.")


def read(post: Post, profile: Profile, reading: Reading) -> TalkingPoint | None:
    """The talking point of one own post, or None where it holds no words to take up."""
    lines = reading.passage(post.text).all
    if not lines:
        return None
    if matter := cues.sensitive(post.text):
        return _refused(post, lines, matter[1])
    if post_is_about_others(lines, profile.name):
        return _refused(post, lines, OTHERS_NEWS)
    if not is_english(post.text) or sum(is_english(line.plain) for line in lines) < len(lines) / 2:
        return _foreign(post, lines)
    opening = " ".join(line.plain for line in lines[:2])
    subtype = cues.post_type(" ".join(line.plain for line in lines), opening)
    statements = judge(post.text, reading)
    usable = [s for s in statements if not about_others(s.sentence, profile.name) and not s.hedged and s.english]
    ranked = best(usable)
    first = [s.text for s in usable if s.sentence.index == 0 and s.sentence.words >= 4]
    if position := _POSITION.search(opening):
        title = shown(position[1])
        return _make(
            post,
            f"your new position as {title}",
            "noun",
            first or [lines[0].text],
            1.5,
            details(topic=f"your new position as {title}", title=title),
            _why("new-job", post),
            "new-job",
        )
    summary, title = _titled(post.text, subtype)
    if summary:
        proof = [
            *first,
            next(line.text for line in lines if title[:40] in line.text.replace("’", "'") or title[:40] in line.text),
        ]
        extra = statement_details(ranked[0]) if ranked else ()
        return _make(
            post,
            summary,
            "noun",
            proof,
            3.0,
            (*details(title=title, topic=summary), *(d for d in extra if d.name != "topic")),
            _why(subtype, post),
            subtype,
        )
    if subtype == "question" or lines[0].plain.endswith("?"):
        summary, form, line, topic = _question(lines, reading)
        if line is not None:
            quote = curly(asked(line), inner=True)
            return _make(
                post,
                summary,
                form,
                [line.text],
                1.8,
                details(topic=topic, quote=quote if len(quote) <= 140 else ""),
                _why("question", post),
                "question",
            )
    return _from_statements(post, ranked, first, subtype)


def _from_statements(post: Post, ranked: tuple[Statement, ...], first: list[str], subtype: str) -> TalkingPoint | None:
    for chosen in ranked[:4]:
        summary, form = summary_of(chosen)
        if not summary or len(summary) > LONGEST_SUMMARY:
            continue
        quoted = next((s for s in ranked[:4] if s.quote), None)
        parts = statement_details(chosen)
        if quoted is not None and not chosen.quote:
            parts = (*parts, *details(quote=quoted.quote))
        proof = [chosen.text, *first, *([quoted.text] if quoted else [])]
        proof += [s.text for s in sorted(ranked, key=lambda s: -s.value)[:3] if s.number]
        return _make(post, summary, form, proof[:5], chosen.value, parts, _why(subtype, post), subtype)
    return None


def find(profile: Profile, reading: Reading) -> list[TalkingPoint]:
    """One point for each own post that says something; refused ones are marked and carry their reason."""
    own = [p for p in profile.posts if p.own and p.text.strip()][:MOST_POSTS]
    found = [read(post, profile, reading) for post in own]
    return [p for p in found if p is not None]
