"""When somebody of a certain work may have a quarter of an hour."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

import pytest

from overture.records import Profile, Role
from overture.words.work import working_day

GROUPS = tomllib.loads((resources.files("overture.words") / "work.toml").read_text(encoding="utf-8"))["work"]


@pytest.mark.parametrize(
    ("title", "moment"),
    [
        ("Ward Nurse", "between shifts"),
        ("Social Worker", "between two appointments"),
        ("Marine Biologist", "between two experiments"),
        ("Cheffe pâtissière", "in a quiet hour"),
        ("Loco Pilot (Goods)", "between two runs"),
    ],
)
def test_the_present_title_decides(title: str, moment: str) -> None:
    """The first group with a word of the title counts."""
    role = Role(title=title, company="Northwind Rail", start="2020", end="Present")
    assert working_day(Profile(name="Ada", headline="Teacher", experience=(role,)))["moment"].text == moment


def test_nothing_is_made_up() -> None:
    """A past role does not count, nor a title of which nothing is known, nor a role that is being left."""
    past = Role(title="Ward Nurse", company="Northwind Rail", start="2010", end="2012")
    assert working_day(Profile(name="Ada", headline="Teacher", experience=(past,))) == {}
    vague = Role(title="Thin Film Engineer", company="Northwind Rail", start="2020", end="Present")
    assert working_day(Profile(name="Ada", headline="Films", experience=(vague,))) == {}
    nurse = Role(title="Ward Nurse", company="Northwind Rail", start="2020", end="Present")
    assert working_day(Profile(name="Ada", headline="Open to work", experience=(nurse,))) == {}


@pytest.mark.parametrize("group", GROUPS, ids=lambda g: g["words"][0])
def test_a_group_claims_nothing(group: dict[str, str]) -> None:
    """Small letters, no figure, no name: it is offered, not said to be so."""
    for phrase in (group["when"], group["busy"]):
        assert re.fullmatch(r"[a-z’ ]+", phrase)
