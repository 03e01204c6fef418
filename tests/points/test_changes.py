"""Changes in numbers that a line tells by itself."""

from __future__ import annotations

import pytest

from overture.points import find
from overture.records import Post, Profile, Role

TOLD = (
    "Analyst attrition: 38% → 6%",
    "Missort 1.9% to 0.4%",
    "Gasverbruik ging van 31 naar 17,8 per m²",
    "Uitval van 7% naar 3%",
    "Mean time to contain: 9 hrs → 52 mins",
)
UNTOLD = (
    "Open from 9 to 5 on weekdays",
    "Night shift 2018 → 2020 at the yard",
    "Has anyone cut returns from 9% to 4%?",
)


def lines(profile: Profile) -> list[str]:
    """The lines that achievements quote."""
    return [p.detail("quote") for p in find(profile, None) if p.kind == "achievement"]


@pytest.mark.parametrize("line", TOLD)
def test_a_change_in_a_role_is_told(line: str) -> None:
    """Short as it is, in any language, a line that gives both numbers is a result."""
    role = Role(title="Shift Lead", company="Kestrel Parcels", start="2020", end="Present", description=f"{line}.")
    assert any(line.split(":")[0] in each for each in lines(Profile(experience=(role,))))


@pytest.mark.parametrize("line", UNTOLD)
def test_hours_years_and_questions_are_no_change(line: str) -> None:
    """What only looks like one is left alone."""
    post = Post(own=True, verb="posted", author="Ada Lorne", age="1w", age_days=7, text=f"We are at the yard.\n{line}")
    assert not any("→" in each or " to " in each for each in lines(Profile(name="Ada Lorne", posts=(post,))))


def test_a_post_tells_its_changes_beside_its_point() -> None:
    """The post is one point, and each change in numbers that it gives is another."""
    text = (
        "In March we printed all 1,900 detection rules and hung them on the wall.\n"
        "Alerts per analyst: 214 → 61\nAnalyst attrition: 38% → 6%\nTime to contain: 9 hrs → 52 mins"
    )
    post = Post(own=True, verb="posted", author="Ada Lorne", age="1w", age_days=7, text=text)
    found = find(Profile(name="Ada Lorne", posts=(post,)), None)
    assert len([p for p in found if p.kind == "post"]) == 1
    told = [p for p in found if p.kind == "achievement"]
    assert len(told) == 2
    assert all(p.evidence[0].text in text and p.age_days == 7 for p in told)
