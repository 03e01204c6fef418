"""Packs the extension: one zip for Chrome and Edge, one for Firefox, byte for byte the same each time.

    python extension/build.py [--out dist]

There is one manifest, `manifest.json`, for Chrome and Edge; Firefox's is derived from it here.
"""

from __future__ import annotations

import argparse
import json
import re
import zipfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
GECKO_ID = "overture@overture.local"
GECKO_MINIMUM = "142.0"  # the first, desktop and Android, that knows data_collection_permissions
MOST_BYTES = 60_000

BY_CODE = "told_"  # what the server says by a code, in other languages than its own; no source names these one by one
COMMENT = re.compile(r"^[ \t]*(?://.*|/\*[\s\S]*?\*/)[ \t]*$\n?", re.MULTILINE)  # that has its lines to itself
# A line goes on after the one, and on to the other.
OPENING, CLOSING = (",", "(", "[", "{"), (")", "]", "}", ".")
STYLE_OPENING, STYLE_CLOSING = (",", "{", ";"), ("}",)
TEXT = re.compile(r'("(?:[^"\\]|\\.)*"|`[^`]*`)')
SIGN = re.compile(r" ?([=<>:,?&|{}()\[\];*!]) ?")
STYLES = re.compile(r'(?:<link rel="stylesheet" href="\.\./panel/\w+\.css" />\n)+')
FOLDERS = ("panel", "lib", "icons", "_locales")
FILES = ("background.js", "manifest.json")
# What the server gives out to the local page, and no extension needs.
LOCAL_PAGE = {
    *("panel/local.html", "panel/local.css", "panel/local.js", "panel/source.js", "panel/chart.js"),
    *("lib/page.js", "icons/icon.svg"),
}


def firefox(manifest: dict[str, Any]) -> dict[str, Any]:
    """The manifest as Firefox takes it: a sidebar, a background script, and no key of Chrome's."""
    chrome_only = {"key", "minimum_chrome_version", "side_panel", "externally_connectable"}
    derived = {name: value for name, value in manifest.items() if name not in chrome_only}
    derived["permissions"] = [name for name in manifest["permissions"] if name != "sidePanel"]
    derived["background"] = {"scripts": [manifest["background"]["service_worker"]], "type": "module"}
    derived["sidebar_action"] = {
        "default_panel": manifest["side_panel"]["default_path"],
        "default_title": manifest["name"],
        "default_icon": manifest["action"]["default_icon"],
        "open_at_install": False,
    }
    derived["browser_specific_settings"] = {
        "gecko": {
            "id": GECKO_ID,
            "strict_min_version": GECKO_MINIMUM,
            "data_collection_permissions": {"required": ["websiteContent"]},
        }
    }
    return derived


def _said(messages: dict[str, Any], sources: str) -> dict[str, Any]:
    """The messages that the sources name, without what speaks to translators alone: descriptions, and names of gaps."""
    named = set(re.findall(r"\w+", sources))
    wanted = (key for key in messages if key in named or f"__MSG_{key}__" in named or key.startswith(BY_CODE))
    return {key: _bare(messages[key]) for key in wanted}


def _bare(entry: dict[str, Any]) -> dict[str, str]:
    """A message whose gaps are called `$1` and `$2`, which browsers fill just so."""
    message: str = entry["message"]
    for name, gap in entry.get("placeholders", {}).items():
        message = message.replace(f"${name.upper()}$", gap["content"])
    return {"message": message}


def _tight(name: str, code: str) -> str:
    """The code without indentation, comments on lines of their own, and the line ends and spaces that signs spare.

    Every name stays, so that what is packed can be read beside its source. Raises ValueError where a text runs over
    lines, for it would lose its own indentation.
    """
    style = name.endswith(".css")
    opening, closing = (STYLE_OPENING, STYLE_CLOSING) if style else (OPENING, CLOSING)
    for number, line in enumerate(code.splitlines(), 1):
        if not style and line.count("`") % 2:
            raise ValueError(f"{name}:{number}: a template's text must end in the line where it begins")
    lines: list[str] = []
    for line in map(str.strip, COMMENT.sub("", code).splitlines()):
        before = lines[-1] if lines else "//"
        joins = before.endswith(opening) or line.startswith(closing)
        if joins and "//" not in before:  # what follows a comment would be one
            lines[-1] += line
        elif line:
            lines.append(line)
    return "\n".join(lines if style else map(_close, lines)) + "\n"


def _close(line: str) -> str:
    """A line of code without the spaces beside its signs; as it is where it may hold a pattern, or a text in a text."""
    parts = TEXT.split(line)
    nested = any(part[0] == "`" and part.count("${") != part.count("}") for part in parts[1::2])
    if nested or any(set("'/") & set(part) for part in parts[::2]):
        return line
    return "".join(part if number % 2 else SIGN.sub(r"\1", part) for number, part in enumerate(parts))


def _one_style(files: dict[str, bytes]) -> None:
    """Makes one file of the styles that the page loads, in its order: what is alike packs better together."""
    page = files["panel/panel.html"].decode()
    names = re.findall(r"panel/\w+\.css", page)
    files["panel/panel.css"] = b"".join(files.pop(name) for name in names)
    files["panel/panel.html"] = STYLES.sub('<link rel="stylesheet" href="../panel/panel.css" />\n', page).encode()


def _json(value: object) -> bytes:
    return (json.dumps(value, separators=(",", ":"), ensure_ascii=False) + "\n").encode()


def contents(browser: str) -> dict[str, bytes]:
    """Every file of one browser's zip by its name, sorted."""
    paths = [HERE / name for name in FILES]
    paths += [path for folder in FOLDERS for path in (HERE / folder).rglob("*") if path.is_file()]
    files = {path.relative_to(HERE).as_posix(): path.read_bytes() for path in paths}
    manifest = json.loads(files["manifest.json"])
    files["manifest.json"] = _json(firefox(manifest) if browser == "firefox" else manifest)
    files = {name: files[name] for name in sorted(files.keys() - LOCAL_PAGE)}
    sources = "\n".join(code.decode() for name, code in files.items() if name.endswith((".js", "manifest.json")))
    for name in files:
        if name.endswith("/messages.json"):
            files[name] = _json(_said(json.loads(files[name]), sources))
        elif name.endswith((".js", ".css", ".html")):
            files[name] = _tight(name, files[name].decode()).encode()
    _one_style(files)
    return dict(sorted(files.items()))


def pack(browser: str, folder: Path) -> Path:
    """The zip of one browser, written into a folder. Raises ValueError where it is larger than it may be."""
    path = folder / f"overture-{browser}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in contents(browser).items():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    if path.stat().st_size > MOST_BYTES:
        raise ValueError(f"{path} is {path.stat().st_size} bytes; {MOST_BYTES} are the most")
    return path


def main() -> None:
    """Pack both and say how large they are."""
    parser = argparse.ArgumentParser(description="Pack the extension for Chrome and Edge, and for Firefox.")
    parser.add_argument("--out", type=Path, default=HERE.parent / "dist")
    folder = parser.parse_args().out
    folder.mkdir(parents=True, exist_ok=True)
    for browser in ("chrome", "firefox"):
        path = pack(browser, folder)
        print(f"{path}  {path.stat().st_size / 1024:.1f} KiB")


if __name__ == "__main__":
    main()
