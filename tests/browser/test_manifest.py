"""What the extension may do, and what its zips hold. A change here is a decision, never an accident."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import runpy
import subprocess
import zipfile
from pathlib import Path
from posixpath import normpath
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXTENSION = ROOT / "extension"
CHROME = json.loads((EXTENSION / "manifest.json").read_text(encoding="utf-8"))
SOURCES = sorted([*EXTENSION.glob("*.js"), *EXTENSION.glob("lib/*.js"), *EXTENSION.glob("panel/*.js")])
MARKUP = re.compile(
    r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function|DOMParser|createContextual|srcdoc"
)


@pytest.fixture(scope="module")
def build() -> SimpleNamespace:
    """The script that packs the extension; run, and not imported, so that no `__pycache__` comes to lie beside it."""
    return SimpleNamespace(**runpy.run_path(str(EXTENSION / "build.py"), run_name="build"))


def test_chrome_is_asked_for_this_and_no_more() -> None:
    """The permissions are exactly those that show no warning at installation."""
    asked = {key: value for key, value in CHROME.items() if re.search(r"permission|accessible|content_s", key)}
    assert asked == {
        "permissions": ["activeTab", "scripting", "storage", "sidePanel"],
        "optional_host_permissions": ["http://127.0.0.1/*"],
        "content_security_policy": {
            "extension_pages": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            "connect-src http://127.0.0.1:*"
        },
    }
    assert CHROME["externally_connectable"] == {"ids": []}
    assert "devtools_page" not in CHROME
    assert "oauth2" not in CHROME


def test_firefox_is_asked_for_the_same(build: SimpleNamespace) -> None:
    """Firefox's manifest differs by its sidebar and background script, and says what it takes: the page's content."""
    derived = build.firefox(CHROME)
    assert derived["permissions"] == ["activeTab", "scripting", "storage"]
    assert derived["optional_host_permissions"] == CHROME["optional_host_permissions"]
    assert derived["content_security_policy"] == CHROME["content_security_policy"]
    gecko = derived["browser_specific_settings"]["gecko"]
    assert gecko["data_collection_permissions"] == {"required": ["websiteContent"]}
    assert derived["background"] == {"scripts": ["background.js"], "type": "module"}
    assert derived["sidebar_action"]["default_panel"] == "panel/panel.html"


def test_the_id_is_the_keys() -> None:
    """The id that the server trusts is the one that Chrome makes from the manifest's key."""
    digest = hashlib.sha256(base64.b64decode(CHROME["key"])).hexdigest()[:32]
    made = "".join(chr(ord("a") + int(figure, 16)) for figure in digest)
    assert (EXTENSION / "chrome-id.txt").read_text(encoding="ascii").strip() == made


def test_version_is_the_packages() -> None:
    """Extension and server carry one version."""
    package = (ROOT / "server" / "overture" / "__init__.py").read_text(encoding="utf-8")
    assert f'__version__ = "{CHROME["version"]}"' in package


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_text_never_becomes_markup(source: Path) -> None:
    """No source makes elements from text, runs text, or names another place than this computer."""
    code = source.read_text(encoding="utf-8")
    assert not MARKUP.search(code)
    places = set(re.findall(r"https?://[^\s\"'`<]*", code))
    ours = {"http://127.0.0.1:${await", "http://127.0.0.1:${port}", "http://127.0.0.1/*"}
    assert places <= ours | {"https://www.linkedin.com/in/…", "http://www.w3.org/2000/svg"}


def test_one_file_names_the_browser() -> None:
    """`chrome.` and `browser.` stand in lib/browser.js alone."""
    naming = [path.name for path in SOURCES if re.search(r"(?<![/\w])(?:chrome|browser)\.(?!js)\w", _code(path))]
    assert naming in ([], ["browser.js"])
    assert "globalThis.browser ?? globalThis.chrome" in (EXTENSION / "lib" / "browser.js").read_text(encoding="utf-8")


def test_files_are_short() -> None:
    """A file of more than 250 lines is two files."""
    files = [*SOURCES, *EXTENSION.glob("panel/*.css")]
    lines = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    long = {name: count for name, count in lines.items() if count > 250}
    assert long == {}


def test_no_file_has_a_reserved_name() -> None:
    """Chrome takes no folder that holds a file beginning with an underscore, `_locales` apart."""
    assert [path.name for path in EXTENSION.iterdir() if path.name.startswith("_")] == ["_locales"]


def test_packing_twice_gives_the_same_bytes(build: SimpleNamespace, tmp_path: Path) -> None:
    """Both zips are reproducible, under 60,000 bytes, and hold nothing of the local page."""
    for browser in ("chrome", "firefox"):
        first = build.pack(browser, tmp_path).read_bytes()
        path = build.pack(browser, tmp_path)
        assert path.read_bytes() == first
        assert len(first) < 60_000
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
        assert "manifest.json" in names
        assert not [name for name in names if "local" in name.split("/")[-1] or name.startswith("samples")]


@pytest.mark.parametrize("browser", ["chrome", "firefox"])
def test_packing_drops_nothing_but_space_and_comments(build: SimpleNamespace, browser: str) -> None:
    """A packed source is the source without indentation and comments, the styles as one; a text stays as it is."""
    for name, content in build.contents(browser).items():
        if not name.endswith((".js", ".css", ".html")):
            continue
        packed, source = content.decode(), uncommented(source_of(name))
        assert re.sub(r"\s", "", packed) == re.sub(r"\s", "", source), name
        texts = re.compile(r"`[^`\n]*`|\"[^\"\n]*\"")
        assert texts.findall(packed) == texts.findall(source), name
        if name.endswith(".js"):
            command = ["node", "--input-type=module", "--check"]
            checked = subprocess.run(command, input=packed, capture_output=True, text=True, check=False)
            assert checked.returncode == 0, (name, checked.stderr)


def test_a_text_over_several_lines_is_not_packed(build: SimpleNamespace) -> None:
    """A template whose text goes over a line's end would lose its indentation, and is refused with its place."""
    with pytest.raises(ValueError, match=r"panel/x.js:2"):
        build._tight("panel/x.js", "const a = 1;\nconst b = `one\n  two`;\n")


def test_packed_pages_find_all_they_load(build: SimpleNamespace) -> None:
    """Every import, style, icon and page that a packed file names is packed as well."""
    files = build.contents("chrome")
    for name, content in files.items():
        if not name.endswith((".js", ".html")):
            continue
        for target in re.findall(r'(?:from|src=|href=|import) ?"(\.\.?/[^"]+)"', content.decode()):
            assert normpath(f"{Path(name).parent}/{target}") in files, f"{name} loads {target}"


def source_of(name: str) -> str:
    """What a packed file is made of: the panel's style of all that its page names, the page with that one style."""
    page = (EXTENSION / "panel" / "panel.html").read_text(encoding="utf-8")
    styles = re.findall(r'<link rel="stylesheet" href="../(.+)" />', page)
    if name == "panel/panel.css":
        return "\n".join((EXTENSION / each).read_text(encoding="utf-8") for each in styles)
    if name == "panel/panel.html":
        first, *others = styles
        page = page.replace(first, "panel/panel.css")
        return re.sub("|".join(rf'<link rel="stylesheet" href="../{each}" />' for each in others), "", page)
    return (EXTENSION / name).read_text(encoding="utf-8")


def uncommented(source: str) -> str:
    """The lines of a source that are no comment."""
    inside, lines = False, []
    for line in source.splitlines():
        opens = line.lstrip().startswith("/*")
        if not (inside or opens or line.lstrip().startswith("//")):
            lines.append(line)
        inside = (inside or opens) and not line.rstrip().endswith("*/")
    return "\n".join(lines)


def _code(path: Path) -> str:
    return re.sub(r"(?<!:)//.*|/\*[\s\S]*?\*/", "", path.read_text(encoding="utf-8"))
