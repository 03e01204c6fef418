"""The command line: the same stages and the same store as the server, one file a command."""

from __future__ import annotations

from overture.cli import about_me, autostart, contacts, doctor, forget, pairing, serve, suggest
from overture.cli.group import main

__all__ = ["about_me", "autostart", "contacts", "doctor", "forget", "main", "pairing", "serve", "suggest"]
