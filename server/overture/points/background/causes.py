"""Volunteer work and interests that both name, by the words for causes and by phrases that stand on both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from overture import inflection
from overture.points.background.names import TABLES, fold
from overture.points.making import details, point, shown
from overture.points.ranking import KINDS
from overture.points.text import pieces
from overture.records import AboutMe, Profile, TalkingPoint

_CAUSES = {word: cause["name"] for cause in TABLES["cause"] for word in cause["words"]}
_HOBBIES = frozenset(TABLES["hobbies"]["words"])
_PASTIMES = {name: frozenset(names) for names in TABLES["pastimes"]["same"] for name in names}
_GENERIC = frozenset(TABLES["generic"]["words"])
_FREE_TIME = re.compile(
    r"\b(?:weekends?|free time|spare time|hobb\w+|outside (?:of )?work|away from|off the clock|i also|evenings|"
    r"amateur|sing\w*|play\w*|after work|when not)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|n['’]t|didn|hate|no longer)\b", re.IGNORECASE)
_PERSON = re.compile(r"(?:er|or|ist|ant|ian|ic|coach|cook|guide|nurse)$")
_CLUBS = frozenset({"club", "clubs", "camp", "league", "group", "choir"})
_TWO_NAMED = re.compile(r"(?=\b([A-Z][a-z]{2,} [A-Z][a-z]{2,})\b)")
ENOUGH = 2  # common words that make one thing
_CREDENTIAL = re.compile(r"\b[A-Z]{4,}\b")


def _causes(text: str) -> set[str]:
    words = fold(text).split()
    phrases = {" ".join(words[i : i + n]) for n in (1, 2, 3) for i in range(len(words) - n + 1)}
    return {_CAUSES[w] for w in phrases | {w.rstrip("s") for w in words} if w in _CAUSES}


def _content(text: str) -> set[str]:
    """The words of a text that say what it is about."""
    return {
        w.rstrip("s") for w in re.findall(r"[^\W_]+(?:-[^\W_]+)*", text.casefold()) if len(w) > 2 or "-" in w
    } - _GENERIC


def _run(mine: str, common: set[str], role: str) -> str:
    """The sender's own words from the first to the last common one, with the club or camp that follows: "4-K Club".

    "" where the common words stand apart, behind different commas, or only name the role.
    """
    parts = [re.findall(r"[^\W_]+(?:-[^\W_]+)*", part) for part in mine.split(",")]
    found = []
    for words in parts:
        hits = [i for i, word in enumerate(words) if word.casefold().rstrip("s") in common]
        if not hits or all(words[i].casefold() in role.casefold().split() for i in hits):
            continue
        end = hits[-1] + 1
        club = end < len(words) and words[end].casefold() in _CLUBS
        if club or len(hits) >= ENOUGH or any("-" in words[i] for i in hits):
            found.append((len(hits) + club, " ".join(words[hits[0] : end + club])))
    return max(((worth, run) for worth, run in found if not _is_name(run)), default=(0, ""))[1]


def _both_name(mine: str, theirs: str) -> str:
    """Two words that stand large in both, "Internal Committee", and say what it is; no name of a place or a saint."""
    found = _TWO_NAMED.findall(mine)
    both = (two for two in found if two in _TWO_NAMED.findall(theirs) and _content(two))
    return next((two for two in both if not _is_name(two)), "")


def _is_name(words: str) -> bool:
    """Whether words that all stand large are no English ones: "San Isidro", of which there are many."""
    large = all(word[0].isupper() for word in words.split())
    return large and not all(inflection.library().getAllLemmas(word.casefold()) for word in words.split())


def _trade(role: str, common: set[str]) -> str:
    """What both are there, in the plural, where the role ends in a common word: "mechanics"."""
    words = role.split()
    folded = [word.casefold() for word in words]
    first = next((i for i in range(len(words)) if all(word in common for word in folded[i:])), len(words))
    small = " ".join(word if word.isupper() else word.casefold() for word in words[first:])  # "VITA tax preparer"
    return f"{small}s" if small and _PERSON.search(folded[-1]) else ""


def volunteering(profile: Profile, about_me: AboutMe) -> Iterator[TalkingPoint]:
    """One cause for which both give time: named by a cause word, by the organisation, or by two telling words."""
    sayings = list(about_me.volunteering)
    sayings += [part for part in pieces(f"{about_me.headline} | {about_me.about}") if "volunt" in part.casefold()]
    for entry in profile.volunteering:
        theirs = f"{entry.role} {entry.organization} {entry.description}"
        for mine in sayings:
            causes = _causes(theirs) & _causes(mine)
            same_name = len(fold(entry.organization)) > 5 and fold(entry.organization) in fold(mine)
            words = _content(theirs) & _content(mine)
            named = len(words) >= ENOUGH or any("-" in word for word in words) or _both_name(mine, theirs)
            if not (causes or same_name or named):
                continue
            first_line = entry.description.splitlines()[0] if entry.description else ""
            if causes or same_name:
                name = shown(entry.organization) if same_name else sorted(causes)[0]
                summary, subtype = f"that we both give time to {name}", "volunteering"
            elif name := _run(mine, words, entry.role) or _both_name(mine, theirs):
                summary, subtype = f"{name}, which we both volunteer for", "phrase"
            elif name := _trade(entry.role, words):
                summary, subtype = f"that we both volunteer as {name}", "volunteering"
            else:
                continue
            yield point(
                "shared-background",
                summary,
                [
                    ("volunteering", entry.role),
                    ("volunteering", entry.organization),
                    ("volunteering", first_line),
                    ("about-me", mine),
                ],
                score=KINDS["shared-volunteering"],
                why="You volunteer for the same kind of cause: a link that few can claim.",
                subtype=subtype,
                parts=details(shared=name, mine=mine, theirs=shown(entry.organization or entry.role)),
            )
            return


def _their_lines(profile: Profile) -> list[tuple[str, str, bool]]:
    """(section, text, whether hobbies may be looked for in it) of what the person says of themselves."""
    lines = [("volunteering", part, True) for v in profile.volunteering for part in (v.organization, v.role) if part]
    lines += [("about", saying, bool(_FREE_TIME.search(saying))) for saying in pieces(profile.about)]
    lines += [("headline", part, False) for part in pieces(profile.headline)]
    return lines + [("projects", p.name, False) for p in profile.projects]


def interests(profile: Profile, about_me: AboutMe) -> Iterator[TalkingPoint]:
    """An interest that both name: a hobby where the person speaks of free time, or a phrase of two telling words."""
    for interest in about_me.interests:
        words = fold(interest).split()
        hobbies = [w for w in words if w in _HOBBIES]
        named = _PASTIMES.get(fold(interest), frozenset())
        phrase = fold(interest) if len([w for w in words if w not in _GENERIC]) >= 2 else ""
        for section, text, free in _their_lines(profile):
            folded = fold(text)
            told = section != "about" or free or not re.search(r"\d|\(", text)  # a line of results names no pastime
            hit = free and any(w in folded.split() for w in hobbies)
            hit = hit or bool(told and phrase and f" {phrase} " in f" {folded} ")
            hit = hit or any(f" {name} " in f" {folded} " for name in named)
            telling = [w for w in words if w not in _GENERIC and len(w) > 5]
            hit = hit or (section == "volunteering" and any(w in folded.split() for w in telling))
            if hit and not _NOT.search(text):
                yield point(
                    "shared-background",
                    f"that we share {shown(interest)}",
                    [(section, text), ("about-me", interest)],
                    score=KINDS["shared-interest"],
                    why="You share this interest.",
                    subtype="interest",
                    parts=details(shared=shown(interest), mine=interest, theirs=text),
                )
                return


def credentials(profile: Profile, about_me: AboutMe) -> Iterator[TalkingPoint]:
    """A credential by its abbreviation that stands in a certificate of theirs and in the sender's own words: IRATA."""
    sayings = [about_me.headline, about_me.about, *(j.title for j in about_me.experience)]
    for entry in profile.certifications:
        for short in _CREDENTIAL.findall(f"{entry.name} {entry.issuer}"):
            mine = next((s for s in sayings if re.search(rf"\b{short}\b", s)), "")
            if mine and not _NOT.search(mine):
                yield point(
                    "shared-background",
                    f"that we both hold {short}",
                    [("certifications", entry.name), ("about-me", mine)],
                    score=KINDS["shared-interest"],
                    why="You hold the same kind of certificate.",
                    subtype="field",
                    parts=details(shared=short, mine=mine, theirs=entry.name),
                )
                return
