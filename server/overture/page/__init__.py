"""Capture -> Profile: `read` is the stage's only door."""

from overture.page.reader import read

__all__ = ["read"]
