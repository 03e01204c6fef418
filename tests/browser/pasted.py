"""Somebody's profile, pasted into the local page, and what the page asks of the server for it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, Request, expect
from tests.browser.serving import Server, overture

TALL = {"width": 400, "height": 1100}
URL = "https://www.linkedin.com/in/wilhelmina-okonjo-reyes/"
PASTED = """Wilhelmina Okonjo-Reyes
2nd degree connection
2nd
Lighthouse keeper turned optics engineer | Fresnel lenses
Tromsø, Troms, Norway Contact info
412 connections
About
About
I kept a lighthouse for six winters and now I design the lenses that made it lonely.
In 2023 my team cut the weight of a harbour lens from 90 kg to 31 kg.
In 2024 I moved 40 harbour lights off mercury baths and wrote the guide that other ports use.
Experience
Experience
Optics Engineer
Optics Engineer
Nordlys Optikk · Full-time
Nordlys Optikk · Full-time
Feb 2020 - Present · 6 yrs 10 mos
Feb 2020 to Present · 6 yrs 10 mos
Tromsø, Troms, Norway
Tromsø, Troms, Norway
Education
Education
Narvik Technical College
Narvik Technical College
Bachelor, Optical Engineering
Bachelor, Optical Engineering
2010 - 2013
2010 - 2013
"""
DRAFTED = "[...document.querySelectorAll('.facts mark')].map((mark) => mark.textContent)"


@contextmanager
def pasted(chromium: Browser, server: Server) -> Iterator[Page]:
    """The local page with her profile, and nobody written to."""
    overture("contacts", "forget", "--all", data_dir=server.data_dir)
    with chromium.new_context(viewport=TALL) as context:  # type: ignore[arg-type]
        opened = context.new_page()
        opened.goto(f"{server.url}/#code={server.code()}")
        paste(opened)
        yield opened


def paste(page: Page) -> None:
    """Paste her profile."""
    page.get_by_label("Paste a profile").fill(PASTED)
    page.get_by_label("Its address").fill(URL)
    page.get_by_role("button", name="Find openers").click()
    expect(page.locator(".opener").first).to_be_visible()


def settled(page: Page) -> None:
    """Wait until nothing is being composed."""
    page.wait_for_timeout(200)
    expect(page.locator("[data-working]")).to_have_count(0)


def asked(page: Page, name: str) -> list[dict[str, object]]:
    """The bodies of all calls of one name from now on."""
    bodies: list[dict[str, object]] = []

    def note(request: Request) -> None:
        if request.url.endswith(f"/v1/{name}"):
            bodies.append(json.loads(request.post_data or "{}"))

    page.on("request", note)
    return bodies
