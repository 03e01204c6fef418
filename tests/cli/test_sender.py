"""Who writes, in `overture suggest`: the sample's sender, a file's or the saved one; and what a wrong file is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from tests.support import sample

from overture.cli import samples


def test_it_says_who_writes(overture: Callable[..., Result], page: Path, tmp_path: Path) -> None:
    """The sample's sender, a file's, or who is saved; nobody where none is known."""
    file = tmp_path / "me.json"
    file.write_text(json.dumps(sample.ABOUT_ME))
    mine = f"Written as {sample.ABOUT_ME['name']} would: {sample.ABOUT_ME['headline']}"
    for name in samples.names():
        assert "\nWritten as " in overture("suggest", "--sample", name).stdout
        assert mine not in overture("suggest", "--sample", name).stdout
    assert mine in overture("suggest", "--sample", name, "--about-me", str(file)).stdout.splitlines()
    assert "Written as" not in overture("suggest", str(page)).stdout
    overture("about-me", "set", str(file))
    assert mine in overture("suggest", str(page)).stdout.splitlines()


def test_a_sample_may_have_another_sender(overture: Callable[..., Result], tmp_path: Path) -> None:
    """With --about-me it is written by whom that file tells of."""
    file = tmp_path / "me.json"
    file.write_text(json.dumps(sample.ABOUT_ME))
    words = ["suggest", "--sample", samples.names()[0], "--channel", "message"]
    assert "\nNoor" in overture(*words, "--about-me", str(file)).stdout
    assert "\nNoor" not in overture(*words).stdout


def test_about_me_comes_from_the_file_or_the_saved_one(
    overture: Callable[..., Result], page: Path, tmp_path: Path
) -> None:
    """A given file and a saved About me say the same, and another thing than none."""
    file = tmp_path / "me.json"
    file.write_text(json.dumps(sample.ABOUT_ME))
    without = overture("suggest", str(page), "--channel", "message").stdout
    given = overture("suggest", str(page), "--channel", "message", "--about-me", str(file)).stdout
    overture("about-me", "set", str(file))
    assert given == overture("suggest", str(page), "--channel", "message").stdout
    assert "\nNoor" in given
    assert "\nNoor" not in without


@pytest.mark.parametrize("text", ["[]", "{", '{"nickname": "x"}', '{"name": 1}', ""])
def test_a_wrong_about_me_says_what_is_wrong(
    overture: Callable[..., Result], page: Path, tmp_path: Path, text: str
) -> None:
    """The file is named, and the way to a right one."""
    file = tmp_path / "me.json"
    file.write_text(text)
    result = overture("suggest", str(page), "--about-me", str(file))
    assert result.exit_code == 1
    assert "me.json" in result.stderr
    assert "overture about-me" in result.stderr


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"nam": "x"}', "there is no field “nam”; the fields are name, headline, about, goal, education, experience"),
        (
            '{"education": [{"school": "x"}, {"scool": "x"}]}',
            "there is no field “scool” in entry 2 of “education”; the fields are school, degree, years.",
        ),
        ('{"name": 1}', "“name” has to be a text in quotation marks."),
        ('{"interests": "sailing"}', "“interests” has to be a list in square brackets."),
        ('{"volunteering": [3]}', "entry 1 of “volunteering” has to be a text in quotation marks."),
        ("[]", "it has to be an entry in braces."),
    ],
)
def test_a_wrong_field_is_named_in_plain_words(
    overture: Callable[..., Result], tmp_path: Path, text: str, words: str
) -> None:
    """What is wrong and where, and which fields there are."""
    file = tmp_path / "me.json"
    file.write_text(text)
    assert words in overture("about-me", "set", str(file)).stderr
