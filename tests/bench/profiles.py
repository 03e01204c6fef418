"""Profiles of ordinary length about people who do not exist: as many as are wanted, each different, always the same.

Their posts and descriptions are those of the corpus, which many hands have written, dealt out in turn.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from tests.page.draw import Person

CORPUS = Path(__file__).resolve().parents[2] / "models" / "corpus"
AGES = ("2d", "5d", "1w", "2w", "3w", "1mo", "2mo", "3mo", "5mo", "8mo", "1yr")


@cache
def _texts(kind: str) -> tuple[str, ...]:
    """The texts of the corpus that may be brought up, of one kind: posts or lines."""
    files = sorted(CORPUS.glob(f"*-{kind}.jsonl"))
    entries = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return tuple(entry["text"] for entry in entries if not entry["sensitive"])


def _dealt(kind: str, start: int, words: int) -> list[str]:
    """Texts from a place on, until they have about so many words."""
    texts, taken = _texts(kind), list[str]()
    while sum(len(text.split()) for text in taken) < words:
        taken.append(texts[(start + len(taken)) % len(texts)])
    return taken


def person(number: int, *, words: int = 600) -> Person:
    """Somebody whose page shows about so many words: half in posts, the rest in About, the roles and the honors."""
    posts = _dealt("posts", number * 7, words // 2)
    lines = _dealt("lines", number * 11, words // 3)
    about, described = lines[: len(lines) // 3], lines[len(lines) // 3 :]
    roles = max(2, words // 150)
    jobs = [
        (
            f"Works No. {number + place} of Tarnbeck",
            [
                {
                    "title": f"Keeper of locks, rank {roles - place}",
                    "start": f"Mar {2022 - 3 * place}",
                    "end": "Present" if place == 0 else f"Feb {2025 - 3 * place}",
                    "duration": "3 yrs",
                    "location": "Tarnbeck, Westmarch",
                    "description": "\n".join(f"• {line.lstrip('•-– ')}" for line in described[place::roles]),
                }
            ],
        )
        for place in range(roles)
    ]
    return Person(
        name=f"Ilse {'ABCDEFGHIJ'[number % 10]}{'aeiou'[number // 10 % 5]}{'lmnrst'[number // 50 % 6]}by",
        headline=f"Keeper of locks at Works No. {number} of Tarnbeck | water, gates and patience",
        location="Tarnbeck, Westmarch, United Kingdom",
        mutual=("Osric Vale",),
        others=3,
        about="\n".join(about),
        posts=[{"age": AGES[place % len(AGES)], "text": text} for place, text in enumerate(posts)],
        jobs=jobs,
        schools=[{"school": "Tarnbeck College", "degree": "BSc, Hydrology", "years": "2008 - 2011"}],
        honors=[
            {"title": f"Quiet Gate Prize {2010 + number % 14}", "issuer": "Westmarch Water Board", "date": "May 2020"}
        ],
    )
