"""Schools and employers that both know: by whole names on both sides, or by LinkedIn's own highlights."""

from __future__ import annotations

import re
from collections.abc import Iterator

from overture.points.background.names import fold, name_forms
from overture.points.making import details, point, shown
from overture.points.ranking import KINDS
from overture.points.text import pieces
from overture.records import AboutMe, Profile, TalkingPoint

SHORTEST = 5  # letters of a name that may be looked for inside a sentence
_BOTH = re.compile(r"^You both (worked|work|studied|study|went|volunteered) (?:at|to|with|for) (.+)$")
_GROUP = re.compile(r"^You and .+ are both in (.+)$")
_NOT_THERE = re.compile(
    r"\b(?:not|never|n['’]t|compet\w+|rejected|left out|instead of|client|customer|vs|taught in)\b", re.IGNORECASE
)


def _mine(about_me: AboutMe) -> Iterator[tuple[str, str]]:
    """(kind, name) of the sender's schools and employers."""
    yield from (("school", s.school) for s in about_me.education if s.school.strip())
    yield from (("employer", j.company) for j in about_me.experience if j.company.strip())


def _make(kind: str, shared: str, mine: str, theirs: str, section: str) -> TalkingPoint:
    verb = "went to" if kind == "school" else "know"
    return point(
        "shared-background",
        f"that we both {verb} {shared}",
        [(section, theirs), ("about-me", mine)],
        score=KINDS[f"shared-{kind}"],
        why=f"You share this {kind}: a link is the best reason to answer.",
        subtype=kind,
        parts=details(shared=shared, mine=mine, theirs=theirs),
    )


def same(profile: Profile, about_me: AboutMe) -> Iterator[TalkingPoint]:
    """Schools and employers that stand on both sides, each once."""
    theirs = [("school", "education", s.school) for s in profile.education if s.school]
    theirs += [("employer", "experience", r.company) for r in profile.experience if r.company]
    seen: set[str] = set()
    for kind, section, name in theirs:
        forms = name_forms(name)
        for mine_kind, mine in _mine(about_me):
            common = forms & name_forms(mine)
            if common and not common & seen:
                seen |= forms
                both = "school" if kind == mine_kind == "school" else "employer"
                yield _make(both, shown(min(mine, name, key=len)), mine, name, section)


def named(profile: Profile, about_me: AboutMe) -> Iterator[TalkingPoint]:
    """A workplace or school of the sender's that the person's own text names: "ex-Zendesk", "a winter in Xanten"."""
    texts = [("headline", profile.headline), ("about", profile.about)]
    texts += [("experience", r.description) for r in profile.experience]
    lines = [(section, line) for section, text in texts for line in pieces(text)]
    for _, mine in _mine(about_me):
        forms = [f for f in name_forms(mine) if len(f) >= SHORTEST]
        for section, line in lines:
            folded = fold(line)
            if any(re.search(rf"\b{re.escape(f)}\b", folded) for f in forms) and not _NOT_THERE.search(line):
                yield _make("employer", shown(mine), mine, line, section)
                return


def highlights(profile: Profile) -> Iterator[TalkingPoint]:
    """What LinkedIn itself says that both share: an employer, a school, a group."""
    for line in profile.highlights:
        if both := _BOTH.match(line):
            kind, name = ("school" if both[1] in ("studied", "study", "went") else "employer"), shown(both[2])
            did = "studied" if kind == "school" else "volunteered" if both[1] == "volunteered" else "worked"
            summary, weight = f"that we both {did} at {name}", f"shared-{kind}"
        elif group := _GROUP.match(line):
            kind, name = "interest", shown(group[1])
            summary, weight = f"that we are both in {name}", "shared-group"
        else:
            continue
        yield point(
            "shared-background",
            summary,
            [("highlights", line)],
            score=KINDS[weight],
            why="LinkedIn itself says that you share this.",
            subtype=kind,
            parts=details(shared=name, theirs=name),
        )
