"""Overture: from a profile on the screen to a short, true message that asks for an informational interview."""

__version__ = "0.1.0"
