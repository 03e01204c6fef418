"""The local page's files, read once at the start: a table from request target to bytes. No input names a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

HOME = "/"
HOME_FILE = "panel/local.html"
FOLDERS = ("panel", "lib", "icons", "samples", "_locales")
MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEAD = b"<head>"


@dataclass(frozen=True, slots=True)
class File:
    """What is served at one target."""

    content: bytes
    media_type: str

    def telling(self, **facts: str) -> bytes:
        """The page with facts in its head, each as a `<meta name="overture-…">`."""
        metas = "".join(f'<meta name="overture-{name}" content="{escape(fact)}">' for name, fact in facts.items())
        return self.content.replace(HEAD, HEAD + metas.encode(), 1)


def read(folder: Path) -> dict[str, File]:
    """Every file of the local page by its target; `/` is the page itself, absent where the folder holds none."""
    table = {f"/{path.relative_to(folder).as_posix()}": _file(path) for path in _files(folder)}
    home = folder / HOME_FILE
    return {HOME: _file(home), **table} if home.is_file() else table


def _files(folder: Path) -> Iterator[Path]:
    for name in FOLDERS:
        for path in sorted((folder / name).rglob("*")):
            if path.is_file() and not path.is_symlink() and path.suffix in MEDIA_TYPES and path.suffix != ".html":
                yield path


def _file(path: Path) -> File:
    return File(path.read_bytes(), MEDIA_TYPES[path.suffix])
