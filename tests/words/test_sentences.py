"""The sentence files themselves: data that must read well, claim nothing, and fit together."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from importlib.resources.abc import Traversable
from typing import Any, get_args

import pytest

from overture.records import Channel, PointKind, Purpose, Tone
from overture.words import cues, realise
from overture.words.checks.rule import rule
from overture.words.render import Slot, Style, fill, text_of
from overture.words.sentences import FOLDER, SLOT, Sentence, read

SENDER = {"i_am", "i_am_short", "goal", "goal_asked", "goal_direct", "goal_question", "me", "me_first"}
SENDER |= {"telling", "telling_after", "telling_then", "telling_i", "i_am_named", "i_am_plain"}
SENDER |= {"advice", "advice_direct", "i_am_brief"}
ADDRESS = {"first", "who_gap", "name_gap", "moment", "busy"}
JOINED = {"lead", "mention", "bond"}
FREQUENT = ("opinion", "learning", "milestone", "launch", "award", "question", "event", "new-job", "story", "other")


def files(folder: Traversable = FOLDER, prefix: str = "") -> dict[str, str]:
    """Every sentence file: name -> raw TOML."""
    out: dict[str, str] = {}
    for each in sorted(folder.iterdir(), key=lambda f: f.name):
        name = f"{prefix}{each.name}"
        if each.is_dir():
            out |= files(each, f"{name}/")
        elif name.endswith(".toml") and not name.endswith("checklist.toml"):
            out[name.removesuffix(".toml")] = each.read_text(encoding="utf-8")
    return out


FILES = files()
EVERY = [(name, s) for name, raw in FILES.items() for s in read(raw, name)]
IDS = [s.id for _, s in EVERY]
BY_FILE = {name: read(raw, name) for name, raw in FILES.items()}


def sample(name: str) -> dict[str, Slot]:
    """The slots with which a file's examples are rendered."""
    data: dict[str, Any] = tomllib.loads(FILES[name])
    return {key: Slot(text) for key, text in data.get("sample", {}).items()}


@pytest.mark.parametrize(("name", "sentence"), EVERY, ids=IDS)
def test_each_example_is_what_the_sentence_renders(name: str, sentence: Sentence) -> None:
    """The example beside a sentence is exactly what its slots give, so that whoever reads it reads the truth."""
    if sentence.slots:
        assert text_of(fill(sentence, sample(name), Style())) == sentence.example


@pytest.mark.parametrize(("name", "sentence"), EVERY, ids=IDS)
def test_a_sentence_is_well_formed(name: str, sentence: Sentence) -> None:
    """Brackets pair up without nesting, apostrophes are curly, and nothing is doubled."""
    assert re.fullmatch(r"[^\[\]]*(?:\[[^\[\]]+\][^\[\]]*)*", sentence.text), sentence.text
    assert not re.search(r"[\"']|  |!", sentence.text), "curly marks, single spaces, no exclamation marks"
    assert set(sentence.when) | set(sentence.unless) <= cues.names(), "a cue that cues.toml does not name"
    assert set(sentence.tones) <= set(get_args(Tone))
    assert set(sentence.channels) <= set(get_args(Channel))
    assert set(sentence.purposes) <= set(get_args(Purpose))
    assert set(sentence.kinds) <= set(get_args(PointKind))


@pytest.mark.parametrize(("name", "sentence"), EVERY, ids=IDS)
def test_what_stands_in_brackets_has_one_owner(name: str, sentence: Sentence) -> None:
    """A bracket holds the slots of one owner alone: the point, the sender, or what both share."""
    for stretch in re.findall(r"\[([^\]]+)\]", sentence.text):
        slots = set(SLOT.findall(stretch))
        owners = {"sender" if s in SENDER else s if s in JOINED else "point" for s in slots}
        assert len(owners) <= 1, stretch
        assert slots or name.startswith("message/subject"), f"{stretch}: what states something must hold a slot"


@pytest.mark.parametrize(("name", "sentence"), EVERY, ids=IDS)
def test_our_own_words_state_nothing(name: str, sentence: Sentence) -> None:
    """Outside of brackets stand no facts: no slot of theirs, no name, no number but the minutes."""
    own = re.sub(r"\[[^\]]*\]", "x", sentence.text)
    if sentence.part not in JOINED:
        assert set(SLOT.findall(own)) <= ADDRESS, f"put this slot into brackets: {own}"
    own = re.sub(r"15 to 20", "", SLOT.sub("x", own))
    assert not re.search(r"\d", own)
    inner = re.findall(r"(?<![.!?:\n] )(?<!\n)(?<!^)\b(?!I\b|I’)[A-Z]\w*", own)
    assert not inner, f"a name in our own words: {inner}"
    assert not re.search(r"\bI\.", own), "a sentence that ends in I is misread as an initial"


@pytest.mark.parametrize(("name", "sentence"), EVERY, ids=IDS)
def test_our_own_words_keep_our_rules(name: str, sentence: Sentence) -> None:
    """No sentence asks for a job, presses, praises, flatters, or sounds like a template."""
    own = SLOT.sub("x", sentence.text)
    for broken in ("no-job-ask", "no-pressure", "no-template-tells", "no-invented-feelings", "advice-not-favour"):
        assert not rule(broken).patterns.search(own), broken
    assert not rule("no-template-tells").more["blocked"].search(own)
    assert not rule("mild-warmth").more["praise"].search(own)


@pytest.mark.parametrize(("name", "sentence"), EVERY, ids=IDS)
def test_a_formal_sentence_can_lose_its_contractions(name: str, sentence: Sentence) -> None:
    """Whatever may be said in the formal tone has no contraction left once expanded."""
    if not sentence.tones or "formal" in sentence.tones:
        left = re.findall(r"\b\w+’(?:m|d|ll|re|ve|t)\b", realise.expanded(sentence.text))
        assert not left, f"add these to spelling.toml: {left}"


@pytest.mark.parametrize("name", [n for n in FILES if n.startswith("openers/")])
def test_openers_end_as_sentences(name: str) -> None:
    """Hooks end in a full stop; questions, turns and wholes end in a question mark, or in why it is asked."""
    for s in BY_FILE[name]:
        if s.part == "hook":
            assert re.search(r"\.\]?$", s.text), s.text
        elif s.part in ("question", "turn", "whole"):
            assert s.text.endswith("?") or "? [I ask because " in s.text, s.text


@pytest.mark.parametrize("kind", get_args(PointKind))
def test_every_hook_finds_a_question(kind: str) -> None:
    """What a hook puts before the reader, some question of its kind asks about, and the other way round."""
    mine = [s for n, file in BY_FILE.items() if re.match(rf"openers/{kind}(?:/|$)", n) for s in file]
    put = {r for s in mine if s.part == "hook" for r in s.refers}
    asked = {r for s in mine if s.part == "question" for r in s.refers}
    assert put
    assert put <= asked, f"no question for {put - asked}"
    assert asked <= put, f"no hook for {asked - put}"


@pytest.mark.parametrize("subtype", FREQUENT)
def test_frequent_posts_have_many_constructions(subtype: str) -> None:
    """A type of post that is frequent has at least twelve truly different ways to begin."""
    builds = {
        s.build
        for n, file in BY_FILE.items()
        if n.startswith("openers/post/")
        for s in file
        if s.part in ("hook", "whole") and (not s.subtypes or subtype in s.subtypes)
    }
    assert len(builds) >= 12


@pytest.mark.parametrize("kind", ["achievement", "shared-connection", "shared-background"])
def test_frequent_kinds_have_many_constructions(kind: str) -> None:
    """So have achievements and what both share."""
    builds = {
        s.build
        for n, file in BY_FILE.items()
        if re.match(rf"openers/{kind}(?:/|$)", n)
        for s in file
        if s.part in ("hook", "whole")
    }
    assert len(builds) >= 12


def test_no_sentence_stands_twice() -> None:
    """Within one part of one folder no sentence is written twice for the same place."""
    keys = Counter((n.rsplit("/", 1)[0], s.part, s.text, s.subtypes, s.tones, s.purposes, s.refers) for n, s in EVERY)
    assert [key for key, count in keys.items() if count > 1] == []
