"""The layout of 2021 to early 2026: list items, all texts twice, the rail outside `main`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from tests.page.draw import Entry, Person, dated, issued, mutual_sentence, page, prose, tag


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
    honors = [_older_row((one["title"], issued(one)), one.get("description", "")) for one in person.honors]
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
    span = dated(job)
    lines = [job["title"], *([line] if line else []), span, *([job["location"]] if job.get("location") else [])]
    return _older_row(lines, job.get("description", ""), spoken=span.replace(" - ", " to "))


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
