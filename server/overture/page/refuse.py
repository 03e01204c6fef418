"""Pages that are no profile, each with what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import unquote

from overture.errors import NotAProfile, OtherPerson
from overture.page.lexicon import table
from overture.page.lines import Line
from overture.page.names import may_be_same
from overture.records import Capture, Profile

_LINKEDIN = re.compile(r"\blinkedin\.com/", re.IGNORECASE)
_PERSON = re.compile(r"linkedin\.com/in/([^/?#]+)", re.IGNORECASE)
_NUMBERED = re.compile(r"aco", re.IGNORECASE)  # the other address that each person has, which names nobody
_OTHER_PAGES = re.compile(
    r"linkedin\.com/(?:feed|search|jobs|company|school|mynetwork|messaging|notifications|learning|groups|pulse|posts|events"
    r"|login|authwall|checkpoint|signup|premium|sales|hiring|newsletters|showcase)\b",
    re.IGNORECASE,
)


def refuse_other_pages(capture: Capture, lines: Sequence[Line]) -> None:
    """Raises NotAProfile for a wall, a missing page, an empty one, and LinkedIn's other pages."""
    if not lines:
        raise _refusal("empty")
    if _OTHER_PAGES.search(capture.url.split("?")[0]):
        raise _refusal("signed-out" if re.search("authwall|login|signup|checkpoint", capture.url) else "other-page")


def refuse_unread(profile: Profile, lines: Sequence[Line], url: str = "") -> None:
    """Raises NotAProfile where reading found no person: a name, and at least one thing that only a profile shows."""
    has_rows = bool(
        profile.experience or profile.education or profile.honors or profile.certifications or profile.volunteering
    )
    shown = any(section.state != "not-loaded" for section in profile.sections if section.kind != "other")
    known = profile.degree or profile.location or profile.mutual_connections.others or profile.mutual_connections.names
    if (profile.name and (shown or (profile.headline and known))) or has_rows:
        return
    text = "\n".join(line.text for line in lines[:400])
    for kind in ("not-found", "signed-out"):
        if any(mark in text for mark in table("refusals", kind)["marks"]):
            raise _refusal(kind)
    if _LINKEDIN.search(url):
        raise _refusal("other-page")
    raise NotAProfile(fix=table("refusals", "other-page")["fix"])  # a text of any kind, of which we know no address


def refuse_others(first: Profile, url: str, name: str, headline: str) -> None:
    """Raises OtherPerson where a further page's address, or its own top card, is somebody else's.

    `name` and `headline` are those of the further page's top card, empty where it has none.
    """
    one, other = _slug(first.url), _slug(url)
    if (one and one == other) or (first.name and name and may_be_same(name, first.name)):
        return
    addressed = bool(one and other) and not (_NUMBERED.match(one) or _NUMBERED.match(other))
    if addressed or (first.name and name and headline):
        raise OtherPerson


def _slug(url: str) -> str:
    found = _PERSON.search(url)
    return unquote(found[1]).casefold() if found else ""


def _refusal(kind: str) -> NotAProfile:
    words = table("refusals", kind)
    return NotAProfile(words["message"], words["fix"])
