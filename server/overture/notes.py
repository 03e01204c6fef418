"""What the user should know about the page that was read: its sentences are data, in `notes.toml`."""

from __future__ import annotations

from functools import cache
from typing import Any

from overture.data import table
from overture.records import Note, Profile


def about(profile: Profile) -> tuple[Note, ...]:
    """Notes on what is missing from the page: sections that were not loaded, and posts that were cut off."""
    return (*_not_loaded(profile), *_cut_off(profile))


def _not_loaded(profile: Profile) -> tuple[Note, ...]:
    absent = {section.kind for section in profile.sections if section.state == "not-loaded"}
    worth = [(kind, name) for kind, name in _data()["sections"].items() if kind in absent]
    if not worth:
        return ()
    message = _data()["messages"]["not-loaded"].format(sections=_listed([name for _, name in worth]))
    return (Note(code=f"{worth[0][0]}-not-loaded", message=message),)


def _cut_off(profile: Profile) -> tuple[Note, ...]:
    if not any(post.own and post.truncated for post in profile.posts):
        return ()
    return (Note(code="posts-cut-off", message=_data()["messages"]["posts-cut-off"]),)


def _listed(names: list[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


@cache
def _data() -> dict[str, Any]:
    return table("overture", "notes.toml")
