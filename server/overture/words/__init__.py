"""Talking points in, words out: openers, messages, follow-ups, the sheet for the talk, and checks of any draft."""

from overture.words.checks import check
from overture.words.compose import compose

__all__ = ["check", "compose"]
