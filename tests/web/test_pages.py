"""The local page and its files: a table from target to bytes, made at the start."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from overture.web import pages


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small panel."""
    panel = tmp_path / "extension"
    for name, text in {
        "panel/local.html": "<html><head></head></html>",
        "panel/panel.html": "the extension's own page",
        "panel/local.js": "open()",
        "_locales/en/messages.json": "{}",
        "manifest.json": "{}",
        "build.py": "print()",
        "panel/notes.md": "not for serving",
    }.items():
        (panel / name).parent.mkdir(parents=True, exist_ok=True)
        (panel / name).write_text(text)
    (panel / "lib").mkdir()
    (tmp_path / "secret.js").write_text("secret")
    (panel / "lib" / "linked.js").symlink_to(tmp_path / "secret.js")
    return panel


def test_only_the_pages_files_are_served(folder: Path) -> None:
    """Known kinds in known folders, and nothing that a link points to."""
    assert set(pages.read(folder)) == {"/", "/panel/local.js", "/_locales/en/messages.json"}


@pytest.mark.parametrize(
    "target",
    ["/../secret.js", "/panel/../manifest.json", "/lib/linked.js", "/manifest.json", "/%2e%2e/secret.js", "//"],
)
def test_no_target_reaches_another_file(make_bench: Callable[..., Any], folder: Path, target: str) -> None:
    """What is not in the table is not found, however it is written."""
    assert make_bench(panel_dir=folder).ask("GET", target).status_code == 404


def test_the_page_says_whether_it_is_ready(make_bench: Callable[..., Any], folder: Path) -> None:
    """The page's head names the model's state and the command, and its policy lets nothing in but its own files."""
    answer = make_bench(panel_dir=folder, command='"a & b" overture').ask("GET", "/")
    assert b'<meta name="overture-ready" content="' in answer.data
    assert b'<meta name="overture-command" content="&quot;a &amp; b&quot; overture">' in answer.data
    policy = answer.headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


def test_the_real_page_is_there(bench: Any) -> None:
    """The panel's own files are served: page, scripts, styles, words, samples and icons."""
    targets = set(pages.read(bench.settings.panel_dir))
    assert "/" in targets
    for start, end in (("/panel/", ".js"), ("/panel/", ".css"), ("/_locales/en/", ".json"), ("/samples/", ".json")):
        assert any(each.startswith(start) and each.endswith(end) for each in targets)


def test_the_page_holds_no_secret(bench: Any) -> None:
    """Any program can fetch the page: there is no token and no code in it, nor in any file beside it."""
    code = bench.store.codes.issue("local-page")
    for target in pages.read(bench.settings.panel_dir):
        content = bench.ask("GET", target).data
        assert code.encode() not in content
        assert bench.token.encode() not in content
