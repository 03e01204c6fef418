"""Shared background: what the page and About me have in common, near-misses refused.

A school or employer is the same only when its whole name is: "University of Washington" is not "Washington University",
"Wayne State College" is not "Wayne State University". Sharing is claimed from names, never from likeness.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from importlib import resources

from overture.points.making import details, point, shown
from overture.points.ranking import KINDS
from overture.records import AboutMe, Profile, TalkingPoint

_DATA = tomllib.loads(resources.files(__package__).joinpath("background.toml").read_text(encoding="utf-8"))
_ALIASES = {alias.casefold(): group[0] for group in _DATA["schools"]["same"] for alias in group}
_CAUSES = {word: cause["name"] for cause in _DATA["cause"] for word in cause["words"]}
_HOBBIES = frozenset(_DATA["hobbies"]["words"])
_AMBIGUOUS = frozenset(_DATA["places"]["ambiguous"])
_LEGAL = re.compile(
    r"\b(?:inc|llc|llp|ltd|limited|gmbh|ag|s\.?a\.?|plc|corp|corporation|co|company|b\.?v\.?|ab|as|oy|s\.?r\.?l|pty|kg)\.?$",
    re.IGNORECASE,
)
_NOT_THERE = re.compile(
    r"\b(?:not|never|n['’]t|compet\w+|rejected|left out|instead of|client|customer|vs)\b", re.IGNORECASE
)
_HIGHLIGHT = re.compile(r"^You both (worked|work|studied|study|went|volunteered) (?:at|to|with|for) (.+)$")
_GROUP = re.compile(r"^You and .+ are both in (.+)$")
_HOBBY_CONTEXT = re.compile(
    r"\b(?:weekends?|free time|spare time|hobb\w+|outside (?:of )?work|away from|off the clock|i also|evenings|amateur|sing\w*|play\w*|after work|when not)\b",
    re.IGNORECASE,
)


def fold(text: str) -> str:
    """Small letters, no accents, no punctuation: for comparing names."""
    text = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", text))


def name_forms(name: str) -> set[str]:
    """The forms under which an organisation's name counts as the same: whole, without the bracket, its parent, its alias."""
    forms = set()
    for part in {name, re.sub(r"\s*\([^)]*\)", "", name), re.sub(r"\s*[-–|]\s.*$", "", name)}:
        folded = re.sub(r"^the ", "", fold(_LEGAL.sub("", part.strip().rstrip(".")).strip(" ,")))
        if folded:
            forms.add(folded)
            alias = _ALIASES.get(folded) or _ALIASES.get(part.casefold().strip())
            if alias:
                forms.add(fold(alias))
    return forms


def _mine(about_me: AboutMe, kind: str) -> Iterator[tuple[str, str]]:
    """(name, the sender's words that hold it) of the sender's schools or employers."""
    if kind == "school":
        for school in about_me.education:
            if school.school.strip():
                yield school.school, school.school
    else:
        for job in about_me.experience:
            if job.company.strip():
                yield job.company, job.company


def _same_names(profile: Profile, about_me: AboutMe) -> Iterator[TalkingPoint]:
    theirs = [("school", "education", s.school) for s in profile.education if s.school]
    theirs += [("employer", "experience", r.company) for r in profile.experience if r.company]
    seen: set[tuple[str, str]] = set()
    for kind, section, name in theirs:
        for mine_kind in ("school", "employer"):
            for mine, words in _mine(about_me, mine_kind):
                key = (kind, min(name_forms(name), default=""))
                if key in seen or not (name_forms(name) & name_forms(mine)):
                    continue
                seen.add(key)
                subtype = "school" if "school" in (kind, mine_kind) else "employer"
                short = shown(mine if len(mine) < len(name) else name)
                yield point(
                    "shared-background",
                    f"that we both {'went to' if kind == mine_kind == 'school' else 'know'} {short}"
                    if subtype == "school"
                    else f"that we share {short}",
                    [(section, name), ("about-me", words)],
                    score=KINDS[f"shared-{subtype}"],
                    why="You share this " + subtype + ": a link is the best reason to answer.",
                    form="noun",
                    subtype=subtype,
                    parts=details(shared=short, mine=words, theirs=name),
                )


def _mentioned(profile: Profile, about_me: AboutMe) -> Iterator[TalkingPoint]:
    """A workplace or school of the sender's that the person names in their own text: "ex-Zendesk", "a winter in Xanten"."""
    texts = [("headline", profile.headline), ("about", profile.about)]
    texts += [("experience", r.description) for r in profile.experience]
    for kind in ("employer", "school"):
        for mine, words in _mine(about_me, kind):
            forms = [f for f in name_forms(mine) if len(f) >= 5]
            for section, text in texts:
                for line in re.split(r"\n|(?<=[.!?])\s+|\s[|·•]\s", text):
                    if any(re.search(rf"\b{re.escape(f)}\b", fold(line)) for f in forms) and not _NOT_THERE.search(
                        line
                    ):
                        yield point(
                            "shared-background",
                            f"that we both know {shown(mine)}",
                            [(section, line.strip()), ("about-me", words)],
                            score=KINDS["shared-" + kind],
                            why=f"They name this {kind}, and you were there.",
                            subtype=kind,
                            parts=details(shared=shown(mine), mine=words, theirs=line.strip()),
                        )
                        return


def _highlights(profile: Profile) -> Iterator[TalkingPoint]:
    for line in profile.highlights:
        if both := _HIGHLIGHT.match(line):
            subtype = (
                "school"
                if both[1] in ("studied", "study", "went")
                else "volunteering"
                if both[1] == "volunteered"
                else "employer"
            )
            name = shown(both[2])
        elif group := _GROUP.match(line):
            subtype, name = "interest", shown(group[1])
        else:
            continue
        yield point(
            "shared-background",
            f"that we both {'studied' if subtype == 'school' else 'are in' if subtype == 'interest' else 'worked'} {'' if subtype == 'interest' else 'at '}{name}".replace(
                "  ", " "
            ),
            [("highlights", line)],
            score=KINDS["shared-group" if subtype == "interest" else f"shared-{subtype}"],
            why="LinkedIn itself says that you share this.",
            subtype=subtype,
            parts=details(shared=name, theirs=name),
        )


def _words(text: str) -> set[str]:
    return {re.sub(r"(?:ing|ers?|ed|s)$", "", w) if len(w) > 5 else w for w in fold(text).split()}


def _causes(text: str) -> set[str]:
    words = fold(text).split()
    pairs = {" ".join(p) for p in zip(words, words[1:], strict=False)}
    return {_CAUSES[w] for w in {*words, *pairs, *(w.rstrip("s") for w in words)} if w in _CAUSES}


def _volunteering(profile: Profile, about_me: AboutMe) -> Iterator[TalkingPoint]:
    sayings = [*about_me.volunteering]
    sayings += [
        s
        for s in re.split(r"(?<=[.!?])\s+|\s[|·]\s", f"{about_me.headline} | {about_me.about}")
        if re.search(r"volunt", s, re.IGNORECASE)
    ]
    for entry in profile.volunteering:
        theirs = f"{entry.role} {entry.organization} {entry.description}"
        for mine in sayings:
            same_name = (
                entry.organization and fold(entry.organization) in fold(mine) and len(fold(entry.organization)) > 5
            )
            common = _causes(theirs) & _causes(mine)
            if not (common or same_name):
                continue
            name = shown(entry.organization) if same_name else sorted(common)[0]
            yield point(
                "shared-background",
                f"that we both give time to {name}",
                [
                    ("volunteering", entry.role),
                    ("volunteering", entry.organization),
                    ("volunteering", entry.description.splitlines()[0] if entry.description else ""),
                    ("about-me", mine),
                ],
                score=KINDS["shared-volunteering"],
                why="You volunteer for the same cause: a link that few can claim.",
                subtype="volunteering",
                parts=details(shared=name, mine=mine, theirs=shown(entry.organization or entry.role)),
            )
            return


def _place(profile: Profile, about_me: AboutMe) -> Iterator[TalkingPoint]:
    parts = [p.strip() for p in re.split(r"[,·]", profile.location) if p.strip()]
    if not parts:
        return
    city = re.sub(r"^Greater | (?:Metropolitan )?(?:Area|Region)$| Metropolitan$| State$| City$", "", parts[0]).strip()
    if len(city) < 3 or fold(city) in _DATA["places"]["countries"]:
        return
    sayings = [about_me.headline, about_me.about, *(f"{j.title}, {j.company}" for j in about_me.experience)]
    pattern = re.compile(
        rf"\b(?:in|from|around|based in|live in|near)\s+{re.escape(city)}\b(?:,\s*([A-Z][\w. ]+?))?(?=[\s.,;|)!?]|$)|(?:^|[|·]\s*){re.escape(city)}(?=\s*(?:$|[|·]))"
    )
    for saying in sayings:
        match = pattern.search(saying)
        if match is None:
            continue
        region = fold(match[1] or "")
        rest = {fold(p) for p in parts[1:]}
        if region and rest and not any(region in r or r in region for r in rest):
            continue
        if fold(city) in _AMBIGUOUS and not (region and rest):
            continue
        yield point(
            "shared-background", f"that we are both in {city}", [("top-card", profile.location), ("about-me", saying)],
            score=KINDS["shared-location"], why="You are in the same place.", subtype="location",
            parts=details(shared=city, mine=saying, theirs=profile.location),
        )  # fmt: skip
        return


def _interests(profile: Profile, about_me: AboutMe) -> Iterator[TalkingPoint]:
    """A hobby that both name: by a word of the hobby list, in the person's volunteering, or where About speaks of free time."""
    lines = [("volunteering", f"{v.role} {v.organization}", v.organization or v.role) for v in profile.volunteering]
    lines += [("about", s, s) for s in re.split(r"(?<=[.!?])\s+|\n", profile.about) if _HOBBY_CONTEXT.search(s)]
    for interest in about_me.interests:
        words = [w for w in fold(interest).split() if w in _HOBBIES]
        for section, text, proof in lines:
            hit = next((w for w in words if w in fold(text).split()), None)
            if hit and not re.search(r"\b(?:not|never|n['’]t|didn|badly hate)\b", text):
                yield point(
                    "shared-background", f"that we share {shown(interest)}", [(section, proof), ("about-me", interest)],
                    score=KINDS["shared-interest"], why="You share this interest.", subtype="interest",
                    parts=details(shared=shown(interest), mine=interest, theirs=proof),
                )  # fmt: skip
                return


def find(profile: Profile, about_me: AboutMe | None) -> list[TalkingPoint]:
    """What both share, each once; highlights of the page first, then what About me tells."""
    found = list(_highlights(profile))
    if about_me is not None:
        for more in (_same_names, _mentioned, _volunteering, _place, _interests):
            for candidate in more(profile, about_me):
                names = {fold(p.detail("shared")) for p in found}
                if fold(candidate.detail("shared")) not in names and not any(
                    name_forms(candidate.detail("theirs")) & name_forms(p.detail("shared")) for p in found
                ):
                    found.append(candidate)
    return found
