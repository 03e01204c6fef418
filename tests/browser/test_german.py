"""In German the panel says everything in German: its own words, and the server's. Drafts and the page's words apart."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect
from tests.bench.profiles import person
from tests.browser.chromium import EXTENSION, Browser, Panel, browsing, executable, sandbox_flags
from tests.browser.german import BARE, all_german
from tests.browser.profiles import OTTOLINE, SITE, Person, feed, page
from tests.browser.serving import Server, free_port, overture, serving
from tests.browser.squatter import squatting
from tests.page.newer import newer

pytestmark = pytest.mark.browser
PRIVATE = "My father died on Sunday, and the funeral is on Friday. I am grateful for every one of your letters."
MOURNING = replace(OTTOLINE, posts=(*OTTOLINE.posts, ("2d", PRIVATE)))
BADLY = "Hi! Do you have a job for me? I am passionate about ferries! Here is my CV: https://example.org 🎉"
ME = {
    "name": "Ifeanyi Marklund",
    "headline": "Airport shift planner",
    "about": "I volunteer with Redningsselskapet Askøy.",
    "education": [{"school": "Haugesund Maritime College", "degree": "", "years": ""}],
}


@pytest.fixture
def german(tmp_path: Path) -> Path:
    """The extension with German as its only language, for a Chromium may have none but English of its own."""
    copy = tmp_path / "extension"
    shutil.copytree(EXTENSION, copy)
    shutil.rmtree(copy / "_locales" / "en")
    manifest = json.loads((copy / "manifest.json").read_text(encoding="utf-8"))
    (copy / "manifest.json").write_text(json.dumps({**manifest, "default_locale": "de"}), encoding="utf-8")
    return copy


@pytest.fixture
def fresh(playwright: Playwright, german: Path, tmp_path: Path) -> Iterator[Browser]:
    """A browser with the German extension in which nothing is paired."""
    with browsing(playwright, tmp_path / "chromium", extensions=(german,)) as context:
        yield Browser(context)


def read(browser: Browser, who: Person) -> Panel:
    """The panel after a click on this person's page."""
    browser.click_toolbar(browser.show(who.url, page(who)))
    panel = browser.panel()
    panel.size(380, 900)
    return panel


def paired(browser: Browser, who: Person, server: Server) -> Panel:
    """The same, paired by hand."""
    panel = read(browser, who)
    panel.run(f"chrome.storage.local.set({{ port: {server.port} }})")
    panel.fill(".pair input", server.code())
    panel.click(".pair button")
    panel.shows(who.name)
    return panel


def wait_for(panel: Panel, state: str) -> None:
    """Wait until the panel is in a state, or a trouble of this name stands above the results."""
    panel.until(f"!!document.querySelector('[data-state={state}], [data-trouble={state}]')")


def open_all(panel: Panel) -> None:
    """Open all that is folded up."""
    panel.run("for (const each of document.querySelectorAll('details')) each.open = true")


def test_before_there_is_anybody(fresh: Browser, tmp_path: Path) -> None:
    """No server, another program, no pairing, a wrong code and a spent one: each with what to do, in German."""
    server = Server(free_port(), tmp_path / "data")
    panel = read(fresh, OTTOLINE)
    panel.run(f"chrome.storage.local.set({{ port: {server.port} }})")
    wait_for(panel, "not-running")
    open_all(panel)
    all_german(panel, "not running")
    with squatting(server.port):
        wait_for(panel, "not-ours")
        all_german(panel, "not ours")
    server.start()
    try:
        wait_for(panel, "not-paired")
        server.code()
        panel.fill(".pair input", "1234")
        panel.click(".pair button")
        panel.shows("Das ist kein Code")
        all_german(panel, "no code")
        panel.fill(".pair input", "00000000")
        panel.click(".pair button")
        panel.shows("Das ist nicht der Code.")
        all_german(panel, "wrong code")
        for _ in range(5):
            panel.click(".pair button")
        panel.shows("Zurzeit gilt kein Code")
        all_german(panel, "spent code")
    finally:
        server.stop()


def test_what_was_found_and_what_to_say(fresh: Browser, tmp_path: Path) -> None:
    """Talking points with their reasons, a private one too, checks, and the ways in which there are no drafts."""
    with serving(tmp_path / "data") as server:
        me = tmp_path / "me.json"
        me.write_text(json.dumps(ME), encoding="utf-8")
        overture("about-me", "set", str(me), data_dir=server.data_dir)
        panel = paired(fresh, MOURNING, server)
        panel.shows("Einstiege")
        panel.click("section button.wide")
        open_all(panel)
        panel.shows("Es geht um einen Verlust: Beginnen Sie besser nicht damit.")
        panel.shows("Es sind Worte für die andere Person.")
        all_german(panel, "found")
        for width in (320, 400, 600):
            panel.size(width, 900)
            assert panel.clipped() == []
            assert panel.run("document.documentElement.scrollWidth") <= width
            tabs = "[...document.querySelectorAll('[role=tab]')].map((each) => each.offsetTop)"
            assert len(set(panel.run(tabs))) == 1
            panel.shot(f"german-found-{width}")
        panel.fill("#message-text", BADLY)
        panel.shows("Das klingt nach der Bitte um eine Stelle")
        all_german(panel, "checks")
        panel.click("[data-key=sent]")
        all_german(panel, "asked again before it is saved")
        panel.fill("#message-text", " ")
        panel.shows("Die Nachricht ist leer.")
        all_german(panel, "empty")
        panel.run("for (const each of document.querySelectorAll('.point input:checked')) each.click()")
        panel.shows("Sie haben alles abgewählt")
        all_german(panel, "all unticked")
        read(fresh, BARE).shows("Hier ist nichts, womit man beginnen könnte")
        all_german(panel, "nothing found")


def test_what_goes_wrong_later(fresh: Browser, tmp_path: Path) -> None:
    """No profile, signed out, another tab, a page that cannot be read, a server that is gone or cannot save."""
    with serving(tmp_path / "data") as server:
        feed_tab = fresh.show(f"{SITE}/feed/", feed())
        fresh.click_toolbar(feed_tab)
        panel = fresh.panel()
        panel.run(f"chrome.storage.local.set({{ port: {server.port} }})")
        panel.fill(".pair input", server.code())
        panel.click(".pair button")
        wait_for(panel, "not-a-profile")
        all_german(panel, "no profile")
        for words in ("Page not found", "Sign in to view"):
            body = f"<!doctype html><title>LinkedIn</title><main><h1>{words}</h1></main>"
            fresh.click_toolbar(fresh.show(f"{SITE}/in/nobody-{len(words)}/", body))
            panel.until("document.querySelector('[data-state=not-a-profile]')?.textContent.includes('LinkedIn')")
            all_german(panel, words)
        read(fresh, OTTOLINE).shows("Einstiege")
        own = fresh.context.new_page()
        own.goto("chrome://version/")
        panel.shows("Diese Worte gelten Ottoline")
        all_german(panel, "stale")
        fresh.click_toolbar(own)
        wait_for(panel, "not-readable")
        all_german(panel, "not readable")
        (server.data_dir / "overture.sqlite3").chmod(0o644)
        panel.click("[data-key=sent]")
        panel.click("[data-key=sent]")
        wait_for(panel, "error")
        assert panel.run("document.querySelector('[data-trouble=error] p').textContent").startswith("Versuchen Sie")
        server.stop()
        panel.choose("select[data-key='choice tone']", "formal")
        wait_for(panel, "not-running")
        all_german(panel, "gone")


def test_the_other_tabs(fresh: Browser, tmp_path: Path) -> None:
    """Follow-up, the talk with its checklist, contacts and About me, each empty and filled."""
    with serving(tmp_path / "data") as server:
        panel = paired(fresh, OTTOLINE, server)
        for tab in ("follow-up", "talk", "contacts", "about"):
            panel.click(f"#tab-{tab}")
            panel.until(f"!!document.querySelector('#view-{tab} h2')")
            all_german(panel, f"{tab}, empty")
        panel.click("fieldset button")
        all_german(panel, "a row")
        panel.click("form.about button.primary")
        panel.shows("Gespeichert, aber leer")
        all_german(panel, "saved")
        panel.click("#tab-talk")
        panel.click("#view-talk button.primary")
        panel.shows("wenn 20 Minuten um sind")
        all_german(panel, "talk")
        panel.shot("german-talk")
        panel.click("#tab-write")
        panel.click("[data-key=sent]")
        panel.click("[data-key=sent]")
        panel.shows("In Kontakten gespeichert")
        panel.click("#tab-follow-up")
        for stage in ("reminder", "thank-you", "update"):
            panel.choose("#view-follow-up select", stage)
            panel.run("document.querySelector('#learned').value = 'that slack is planned'")
            panel.click("#view-follow-up button.primary")
            panel.until("!!document.querySelector('#follow-up-text')?.value")
            all_german(panel, stage)
        panel.click("#tab-contacts")
        panel.until("!!document.querySelector('.contact')")
        open_all(panel)
        panel.click("[data-key=forgetOne]")
        all_german(panel, "contacts")


def test_a_part_that_was_not_loaded_is_named(fresh: Browser, tmp_path: Path) -> None:
    """The server's note names it in English; the panel says the same in German, with what to do."""
    who = replace(person(4), name="Ilse Quell")
    with serving(tmp_path / "data") as server:
        fresh.click_toolbar(fresh.show(f"{SITE}/in/{who.slug}/", newer(who, loaded=False)))
        panel = fresh.panel()
        panel.run(f"chrome.storage.local.set({{ port: {server.port} }})")
        panel.fill(".pair input", server.code())
        panel.click(".pair button")
        note = panel.until("document.querySelector('[data-note$=not-loaded]')?.textContent")
        assert note.startswith("Noch nicht geladen (")
        assert "Berufserfahrung" in note


def test_the_local_page(playwright: Playwright, tmp_path: Path) -> None:
    """It speaks the browser's language, from the first form to the chart."""
    with serving(tmp_path / "data") as server:
        chromium = playwright.chromium.launch(executable_path=executable(), args=sandbox_flags())
        opened = chromium.new_context(locale="de-DE", viewport={"width": 1000, "height": 900}).new_page()
        opened.goto(f"{server.url}/#code={server.code()}")
        opened.locator(".sample").first.click()
        expect(opened.locator(".opener").first).to_be_visible()
        opened.locator("details").evaluate_all("all => all.forEach((each) => (each.open = true))")
        all_german(opened, "a sample")
        chromium.close()
