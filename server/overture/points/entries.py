"""Points that are entries of their own sections: honors, publications, patents, certificates, projects, schools."""

from __future__ import annotations

import re

from overture.points import cues
from overture.points.certifications import certifications
from overture.points.making import details, point, shown
from overture.points.ranking import KINDS
from overture.points.text import sentences
from overture.points.tongue import is_english
from overture.records import Honor, Profile, Project, Publication, School, TalkingPoint

MOST_TOLD = 2  # sentences on their studies
_CHILDREN = re.compile(r"\b(?:bab(?:y|ies)|kids?|children|sons?|daughters?|pregnan\w+)\b", re.IGNORECASE)
_NOUN_AWARD = re.compile(
    r"\b(?:award|prize|medal|fellowship|scholarship|grant|bursary|hono[u]?rs?|trophy|cup|list|prêmio|premio|prix|preis|"
    r"certificate|commendation|citation|mention|distinction|stipend)\b",
    re.IGNORECASE,
)
_PLACING = re.compile(
    r"\b(?:finalist|shortlist\w*|nominee|runner[- ]?up|\d+(?:st|nd|rd|th) place|semi-?finalist|longlist\w*)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?:of the (?:year|month|quarter|decade|week)|fellow|star|laureate|champion|ambassador|hero|honou?ree|scholar|"
    r"valedictorian|member|under \d+|under (?:thirty|forty)|top \d+|inventor|employee|rookie|mvp|leader|pioneer)\b",
    re.IGNORECASE,
)
# What is named so is a thing or a team: "Field of the Year", "Blue Team of the Year".
_THING = re.compile(
    r"\b(?:team|field|product|project|building|company|business|employer|store|shop|restaurant|hotel|school|ward|crew|club|"
    r"site|app|book|event|campaign|start-?up|workplace|department|unit|farm|garden|brand|design|paper|idea)s? of the\b",
    re.IGNORECASE,
)
_SCHOLARSHIP = re.compile(r"\b(?:fellowship|scholarship|bursary|stipend|fellow|scholar)\b", re.IGNORECASE)
_PAPER = re.compile(
    r"\b(?:journal|proceedings|conference|transactions|letters|annals|arxiv|ieee|acm|nature|science|lancet|plos)\b",
    re.IGNORECASE,
)
_PREPRINT = re.compile(r"\b(?:\w*rxiv|preprint|ssrn)\b", re.IGNORECASE)
_BOOK = re.compile(r"\b(?:press|verlag|books?|éditions|publishing)\b", re.IGNORECASE)
_SCHOOL_HONOR = re.compile(
    r"\b(?:prize|award|scholar|scholarship|fellow|fellowship|medal|cum laude|dean['’]s list|valedictorian|first class|"
    r"distinction)\b",
    re.IGNORECASE,
)
_LAUDE = re.compile(r"\b(?:summa |magna )?cum laude\b", re.IGNORECASE)
_UNFINISHED = re.compile(
    r"\b(?:incomplet\w*|unfinished|not completed|dropped out|abgebrochen|inachev\w+|trancad\w+|interrott\w+|"
    r"sin terminar|inconclus[ao]|niet afgerond|ikke afsluttet)\b",
    re.IGNORECASE,
)
_RANK = re.compile(r"\b(?:fellow|researcher|visitor|student|scholar|candidate|assistant|intern)$", re.IGNORECASE)
_STUDENT = re.compile(
    r"\b(?:students?|candidate|undergrad\w*|phd|doctoral|freshman|sophomore|junior,|senior,)\b", re.IGNORECASE
)
LONG_TITLE = 60


def short_title(title: str) -> str:
    """The title, or its part before a colon or dash where the whole is long and the part says enough."""
    head = re.split(r"\s*[:–—]\s+|\s-\s", title)[0]
    return head if len(title) > LONG_TITLE and len(head.split()) >= 3 else title


def _inner(title: str) -> str:
    """The title short and as it stands inside quotation marks."""
    return shown(short_title(title)).replace("“", "‘").replace("”", "’")


def honor(entry: Honor) -> TalkingPoint:
    """An honor or award, worded by what its title is."""
    title, issuer = shown(entry.title), shown(entry.issuer)
    score = KINDS["award"]
    if _PLACING.search(title):
        summary, form = f"your “{title}” honor", "noun"
    elif _NOUN_AWARD.search(title):
        summary, form = f"your {title}", "noun"
    elif _PERSON.search(title) and not _THING.search(title) and is_english(title):
        summary, form = f"that you were named {title}", "noun"
    else:
        summary, form = f"your honor “{title}”", "noun"
    return point(
        "achievement",
        summary,
        [("honors", entry.title), ("honors", entry.issuer if entry.issuer in entry.title else "")],
        score=score,
        why="An honor that somebody else gave: it is proven and flattering to be asked about.",
        form="gerund" if form == "gerund" else "noun",
        subtype="scholarship" if _SCHOLARSHIP.search(title) else "award",
        parts=details(title=title, issuer=issuer, date=entry.date),
    )


def publication(entry: Publication) -> TalkingPoint:
    """A publication by its title; what it is called (paper, article, book) follows the venue."""
    title, venue = _inner(entry.title), entry.venue
    noun = (
        "preprint"
        if _PREPRINT.search(venue)
        else "paper"
        if _PAPER.search(venue)
        else "book"
        if _BOOK.search(venue)
        else "publication"
    )
    return point(
        "publication",
        f"your {noun} “{title}”",
        [("publications", entry.title)],
        score=KINDS["publication"],
        why="Something they wrote: few people who write to them will have looked at it.",
        subtype=noun,
        parts=details(title=title, venue=shown(venue), noun=noun, date=entry.date),
    )


def project(entry: Project) -> TalkingPoint | None:
    """A project by its name, with what it is where the description begins with that."""
    name = shown(entry.name)
    first = next(iter(sentences(entry.description)), None)
    what, proof = "", ""
    if first is not None and is_english(entry.description) and not cues.hedged(first.plain):
        proof = first.text
        head = re.sub(r"[.!?]+$", "", first.plain)
        begins = re.match(r"^(?:(?:a|an|the|my|our) )?[\w-]+ [\w-]+", head, re.IGNORECASE)
        if (
            begins
            and 3 <= len(head.split()) <= 14
            and not re.search(r"\b(?:i|we|you|your|me|us)\b", head, re.IGNORECASE)
        ):
            what = re.sub(
                r"^(?:a|an|the|my|our) ",
                "",
                head[0].lower() + head[1:] if not head[:2].isupper() else head,
                flags=re.IGNORECASE,
            )
    if not name:
        return None
    summary = f"{name}, your {what}" if what else f"your project {name}"
    return point(
        "project",
        summary,
        [("projects", entry.name), ("projects", proof)],
        score=KINDS["project"] if what else KINDS["project"] - 0.1,
        why="Something they made: a question about it is easy and pleasant to answer.",
        parts=details(name=name, what=what),
    )


def school(entry: School, place: int, *, studying: bool) -> TalkingPoint | None:
    """A school with its degree; `studying` where the first of them is not behind the person yet."""
    name = shown(entry.school)
    degree = re.sub(r"\s+-\s+[\w.]+(?=,|$)", "", shown(entry.degree))
    if not name or _UNFINISHED.search(f"{entry.degree} {entry.description}"):
        return None
    level, _, field = degree.partition(", ")
    if _RANK.search(level):  # "Doctoral Fellow" is what one was there, not what one got
        degree = ""
    return point(
        "education",
        f"your {degree} at {name}" if degree else f"your time at {name}",
        [("education", entry.school), ("education", entry.degree), *_told(entry)],
        score=round(KINDS["education"] - 0.05 * place, 3),
        why="Where they studied: true, though general.",
        subtype="studying" if studying else "done",
        parts=details(school=name, degree=degree, field=field if level else ""),
    )


def _told(entry: School) -> list[tuple[str, str]]:
    """What they tell of their studies ("nights, seven years"), as evidence; nothing that was not so or is private."""
    lines = [s for s in sentences(entry.description) if not (cues.hedged(s.plain) or _CHILDREN.search(s.plain))]
    return [("education", line.text) for line in lines if cues.sensitive(line.plain) is None][:MOST_TOLD]


def school_honors(entry: School) -> list[TalkingPoint]:
    """Honors that stand in a school's description: "Senior Girls' Mathematics Prize"."""
    found = []
    for line in sentences(entry.description):
        text = re.sub(r"[.;]+$", "", line.plain)
        laude = _LAUDE.search(text)
        if _SCHOOL_HONOR.search(text) and not cues.hedged(text) and 1 < len(text.split()) <= 9:
            found.append(
                point(
                    "achievement",
                    f"graduating {laude[0].lower()}" if laude else f"your {text}",
                    [("education", line.text)],
                    score=KINDS["scholarship"] - 0.05,
                    why="An honor from their studies.",
                    form="gerund" if laude else "noun",
                    subtype="award",
                    parts=details(title=shown(text), issuer=shown(entry.school)),
                )
            )
    return found[:1]


def find(profile: Profile) -> list[TalkingPoint]:
    """All points of these sections."""
    found: list[TalkingPoint | None] = [honor(h) for h in profile.honors if h.title]
    found += [publication(p) for p in profile.publications if p.title]
    found += certifications(profile.certifications)
    found += [project(p) for p in profile.projects]
    found += [
        school(s, i, studying=i == 0 and _STUDENT.search(profile.headline) is not None)
        for i, s in enumerate(profile.education[:3])
    ]
    for entry in profile.education[:3]:
        found += school_honors(entry)
    for patent in profile.patents[:4]:
        title = _inner(patent.title)
        if title:
            found.append(
                point(
                    "achievement",
                    f"your patent “{title}”",
                    [("patents", patent.title)],
                    score=KINDS["patent"],
                    why="A patent: proven, and theirs.",
                    subtype="patent",
                    parts=details(title=title, issuer=shown(patent.number)),
                )
            )
    return [p for p in found if p is not None]
