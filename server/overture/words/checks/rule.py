"""What every rule is made of: its words from `rules.toml`, and a Check out of the places where it is broken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from overture.data import table
from overture.records import Check, Level
from overture.words.checks.pool import Span

_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True)
class Rule:
    """One rule's words: `patterns` is what breaks it where words alone decide; `more` holds its other patterns."""

    name: str
    level: Level
    message: str
    fix: str
    patterns: re.Pattern[str]
    more: dict[str, re.Pattern[str]]

    def kept(self) -> Check:
        """The rule is kept."""
        return Check(rule=self.name, level=self.level, passed=True)

    def broken(self, spans: Sequence[Span] = (), *, level: Level | None = None, **values: object) -> Check:
        """The rule is broken at these places; `values` fill its message and fix."""
        return Check(
            rule=self.name,
            level=level or self.level,
            passed=False,
            message=self.message.format(**values) if values else self.message,
            spans=tuple(spans),
            fix=self.fix.format(**values) if values else self.fix,
        )

    def unless(self, spans: Sequence[Span]) -> Check:
        """The rule is kept where there are no such places."""
        return self.broken(spans) if spans else self.kept()


def _compile(patterns: list[str] | str) -> re.Pattern[str]:
    each = [patterns] if isinstance(patterns, str) else patterns
    return re.compile("|".join(f"(?:{p})" for p in each), re.IGNORECASE) if each else _NOTHING


@cache
def _data() -> dict[str, Rule]:
    raw = table(__package__, "rules.toml")
    known = {"level", "message", "fix", "patterns"}
    return {
        name: Rule(
            name=name,
            level=entry["level"],
            message=entry["message"],
            fix=entry["fix"],
            patterns=_compile(entry.get("patterns", [])),
            more={key: _compile(value) for key, value in entry.items() if key not in known},
        )
        for name, entry in raw.items()
    }


def rule(name: str) -> Rule:
    """The rule with this name."""
    return _data()[name]
