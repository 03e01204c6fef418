"""Schools and employers that both know: by whole names on both sides, or by LinkedIn's own highlights."""

from __future__ import annotations

import re
from collections.abc import Iterator

from overture.points.background.names import fold, name_forms
from overture.points.making import details, point, shown
from overture.points.ranking import KINDS
from overture.points.text import pieces
from overture.records import AboutMe, Profile, Role, TalkingPoint

SHORTEST = 5  # letters of a name that may be looked for inside a sentence
_BOTH = re.compile(r"^You both (worked|work|studied|study|went|volunteered) (?:at|to|with|for) (.+)$")
_DID = {
    **dict.fromkeys(("worked", "work"), ("employer", "worked at")),
    **dict.fromkeys(("studied", "study", "went"), ("school", "studied at")),
    "volunteered": ("volunteering", "volunteered with"),
}
_GROUP = re.compile(r"^You and .+ are both in (.+)$")
_NOT_THERE = re.compile(
    r"\b(?:not|never|n['’]t|compet\w+|rejected|left out|instead of|client|customer|vs|taught in)\b", re.IGNORECASE
)


def _mine(about_me: AboutMe) -> Iterator[tuple[str, str, str, bool]]:
    """(kind, name, what the sender is or was there, whether that is so today) of their schools and employers."""
    yield from (("school", s.school, "", False) for s in about_me.education if s.school.strip())
    yield from (("employer", j.company, j.title, j.current) for j in about_me.experience if j.company.strip())


def _posts(theirs: Role | None, title: str, *, now: bool) -> dict[str, str]:
    """What each is or was at the same employer."""
    if theirs is None or not title:
        return {}
    return {
        "their_title_now" if theirs.current else "their_title_then": theirs.title,
        "my_title_now" if now else "my_title_then": title,
    }


# How a school, an employer, and a house that is each to one of the two, or only named, are told.
_TOLD = {"school": "have both studied at", "employer": "have both worked at", "place": "both know"}


def _make(kind: str, shared: str, mine: str, theirs: str, section: str, **posts: str) -> TalkingPoint:
    called = "employer" if kind == "place" else kind
    return point(
        "shared-background",
        f"that we {_TOLD[kind]} {shared}",
        [
            (section, theirs),
            ("about-me", mine),
            *((section if name.startswith("their") else "about-me", title) for name, title in posts.items()),
        ],
        score=KINDS[f"shared-{called}"],
        why=f"You share this {called}: a link is the best reason to answer.",
        subtype=kind,
        parts=details(shared=shared, mine=mine, theirs=theirs, **posts),
    )


def same(profile: Profile, about_me: AboutMe) -> Iterator[TalkingPoint]:
    """Schools and employers that stand on both sides, each once."""
    theirs: list[tuple[str, str, str, Role | None]]
    theirs = [("school", "education", s.school, None) for s in profile.education if s.school]
    theirs += [("employer", "experience", r.company, r) for r in profile.experience if r.company]
    seen: set[str] = set()
    for kind, section, name, role in theirs:
        forms = name_forms(name)
        for mine_kind, mine, title, now in _mine(about_me):
            common = forms & name_forms(mine)
            if common and not common & seen:
                seen |= forms
                both = kind if kind == mine_kind else "place"
                posts = _posts(role, title, now=now)
                yield _make(both, shown(min(mine, name, key=len)), mine, name, section, **posts)


def named(profile: Profile, about_me: AboutMe) -> Iterator[TalkingPoint]:
    """A workplace or school of the sender's that the person's own text names: "ex-Zendesk", "a winter in Xanten"."""
    texts = [("headline", profile.headline), ("about", profile.about)]
    texts += [("experience", r.description) for r in profile.experience]
    lines = [(section, line) for section, text in texts for line in pieces(text)]
    for _, mine, *_ in _mine(about_me):
        forms = [f for f in name_forms(mine) if len(f) >= SHORTEST]
        for section, line in lines:
            folded = fold(line)
            if any(re.search(rf"\b{re.escape(f)}\b", folded) for f in forms) and not _NOT_THERE.search(line):
                yield _make("place", shown(mine), mine, line, section)
                return


def highlights(profile: Profile) -> Iterator[TalkingPoint]:
    """What LinkedIn itself says that both share: an employer, a school, a group."""
    for line in profile.highlights:
        if both := _BOTH.match(line):
            kind, did = _DID[both[1]]
            name = shown(both[2])
            summary, weight = f"that we have both {did} {name}", f"shared-{kind}"
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
