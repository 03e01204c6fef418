"""The forms of words: the library's own answers, at a smaller price."""

from __future__ import annotations

import subprocess
import sys

import pytest
from tests.support.process import ROOT, environment

from overture import inflection

SAME_ANSWERS = """
import gzip
import lemminflect
from lemminflect import config
from overture import inflection

with gzip.open(config.lemma_lu_fn, "rt", encoding="utf-8") as table:
    words = sorted({line.split(",")[0].lower() for line in table})[::9] + ["blorped", "grokking", "can", "was"]

def answers():
    return {
        word: [lemminflect.getAllLemmas(word), base, lemminflect.getAllInflections(word)]
        + [lemminflect.getInflection(base[0], tag=tag) for tag in ("VBD", "VBG", "VBN", "VBZ") if base]
        for word in words
        for base in [lemminflect.getLemma(word, upos="VERB")]
    }

whole = answers()
for tables, read in ((lemminflect.Inflections(), "infl_dict"), (lemminflect.Lemmatizer(), "lemma_dict")):
    delattr(tables, read)
assert inflection.base("rewrote") == "rewrite"
assert answers() == whole
print(len(words))
"""


@pytest.mark.parametrize(
    ("verb", "base", "gerund", "past"),
    [
        ("cut", "cut", "cutting", "cut"),
        ("rewrote", "rewrite", "rewriting", "rewrote"),
        ("froze", "freeze", "freezing", "froze"),
        ("blorped", "blorp", "blorping", "blorped"),
    ],
)
def test_forms(verb: str, base: str, gerund: str, past: str) -> None:
    """Irregular verbs, and ones that nobody has written down."""
    assert inflection.base(verb) == base
    assert inflection.forms(base, "VBG")[0] == gerund
    assert inflection.forms(base, "VBD")[0] == past


def test_the_smaller_tables_answer_as_the_whole_ones_do() -> None:
    """Thousands of words, asked of the library before and after its tables were cut down."""
    done = subprocess.run(
        [sys.executable, "-c", SAME_ANSWERS], env=environment(), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 5000


def test_spacy_waits() -> None:
    """Importing all that the server imports at its start brings in neither spaCy nor what it stands on."""
    code = "import sys, overture.cli, overture.app; print(sorted({'spacy', 'thinc', 'numpy'} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(), cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("noun", "article"),
    [
        ("usher", "an"),
        ("unit clerk", "a"),
        ("umpire", "an"),
        ("one-man band", "a"),
        ("MRI nurse", "an"),
        ("heir", "an"),
        ("11-person crew", "an"),
        ("MA candidate", "an"),
        ("university lecturer", "a"),
        ("2L at Harrow", "a"),
        ("11-person team", "an"),
        ("8-week course", "an"),
        ("hour-long talk", "an"),
        ("Ödön prize", "an"),
        ("SRE", "an"),
        ("UX designer", "a"),
        ("unpaid intern", "an"),
    ],
)
def test_the_article_follows_the_sound(noun: str, article: str) -> None:
    """What counts is how the next word sounds, not how it is spelt."""
    assert inflection.with_article(noun) == f"{article} {noun}"
