"""Who writes: the About me of a file, what is wrong with one, and the line that says whose words they are."""

from __future__ import annotations

import dataclasses
import json

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from overture.cli import pages
from overture.cli.panel_words import word
from overture.cli.terminal import one_line
from overture.errors import OvertureError
from overture.records import AboutMe, MyJob, MySchool
from overture.web import wire

ENTRIES = {"education": MySchool, "experience": MyJob}
KINDS = {
    "string_type": "has to be a text in quotation marks",
    "tuple_type": "has to be a list in square brackets",
    "dataclass_type": "has to be an entry in braces",
}


class NotAboutMe(OvertureError):
    """The file holds no About me."""

    default_fix = "`overture about-me` prints one as it should be: change its words and give it back."


def read_about_me(name: str) -> AboutMe:
    """The About me in this file. Raises Unreadable and NotAboutMe."""
    text = pages.text(name)
    try:
        return wire.AboutMeAsk.model_validate_json(json.dumps({"about_me": json.loads(text)})).about_me
    except ValidationError as error:
        raise NotAboutMe(f"{name} is no About me: {_wrong(error.errors(include_url=False)[0])}.") from error
    except (ValueError, RecursionError) as error:
        raise NotAboutMe(f"{name} is not JSON.") from error


def written_as(sender: AboutMe | None) -> str:
    """Whose words the drafts are, as the panel says it; empty where nobody is known."""
    if sender is None or not (sender.name or sender.headline):
        return ""
    return one_line(word("written", "as", sender.name or "you", sender.headline)).rstrip(" :")


def _wrong(error: ErrorDetails) -> str:
    """What is wrong with the file, in words about its fields."""
    path = error["loc"][1:]
    if error["type"] == "unexpected_keyword_argument":
        record = ENTRIES[str(path[0])] if len(path) > 1 else AboutMe
        known = ", ".join(each.name for each in dataclasses.fields(record))
        return f"there is no field {_place(path)}; the fields are {known}"
    return f"{_place(path) or 'it'} {KINDS.get(error['type'], 'is wrong: ' + error['msg'])}"


def _place(path: tuple[int | str, ...]) -> str:
    """Where in the file, innermost first: “scool” in entry 1 of “education”."""
    named = [f"entry {each + 1} of" if isinstance(each, int) else f"“{each}”" for each in path]
    return " ".join([*named[2:], *(["in"] if named[2:] else []), *named[1:2], *named[:1]])
