"""The layout of 2026: links, paragraphs and rules; the rail and the footer stand inside `main`."""

from __future__ import annotations

from collections.abc import Iterable

from tests.page.draw import Person, dated, issued, mutual_sentence, page, prose, tag


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


def _newer_below(person: Person) -> list[str]:
    rows = []
    for company, roles in person.jobs:
        if len(roles) == 1:
            job = roles[0]
            line = " · ".join(part for part in (company, job.get("employment_type")) if part)
            lines = (job["title"], line, dated(job), job.get("location", ""))
            rows.append(_row(not rows, lines, job.get("description", "")))
        else:
            inner = [
                tag("li", _row(True, (job["title"], dated(job), job.get("location", "")), job.get("description", "")))
                for job in roles
            ]
            rows.append(_row(not rows, (company, "Full-time · 9 yrs"), "", tag("ul", *inner)))
    schools = [
        _row(not i, (one["school"], one.get("degree", ""), one.get("years", "")), one.get("description", ""))
        for i, one in enumerate(person.schools)
    ]
    honors = [
        _row(not i, (one["title"], issued(one)), one.get("description", "")) for i, one in enumerate(person.honors)
    ]
    named = (("experience", rows), ("education", schools), ("honors", honors))
    return [_card(person.heading(kind), *found) for kind, found in named if found]
