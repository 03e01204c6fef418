"""Who the sender is, in one clause made of their own words: "I’m a Linux sysadmin at a university"; else nothing.

The headline's first telling part is taken, then the latest job, then the school. What cannot be put grammatically is
left out: an absent clause is better than a crooked one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from overture.inflection import with_article
from overture.records import AboutMe
from overture.words import realise
from overture.words.houses import LEARNERS, MARKS, current, house_of, title_of, with_the
from overture.words.lexicon import lexicon
from overture.words.titles import a_person, lowered

MAX_CLAUSE = 100
_PARTS = re.compile(r"\s*(?:[|·•/]|\s[-–—]\s|;|\n)\s*|(?<!\bSt)(?<!\bDr)(?<!\bMt)(?:(?<=[a-z)])|(?<=[A-Z]{2}))\.\s+")
_PLACE = re.compile(r"\s(?:at|@|in|with|for|of|on)\s", re.IGNORECASE)
_CLASS_YEAR = re.compile(
    r"^(?:Freshman|Sophomore|Junior|Senior|Undergrad|Undergraduate|(?:First|Second|Third|Final)[- ]year)$",
    re.IGNORECASE,
)
_SPAN = re.compile(r"\bfor (?:[a-z]+|\d+) years\b")
_YEAR = r"(?P<year>(?:first|second|third|fourth|final)[- ]year)"
_YEAR_OF = re.compile(
    rf"{_YEAR},? (?P<field>[A-Z][\w&]+(?: [A-Z&][\w&]*){{0,2}})(?:(?:, | at )(?P<at>[A-Z][\w’' ]+))?", re.IGNORECASE
)
_OF_YEAR = re.compile(rf"(?P<field>[A-Z][\w&]+(?: [\w&]+){{0,2}}) {_YEAR}", re.IGNORECASE)
_CLASS_OF = re.compile(
    r"(?P<year>Freshman|Sophomore|Junior|Senior), (?P<field>[A-Z][\w&]+(?: [A-Z&][\w&]*){0,4}), "
    r"(?P<at>(?:The )?[A-Z][\w’' ]+)"
)
_DEGREES = re.compile(r",\s(?:BA|BS|BSc|BEd|BEng|MA|MS|MSc|MEng|MEd|MBA|PhD|RN|CPA|PMP|CFA|PE|BTEC)\b.*")
# What a headline goes on to tell of its owner as of somebody else: ", eleven years, wants to call a show".
_OF_A_THIRD = re.compile(r"(?:, \w+ years?)?, (?:wants|hopes|needs|loves|likes|is|has|looks|works|lives)\b.*$")
# What a later part of a headline says its owner is about to do, which is why they write.
_WISH = re.compile(
    r"(?:thinking (?:of|about)|looking (?:at|into)|studying|finishing|learning|(?:re)?training|going back|returning to|"
    r"preparing for|moving (?:in)?to)\b.*",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r", (?!hoping|thinking|looking|going|starting|working)([a-z][\w-]+(?: (?:and |& )?[a-z][\w-]+){0,3})(?:,.*)?$"
)
_PRIVATE = re.compile(r"\b(?:my|our|after|home|\d\d)\b", re.IGNORECASE)
_DOING = re.compile(
    r"(?:thinking|looking|going|starting|studying|learning|finishing|hoping|applying|deciding|(?:re)?training|leaving) "
    r"(?!student\b).*"
)
_AGE = re.compile(r" at \d\d$")
_HARD_DEGREE = re.compile(r"^[FHLMNRSX][A-Z]*[A-Z][a-z]+ (?=\w+ \w)")  # who says "a MDes", who "an MDes"?
_ENGLISH = re.compile(r"[A-Za-z0-9\s.,&'’()/+#@:%$-]+")
_FOREIGN = re.compile(
    r"\b(?:en|de|da|do|dos|des|du|la|le|el|los|las|em|na|der|die|und|bei|für|van|het|een|bij|och|ved|para|pour|chez|presso|"
    r"e|y|et|étudiante?|estudiante|estudante|werkstudent\w*|etudiante?|studente|studentessa|ingénieure?|ingeniera?)\b"
)
_ENGLISH_WORDS = re.compile(r"\b(?:at|the|of|for|in|and|with|a|an|on|who|from|to)\b")


def i_am(about_me: AboutMe | None) -> str:
    """The clause, beginning with "I’m" or "I work" and without a full stop; empty where nothing can be said well."""
    if about_me is None:
        return ""
    for clause in _clauses(about_me):
        clause = " ".join(clause.split())
        if clause and len(clause) <= MAX_CLAUSE and clause.count("(") == clause.count(")"):
            return clause
    return ""


def headline_unsaid(about_me: AboutMe | None) -> bool:
    """Whether there is a headline of which nothing can be put into a sentence."""
    return about_me is not None and bool(about_me.headline.strip()) and not any(_of_headline(about_me))


def _of_headline(about_me: AboutMe) -> list[str]:
    """What each part of the headline says of its owner; empty where it says nothing well."""
    headline = re.sub(r"[#*_]+", "", realise.clean(_barred(about_me.headline)))
    return [_from_headline(piece.strip(" ,.!-–—")) for piece in _PARTS.split(headline)]


def _clauses(about_me: AboutMe) -> Iterator[str]:
    # "Teacher → UX designer" tells of a change, not of what somebody is.
    pieces = _of_headline(about_me)
    wish = _wish(about_me)
    jobs = [(realise.clean(j.title), realise.clean(j.company), not j.current) for j in about_me.experience[:1]]
    yield from _whole(pieces[0], about_me, wish)
    yield from (_from_job(title, company, over=over) for title, company, over in jobs)
    for piece in pieces[1:]:
        yield from _whole(piece, about_me, "")
    for school in about_me.education[:1]:
        name = realise.clean(school.school)
        if name and not MARKS.search(name):
            if not current(school.years):
                yield from (f"I work at {company}" for _, company, over in jobs if company and not over)
            yield f"I study at {with_the(name)}" if current(school.years) else f"I went to {with_the(name)}"


def _whole(clause: str, about_me: AboutMe, wish: str) -> Iterator[str]:
    """The clause with where that is and what its owner is about to do, then with less of both."""
    studies = re.fullmatch(rf"I’m .*\b(?:{'|'.join(LEARNERS)}) in [a-z -]+", clause)
    if (
        _is_two(clause)
        or not clause.startswith("I’m ")
        or (re.search(r" (?:at|in|for|with|turned) ", clause) and not studies)
    ):
        yield from ([f"{clause}, {wish}"] if wish and clause.startswith("I’m ") and "," not in clause else [])
        yield clause
        return
    doing = found[0] if (found := _DOING.search(clause)) else ""
    called = clause.removesuffix(doing).rstrip()
    house = house_of(called.partition(" in ")[0], about_me)
    doing = doing or wish
    if house:
        yield f"{called} at {house}, {doing}" if doing else f"{called} at {house}"
    yield from ([f"{called}, {wish}"] if wish and doing == wish else [])
    yield clause


def _is_two(clause: str) -> bool:
    """Whether it names two roles, of which nobody knows which one the house is for: "a lifeguard and teacher"."""
    head, joint, _ = re.split(r"( and | & )", f"{clause} and ", maxsplit=1)
    return bool(joint) and head != clause and lexicon().is_person(head.split()[-1])


def _wish(about_me: AboutMe) -> str:
    """What a later part of the headline says its owner is about to do: "thinking of going back to study"."""
    for piece in _PARTS.split(realise.clean(_barred(about_me.headline)))[1:]:
        said = _AGE.sub("", piece.strip(" ,.!-–—"))
        if _WISH.fullmatch(said) and plain_english(said) and not (lexicon().job.search(said) or _PRIVATE.search(said)):
            return said[0].lower() + said[1:]
    return ""


def _barred(text: str) -> str:
    """Emoji between parts of a headline count as bars."""
    return re.sub("[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f]+", " | ", text)


def _from_headline(piece: str) -> str:
    know = lexicon()
    if not 2 <= len(piece) <= MAX_CLAUSE or know.no_headline.search(piece) or not plain_english(piece):
        return ""
    if piece.isupper() and len(piece) > 5:
        piece = re.sub(r"\b(?:At|Of|And|In|For|With|The)\b", lambda m: m[0].lower(), piece.title())
    piece = re.sub(r"\s*@\s*", " at ", piece)
    piece = re.sub(r"\bM(?:Sc|Eng|Res|Phil|Ed|Des)(?= (?:student|candidate)\b)", "master’s", piece)
    piece = re.sub(r"^(?:I['’]?m|I am)\s+(?:an?\s+)?", "", piece)
    if studies := _YEAR_OF.fullmatch(piece) or _OF_YEAR.fullmatch(piece):  # "Physics first year"
        field = " ".join(lowered(studies["field"].split()))
        if field.endswith(" student"):
            year = studies["year"].lower().replace(" ", "-")
            return f"I’m {with_article(f'{year} {field}')}{_at(studies.groupdict().get('at'))}"
        return f"I’m in my {studies['year'].lower().replace('-', ' ')} of {field}{_at(studies.groupdict().get('at'))}"
    if studies := _CLASS_OF.fullmatch(piece):  # "Junior, Biology, Lakeside College"
        field = " ".join(lowered(studies["field"].split()))
        return f"I’m a {studies['year'].lower()} in {field}{_at(studies['at'])}"
    head, rest = _split(piece)
    year = re.match(r"^([\w-]+),\s+([A-Z][\w &]+?)$", head)
    if year and _CLASS_YEAR.match(year[1]):  # "Junior, Biology at …" -> "a junior in biology at …"
        head = f"{year[1]} in {year[2]}"
    elif re.search(r"\b(?:student|undergrad(?:uate)?)$", head) and (learnt := _FIELD.match(rest)):
        rest = f"in {learnt[1]}"  # "MSc student, agrobiodiversity"
    head = re.sub(r"\s*\([^)]*\)|,\s+(?=[A-Z]).*", "", head).replace(" + ", " and ")
    head = _HARD_DEGREE.sub("", head)
    return _say(head, _tail(rest))


def _from_job(title: str, company: str, *, over: bool) -> str:
    title = title_of(title)
    if not title or not plain_english(title) or lexicon().no_headline.search(title):
        return ""
    clause = _say(title, f"at {company}" if company and not MARKS.search(company) else "")
    if over:
        return re.sub(r"^I’m", "I was", clause) if clause.startswith("I’m") else ""
    return clause


def _split(piece: str) -> tuple[str, str]:
    """What somebody is, and where: "Customer Advocate", "at Zendesk, Manila"."""
    named = re.search(r",\s(?=[A-Z])", piece)
    place = _PLACE.search(piece)
    if named and place and place[0] == " of " and named.start() < place.start():  # "student, Geology, College of Mines"
        piece = piece[: named.start()]
    match = _PLACE.search(piece)
    comma = re.search(r",\s(?=[a-z])", piece)
    if comma and (match is None or comma.start() < match.start()):
        return piece[: comma.start()], piece[comma.start() :]
    return (piece[: match.start()], piece[match.start() + 1 :]) if match else (piece, "")


def _tail(rest: str) -> str:
    """Where, with a place in its sentence form: "at Zendesk, Manila" -> "at Zendesk in Manila"."""
    rest = _OF_A_THIRD.sub("", _DEGREES.sub("", re.sub(r"\s+", " ", rest)))
    if re.fullmatch(r", building (?:trades|services)", rest):
        return f"in {rest[2:]}"
    if place := re.fullmatch(r"(in [a-z ]+), ([A-Z][\w’-]+)", rest):  # "in training, Galway"
        return f"{place[1]} in {place[2]}"
    if rest.startswith(", "):
        return rest[2:] if re.match(r", (?!evening|morning)[a-z]+ing\b", rest) else ""
    if re.match(r"at [^,]+ in [^,]+, ", rest):  # "at Lakeside College in Columbus, Georgia"
        return ", ".join(rest.split(", ")[:2])
    return re.sub(r"^(at [^,]+), ((?:The )?[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)?)$", r"\1 in \2", rest)


def _at(place: str | None) -> str:
    if not place:
        return ""
    place = re.sub(r"^The ", "the ", place)
    return f" at {with_the(place)}"


def _say(head: str, tail: str) -> str:
    called = a_person(head)
    where = f" at {with_the(tail[3:])}" if tail.startswith("at ") else f" {tail}" if tail else ""
    if called and (span := _SPAN.search(where)):
        return f"I’ve been {called}{where[: span.end()]}"
    if called:
        return f"I’m {called}{where}"
    words = head.split()
    if words and words[-1].casefold() in lexicon().fields and tail.startswith(("at ", "for ", "with ")):
        return f"I work in {' '.join(lowered(words))}{where}"
    return ""


def plain_english(text: str) -> bool:
    """Whether a text is English without markup, which may stand in a sentence of ours."""
    if re.search(r"[|{}<>\[\]\\^~=`→➔!?]|->", text) or not re.search(r"[A-Za-z]{2}", text):
        return False
    letters = [c for c in text if c.isalpha()]
    if sum(not _ENGLISH.fullmatch(c) for c in letters) > max(1, len(letters) // 8):
        return False
    return not (_FOREIGN.search(text) and not _ENGLISH_WORDS.search(text))
