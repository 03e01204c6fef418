"""What the person says they did: About and the descriptions of roles, sentence by sentence."""

from __future__ import annotations

import re

from overture.points import cues, foreign
from overture.points.features import NUMBER
from overture.points.making import LONGEST_SUMMARY, details, employer, point, shown, statement_details, summary_of
from overture.points.phrasing import with_subject
from overture.points.ranking import KINDS, score
from overture.points.reading import Reading
from overture.points.statements import Statement, appeal, best, judge
from overture.points.text import Sentence, quotable
from overture.points.tongue import is_english
from overture.points.whose import about_others
from overture.records import PhraseForm, PointKind, Profile, Role, TalkingPoint

MOST_FROM_ABOUT, MOST_FROM_ROLE, DESCRIBED_ROLES = 8, 5, 4
LONG_NAME, SHORT_NAME = 8, 5  # letters of a first word by which a company is known, alone and before "is"
MOTTO, FEWEST = 120, 4  # characters of an About that is hardly more than one sentence; words of that
FOREIGN, UNTOLD = 0.5, 0.1  # what a quotation in another language scores; so much less without a figure
_FOCUS = re.compile(
    r"\b(?:i|we) (?:\w+ly )?(?:work|study|research|build|run|teach|design|help|write|make|lead|look after|"
    r"keep|fill|coach|advise|investigate)\b",
    re.IGNORECASE,
)
_ROUTE = re.compile(
    r"\bthen\b.*\bthen\b|\bturned\b.*\bturned\b|\bstarted (?:out )?(?:as|in)\b|"
    r"\b(?:years? later|at (?:fifteen|sixteen|seventeen|eighteen|\d+)|used to be|"
    r"came to (?:this|\w+) (?:work )?from|before that|now \w+\.?$)\b",
    re.IGNORECASE,
)
_FOUNDING = re.compile(r"\b(?:co-?)?found(?:ed|ing)\b|\bstarted (?:a|an|the|my)\b|\bset up\b", re.IGNORECASE)
_LAUNCH = re.compile(r"\b(?:launch|shipp|open|releas|roll)ed\b", re.IGNORECASE)
_PROMOTED = re.compile(r"\bpromoted\b", re.IGNORECASE)
_SERVICE = re.compile(r"\b(?:\d+|eleven|twelve|ten|twenty|thirty) years (?:in|of|at)\b", re.IGNORECASE)
# A house on itself.
_HOUSE = re.compile(
    r"(?:The |Our )?(?:[A-Z]{2,6}|Trust|Company|Group|Firm|Foundation|Institute|Society|Association|Agency|"
    r"Cent(?:er|re)|College|School|Hospital|Bank|Council|Library|Museum) "
    r"(?:is|has|was|operates|serves|provides|delivers|employs|supports)\b"
)
_OF_ITSELF = r" (?:is|has been|was|operates|serves|provides|delivers|employs|won|offers)\b"
_NOUN_START = re.compile(
    r"^(?!(?:and|or|but|at|in|on|of|for|with|by|to|from|so|some|more|mostly)\b)"
    r"(?:[A-Z][\w-]+|[a-z][\w-]+)(?: [\w&/,+-]+){1,12}$"
)


def _subtype(statement: Statement) -> tuple[PointKind, str, str]:
    """(kind, subtype, key of its weight) by what the sentence tells."""
    text = statement.sentence.plain
    if statement.deed or statement.number or statement.phrase.noun:
        for pattern, subtype in (
            (_PROMOTED, "promotion"),
            (_FOUNDING, "founding"),
            (_LAUNCH, "launch"),
            (_SERVICE, "service"),
        ):
            if pattern.search(text):
                return (
                    "achievement",
                    subtype,
                    {"promotion": "result", "founding": "result", "launch": "result"}.get(subtype, subtype),
                )
    if _ROUTE.search(text):
        return "role", "early", "route"
    if statement.number and not _FOCUS.search(text):
        return "achievement", "result", "result"
    if statement.deed:
        return "achievement", "result", "result" if statement.number else "value"
    return "role", "focus", "focus" if _FOCUS.search(text) else "value"


def _make(statement: Statement, section: str, company: str, penalty: float) -> TalkingPoint | None:
    summary, form = summary_of(statement)
    kind, subtype, key = _subtype(statement)
    if not summary or len(summary) > LONGEST_SUMMARY:
        return None
    return point(
        kind,
        summary,
        [(section, statement.text)],
        score=max(0.02, round(score(key, statement.value) - penalty, 3)),
        why="Their own words for what they did." if kind == "achievement" else "Their own words for what they do.",
        form=form,
        subtype=subtype,
        parts=statement_details(statement, company=shown(company)),
    )


def _own(text: str, profile: Profile, reading: Reading) -> list[Statement]:
    """The statements of a text that speak of the person: not of others, not the employer's praise of itself."""
    named = [r.company.casefold().split() for r in profile.experience if r.company]
    houses = tuple(" ".join(name[:2]) for name in named) + tuple(f"{n[0]} " for n in named if len(n[0]) >= LONG_NAME)
    firsts = {name[0] for name in named if len(name[0]) >= SHORT_NAME}
    return [
        s
        for s in judge(text, reading)
        if s.english
        and not s.hedged
        and not about_others(s.sentence, profile.name)
        and not (houses and s.sentence.plain.casefold().removeprefix("the ").startswith(houses))
        and not _HOUSE.match(s.sentence.plain)
        and not any(re.match(rf"(?:the )?{re.escape(first)}{_OF_ITSELF}", s.sentence.plain, re.I) for first in firsts)
        and not s.sentence.plain.rstrip().endswith(":")  # it only names what comes after it
    ]


def _foreign(lines: tuple[Sentence, ...], section: str, company: str, score: float) -> list[TalkingPoint]:
    """Sentences of a text in another language, quoted as they are: those with a number first."""
    numbers = foreign.telling(lines, company)
    chosen = [*numbers, *foreign.quotable(lines, company)]
    return [
        point(
            "achievement" if line in numbers else "role",
            f"your line “{foreign.quote_of(line)}”",
            [(section, line.text)],
            score=round(score - 0.03 * place - (0 if line in numbers else UNTOLD), 3),
            why=foreign.CHECK,
            form="quote",
            subtype="result" if line in numbers else "focus",
            parts=details(quote=foreign.quote_of(line), company=shown(company)),
        )
        for place, line in enumerate(chosen)
    ]


def from_about(profile: Profile, reading: Reading) -> list[TalkingPoint]:
    """Points from About: deeds, results, what they work on, a line worth quoting."""
    if not profile.about:
        return []
    if not is_english(profile.about):
        return _foreign(reading.passage(profile.about).kept, "about", "", FOREIGN)[:MOST_FROM_ABOUT]
    chosen = [s for s in best(_own(profile.about, profile, reading)) if appeal(s) > -1 and not cues.has("duty", s.text)]
    found: list[TalkingPoint] = []
    for statement in chosen:
        made = _make(statement, "about", "", 0.02 * len(found))
        if made is not None:
            found.append(made)
        if len(found) == MOST_FROM_ABOUT:
            break
    return found or _motto(profile, reading)


def _motto(profile: Profile, reading: Reading) -> list[TalkingPoint]:
    """The first sentence of an About that is hardly more: who writes nothing else has chosen it."""
    first = next(iter(reading.passage(profile.about).kept), None)
    if first is None or first.index or len(profile.about) > MOTTO or first.words < FEWEST or cues.hedged(first.plain):
        return []
    quote = quotable(first.plain)
    return [
        point(
            "role",
            f"your line “{quote}”",
            [("about", first.text)],
            score=KINDS["focus"],
            why="All that they say of themselves.",
            form="quote",
            subtype="focus",
            parts=details(quote=quote),
        )
    ]


def _fragment(statement: Statement, role: Role, penalty: float) -> TalkingPoint | None:
    """A description that names a field of work ("Inpatient anticoagulation and stewardship"): what the work is in."""
    text = re.sub(r"[.;]+$", "", statement.sentence.plain)
    if (
        not _NOUN_START.match(text)
        or statement.first_person
        or with_subject(text) != text  # it tells what they did
        or not 2 <= len(text.split()) <= 12
        or (statement.sentence.bullet and NUMBER.search(text))
    ):
        return None
    if re.search(r"\b(?:it|i|we|they|this|that|was|were|is|are|has|had)\b", text, re.IGNORECASE) or re.search(
        r" [A-Z]", text
    ):
        return None
    topic = text if text.split()[0][1:2].isupper() else text[0].lower() + text[1:]
    return point(
        "role",
        f"your work at {employer(role)}: {topic}" if employer(role) else f"your work: {topic}",
        [("experience", statement.text), ("experience", role.company)],
        score=round(KINDS["focus"] - 0.08 - penalty, 3),
        why="Their own words for what the work is.",
        form="noun",
        subtype="focus",
        parts=details(quote=statement.quote, title=shown(role.title), company=employer(role)),
    )


def from_roles(profile: Profile, reading: Reading) -> list[TalkingPoint]:
    """Points from the descriptions of roles: results first, duties and the employer's own praise never."""
    found: list[TalkingPoint] = []
    described = [r for r in profile.experience if r.description][:DESCRIBED_ROLES]
    for place, role in enumerate(described):
        if not is_english(role.description):
            lines = reading.passage(role.description).kept
            found += _foreign(lines, "experience", role.company, FOREIGN - 0.05 * place)[:MOST_FROM_ROLE]
            continue
        statements = [s for s in _own(role.description, profile, reading) if not cues.has("duty", s.sentence.plain)]
        made: list[TalkingPoint] = []
        for statement in best(statements):
            penalty = 0.05 * place + 0.03 * len(made)
            phrase: PhraseForm | str = summary_of(statement)[0]
            candidate = (
                _make(statement, "experience", role.company, penalty)
                if (statement.deed or statement.number or statement.phrase.gerund) and phrase
                else None
            )
            candidate = (
                candidate
                or _fragment(statement, role, penalty)
                or _make(statement, "experience", role.company, penalty + 0.1)
            )
            if candidate is not None:
                made.append(candidate)
            if len(made) == MOST_FROM_ROLE:
                break
        found += made
    return found
