"""How parts of a talking point are put for the middle of a sentence: deeds, titles, names, the sender's own part."""

from __future__ import annotations

import re

from overture.words import realise
from overture.words.lexicon import lexicon
from overture.words.sender import plain_english
from overture.words.titles import a_person

MIN_DEED = 4  # words: "wrote all nine" says too little on its own
LONGEST_NAME = 4  # words of a name that is no sentence
_ASIDE = re.compile(r"\s\([^()]*\)$")
_TEAM = re.compile(r"^(led|managed|built|ran|headed|grew) (?=team\b)")
_SINCE = re.compile(r"^were (?=(?:an?|the|in|on|at|with)\b.*\bsince (?:19|20)\d\d)")
_AND_THEN = re.compile(r", (?=(?:came|went|moved|joined|took|became|left|started|opened)\b)")
_AT = re.compile(r"(\s(?:at|with|in|for|of)\s)")
# "grew ag portfolio", "reduced backlog of contracts": what the style of a résumé leaves out before a thing.
_BARE = re.compile(
    r"^(grew|led|built|reduced|cut|cleared|managed|oversaw|ran|doubled|halved|raised|improved|increased|launched) "
    r"(?=(?:(?!(?:the|an?|my|your|our|its|this|that|all|every|each)\b)[a-z-]+ ){0,2}?"
    r"(?:portfolio|team|program|programme|department|platform|network|division|practice|backlog|pipeline|waitlist|budget)\b"
    r"|(?!(?:the|an?|my|your|our|its|this|that|all|most|some|more|one|two|out)\b)[a-z-]+[^\Ws] of\b)"
)
_ON_A_DAY = re.compile(r" on (?:mon|tues|wednes|thurs|fri|satur|sun)day(?=[.,;]|$)", re.IGNORECASE)
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b")
_OCCASION = re.compile(r"(?:talk|workshop|keynote|panel|webinar|lecture|course)\b", re.IGNORECASE)
_YEARS = re.compile(r" \((?:19|20)\d\d(?: ?[-–] ?(?:(?:19|20)?\d\d|present|today|now))?\)", re.IGNORECASE)
_GRADE = re.compile(r"\s+(?:[IVX]+|\d+)$")
_NO_TITLE = re.compile(r"[,(/&:;+]")  # a title with an aside takes no article


def well_put(deed: str) -> str:
    """A deed as one says it: "led the team", "have been a nurse since 2008", "trained in Leeds and came home"."""
    deed = _YEARS.sub("", deed)
    deed = _SINCE.sub("have been ", _TEAM.sub(r"\1 the ", _BARE.sub(r"\1 the ", deed)))
    deed = undated(deed)
    deed = deed if " and " in deed else _AND_THEN.sub(" and ", deed, count=1)
    return _DAY.sub(lambda day: day[0].capitalize(), deed)


def undated(text: str) -> str:
    """The text without "on Friday", which is true only in the week that it was written in."""
    return _ON_A_DAY.sub("", text)


def first_part(deed: str) -> str:
    """A deed for the middle of a sentence: without what hangs behind its first comma."""
    deed = _ASIDE.sub("", deed)
    head = deed.split(", ")[0]
    return head if len(head.split()) >= MIN_DEED and balanced(realise.curly(head)) else deed


def balanced(text: str) -> bool:
    """Whether every mark that opens is closed."""
    return all(text.count(a) == text.count(b) for a, b in ("()", "“”"))


def called(title: str) -> str:
    """What a title calls somebody, "a branch cashier"; empty where it is no plain English."""
    title = _GRADE.sub("", title)
    known = all(lexicon().knows(word) for word in re.findall(r"[^\W\d_]+", title))
    return a_person(title) if title and known and plain_english(title) and not _NO_TITLE.search(title) else ""


def two_titles(earlier: str, later: str) -> tuple[str, str]:
    """Two titles for the middle of a sentence, small where both are plain English: "fisherman", "tug master"."""
    earlier, later = (title.split(" / ")[0] for title in (earlier, later))  # "Receptionist / admin"
    small = [re.sub(r"^an? ", "", called(title)) for title in (earlier, later)]
    if all(small):
        return small[0], small[1]
    return ("", "") if "," in earlier + later else (earlier, later)  # "from Apprentice, then Splicer to …"


def project_name(name: str) -> str:
    """A project's name without its aside; one that is a sentence, in quotation marks."""
    name = _ASIDE.sub("", name)
    if _OCCASION.match(name):  # nobody "made" a talk
        return ""
    return realise.quoted(name) if len(name.split()) > LONGEST_NAME and not name.startswith(("“", '"')) else name


def small_start(mine: str) -> str:
    """The sender's part in something for the middle of a sentence: "Firefighter, …" is "firefighter, …"."""
    role, comma, _ = mine.partition(",")
    word = role.partition(" ")[0]
    usual = lexicon().is_common(word) or lexicon().is_person(word)
    return mine[:1].lower() + mine[1:] if comma and usual and role[1:].islower() else mine


def as_volunteer(mine: str) -> str:
    """The sender's part as a volunteer: "as a game master with Lakeside Library", or "with Lakeside Library"."""
    role, behind, place = _AT.split(mine, maxsplit=1) if "," not in mine and _AT.search(mine) else ("", "", "")
    if role and (called := a_person(role)):  # "Internal Committee member at the plant"
        return f"as {called}{behind}{place}"
    role, comma, house = mine.partition(", ")
    if comma and house[:1].isupper() and (called := a_person(role)):
        return f"as {called} with {house}"
    return f"with {mine}" if not comma and mine[:1].isupper() else ""


def short_name(name: str) -> str:
    """A long organisation's name as its people say it: its bracketed letters, or without what hangs behind a comma."""
    if letters := re.search(r"\(([A-Z]{2,6})\)", name):
        return letters[1]
    return re.split(r",\s|\s[(–-]", name)[0] if len(name) > 40 else _ASIDE.sub("", name)
