"""Whether a stretch of time on the page is over."""

from __future__ import annotations

import pytest

from overture.records import MyJob, Role


@pytest.mark.parametrize("end", ["", "  ", "Present", "heute", "o momento", "aujourd’hui", "nu", "Now (on leave)"])
def test_a_role_without_an_end_goes_on(end: str) -> None:
    """No end, or the site's word for today in its languages, means that the role is not over."""
    assert Role(title="Cooper", end=end).current
    assert MyJob(title="Cooper", end=end).current


@pytest.mark.parametrize("end", ["2019", "Mar 2024", "Nuremberg 2020", "mai 2021"])
def test_a_role_with_an_end_is_over(end: str) -> None:
    """A date is an end."""
    assert not Role(title="Cooper", end=end).current
    assert not MyJob(title="Cooper", end=end).current
