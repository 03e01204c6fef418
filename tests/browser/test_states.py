"""Each state that the panel can be in says what is the matter and what to do, and loses nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.browser.chromium import Browser, Panel
from tests.browser.opening import open_on, state
from tests.browser.profiles import CASIMIR, HOSTILE, OTTOLINE, Person, activity, feed, page
from tests.browser.serving import Server, free_port, overture, serving

pytestmark = pytest.mark.browser
PAIRING = {"token": "canary-token", "client": "0123456789abcdef"}


def commands(panel: Panel) -> list[str]:
    """The commands shown, each of which has its button that copies it."""
    shown = "[...document.querySelectorAll('.command')].filter((each) => each.checkVisibility())"
    assert panel.run(f"{shown}.every((each) => each.querySelector('button').textContent === 'Copy')")
    return list(panel.run(f"{shown}.map((each) => each.querySelector('code').textContent)"))


def test_waits_for_the_server_and_goes_on_by_itself(fresh: Browser, tmp_path: Path) -> None:
    """Without a server the panel shows the commands; once it runs, it asks for the code, says what is wrong with one,
    and shows what it read.
    """
    server = Server(free_port(), tmp_path / "data")
    panel = open_on(fresh)
    panel.run(f"chrome.storage.local.set({{ port: {server.port} }})")
    panel.shows("overture serve")
    assert state(panel) == "not-running"
    panel.shows(f"--port {server.port}")
    assert commands(panel) == [f"make run PORT={server.port}", f"overture serve --port {server.port}"]
    panel.shot("state-not-running", whole=False)
    server.start()
    try:
        panel.shows("Eight-digit code")
        assert state(panel) == "not-paired"
        panel.shot("state-not-paired", whole=False)
        for typed in ("1234", "abcdefgh", ""):
            panel.fill(".pair input", typed)
            panel.click(".pair button", "Pair")
            panel.until("document.querySelector('.problem[role=alert]').textContent.includes('eight digits')")
            panel.run("document.querySelector('.problem').textContent = ''")
        assert commands(panel) == [".venv/bin/overture pair", "overture pair"]
        breaks = "document.querySelector('.command code').innerHTML"
        assert panel.run(breaks).replace("<wbr>", "|") == "|.venv/|bin/|overture |pair"
        panel.fill(".pair input", "00000000")
        panel.click(".pair button", "Pair")
        panel.until("document.querySelector('.problem').textContent.includes('newer one has replaced it')")
        panel.fill(".pair input", server.code())
        panel.click(".pair button", "Pair")
        panel.shows(OTTOLINE.name)
        panel.shows("Openers")
    finally:
        server.stop()


def test_keeps_words_when_the_server_goes_and_comes_back(fresh: Browser, tmp_path: Path) -> None:
    """A message and an About me that were being written survive a server's end, and the panel's."""
    with serving(tmp_path / "data") as server:
        panel = open_on(fresh)
        panel.pair(server.port, server.code)
        panel.shows("Openers")
        panel.fill("#message-text", "My own words about ferries.")
        panel.click("[role=tab]", "About me")
        panel.fill("input[name=headline]", "Night porter")
        server.stop()
        panel.click("[role=tab]", "Write")
        panel.choose("select[data-key='choice tone']", "formal")
        panel.shows("overture serve")
        assert state(panel) == "not-running"
        assert panel.run("document.querySelector('#message-text').value") == "My own words about ferries."
        panel.shot("state-gone", whole=False)
        server.start()
        panel.until("![...document.querySelectorAll('[data-trouble]')].some((each) => each.checkVisibility())")
        fresh.pause(400)

        fresh.session.send("Target.closeTarget", {"targetId": fresh.panel_target()})
        fresh.pause(300)
        fresh.click_toolbar(fresh.context.pages[-1])
        again = fresh.panel()
        again.until("document.querySelector('#message-text')?.value === 'My own words about ferries.'")
        assert again.run("document.querySelector(\"select[data-key='choice tone']\").value") == "formal"
        again.click("[role=tab]", "About me")
        again.until("document.querySelector('input[name=headline]')?.value === 'Night porter'")


def test_saves_about_me_once_the_server_is_back(fresh: Browser, tmp_path: Path) -> None:
    """What was to be saved while there was no server is saved by itself when there is, whatever tab is shown."""
    with serving(tmp_path / "data") as server:
        panel = open_on(fresh)
        panel.pair(server.port, server.code)
        panel.shows("Openers")
        panel.click("[role=tab]", "About me")
        panel.fill("input[name=headline]", "Night porter")
        server.stop()
        panel.click("form.about button", "Save")
        panel.shows("It will be saved as soon as it does.")
        panel.shows("overture serve")
        panel.shot("state-saved-later")
        panel.click("[role=tab]", "Talk")
        server.start()
        panel.until("chrome.storage.local.get('about').then(({ about }) => !about)")
        assert json.loads(overture("about-me", data_dir=server.data_dir))["headline"] == "Night porter"
        panel.click("[role=tab]", "About me")
        panel.shows("Saved on this computer.")


def test_says_when_it_is_no_longer_paired(fresh: Browser, tmp_path: Path) -> None:
    """After `overture pair --revoke` the panel asks for a code and for nothing else, keeps what it shows, and goes on
    with a new one.
    """
    with serving(tmp_path / "data") as server:
        panel = open_on(fresh)
        panel.pair(server.port, server.code)
        panel.shows("Openers")
        fresh.context.pages[-1].evaluate(f"history.pushState(null, '', '{CASIMIR.url}')")
        panel.shows("These words are for Ottoline")
        overture("pair", "--revoke", "all", data_dir=server.data_dir)
        panel.choose("select[data-key='choice tone']", "plain")
        panel.shows("Eight-digit code")
        panel.shows("again if Overture has forgotten it")
        assert "These words are for" not in panel.text()
        assert panel.run("!!document.querySelector('.opener')")
        panel.fill(".pair input", server.code())
        panel.click(".pair button", "Pair")
        panel.until("!document.querySelector('[data-trouble]') && !!document.querySelector('.opener')")


def test_says_what_is_no_profile(fresh: Browser, tmp_path: Path) -> None:
    """A feed, another site and a page of the browser's own each get a sentence with what to do, and where to try it."""
    with serving(tmp_path / "data") as server:
        tab = fresh.show("https://www.linkedin.com/feed/", feed())
        fresh.click_toolbar(tab)
        panel = fresh.panel()
        panel.size(380, 800)
        panel.pair(server.port, server.code)
        panel.until("document.querySelector('[data-state]')?.dataset.state === 'not-a-profile'")
        panel.shot("state-not-a-profile", whole=False)
        ways = "[...document.querySelectorAll('[data-key=local-page] a')].map((each) => each.href)"
        panel.until(f"{ways}[0] === 'http://127.0.0.1:{server.port}/'")
        elsewhere = fresh.show("https://example.org/in/somebody/", page(OTTOLINE))
        fresh.click_toolbar(elsewhere)
        panel.shows("This page is not a profile")
        own = fresh.context.new_page()
        own.goto("chrome://version/")
        fresh.click_toolbar(own)
        panel.shows("This page cannot be read")
        panel.shot("state-not-readable", whole=False)


def test_marks_the_last_persons_results(fresh: Browser, tmp_path: Path) -> None:
    """When the tab shows somebody else, the results say whose they are; the next click reads the new one."""
    with serving(tmp_path / "data") as server:
        tab = fresh.show(OTTOLINE.url, page(OTTOLINE))
        tab.route(CASIMIR.url, lambda route: route.fulfill(body=page(CASIMIR), content_type="text/html; charset=utf-8"))
        fresh.click_toolbar(tab)
        panel = fresh.panel()
        panel.size(380, 800)
        panel.pair(server.port, server.code)
        panel.shows(OTTOLINE.name)
        tab.evaluate(f"history.pushState(null, '', '{CASIMIR.url}')")
        panel.shows("These words are for Ottoline")
        panel.shot("state-stale", whole=False)
        tab.evaluate(f"history.pushState(null, '', '{OTTOLINE.url}')")
        panel.until("!document.querySelector('.stale')")
        tab.goto(CASIMIR.url)
        panel.shows("These words are for Ottoline")
        fresh.click_toolbar(tab)
        panel.shows(CASIMIR.headline)
        assert not panel.run("!!document.querySelector('.stale')")
        assert OTTOLINE.name not in panel.text()


def test_adds_a_further_page_of_the_same_person(fresh: Browser, tmp_path: Path) -> None:
    """A click on the same person's activity page merges it; a click on their profile reads that one anew."""
    with serving(tmp_path / "data") as server:
        panel = open_on(fresh)
        panel.pair(server.port, server.code)
        panel.shows("Openers")
        before = panel.run("Number(document.querySelector('h3 .count').textContent)")
        posts = [("2mo", "We taught forty deckhands to read the winter timetable aloud, and eleven now correct it.")]
        fresh.click_toolbar(fresh.show(OTTOLINE.url + "recent-activity/all/", activity(OTTOLINE, posts)))
        panel.shows("2 pages read")
        panel.until(f"Number(document.querySelector('h3 .count').textContent) > {before}")
        panel.shows(OTTOLINE.headline)


def test_nothing_to_open_with(fresh: Browser, tmp_path: Path) -> None:
    """A nearly empty profile gets the advice to connect without a note, and no invented opener."""
    bare = Person(slug="quill-bare", name="Quill Bare", headline="--", place="Malmö, Sweden", degree="3rd", about="")
    with serving(tmp_path / "data") as server:
        panel = open_on(fresh, bare)
        panel.pair(server.port, server.code)
        panel.shows("Quill Bare")
        panel.shows("Nothing here to open with")
        assert panel.run("document.querySelectorAll('.opener').length") == 0
        panel.shot("state-nothing-found")


def test_markup_stays_text(fresh: Browser, tmp_path: Path) -> None:
    """Markup, scripts and invisible characters of a page are shown as words, and do nothing."""
    with serving(tmp_path / "data") as server:
        panel = open_on(fresh, HOSTILE)
        panel.pair(server.port, server.code)
        panel.shows("Mallory")
        panel.click(".proof > summary")
        foreign = "script:not([src^='../panel/']), main img, iframe, main svg, [onerror], [onload], a:not(.fact)"
        shown = panel.run(
            f"""({{ title: document.title, html: document.body.innerHTML,
                   foreign: document.querySelectorAll({json.dumps(foreign)}).length,
                   odd: /[\\u202a-\\u202e\\u200b]/.test(document.querySelector("#message-text").value) }})"""
        )
        assert shown["title"] == "Overture"
        assert shown["foreign"] == 0
        assert not shown["odd"]
        assert "&lt;img" in shown["html"]
