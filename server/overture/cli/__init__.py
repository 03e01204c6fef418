"""The command line: the same stages and the same store as the server, one file a command."""

from __future__ import annotations

from overture.cli import pairing, serve
from overture.cli.group import main

__all__ = ["main", "pairing", "serve"]
