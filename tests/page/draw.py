"""Draws an invented person as a profile page in the site's two newer layouts, and what a reader would copy of it.

`older` has list items, doubled texts and its rail outside `main` (to early 2026); `newer` has links, paragraphs, rules
and its rail and footer inside `main`. Both give HTML; `copied` turns HTML into the text that a browser would copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape

import lxml.html
from lxml.html import HtmlElement

Entry = dict[str, str]


@dataclass(frozen=True)
class Person:
    """Somebody who does not exist. Rows are dictionaries with the names of the profile's records."""

    name: str
    headline: str
    location: str = ""
    degree: str = "2nd"
    pronouns: str = ""
    mutual: tuple[str, ...] = ()
    others: int = 0
    about: str = ""
    posts: Sequence[Entry] = ()
    jobs: Sequence[tuple[str, Sequence[Entry]]] = ()
    schools: Sequence[Entry] = ()
    honors: Sequence[Entry] = ()
    headings: dict[str, str] = field(default_factory=dict)
    rail: tuple[str, ...] = ("Somebody Else", "Rival at Elsewhere | About | Experience")

    @property
    def slug(self) -> str:
        """The last part of the page's address."""
        return "-".join(re.findall(r"\w+", self.name.casefold()))

    def heading(self, kind: str) -> str:
        """A section's heading in the interface's language."""
        return self.headings.get(kind, kind.title() if kind != "honors" else "Honors & awards")


def tag(name: str, *inside: str, **attributes: str) -> str:
    """One element; `cls` is class, `_` in a name is `-`."""
    named = {("class" if k == "cls" else k.replace("_", "-")): v for k, v in attributes.items()}
    pairs = "".join(f' {key}="{escape(value)}"' for key, value in named.items())
    return f"<{name}{pairs}>{''.join(inside)}</{name}>"


def prose(text: str) -> str:
    """Text with <br> for its line ends."""
    return escape(text, quote=False).replace("\n", "<br>")


def mutual_sentence(person: Person, joint: str) -> str:
    """A sentence like "Ada, Per and 3 other mutual connections", names in bold."""
    bold = [tag("strong", prose(name)) for name in person.mutual]
    if person.others:
        return f"{', '.join(bold)}{joint} and {person.others} other mutual connections"
    return f"{' and '.join(bold)} {'are mutual connections' if len(bold) > 1 else 'is a mutual connection'}"


def page(person: Person, main: str, outside: str = "") -> str:
    """The whole document."""
    title = tag("title", prose(f"(2) {person.name} | LinkedIn"))
    nav = tag("header", tag("nav", tag("a", "Home")))
    return "<!doctype html>" + tag("html", tag("head", title), tag("body", nav, main, outside))


# ---- the newer layout ----


def newer(person: Person, loaded: bool = True) -> str:
    """The layout of 2026. Not `loaded`: everything below the activity is an empty place."""
    top = _newer_top(person)
    cards = [
        _card(person.heading("about"), tag("div", tag("p", _expandable(person.about)))) if person.about else "",
        _card(person.heading("activity"), _newer_posts(person)),
        *(_newer_below(person) if loaded else [tag("div", componentkey="profileCardsBelowActivityPart1")]),
    ]
    rail = tag("section", tag("h3", "More profiles for you"), *(tag("p", prose(line)) for line in person.rail))
    footer = tag(
        "footer", tag("a", tag("p", "About")), tag("a", tag("p", "Accessibility")), tag("p", "Corporation © 2026")
    )
    return page(person, tag("main", tag("div", top, *cards), tag("div", rail), footer, id="workspace"))


def _expandable(text: str) -> str:
    more = (
        tag("button", tag("span", tag("span", "…"), tag("span", " more"), aria_hidden="true"))
        if len(text) > 200
        else ""
    )
    return tag("span", prose(text), more, data_testid="expandable-text-box")


def _card(title: str, *body: str) -> str:
    return tag("div", tag("section", tag("div", tag("h2", prose(title))), *body))


def _newer_top(person: Person) -> str:
    known = ""
    if person.mutual:
        link = "https://www.linkedin.com/search/results/people/?network=F&connectionOf=x"
        first = [name.split()[0] for name in person.mutual]
        sentence = mutual_sentence(Person(name="", headline="", mutual=tuple(first), others=person.others), "")
        known = tag("a", tag("div", tag("p", tag("a", sentence, href=link))), href=link)
    hidden = tag("p", "· 2nd", cls="unseen") if person.degree == "1st" else ""
    contact = tag("a", "Contact info", href=f"https://www.linkedin.com/in/{person.slug}/overlay/contact-info/")
    place = tag("div", tag("p", prose(person.location)) if person.location else "", tag("p", "·"), tag("p", contact))
    badge = tag("div", tag("p", prose(person.jobs[0][0])), role="button") if person.jobs else ""
    said = tag("p", prose(f"({person.pronouns})")) if person.pronouns else ""
    who = tag("div", tag("a", tag("h2", prose(person.name))), said, tag("p", f"· {person.degree}"), hidden)
    facts = tag("div", who, tag("p", prose(person.headline)), place)
    return tag(
        "section", facts, badge, tag("p", "500+ connections"), known, tag("button", "Connect"), tag("button", "More")
    )


def _newer_posts(person: Person) -> str:
    items = []
    for post in person.posts:
        author, own = post.get("author", person.name), "author" not in post
        header = tag("p", tag("strong", prose(person.name)), " ", post.get("verb", "reposted this"))
        actor = tag(
            "a",
            tag("div", tag("p", prose(author))),
            tag("p", "• ", person.degree if own else "3rd+"),
            tag("p", prose(person.headline)) if own else "",
            tag("p", f"{post['age']} •"),
        )
        body = tag("a", tag("p", _expandable(post["text"])))
        counts = tag("div", tag("p", tag("span", "31 reactions"), tag("span", "31", aria_hidden="true")))
        bar = tag("div", *(tag("div", tag("button", label)) for label in ("Like", "Comment", "Repost", "Send")))
        items.append(tag("li", tag("div", "" if own else header, actor, body, counts, tag("hr"), bar, role="listitem")))
    if not items:
        return tag("div", tag("p", prose(f"{person.name.split()[0]} has no recent posts")))
    pills = tag("div", *(tag("div", tag("label", label), role="radio") for label in ("Posts", "Comments")))
    return tag("div", tag("p", "1,204 followers"), pills, tag("ul", *items), tag("a", tag("span", "Show all")))


def _row(first: bool, lines: Iterable[str], text: str = "", inner: str = "") -> str:
    facts = tag("a", tag("div", *(tag("p", prose(line)) for line in lines if line)))
    about = tag("div", tag("p", _expandable(text))) if text else ""
    return tag("div", "" if first else tag("hr"), tag("div", tag("a", tag("figure")), facts, about), inner)


def _dated(job: Entry) -> str:
    span = f"{job['start']} - {job['end']}" if job.get("end") else job["start"]
    return f"{span} · {job['duration']}" if job.get("duration") else span


def _newer_below(person: Person) -> list[str]:
    rows = []
    for company, roles in person.jobs:
        if len(roles) == 1:
            job = roles[0]
            line = " · ".join(part for part in (company, job.get("employment_type")) if part)
            lines = (job["title"], line, _dated(job), job.get("location", ""))
            rows.append(_row(not rows, lines, job.get("description", "")))
        else:
            inner = [
                tag("li", _row(True, (job["title"], _dated(job), job.get("location", "")), job.get("description", "")))
                for job in roles
            ]
            rows.append(_row(not rows, (company, "Full-time · 9 yrs"), "", tag("ul", *inner)))
    schools = [
        _row(not i, (one["school"], one.get("degree", ""), one.get("years", "")), one.get("description", ""))
        for i, one in enumerate(person.schools)
    ]
    honors = [
        _row(not i, (one["title"], _issued(one)), one.get("description", "")) for i, one in enumerate(person.honors)
    ]
    named = (("experience", rows), ("education", schools), ("honors", honors))
    return [_card(person.heading(kind), *found) for kind, found in named if found]


def _issued(honor: Entry) -> str:
    issuer = f"Issued by {honor['issuer']}" if honor.get("issuer") else ""
    return " · ".join(part for part in (issuer, honor.get("date", "")) if part)


# ---- the older layout ----


def older(person: Person) -> str:
    """The layout of 2021 to early 2026."""
    top = _older_top(person)
    about = _older_card("about", person, tag("div", _twice(person.about))) if person.about else ""
    jobs = []
    for company, roles in person.jobs:
        if len(roles) == 1:
            jobs.append(_older_job(roles[0], company))
        else:
            inner = [_older_job(job, "") for job in roles]
            jobs.append(_older_row((company, "Full-time · 9 yrs"), inner=inner))
    schools = [
        _older_row((one["school"], one.get("degree", ""), one.get("years", "")), one.get("description", ""))
        for one in person.schools
    ]
    honors = [_older_row((one["title"], _issued(one)), one.get("description", "")) for one in person.honors]
    cards = [
        _older_card(kind, person, tag("div", tag("ul", *rows)))
        for kind, rows in (("experience", jobs), ("education", schools), ("honors", honors))
        if rows
    ]
    rail = tag(
        "aside", tag("section", tag("h2", _twice("More profiles for you")), *(tag("p", prose(x)) for x in person.rail))
    )
    return page(person, tag("main", top, about, _older_activity(person), *cards), rail)


def _twice(text: str, spoken: str = "") -> str:
    return tag("span", prose(text), aria_hidden="true") + tag("span", escape(spoken or text, quote=False), cls="spoken")


def _older_card(kind: str, person: Person, body: str) -> str:
    return tag("section", tag("div", id=kind), tag("div", tag("h2", _twice(person.heading(kind)))), body)


def _older_top(person: Person) -> str:
    said = tag("span", f" ({person.pronouns}) ") if person.pronouns else ""
    degree = tag(
        "span",
        tag("span", f"{person.degree} degree connection", cls="spoken"),
        tag("span", person.degree, aria_hidden="true"),
    )
    name = tag("div", tag("a", tag("h1", prose(person.name))), said, degree)
    badges = tag("ul", *(tag("li", tag("button", tag("div", prose(company)))) for company, _ in person.jobs[:1]))
    contact = tag("span", tag("a", "Contact info", href=f"/in/{person.slug}/overlay/contact-info/"))
    place = tag("div", tag("span", prose(person.location)), " ", contact)
    known = ""
    if person.mutual:
        sentence = mutual_sentence(person, "," if len(person.mutual) > 1 else "")
        both = tag("span", sentence, aria_hidden="true") + tag("span", sentence, cls="spoken")
        known = tag("a", tag("span", both), href="https://www.linkedin.com/search/results/people/?facetNetwork=F")
    counts = tag("ul", tag("li", "1,204 followers"), tag("li", tag("span", tag("span", "500+"), " connections")))
    return tag(
        "section", name, tag("div", prose(person.headline)), badges, place, counts, known, tag("button", "Connect")
    )


def _older_row(lines: Sequence[str], text: str = "", inner: Sequence[str] = (), spoken: str = "") -> str:
    title, *rest = lines
    facts = [
        tag("div", tag("div", _twice(title))),
        *(tag("span", _twice(line, spoken if _is_date(line) else "")) for line in rest if line),
    ]
    below = [*([tag("li", tag("div", _twice(text)))] if text else []), *inner]
    return tag("li", tag("div", tag("a", *facts), tag("div", tag("ul", *below)) if below else ""))


def _is_date(line: str) -> bool:
    return " - " in line and any(c.isdigit() for c in line)


def _older_job(job: Entry, company: str) -> str:
    line = " · ".join(part for part in (company, job.get("employment_type", "")) if part) if company else ""
    dated = _dated(job)
    lines = [job["title"], *([line] if line else []), dated, *([job["location"]] if job.get("location") else [])]
    return _older_row(lines, job.get("description", ""), spoken=dated.replace(" - ", " to "))


def _older_activity(person: Person) -> str:
    items = []
    for post in person.posts:
        author, own = post.get("author", person.name), "author" not in post
        header = tag("div", tag("span", tag("a", prose(person.name)), " ", post.get("verb", "reposted this")))
        degree = person.degree if own else "3rd+"
        name = tag("a", tag("span", _twice(author)), tag("span", _twice(f" • {degree}", degree)))
        line = tag("span", _twice(person.headline)) if own else ""
        when = tag("span", _twice(f"{post['age']} • ", f"{post['age']} ago • Visible to anyone"))
        words = re.sub(
            r"#(\w+)",
            lambda m: tag(
                "a", tag("span", "hashtag", cls="spoken"), tag("span", tag("span", "#", aria_hidden="true"), m[1])
            ),
            prose(post["text"]),
        )
        body = tag("div", tag("a", tag("div", tag("span", tag("span", words, dir="ltr")))))
        counts = tag("ul", *(tag("li", tag("button", count)) for count in ("87", "12 comments", "3 reposts")))
        items.append(
            tag("li", tag("div", tag("div", "" if own else header, name, line, when, body), counts, role="article"))
        )
    body = tag("ul", *items) if items else tag("p", prose(f"{person.name.split()[0]} hasn’t posted yet"))
    pills = tag("div", tag("button", "Posts"), " ", tag("button", "Comments"))
    return _older_card("activity", person, pills + body + tag("footer", tag("a", "Show all posts")))


# ---- what a browser copies ----

_BLOCKS = {
    "article",
    "aside",
    "body",
    "div",
    "footer",
    "h1",
    "h2",
    "h3",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "p",
    "section",
    "ul",
}
_UNCOPIED = {"head", "script", "style", "title"}


def copied(html: str, whole: bool = False) -> str:
    """The text that a browser would copy of a page's main part, or of the whole page."""
    root = lxml.html.document_fromstring(html)
    out: list[str | int] = []
    _copy(root if whole else (root.findall(".//main") or [root])[0], out)
    text, edge = "", 0
    for piece in out:
        if isinstance(piece, int):
            edge = max(edge, piece)
        elif piece.strip(" ") or (text and not edge):
            text += "\n" * edge + (piece.lstrip(" ") if edge else piece)
            edge = 0
    return re.sub(r" *\n", "\n", re.sub(r" {2,}", " ", text)).strip() + "\n"


def _copy(element: HtmlElement, out: list[str | int]) -> None:
    spoken = element.get("class") == "spoken"
    if element.tag in _UNCOPIED or element.get("class") == "unseen" or element.get("hidden") is not None:
        return
    edge = 2 if element.tag == "p" else 1 if element.tag in _BLOCKS or spoken else 0
    out.append("\n" if element.tag == "br" else edge)
    out.append(re.sub(r"\s+" if spoken else r"[ \t]+", " ", element.text or ""))
    for child in element:
        _copy(child, out)
        out.append(child.tail or "")
    out.append(edge)
