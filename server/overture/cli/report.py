"""A suggestion for people to read: drawn in a terminal, plain where it is piped."""

from __future__ import annotations

from collections.abc import Iterator

import click
from rich.console import Console, Group
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from overture.cli.panel_words import word
from overture.cli.terminal import one_line, plain
from overture.records import Check, Message, Opener, Profile, TalkingPoint
from overture.web.wire import SuggestAnswer

EVIDENCE = 160  # characters of it that are shown
MOST_POINTS = 8  # that are shown unless all are asked for
STANDS = "strong-draft-stands"  # what the others come to: beside them it says nothing
Points = tuple[TalkingPoint, ...]
STYLES = {"block": "red", "advise": "yellow"}
DAYS = ((365, "year"), (30, "month"), (7, "week"), (1, "day"))


def show(answer: SuggestAnswer, console: Console, *, every_point: bool, sender: str = "") -> None:
    """Print the suggestion, with the best talking points or all of them, and a line on whose words it is in."""
    points = answer.talking_points if every_point else answer.talking_points[:MOST_POINTS]
    if console.is_terminal:
        for part in _drawn(answer, points, sender):
            console.print(part)
    else:
        click.echo("\n".join(_lines(answer, points, sender)))


def _drawn(answer: SuggestAnswer, points: Points, sender: str) -> Iterator[Text | Padding | Panel | Rule | Table]:
    yield Text("")
    yield Text(one_line(answer.profile.name), style="bold")
    for line in _about(answer.profile):
        yield Text(line, style="dim")
    if sender:
        yield Text(sender, style="cyan")
    if points:
        yield Text("")
        yield _points(points)
        yield Text(_more(answer, points), style="dim")
    if answer.openers:
        yield Text("")
        yield Rule("Openers", align="left", style="dim")
    for number, opener in enumerate(answer.openers, 1):
        body = Text.assemble(
            (f"{number}. ", "bold"), *_underlined(opener), (f"  ({opener.characters} characters)", "dim")
        )
        yield Padding(body, (0, 0, 1, 0))
    yield Panel(_body(answer.message), title="Message", subtitle=_count(answer.message), title_align="left")
    for check in _broken(answer):
        yield Text(f"{'✗' if check.level == 'block' else '!'} {_told(check)}", style=STYLES[check.level])
    if _all_passed(answer):
        yield Text(f"✓ {_all_passed(answer)}", style="green")
    for note in answer.notes:
        yield Text(f"→ {one_line(note.message)}", style="cyan")


def _points(points: Points) -> Table:
    table = Table(box=None, padding=(0, 2, 1, 0), pad_edge=False, header_style="dim")
    for heading in ("", "Talking point", "Kind", "When"):
        table.add_column(heading, ratio=1 if heading == "Talking point" else None)
    for number, point in enumerate(points, 1):
        words = [Text(one_line(point.summary), style="bold" if point.usable else "dim strike")]
        words += [Text(each, style="italic dim") for each in _evidence(point)]
        if not point.usable:
            words.append(Text(one_line(point.why), style="yellow"))
        table.add_row(str(number), Group(*words), word("kind", point.kind), age(point.age_days))
    return table


def _underlined(opener: Opener) -> Iterator[tuple[str, str]]:
    """The opener's stretches; what a talking point proves is underlined."""
    for segment in opener.segments:
        yield plain(segment.text), "underline" if segment.point not in (None, "about-me") else ""


def _body(message: Message) -> Text:
    return Text(f"Subject: {plain(message.subject)}\n\n" if message.subject else "") + Text(plain(message.text))


def _lines(answer: SuggestAnswer, points: Points, sender: str) -> Iterator[str]:
    yield one_line(answer.profile.name)
    yield from _about(answer.profile)
    yield from (line for line in (sender,) if line)
    if points:
        yield from ("", "Talking points")
    for number, point in enumerate(points, 1):
        when = f", {age(point.age_days)}" if point.age_days is not None else ""
        shown = f"{word('kind', point.kind)}{when}{'' if point.usable else ', not to be used'}"
        yield f"{number}. {one_line(point.summary)} ({shown})"
        yield from (f"   {each}" for each in _evidence(point))
        if not point.usable:
            yield f"   {one_line(point.why)}"
    if len(points) < len(answer.talking_points):
        yield _more(answer, points)
    if answer.openers:
        yield from ("", "Openers")
    for number, opener in enumerate(answer.openers, 1):
        yield f"{number}. {plain(opener.text)}"
    yield from ("", f"Message ({_count(answer.message)})", _body(answer.message).plain)
    if answer.checks:
        lines = [f"- {_told(check)}" for check in _broken(answer)] or [f"- {_all_passed(answer)}"]
        yield from ("", "Checks", *lines)
    if answer.notes:
        yield from ("", "Notes", *(f"- {one_line(note.message)}" for note in answer.notes))


def _about(profile: Profile) -> Iterator[str]:
    """What stands under the name."""
    if profile.headline:
        yield one_line(profile.headline)
    mutual = profile.mutual_connections
    *most, last = [*map(one_line, mutual.names), *([f"{mutual.others} others"] if mutual.others else [])] or [""]
    known = " and ".join(part for part in (", ".join(most), last) if part)
    shared = f"you both know {known}" if mutual.names else ""
    facts = [one_line(profile.location), profile.degree or "", shared]
    if any(facts):
        yield " · ".join(fact for fact in facts if fact)


def _broken(answer: SuggestAnswer) -> list[Check]:
    return [check for check in answer.checks if not check.passed and check.rule != STANDS]


def _told(check: Check) -> str:
    """What a broken check says, as the panel does."""
    return f"{word('level', check.level)} {one_line(check.message)}"


def _all_passed(answer: SuggestAnswer) -> str:
    """That every check has passed; empty where one has not, or there is none."""
    counted = [check for check in answer.checks if check.rule != STANDS]
    return "" if _broken(answer) or not counted else word("checks", "all", len(counted))


def _count(message: Message) -> str:
    return (
        f"{message.characters} of {message.limit} characters" if message.limit else f"{message.characters} characters"
    )


def _evidence(point: TalkingPoint) -> Iterator[str]:
    """The words on the page, of each talking point: that it quotes them itself is not seen without them."""
    yield from (f"“{_short(each.text)}”" for each in point.evidence)


def _more(answer: SuggestAnswer, points: Points) -> str:
    left = len(answer.talking_points) - len(points)
    return f"and {left} more (--all shows them)" if left else ""


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= EVIDENCE else line[: EVIDENCE - 1].rstrip() + "…"


def age(days: int | None) -> str:
    """How long ago, in the largest unit that fits; empty where nobody knows."""
    if days is None:
        return ""
    for length, unit in DAYS:
        if days >= length:
            count = days // length
            return f"{count} {unit}{'s' if count > 1 else ''} ago"
    return "today"
