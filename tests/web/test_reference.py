"""The page that describes the protocol is the one that the models make."""

from __future__ import annotations

import re
from pathlib import Path

from overture.web import reference
from overture.web.calls import CALLS

PAGE = Path(__file__).resolve().parents[2] / "PROTOCOL.md"


def test_the_page_is_up_to_date() -> None:
    """PROTOCOL.md says what the models say."""
    assert PAGE.read_text(encoding="utf-8") == reference.markdown(), (
        "The models have changed: make it anew with `python -m overture.web.reference > PROTOCOL.md`."
    )


def test_every_call_and_every_link_is_there() -> None:
    """Each call has its heading, and each link its noun."""
    page = reference.markdown()
    assert {f"### `POST {target}`" for target in CALLS} <= set(page.splitlines())
    assert set(re.findall(r"\]\(#([a-z]+)\)", page)) <= set(re.findall(r'<a id="([a-z]+)">', page))
