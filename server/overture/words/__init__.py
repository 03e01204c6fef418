"""Talking points in, words out: openers, messages, follow-ups, the sheet for the talk, and checks of any draft."""

from overture.words.checks import check
from overture.words.compose import compose
from overture.words.follow_up import follow_up
from overture.words.interview import interview

__all__ = ["check", "compose", "follow_up", "interview"]
