"""Every shown word stands in `_locales`, with a description, in each language."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from tests.browser import said

EXTENSION = Path(__file__).resolve().parents[2] / "extension"
LANGUAGES = sorted(path.name for path in (EXTENSION / "_locales").iterdir())
MANIFEST = EXTENSION / "manifest.json"
SOURCES = {path: path.read_text(encoding="utf-8") for path in [*EXTENSION.rglob("*.js"), MANIFEST]}
# Words of a text that a reader would see, outside `t(…)`: a child or a label that is a literal.
LABEL = r'(?:aria-label|title|placeholder|alt)"?: "(?!https://)([^"]*[A-Za-z]{2}[^"]*)"'
LITERAL = re.compile(LABEL + r'|\}, "([A-Z][^"]*)"\)')


def messages(language: str) -> dict[str, dict[str, object]]:
    """All messages of a language."""
    text = (EXTENSION / "_locales" / language / "messages.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


ENGLISH = messages("en")
TOLD = "told_"  # what the server says in English, in the other languages: by a code, or by the English words


def test_there_are_two_languages() -> None:
    """English, and one other as a proof that there can be more."""
    assert set(LANGUAGES) >= {"en", "de"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_whole(language: str) -> None:
    """Each language has the same keys, each with a text, a description, and English's placeholders."""
    theirs = messages(language)
    assert {key for key in theirs if not key.startswith(TOLD)} == ENGLISH.keys()
    for key, entry in theirs.items():
        assert str(entry["message"]).strip()
        assert len(str(entry["description"])) > 4, key
        if key in ENGLISH:
            assert entry.get("placeholders") == ENGLISH[key].get("placeholders"), key
        used = {name.lower() for name in re.findall(r"\$(\w+)\$", str(entry["message"]))}
        assert used <= set(dict(entry.get("placeholders") or {})), key  # type: ignore[call-overload]


@pytest.mark.parametrize("language", sorted({*LANGUAGES} - {"en"}))
def test_all_that_the_server_says_is_translated(language: str) -> None:
    """Rules, notes, errors, reasons, refusals and the checklist stand in each other language, and no others do."""
    codes, words = sorted(said.codes()), sorted(said.words())
    keys = keys_of([*codes, *(re.sub(r"\{\w+\}", "20", each) for each in words)])
    assert len({*keys}) == len(keys)
    theirs = {key: entry for key, entry in messages(language).items() if key.startswith(TOLD)}
    assert theirs.keys() == {*keys}
    for key, english in zip(keys[len(codes) :], words, strict=True):
        assert theirs[key]["description"] == f"Said by the server: {english}"


def keys_of(texts: list[str]) -> list[str]:
    """The keys under which the panel looks for words of its own for what the server says."""
    ask = f"""import {{ toldText }} from "{(EXTENSION / "panel" / "names.js").as_uri()}";
        console.log(JSON.stringify({json.dumps(texts)}.map((each) => toldText((key) => key, each))))"""
    command = ["node", "--input-type=module", "--eval", ask]
    return list(json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout))


def test_no_key_is_missing() -> None:
    """Each key that a source asks for by name is there."""
    asked = {key for code in SOURCES.values() for key in re.findall(r'\bt\(\s*"(\w+)"', code)}
    asked |= set(re.findall(r"__MSG_(\w+)__", SOURCES[MANIFEST]))
    assert asked - ENGLISH.keys() == set()


def test_no_key_is_unused() -> None:
    """Each key is named in a source."""
    named = {word for code in SOURCES.values() for word in re.findall(r'"(?:__MSG_)?(\w+?)(?:__)?"', code)}
    assert ENGLISH.keys() - named == set()


def test_no_word_is_shown_untranslated() -> None:
    """No source holds a label or a text of its own, but keys, and the product's name."""
    found = {
        word
        for path, code in SOURCES.items()
        if path.suffix == ".js"
        for pair in LITERAL.findall(code)
        for word in pair
        if word
    }
    assert found <= {"Overture", *ENGLISH}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_description_fits_the_stores(language: str) -> None:
    """The extension's description has at most 132 characters."""
    assert len(str(messages(language)["extensionDescription"]["message"])) <= 132
