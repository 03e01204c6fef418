"""Posts of the person's own: what each is about, in words that the post itself proves."""

from __future__ import annotations

from overture.points import changes, cues
from overture.points.posts.abroad import in_another_language
from overture.points.posts.shown import FAMILY, OTHERS_NEWS, SETBACK, refused
from overture.points.posts.ways import WAYS, Text
from overture.points.reading import Reading, readable
from overture.points.statements import best, judge
from overture.points.text import Sentence
from overture.points.tongue import is_english
from overture.points.whose import about_others, opens_with_family, post_is_about_others
from overture.records import Post, Profile, TalkingPoint

__all__ = ["find", "read"]

MOST_POSTS = 10
OPENING = 2  # sentences in which a post says what it is about


def _english_enough(text: str, lines: tuple[Sentence, ...]) -> bool:
    """Whether a post, or a good part of one that mixes languages, is in English."""
    whole = is_english(text)
    english = [line for line in lines if is_english(line.plain, default=whole)]
    return len(english) >= len(lines) / 2 or sum(line.words >= 6 for line in english) >= 2


def read(post: Post, profile: Profile, reading: Reading) -> TalkingPoint | None:
    """The talking point of one own post, or None where it holds no words to take up."""
    text = readable(post)
    lines = reading.passage(text).all
    if not lines:
        return None
    if matter := cues.sensitive(post.text, reading.who.trade):
        return refused(post, lines, matter[1])
    if opens_with_family(lines):
        return refused(post, lines, FAMILY)
    if any(cues.has("setback", line.plain) for line in lines[:OPENING]):
        return refused(post, lines, SETBACK)
    if post_is_about_others(lines, profile.name):
        return refused(post, lines, OTHERS_NEWS)
    if not _english_enough(text, lines):
        return in_another_language(post, lines)
    usable = [
        s for s in judge(text, reading) if s.english and not s.hedged and not about_others(s.sentence, profile.name)
    ]
    whole = " ".join(line.plain for line in lines)
    subtype = cues.post_type(whole, " ".join(line.plain for line in lines[:2]))
    ranked = best(usable)
    if subtype == "hiring":  # a list of openings is a list; what is said around it is theirs
        ranked = tuple(sorted(ranked, key=lambda s: s.sentence.bullet))
    known = Text(post, lines, ranked, subtype)
    tried = (way(known, reading) for way in WAYS)
    return next((found for found in tried if found is not None), None)


def find(profile: Profile, reading: Reading) -> list[TalkingPoint]:
    """A point for each own post that says something, and for changes in numbers that it tells of.

    Refused ones are marked and carry their reason.
    """
    own = [p for p in profile.posts if p.own and p.text.strip()][:MOST_POSTS]
    found: list[TalkingPoint] = []
    for post in own:
        if (about := read(post, profile, reading)) is not None:
            found += [about, *changes.of_post(post, about, profile, reading)]
    return found
