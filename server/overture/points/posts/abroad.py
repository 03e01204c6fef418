"""Posts in other languages: a name that stands in one, or its first words as they are."""

from __future__ import annotations

from overture.points import foreign
from overture.points.features import NUMBER
from overture.points.foreign import OPENING
from overture.points.making import details
from overture.points.posts.shown import OTHERS_NEWS, on_post, refused
from overture.points.text import Sentence
from overture.points.tongue import is_known
from overture.records import Post, TalkingPoint

FIGURES = 3  # in a post in a language that we do not know: who reports so many is not in mourning


def in_another_language(post: Post, lines: tuple[Sentence, ...]) -> TalkingPoint | None:
    """A post in another language: a name that stands in it, or its first sentence as it is."""
    if foreign.passes_on(lines):
        return refused(post, lines, OTHERS_NEWS)
    if foreign.takes_back(lines) or not foreign.written_in_latin(post.text):
        return None
    if not is_known(post.text) and len(NUMBER.findall(post.text)) < FIGURES:
        return None  # not even a loss would be recognised
    numbers = [line.text for line in foreign.telling(lines)[:3]]
    rest = [line.text for line in lines if not foreign.of_others(line)]
    named = foreign.name_in(lines)
    if named is not None:
        name, line = named
        parts = details(topic=name, quote=foreign.quote_of(line))
        proof = [line.text, *numbers, *rest]
        return on_post(post, f"your post about {name}", "noun", proof, 0.6, parts, foreign.CHECK, "other")
    first = next((line for line in lines[:OPENING] if foreign.quote_of(line)), None)
    if first is None:
        return None
    quote, proof = foreign.quote_of(first), [first.text, *numbers, *rest]
    return on_post(post, f"your post “{quote}”", "quote", proof, 0.2, details(quote=quote), foreign.CHECK, "other")
