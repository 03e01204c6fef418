"""What fills the slots of sentences: the point's parts, the person's first name, the sender's own words."""

from __future__ import annotations

import re

from overture.records import AboutMe, Profile, TalkingPoint
from overture.words import realise
from overture.words.goal import is_question
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
    with_the,
)
from overture.words.question import direct, undone
from overture.words.render import Slot, Slots
from overture.words.rewording import as_written, form_of
from overture.words.sender import i_am

ABOUT_ME = "about-me"
WHO_GAP = "[who you are]"  # what the sender must fill in by hand; `check` blocks a draft that still holds it
NAME_GAP = "[your name]"
MAX_SLOT, MAX_NAME, MAX_MINE = 170, 40, 75  # characters
SHORT_NAME = 2  # letters
_BROKEN = re.compile(r"[{}<>\[\]|\\]|https?:|www\.")
# What joins a sentence to the one before it, which is not quoted.
_JOINING = re.compile(r"^(?:So|But|And|Also|Then|Now|Plus|Well|Anyway),?\s+(?=\S+\s+\S)")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Inc|Ltd|Co|Jr|Sr|[A-Z]\.[A-Z])\.$")
_PUBLISHER = re.compile(r"\b(?:Verlag|Press|Publish\w+|Books|[ÉE]ditions?|Editora|Editorial|Edizioni|Uitgeverij)\b")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|can|will|went|goes|made|took|got|won|ran|led|kept|cut|grew|fell|rose|came|"
    r"put|set|built|found|gave|held|left|let|lost|met|paid|read|said|saw|sent|shut|sold|spent|stood|told|\w{2,}(?:ed|es|ts|ns|ys|ks|ws|ds|ls))\b",
    re.IGNORECASE,
)
# A step in somebody's life is no piece of work of which one asks where the time went.
_WHAT_IS = re.compile(r"being (?!\w+ed\b|made\b|chosen\b|the (?:first|only|youngest)\b)|your work at [^“]*: ")
_STEP = re.compile(
    r"(?:were|was|had|have|began|started (?:as|at|in|on)|entered|joined|qualified|graduated|moved|came)\b"
)
_NOT_ALSO = re.compile(r"(?:were|was|had|are|also|began|started|came|moved|joined|entered)\b")  # behind "You also"
_NAMED = re.compile(r"being named [^\d:;.()]{3,60}")  # what one may be named, and no line of a list of results
_ASKS_FOR_STAFF = re.compile(
    r"\b(?:looking for (?:an?|one|two|\d+)|cvs?|r[eé]sum[eé]s?|apply|hiring|vacanc\w+)\b", re.IGNORECASE
)
_TITLED_HONOR = re.compile(r"^your honou?r (“[^”]+”)$")
# A line to everybody, or on somebody's child, is none to read back.
_NO_LINE = re.compile(
    r"^(?:a |one )?(?:quick )?question (?:for|to)\b|^number \d+\b|\b(?:my|our) (?:son|daughter|kids?|children|twins)\b|"
    r"\b(?:meine[rsnm]*|unsere[rsnm]*) (?:Sohn|Tochter|Kind)\w*|\b(?:mon|ma|mes) (?:fils|fille|enfants?)\b|"
    r"\bm(?:i|is|eu|inha|eus|io|ia) (?:hij|filh|figli)\w+",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:says?|said|asks?|asked|told|tells|wrote)\b|\b(?:team|unit|crew) (?:named|awarded|recogni[sz]ed|nominated)\b"
)
_LEAVES_OUT = re.compile(
    r"\b[A-Z]{4,} [A-Z]{4,}\b|"
    r"^(?:you )?(?:have an? \w+(?: \w+)?$|had \d|lost\b|\w+ (?:19|20)\d\d,|[a-z]+ed [A-Z]\w+ since\b)|did that\b|"
    r"^(?:you )?(?:did\b|learned more\b|were born\b)|^zero\b|^the (?:first|second|other|last) (?:part|one|thing)\b|"
    r"\bours\b|\b(?:did|does|is|are|was|were|has|have|had)$|^were (?!an?\b|the\b)\w+ since\b|"
    r"\bof (?:them|it|those|these)\b(?! \w+ed\b)|\b(?:them|those)$"
)
_NO_HOUSE = re.compile(r"(?:self[- ]?employed|free-?lance\w*|independent|various|n/a)", re.IGNORECASE)
_OF_SOMEBODY = re.compile(r"^[^A-Z]*(?:[A-Z][^A-Z]*)?\b(?:she|he|her|him)\b")  # and nobody is named before it
_TWO = re.compile(r"[.!?]\s+[A-Z]")  # a second sentence in a quotation: what it answers is not quoted
_DATED = re.compile(
    r"\s\(?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?:19|20)\d\d\)?$", re.IGNORECASE
)
_TITLES = re.compile(r"^(?:dr|prof|professor|mr|mrs|ms|mx|sir|dame|rev|sgt|capt|eng|ing)\.?\s+", re.IGNORECASE)


def point_form(point: TalkingPoint) -> str:
    """The form of the point's summary as it stands now."""
    found = form_of(as_written(point.summary) if point.edited else point.summary)
    return found if point.edited or found == "clause" else point.form


def point_slots(point: TalkingPoint) -> dict[str, Slot]:
    """The slots of one point, each owned by it. An edited summary is the only one: the user's words replace ours."""
    summary = as_written(point.summary) if point.edited else point.summary
    texts = {"summary": _TITLED_HONOR.sub(r"the honor \1", summary)}
    if not point.edited:
        texts |= {detail.name.replace("-", "_"): detail.text for detail in point.details}
        texts["age"] = realise.age(point.age_days)
    if not point.edited and not texts.get("deed") and _NAMED.fullmatch(point.summary):
        texts["deed"] = "were " + point.summary.removeprefix("being ")
    for done in ("deed", "gerund", "habit"):
        if len(texts.get(done, "").split()) < MIN_DEED:
            texts.pop(done, None)
    if _SAID.search(texts.get("fact", "")):  # what somebody said, without what they spoke of; a row without its verb
        texts.pop("fact")
    # "You did 60 consultations" and "you printed all of them" leave out what; a shouted title is not understood.
    for done in ("deed", "habit", "fact", "story"):
        if _LEAVES_OUT.search(texts.get(done, "")):
            texts.pop(done)
    # What somebody is, nobody asks about; and "your work at the bank: team of 14" is a row of a list.
    if (
        re.match(
            r"being (?!\w+ed\b|made\b|chosen\b|the (?:first|only|youngest)\b)|your work at [^“]*: ", texts["summary"]
        )
        and not point.edited
    ):
        texts["summary"] = ""
    if not _VERB.search(texts.get("fact", "")):  # "pack cost down 58%": a row, which may only be quoted
        texts.pop("fact", None)
    for named_so in ("topic", "summary"):  # a question is no name for a post
        if re.search(r"[?!]\s*$", texts.get(named_so, "")) and not point.edited:
            texts.pop(named_so)
    earlier = texts.get("from_title") or texts.get("from", "")
    first = earlier if point.subtype in ("early", "promotion") else texts.get("from_title", "")
    texts["began"], texts["became"] = called(first), called(texts.get("title", ""))
    if texts["began"] and set(texts["began"].split()) < set(texts["became"].split()):  # "an officer … a senior officer"
        texts["began"] = ""
    texts["from_role"], texts["to_role"] = two_titles(earlier, texts.get("title", ""))
    texts["deed"] = well_put(_DATED.sub("", texts.get("deed", "")))
    gerund = _DATED.sub("", texts.get("gerund", ""))
    # It stands in the middle of a question, and what somebody is was no plan of theirs.
    texts["gerund"] = "" if "," in gerund or gerund.startswith("being ") else gerund
    for told in ("fact", "story"):
        texts[told] = undated(texts.get(told, ""))
    texts["habit"] = well_put(texts.get("habit", ""))
    texts["act"] = first_part(texts["deed"])
    if re.match(r"\d", texts["deed"].removeprefix(texts["act"]).lstrip(", ")):  # "took on 11 apprentices, 8 qualified"
        texts["deed"] = texts["act"]
    texts["acting"] = "" if _STEP.match(texts["act"]) else texts["act"]
    texts["do"] = undone(texts["act"])
    texts["also"] = "" if _NOT_ALSO.match(texts["act"]) else texts["act"]
    if point.kind == "shared-connection":
        texts["name_s"] = realise.possessive(texts.get("name", ""))
    said = _JOINING.sub("", texts.pop("quote", ""))
    if said.rstrip().endswith("?"):
        texts["asked"] = realise.quoted(said)
    elif said and not any(p.search(said) for p in (_ASKS_FOR_STAFF, _TWO, _OF_SOMEBODY, _LEAVES_OUT, _NO_LINE)):
        texts["quote"] = realise.quoted(said)
    elif said and not point.edited and texts["summary"].startswith("your line “"):
        texts["summary"] = ""
    if point.kind == "publication" and texts.get("title", "").strip('“”"'):
        texts["title"] = realise.quoted(texts["title"])
    house = texts.get("organization", "").split(", ")[0]
    texts["organization"] = "" if re.match(r"\d|various\b", house, re.IGNORECASE) else house
    if _PUBLISHER.search(texts.get("venue", "")):  # nothing appears "in" a house
        texts["venue"] = ""
    if point.kind == "project":
        texts["name"] = project_name(texts.get("name", ""))
    for house in ("venue", "organization", "from", "company", "school"):
        texts[house] = with_the(texts.get(house, ""))
    for house in ("from", "company"):
        if _NO_HOUSE.fullmatch(texts.get(house, "")) or texts.get(house, "")[:1].islower():
            texts[house] = ""
    if len(texts.get("mine", "")) > MAX_MINE or ":" in texts.get("mine", ""):
        texts["mine"] = ""
    texts["mine"] = small_start(texts.get("mine", ""))
    texts["mine_as"] = as_volunteer(texts["mine"])
    if "shared" in texts:
        long, texts["shared"] = texts["shared"], short_name(texts["shared"])
        texts["shared_bare"] = texts["shared"]
        if texts.get("summary", "").startswith("that we "):
            texts["clause"] = texts["summary"].removeprefix("that ").replace(long, texts["shared"])
            texts["clause"] = texts["clause"].replace(" at University of", " at the University of")
        texts["shared"] = re.sub(r"^(?=University of )", "the ", texts["shared"])
    return {name: Slot(text, point.id) for name, raw in texts.items() if (text := _fit(raw))}


def _fit(raw: str) -> str:
    """The text for the middle of a sentence; empty where it would break one."""
    text = realise.curly(realise.clean(raw)).rstrip(" ,;:")
    text = re.sub(r"\b([ap])\.m\.?$", r"\1m", text)  # "at 7 a.m." would end our sentence twice
    if len(text) > MAX_SLOT or _BROKEN.search(text) or not re.search(r"\w", text) or not balanced(text):
        return ""
    return text if _ABBREVIATED.search(text) else re.sub(r"(?<=[^.])\.$", "", text)


def named(name: str) -> str:
    """A name without what no name holds: "Ana!!" is "Ana"."""
    return " ".join(re.sub(r"[^\w\s.’'·&-]|_", "", name).strip(" .&-").split())


def first_name(profile: Profile) -> str:
    """How to greet them: the shown first name without titles, emoji or suffixes; empty where none is known."""
    name = realise.clean(profile.first_name)
    if not _TITLES.sub("", f"{name} ").strip():
        name = re.split(r"[,(|]", _TITLES.sub("", realise.clean(profile.name)))[0].strip().split(" ")[0]
    name = named(_TITLES.sub("", name))
    usable = len(name) <= MAX_NAME and re.search(r"[^\W\d_]", name) and not re.search(r"[\d{}<>\[\]|/]", name)
    if name.isupper() and len(name) > SHORT_NAME:  # "SAM LEE" is shouted, "JJ" is not
        name = "-".join(part.capitalize() for part in name.split("-"))
    return name if usable else ""


def sender_slots(about_me: AboutMe | None, *, formal: bool = False) -> dict[str, Slot]:
    """Who the sender is, in their own words."""
    me = named(realise.clean(about_me.name)) if about_me else ""
    who = realise.curly(i_am(about_me))
    who = realise.expanded(who) if formal else who
    texts = {
        "i_am": who,
        "i_am_short": "" if "," in who else who,  # what "and would like to" may follow
        "i_am_brief": _brief(who),  # for a note
        "i_am_named": "" if re.search(r", (?![A-Z])", who) else who,  # what a colon may follow
        # What "and we both …" may follow: a place or a house named beside it would read as shared.
        "i_am_plain": "" if re.search(r"(?:\b(?:at|in|from|with|for)|,) (?:the )?[A-Z]", who) else who,
        "me": me,
        "me_first": me.split(" ")[0],
    }
    return {name: Slot(text, ABOUT_ME) for name, text in texts.items() if text}


def _brief(who: str) -> str:
    """Who the sender is without the house: "I’m a planner"; empty where that says nothing ("I study")."""
    brief = "" if " been " in who else re.sub(r",? (?:at|in|from|with|for) [A-Z].*$", "", who)
    return brief if len(brief.split()) > 2 else ""


def goal_slots(wanted: str) -> dict[str, Slot]:
    """One thing that the sender wants to learn; `goal_asked` stands after "ask you".

    `goal_question` is there where it is a question; `goal_direct` is the question itself without its mark;
    `advice` and `advice_direct` are the same where one may give advice on it.
    """
    asks = is_question(wanted)
    texts = {
        "goal": wanted,
        "goal_question": wanted if asks else "",
        "goal_asked": _asked(wanted),
        "goal_direct": (straight := direct(wanted) if asks else ""),
        "advice": "" if " did you " in straight else wanted,  # one gives no advice on one's own past
        "advice_direct": "" if " did you " in straight else straight,
    }
    return {name: Slot(text, ABOUT_ME) for name, text in texts.items() if text}


def _asked(wanted: str) -> str:
    """What stands after "ask you"; empty where it would be to ask what to ask."""
    if not wanted or re.search(r"\bask", wanted):
        return ""
    return wanted if is_question(wanted) else f"about {wanted}"


def gap_slots() -> Slots:
    """The visible gaps for what is not known of the sender."""
    return {"who_gap": Slot(WHO_GAP), "name_gap": Slot(NAME_GAP)}
