"""What every way of putting a post makes: a point on it, or the mark that it opens nothing."""

from __future__ import annotations

from collections.abc import Iterable

from overture.points.making import point
from overture.points.ranking import score
from overture.points.text import Sentence
from overture.records import Detail, PhraseForm, Post, TalkingPoint

MOST_PROOF = 9  # sentences
FAMILY = "It is about family, which is private."
SETBACK = "It tells of something that did not come off: not a stranger's to bring up."
OTHERS_NEWS = "It is somebody else's news: nothing to congratulate this person on."


def on_post(
    post: Post,
    summary: str,
    form: PhraseForm,
    proof: Iterable[str],
    value: float,
    parts: tuple[Detail, ...],
    why: str,
    subtype: str,
) -> TalkingPoint:
    """A point on a post, proven by its sentences; `value` is what they are worth by the fitted weights."""
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


def refused(post: Post, lines: tuple[Sentence, ...], why: str) -> TalkingPoint:
    """A point that is shown with its reason and opens no message."""
    proof = [("activity", lines[0].text)]
    return point("post", "this post of theirs", proof, score=0.05, why=why, usable=False, age_days=post.age_days)
