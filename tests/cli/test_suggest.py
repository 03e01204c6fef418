"""`overture suggest`: the same answer as the server's, readable or as JSON."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result
from rich.console import Console
from tests.support import sample

from overture.app import create_app
from overture.cli import report, samples
from overture.records import Check, Evidence, Message, MutualConnections, Note, Opener, Profile, Segment, TalkingPoint
from overture.settings import Settings
from overture.store import open_store
from overture.web.wire import Software, SuggestAnswer

ESCAPE = "\x1b]0;owned\x07\x1b[2Jred\u202e\u200b"


def nasty_answer() -> SuggestAnswer:
    """A suggestion in which every text tries to take over the terminal."""
    point = TalkingPoint(
        id="p", kind="post", summary=f"your {ESCAPE}talk", evidence=(Evidence(section="a", text=ESCAPE),)
    )
    return SuggestAnswer(
        software=Software(name="overture", version="1", api=1, model="m", ready=True),
        profile=Profile(
            name=f"N{ESCAPE}", headline=ESCAPE, mutual_connections=MutualConnections(names=(ESCAPE,), others=2)
        ),
        talking_points=(point,),
        openers=(
            Opener(id="o", text=ESCAPE, segments=(Segment(text=ESCAPE, point="p"),), points=("p",), characters=9),
        ),
        message=Message(subject=ESCAPE, text=f"[red]{ESCAPE}[/red]", segments=(), characters=9, limit=200),
        checks=(Check(rule="short", level="block", passed=False, message=ESCAPE),),
        notes=(Note(code="n", message=ESCAPE),),
    )


def test_readable_output_tells_everything(overture: Callable[..., Result], page: Path) -> None:
    """Whose profile, what is worth saying with its proof, openers and the message, plain where it is piped."""
    result = overture("suggest", str(page))
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == sample.capture()["text"].splitlines()[7]
    assert {"Talking points", "Openers"} <= set(lines)
    assert any(line.startswith("Message (") for line in lines)
    assert re.search(r"^- (All \d+ checks passed\.|Advice: |Change this: )", result.stdout, re.MULTILINE)
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize("terminal", [True, False])
def test_every_point_has_its_proof(terminal: bool, capsys: pytest.CaptureFixture[str]) -> None:
    """The words on the page are printed, also where the talking point has them in it already."""
    proof = Evidence(section="highlights", text="Quill Bare")
    point = TalkingPoint(id="p", kind="shared-connection", summary="that we both know Quill Bare", evidence=(proof,))
    out = io.StringIO()
    console = Console(file=out, force_terminal=terminal, color_system=None, width=90)
    report.show(replace(nasty_answer(), talking_points=(point,)), console, every_point=True)
    assert "“Quill Bare”" in out.getvalue() + capsys.readouterr().out


@pytest.mark.parametrize("terminal", [True, False])
def test_things_have_the_names_on_the_screen(terminal: bool, capsys: pytest.CaptureFixture[str]) -> None:
    """Kinds and levels are called as in the panel; of the checks the broken ones are told, and not by their ids."""
    checks = [Check(rule="no-job-ask", level="block", passed=False, message="This asks for a job.")]
    checks += [Check(rule="one-question", level="advise", passed=False, message="Two questions.")]
    checks += [Check(rule="short", level="advise", passed=True, message="It is short.")]
    point = TalkingPoint(id="p", kind="shared-background", summary="that we both sail", evidence=(), age_days=8)
    answer = replace(nasty_answer(), talking_points=(point,), checks=tuple(checks))
    out = io.StringIO()
    report.show(answer, Console(file=out, force_terminal=terminal, color_system=None, width=90), every_point=True)
    said = out.getvalue() + capsys.readouterr().out
    assert "In common" in said
    assert "Change this: This asks for a job." in said
    assert "Advice: Two questions." in said
    assert not any(
        each in said for each in ("shared-background", "no-job-ask", "one-question", "It is short", "advise")
    )


@pytest.mark.parametrize("terminal", [True, False])
def test_checks_that_all_pass_are_one_line(terminal: bool, capsys: pytest.CaptureFixture[str]) -> None:
    """Their number is told, and nothing where there was nothing to check."""
    passed = Check(rule="short", level="advise", passed=True, message="It is short.")
    sum_of_all = replace(passed, rule="strong-draft-stands")  # which says nothing beside the others
    for checks, words in [((*(passed,) * 3, sum_of_all), "All 3 checks passed."), ((), "")]:
        out = io.StringIO()
        console = Console(file=out, force_terminal=terminal, color_system=None)
        report.show(replace(nasty_answer(), checks=checks), console, every_point=True)
        said = out.getvalue() + capsys.readouterr().out
        assert words in said
        assert ("check" in said.lower()) is bool(words)


@pytest.mark.parametrize("name", samples.names())
def test_a_sample_shows_openers(overture: Callable[..., Result], name: str) -> None:
    """Each invented person is read by first name, with openers that the sample's sender could send."""
    told = next(each for each in sample.SAMPLES if each.stem.startswith(name))
    body = {key: json.loads(told.read_text(encoding="utf-8"))[key] for key in ("capture", "about_me")}
    answer = json.loads(overture("suggest", "--sample", name, "--json").stdout)
    assert answer["profile"]["url"] == body["capture"]["url"]
    assert answer["openers"]
    assert "\nOpeners\n1. " in overture("suggest", "--sample", name).stdout


def test_an_unknown_sample_names_those_that_are_there(overture: Callable[..., Result]) -> None:
    """Nobody of that name, and an empty name: the names are listed."""
    for name in ("bob", ""):
        result = overture("suggest", "--sample", name)
        assert result.exit_code == 1
        assert all(each in result.stderr for each in samples.names())


def test_json_is_what_the_server_answers(overture: Callable[..., Result], page: Path, data_dir: Path) -> None:
    """With --json it is the wire answer, to the byte but for the line end."""
    result = overture("suggest", str(page), "--json", "--channel", "message", "--tone", "formal")
    app = create_app(Settings(data_dir=data_dir))
    headers = {"X-Overture": "1", "Host": "127.0.0.1:27182"}
    headers["Authorization"] = f"Bearer {open_store(data_dir).clients.add('x')[1]}"
    body = {"capture": {"text": page.read_text()}, "options": {"channel": "message", "tone": "formal"}}
    assert json.loads(result.stdout) == app.test_client().post("/v1/suggest", json=body, headers=headers).json


def test_standard_input_is_a_page(overture: Callable[..., Result], page: Path) -> None:
    """`-` reads the profile's text from standard input."""
    assert overture("suggest", "-", stdin=page.read_bytes()).stdout == overture("suggest", str(page)).stdout


@pytest.mark.parametrize(
    ("text", "words"),
    [("Just some words.\nNothing more.", "does not look|no profile|not a profile|profile"), ("", "text")],
)
def test_what_is_no_profile_ends_with_1(overture: Callable[..., Result], text: str, words: str) -> None:
    """Exit status 1, and on standard error what happened and what to do."""
    result = overture("suggest", "-", stdin=text)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Error: ")
    assert len(result.stderr.splitlines()) >= 2


def test_wrong_usage_ends_with_2(overture: Callable[..., Result], page: Path) -> None:
    """No page, a page and a sample at once, an unknown channel and an unknown option are wrong usage."""
    for words in (
        ["suggest"],
        ["suggest", str(page), "--sample", samples.names()[0]],
        ["suggest", str(page), "--channel", "pigeon"],
        ["suggest", str(page), "--loud"],
        ["dance"],
    ):
        assert overture(*words).exit_code == 2


def test_a_file_that_is_not_there_ends_with_1(overture: Callable[..., Result], tmp_path: Path) -> None:
    """A page that could not be read is not wrong usage."""
    result = overture("suggest", str(tmp_path / "nowhere.html"))
    assert result.exit_code == 1
    assert "cannot be read" in result.stderr


@pytest.mark.parametrize("terminal", [True, False])
def test_a_page_cannot_draw_on_the_terminal(terminal: bool, capsys: pytest.CaptureFixture[str]) -> None:
    """No escape sequence, turned or hidden character of a profile reaches the terminal, and no markup is obeyed."""
    out = io.StringIO()
    report.show(
        nasty_answer(), Console(file=out, force_terminal=terminal, color_system=None, markup=False), every_point=True
    )
    said = out.getvalue() + capsys.readouterr().out
    own_styles = {"\x1b[1m", "\x1b[2m", "\x1b[4m", "\x1b[0m", "\x1b[1;4m", "\x1b[2;3m"}
    for style in own_styles:
        said = said.replace(style, "")
    assert not set(said) & set("\x1b\x07\u202e\u200b")
    assert "[red]" in said
    assert "owned" in said


def test_no_color_is_heeded(monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR a terminal gets no colour."""
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    out = io.StringIO()
    report.show(nasty_answer(), Console(file=out, force_terminal=True), every_point=True)
    assert "\x1b[3" not in out.getvalue().replace("\x1b[3m", "")


@pytest.mark.parametrize(
    ("days", "words"),
    [(None, ""), (0, "today"), (1, "1 day ago"), (8, "1 week ago"), (65, "2 months ago"), (800, "2 years ago")],
)
def test_ages_are_said_in_their_largest_unit(days: int | None, words: str) -> None:
    """The table's last column."""
    assert report.age(days) == words
