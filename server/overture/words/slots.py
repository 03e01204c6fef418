"""What fills the slots of sentences on a talking point: its parts, as far as they may be said."""

from __future__ import annotations

import re

from overture.inflection import with_article
from overture.records import TalkingPoint
from overture.words import realise, sayable
from overture.words.houses import NO_HOUSE, title_of, with_the
from overture.words.put import (
    MIN_DEED,
    as_volunteer,
    balanced,
    called,
    first_part,
    project_name,
    short_name,
    small_start,
    two_titles,
    undated,
    well_put,
)
from overture.words.question import undone
from overture.words.render import Slot
from overture.words.rewording import as_written, form_of

MAX_SLOT, MAX_MINE, BRIEF = 170, 75, 26  # characters
_BROKEN = re.compile(r"[{}<>\[\]|\\]|https?:|www\.")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Inc|Ltd|Co|Jr|Sr|[A-Z]\.[A-Z])\.$")
_PUBLISHER = re.compile(r"\b(?:Verlag|Press|Publish\w+|Books|[ÉE]ditions?|Editora|Editorial|Edizioni|Uitgeverij)\b")
# A step in somebody's life is no piece of work of which one asks where the time went.
_STEP = re.compile(
    r"(?:were|was|had|have|began|started (?:as|at|in|on)|entered|joined|qualified|graduated|moved|came)\b"
)
_NOT_ALSO = re.compile(r"(?:were|was|had|are|also|began|started|came|moved|joined|entered)\b")  # behind "You also"
_NAMED = re.compile(r"that you were named [^\d:;.()]{3,60}")  # what one may be named, and no line of a list of results
_TITLED_HONOR = re.compile(r"^your honou?r (“[^”]+”)$")
_DATED = re.compile(
    r"\s\(?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?:19|20)\d\d\)?$", re.IGNORECASE
)


def point_form(point: TalkingPoint) -> str:
    """The form of the point's summary as it stands now."""
    found = form_of(as_written(point.summary) if point.edited else point.summary)
    return found if point.edited or found == "clause" else point.form


def point_slots(point: TalkingPoint) -> dict[str, Slot]:
    """The slots of one point, each owned by it. An edited summary is the only one: the user's words replace ours."""
    texts = {"summary": as_written(point.summary)} if point.edited else _parts(point)
    return {name: Slot(text, point.id) for name, raw in texts.items() if raw and (text := _fit(raw))}


def _parts(point: TalkingPoint) -> dict[str, str]:
    """Everything that may be said of a point that nobody has edited."""
    texts = {detail.name.replace("-", "_"): detail.text for detail in point.details}
    texts |= {"summary": _TITLED_HONOR.sub(r"the honor \1", point.summary), "age": realise.age(point.age_days)}
    if not texts.get("deed") and _NAMED.fullmatch(point.summary):
        texts["deed"] = point.summary.removeprefix("that you ")
    texts |= _names(texts) | _line(texts) | _titles(texts, point) | _done(texts) | _houses(texts) | _own_part(texts)
    if point.kind == "shared-connection":
        texts["name_s"] = realise.possessive(texts.get("name", ""))
    if point.kind == "publication" and texts.get("title", "").strip('“”"'):
        texts["title"] = realise.quoted(texts["title"])
    if point.kind == "project":
        texts["name"] = project_name(texts.get("name", ""))
    return texts | _shared(texts) if "shared" in texts else texts


def _done(texts: dict[str, str]) -> dict[str, str]:
    """What they did, as a deed, its parts, an "-ing" phrase, a habit, and what happened."""
    deed, gerund, habit = (texts.get(name, "") for name in ("deed", "gerund", "habit"))
    deed = well_put(_DATED.sub("", deed)) if sayable.deed(deed) else ""
    act = first_part(deed)
    if re.match(r"\d", deed.removeprefix(act).lstrip(", ")):  # "took on 11 apprentices, 8 qualified"
        deed = act
    gerund = _DATED.sub("", gerund) if len(gerund.split()) >= MIN_DEED else ""
    fact, story = texts.get("fact", ""), texts.get("story", "")
    return {
        "deed": deed,
        "act": act,
        "acting": "" if _STEP.match(act) else act,
        "also": "" if _NOT_ALSO.match(act) else act,
        "do": undone(act),
        # It stands in the middle of a question, and what somebody is was no plan of theirs.
        "gerund": "" if "," in gerund or gerund.startswith("being ") else gerund,
        "habit": well_put(habit) if sayable.deed(habit) else "",
        "fact": undated(fact) if sayable.fact(fact) else "",
        "story": undated(story) if sayable.complete(story) else "",
    }


def _names(texts: dict[str, str]) -> dict[str, str]:
    """What the point may be called."""
    return {name: text if sayable.named_so(text) else "" for name in ("topic", "summary") if (text := texts.get(name))}


def _line(texts: dict[str, str]) -> dict[str, str]:
    """A line of theirs as `quote`, or as `asked` where it is a question."""
    raw = texts.get("quote", "")
    said = sayable.line(raw)
    if said.rstrip().endswith("?"):
        return {"quote": "", "asked": realise.quoted(said)}
    if said:
        return {"quote": realise.quoted(said)}
    left_unsaid = {"quote": "", "reported": ""}
    return left_unsaid | ({"summary": ""} if raw and texts["summary"].startswith("your line “") else {})


def _titles(texts: dict[str, str], point: TalkingPoint) -> dict[str, str]:
    """What an earlier and a later title call them."""
    earlier, later = texts.get("from_title") or texts.get("from", ""), texts.get("title", "")
    began = called(earlier if point.subtype in ("early", "promotion") else texts.get("from_title", ""))
    became = called(later)
    if began and set(began.split()) < set(became.split()):  # "an officer … a senior officer"
        began = ""
    from_role, to_role = two_titles(earlier, later)
    return {"began": began, "became": became, "from_role": from_role, "to_role": to_role}


def _houses(texts: dict[str, str]) -> dict[str, str]:
    """Houses and journals as one names them inside a sentence."""
    house = texts.get("organization", "").split(", ")[0]
    houses = {name: texts.get(name, "") for name in ("venue", "from", "company", "school")}
    houses["organization"] = "" if re.match(r"\d|various\b", house, re.IGNORECASE) else house
    if _PUBLISHER.search(houses["venue"]):  # nothing appears "in" a house
        houses["venue"] = ""
    for name in ("from", "company"):
        if NO_HOUSE.match(houses[name]) or houses[name][:1].islower():
            houses[name] = ""
    brief = houses["company"] if len(houses["company"]) <= BRIEF else ""
    return {name: with_the(text) for name, text in {**houses, "at_house": brief}.items()}


def _own_part(texts: dict[str, str]) -> dict[str, str]:
    """The sender's part in what both share."""
    mine = texts.get("mine", "")
    mine = "" if len(mine) > MAX_MINE or ":" in mine else small_start(mine)
    return {"mine": mine, "mine_as": as_volunteer(mine)}


def _shared(texts: dict[str, str]) -> dict[str, str]:
    """What both share by its short name, and the clause that says so."""
    long = texts["shared"]
    name = short_name(long)
    name = re.sub(r"^The (?=\w+ )", "the ", name)
    found = {"shared": with_the(name), "shared_bare": name.removeprefix("the ")}
    if texts["summary"].startswith("that we "):
        found["clause"] = texts["summary"].removeprefix("that ").replace(long, with_the(name))
    for side in ("their_title_now", "their_title_then", "my_title_now", "my_title_then"):
        found[side] = called(title_of(texts.get(side, "")))
    for side in ("their_house_now", "their_house_then", "my_house_now", "my_house_then"):
        found[side] = with_the(short_name(texts.get(side, "")))
    return found | {"a_trade": with_article(name)}


def _fit(raw: str) -> str:
    """The text for the middle of a sentence; empty where it would break one."""
    text = realise.curly(realise.clean(raw)).rstrip(" ,;:")
    text = re.sub(r"\b([ap])\.m\.?$", r"\1m", text)  # "at 7 a.m." would end our sentence twice
    if len(text) > MAX_SLOT or _BROKEN.search(text) or not re.search(r"\w", text) or not balanced(text):
        return ""
    return text if _ABBREVIATED.search(text) else re.sub(r"(?<=[^.])\.$", "", text)
