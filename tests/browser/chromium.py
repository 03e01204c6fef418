"""Headless Chromium with the extension, its toolbar button, and its side panel over the DevTools protocol.

The side panel is no page of Playwright's context: it is attached to by its target, and its messages travel through a
browser session.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, CDPSession, Page, Playwright

ROOT = Path(__file__).resolve().parents[2]
EXTENSION = ROOT / "extension"
EXTENSION_ID = (EXTENSION / "chrome-id.txt").read_text(encoding="ascii").strip()
SHOTS = ROOT / "build" / "screenshots"
SYSTEM = "/usr/bin/chromium"
PATIENCE = 10_000  # milliseconds
CLICKS = 3
PANEL = f"chrome-extension://{EXTENSION_ID}/panel/panel.html"
STEP = 10


def executable() -> str | None:
    """Chromium by the CHROMIUM variable, the system's, or None for Playwright's own."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or (SYSTEM if Path(SYSTEM).exists() else None)


def sandbox_flags() -> list[str]:
    """Chromium's sandbox refuses to run as root."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


@contextmanager
def browsing(
    playwright: Playwright,
    profile: Path,
    extensions: tuple[Path, ...] = (EXTENSION,),
    flags: tuple[str, ...] = (),
    **more: Any,
) -> Iterator[BrowserContext]:
    """A browser with a fresh profile, and with these extensions only."""
    loaded = ",".join(map(str, extensions))
    switches = [f"--load-extension={loaded}", f"--disable-extensions-except={loaded}"] if extensions else []
    context = playwright.chromium.launch_persistent_context(
        profile,
        executable_path=executable(),
        channel=None if executable() else "chromium",  # Playwright's own, the whole browser and not its headless shell
        headless=True,
        args=[*switches, *sandbox_flags(), "--enable-unsafe-extension-debugging", *flags],
        ignore_default_args=["--disable-extensions"],
        **more,
    )
    context.set_default_timeout(PATIENCE)
    try:
        yield context
    finally:
        context.close()


class Browser:
    """A context with what Playwright does not have: toolbar clicks and the side panel."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        assert context.browser
        self.session: CDPSession = context.browser.new_browser_cdp_session()
        self._answers: dict[str, dict[int, dict[str, Any]]] = {}
        self.session.on("Target.receivedMessageFromTarget", self._received)

    def show(self, url: str, html: str) -> Page:
        """A page with this markup at this address, in front; nothing goes over the network."""
        page = self.context.new_page()
        page.route("https://**", lambda route: route.fulfill(status=404, body=""))
        page.route(url, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
        page.goto(url)
        page.bring_to_front()
        return page

    def click_toolbar(self, page: Page) -> None:
        """A real click on the extension's button while `page` is in front."""
        tabs = self.targets("tab")
        target = next(tab for tab in tabs if tab["url"] == page.url)
        for _ in range(CLICKS):  # a busy browser may swallow one, as it may a person's
            self.session.send("Extensions.triggerAction", {"id": EXTENSION_ID, "targetId": target["targetId"]})
            for _ in range(PATIENCE // STEP // CLICKS):
                if any(t["url"] == PANEL for t in self.targets("page")):
                    return
                self.pause()

    def targets(self, kind: str) -> list[dict[str, Any]]:
        """All targets of one type."""
        found = self.session.send("Target.getTargets", {"filter": [{"type": kind}]})
        return list(found["targetInfos"])

    def panel(self) -> Panel:
        """The side panel, once it is open."""
        return Panel(self, self.panel_target())

    def panel_target(self) -> str:
        """The side panel's target, once it is open."""
        for _ in range(PATIENCE // STEP):
            for target in self.targets("page"):
                if target["url"] == PANEL:
                    return str(target["targetId"])
            self.pause()
        raise AssertionError("the side panel did not open")

    def pause(self, milliseconds: int = STEP) -> None:
        """Let events come in."""
        self.context.pages[0].wait_for_timeout(milliseconds)

    def _received(self, event: dict[str, Any]) -> None:
        message = json.loads(event["message"])
        if "id" in message:
            self._answers.setdefault(event["sessionId"], {})[message["id"]] = message

    def answer(self, session: str, number: int) -> dict[str, Any]:
        """What a target answered to a message."""
        for _ in range(PATIENCE // STEP):
            if number in self._answers.get(session, {}):
                return self._answers[session].pop(number)
            self.pause()
        raise AssertionError("the target did not answer")


class Panel:
    """The side panel: what it shows, and a hand on it."""

    def __init__(self, browser: Browser, target: str) -> None:
        self.browser = browser
        attached = browser.session.send("Target.attachToTarget", {"targetId": target, "flatten": False})
        self._session = attached["sessionId"]
        self._number = 0

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        """One DevTools call to the panel."""
        self._number += 1
        message = json.dumps({"id": self._number, "method": method, "params": params})
        self.browser.session.send("Target.sendMessageToTarget", {"sessionId": self._session, "message": message})
        answer = self.browser.answer(self._session, self._number)
        assert "error" not in answer, answer["error"]
        return dict(answer["result"])

    def run(self, script: str) -> Any:
        """The value of an expression in the panel; promises are awaited."""
        wishes = {"awaitPromise": True, "returnByValue": True, "userGesture": True}
        found = self.send("Runtime.evaluate", expression=script, **wishes)
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def until(self, script: str, patience: int = PATIENCE) -> Any:
        """The expression's first truthy value (an element, which does not travel, comes as {})."""
        for _ in range(max(1, patience // 30)):
            if (value := self.run(script)) or value == {}:
                return value
            self.browser.pause(20)
        raise AssertionError(f"never true: {script}\nThe panel shows:\n{self.text()}")

    def settled(self) -> None:
        """Wait until nothing is being composed."""
        self.until("!document.querySelector('[data-working]')")

    def text(self) -> str:
        """All that is shown."""
        return str(self.run("document.body.innerText"))

    def shows(self, words: str, patience: int = PATIENCE) -> None:
        """Wait until these words are shown."""
        self.until(f"document.body.innerText.includes({json.dumps(words)})", patience)

    def click(self, selector: str, words: str = "") -> None:
        """A real mouse click on the first shown element of a selector, holding these words."""
        find = f"""(() => {{
          const all = [...document.querySelectorAll({json.dumps(selector)})];
          const one = all.find((each) => each.checkVisibility() && each.textContent.includes({json.dumps(words)}));
          if (!one) return null;
          one.scrollIntoView({{ block: "center", behavior: "instant" }});
          const {{ x, y, width, height }} = one.getClientRects()[0];
          return [x + width / 2, y + height / 2];
        }})()"""
        x, y = self.until(find)
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def fill(self, selector: str, words: str) -> None:
        """Replace a field's text as typing does."""
        self.until(f"!!document.querySelector({json.dumps(selector)})")
        self.run(f"(() => {{ const f = document.querySelector({json.dumps(selector)}); f.focus(); f.select(); }})()")
        self.send("Input.insertText", text=words)

    def choose(self, selector: str, value: str) -> None:
        """Choose from a list."""
        self.run(f"""(() => {{ const list = document.querySelector({json.dumps(selector)});
          list.value = {json.dumps(value)}; list.dispatchEvent(new Event("change", {{ bubbles: true }})); }})()""")

    def press(self, key: str, code: int, text: str = "", shift: bool = False) -> None:
        """One key, down and up."""
        one = {"key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": 8 if shift else 0}
        down = {"type": "keyDown", "text": text} if text else {"type": "rawKeyDown"}
        self.send("Input.dispatchKeyEvent", **one, **down)
        self.send("Input.dispatchKeyEvent", **one, type="keyUp")

    def size(self, width: int, height: int, scale: float = 1) -> None:
        """Give the panel these CSS pixels."""
        size = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False}
        self.send("Emulation.setDeviceMetricsOverride", **size)

    def media(self, **features: str) -> None:
        """Answer media queries so: `prefers_color_scheme="dark"`."""
        listed = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.send("Emulation.setEmulatedMedia", features=listed)
        self.browser.pause(200)  # until colours have faded over

    def clipped(self) -> list[str]:
        """The lists that are too narrow for their longest choice, by their key."""
        script = """[...document.querySelectorAll("select")].filter((each) => each.checkVisibility()).filter((each) => {
          const given = each.offsetWidth;
          each.style.width = "max-content";
          const wished = each.offsetWidth;
          each.style.width = "";
          return wished > given;
        }).map((each) => each.dataset.key ?? each.id)"""
        return list(self.run(script))

    def shot(self, name: str, whole: bool = True) -> Path:
        """A picture of the panel under build/screenshots."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        self.run("scrollTo(0, 0)")
        data = self.send("Page.captureScreenshot", captureBeyondViewport=whole)["data"]
        path = SHOTS / f"{name}.png"
        path.write_bytes(base64.b64decode(data))
        return path

    def pair(self, port: int, code: Callable[[], str]) -> None:
        """Pair with the server on this port, from wherever the panel is."""
        self.run(f"chrome.storage.local.set({{ port: {port} }})")
        self.until("!!document.querySelector('.pair input')")
        self.fill(".pair input", code())
        self.click(".pair button", "Pair")
