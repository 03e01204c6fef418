"""Firefox with the extension as a temporary add-on, its toolbar button, and its sidebar, over Marionette.

The page comes from a proxy of our own, so that it stands at LinkedIn's address while nothing leaves this computer.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from marionette_driver.addons import Addons
from marionette_driver.marionette import Marionette

PATIENCE = 20.0
WIDGET = "overture_overture_local-browser-action"
BUTTON = "overture_overture_local-BAP"
PREFERENCES = {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.no_proxies_on": "",
    "network.stricttransportsecurity.preloadlist": False,
    "dom.security.https_first": False,
    "dom.security.https_first_schemeless": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.aboutwelcome.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.update.disabledForTesting": True,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "remote.prefs.recommended": True,
}
CLIPBOARD = """
const held = Cc["@mozilla.org/widget/transferable;1"].createInstance(Ci.nsITransferable);
held.init(null);
held.addDataFlavor("text/plain");
Services.clipboard.getData(held, Services.clipboard.kGlobalClipboard, window.browsingContext.currentWindowContext);
const found = {};
held.getTransferData("text/plain", found);
return found.value.QueryInterface(Ci.nsISupportsString).data;
"""
# A trusted click: the browser takes it for the user's, as it must for a page to copy.
PRESS = """
const still = { isDOMEventSynthesized: false, isAsyncEnabled: false };
for (const kind of ["mousedown", "mouseup"]) {
  content.synthesizeMouseEvent(kind, X, Y, { button: 0, clickCount: 1, modifiers: 0 }, still);
}
"""
IN_SIDEBAR = """
const [code, outside, resolve] = arguments;
const frame = window.document.getElementById("sidebar")?.contentDocument?.getElementById("webext-panels-browser");
if (!frame?.messageManager) { resolve({ missing: true }); return; }
const name = "overture-test:" + Math.random();
const heard = ({ data }) => { frame.messageManager.removeMessageListener(name, heard); resolve(data); };
frame.messageManager.addMessageListener(name, heard);
frame.messageManager.loadFrameScript("data:,(async () => {" + encodeURIComponent(`
  let answer;
  try {
    ${outside}
    const box = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    answer = { value: JSON.stringify(await Cu.evalInSandbox(${JSON.stringify(code)}, box)) ?? "null" };
  } catch (error) { answer = { error: String(error) }; }
  sendAsyncMessage("${name}", answer);
`) + "})()", false);
"""


def executable() -> str | None:
    """Firefox by the FIREFOX variable, or the system's; None where there is none."""
    return os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")


class Firefox:
    """One Firefox; `pages` maps an address to the markup that stands there."""

    def __init__(self, marionette: Marionette, pages: dict[str, str]) -> None:
        self.marionette = marionette
        self.pages = pages

    def show(self, url: str, html: str) -> None:
        """A page with this markup, in front."""
        self.pages[url] = html
        self.marionette.navigate(url)

    def page(self, script: str) -> Any:
        """What a function body returns, run in the page itself."""
        with self.marionette.using_context("content"):
            return self.marionette.execute_script(script, sandbox=None)

    def click_toolbar(self) -> None:
        """A real click on the extension's button."""
        with self.marionette.using_context("chrome"):
            self.marionette.execute_script(f"CustomizableUI.addWidgetToArea({json.dumps(WIDGET)}, 'nav-bar')")
            self.marionette.find_element("id", BUTTON).click()

    def panel(self, script: str, outside: str = "") -> Any:
        """The value of an expression in the sidebar; promises are awaited. `outside` runs before, as the browser."""
        with self.marionette.using_context("chrome"):
            answer = self.marionette.execute_async_script(IN_SIDEBAR, script_args=[script, outside])
        if "value" not in answer:
            raise AssertionError(answer)
        return json.loads(answer["value"])

    def until(self, script: str) -> Any:
        """The expression's first truthy value in the sidebar."""
        end, last = time.monotonic() + PATIENCE, ""
        while time.monotonic() < end:
            try:
                if value := self.panel(script):
                    return value
            except AssertionError as error:  # the sidebar is still opening
                last = str(error)
            time.sleep(0.05)
        try:
            last += str(self.panel("document.body.innerText"))
        finally:
            raise AssertionError(f"never true: {script}\n{last}")

    def shows(self, words: str) -> None:
        """Wait until the sidebar shows these words."""
        self.until(f"document.body.innerText.includes({json.dumps(words)})")

    def fill(self, selector: str, words: str) -> None:
        """Put a text into a field of the sidebar, as typing does."""
        self.until(
            f"(() => {{ const field = document.querySelector({json.dumps(selector)}); if (!field) return false;"
            f" field.focus(); field.value = {json.dumps(words)};"
            f" field.dispatchEvent(new Event('input', {{ bubbles: true }})); return true; }})()"
        )

    def click(self, selector: str, words: str = "") -> None:
        """A mouse click on what is shown in the sidebar and holds these words, once it stands still and uncovered."""
        x, y = self.until(
            f"""(async () => {{
              const all = [...document.querySelectorAll({json.dumps(selector)})];
              const one = all.find((each) => each.checkVisibility() && each.textContent.includes({json.dumps(words)}));
              one?.scrollIntoView({{ block: "center", behavior: "instant" }});
              const middle = () => {{
                const box = one?.getClientRects()[0];
                return box && [box.x + box.width / 2, box.y + box.height / 2];
              }};
              const before = middle();
              await new Promise((resolve) => setTimeout(resolve, 100));
              const now = middle();
              const stands = now && String(now) === String(before);
              return stands && one.contains(document.elementFromPoint(...now)) && now;
            }})()"""
        )
        self.panel("null", PRESS.replace("X", str(x)).replace("Y", str(y)))

    def clipboard(self) -> str:
        """The text on the clipboard."""
        with self.marionette.using_context("chrome"):
            return str(self.marionette.execute_script(CLIPBOARD))


@contextmanager
def firefox(folder: Path, addon: Path) -> Iterator[Firefox]:
    """Firefox with a fresh profile and the add-on."""
    pages: dict[str, str] = {}
    proxy = _proxy(pages)
    port = _free_port()
    profile = folder / "profile"
    profile.mkdir()
    preferences = {**PREFERENCES, "network.proxy.http_port": proxy.server_port, "marionette.port": port}
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in preferences.items()]
    (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
    command = [str(executable()), "--marionette", "--headless", "--no-remote", "--remote-allow-system-access"]
    environment = {**os.environ, "HOME": str(folder), "MOZ_DISABLE_AUTO_SAFE_MODE": "1"}
    process = subprocess.Popen(
        [*command, "--profile", str(profile)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    )
    try:
        marionette = Marionette(host="127.0.0.1", port=port)
        _wait(port)
        marionette.start_session()
        marionette.timeout.script = PATIENCE
        Addons(marionette).install(str(addon), temp=True)
        yield Firefox(marionette, pages)
        marionette.delete_session()
    finally:
        process.terminate()
        process.wait(timeout=20)
        proxy.shutdown()
        proxy.server_close()


def _proxy(pages: dict[str, str]) -> ThreadingHTTPServer:
    class Proxy(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            html = pages.get(self.path)
            body = (html or "").encode()
            self.send_response(200 if html else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("Firefox did not open its port")
