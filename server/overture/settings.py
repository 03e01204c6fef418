"""Every setting with its default and one line of help. The environment and the places of files are read here only."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, fields
from pathlib import Path

import platformdirs

HOST = "127.0.0.1"  # and no other: there is no option to listen elsewhere
DEFAULT_PORT = 27182  # below 32768: higher ports may be taken as ephemeral ones
DATA_DIR_VARIABLE = "OVERTURE_DATA_DIR"
PACKAGED_PANEL = Path(__file__).parent / "web" / "static"
CHECKOUT_PANEL = Path(__file__).parents[2] / "extension"


def platform_data_dir() -> Path:
    """The platform's folder for a user's data."""
    return Path(platformdirs.user_data_dir("overture", appauthor=False))


def default_data_dir() -> Path:
    """The folder that OVERTURE_DATA_DIR names, or the platform's."""
    named = os.environ.get(DATA_DIR_VARIABLE)
    return Path(named).expanduser() if named else platform_data_dir()


def default_panel_dir() -> Path:
    """The folder of the panel's files: inside the installed package, or `extension/` in a checkout."""
    return PACKAGED_PANEL if PACKAGED_PANEL.is_dir() else CHECKOUT_PANEL


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How this server runs. Sizes are bytes, times are seconds."""

    port: int = field(default=DEFAULT_PORT, metadata={"help": "The port of 127.0.0.1 to listen on."})
    data_dir: Path = field(
        default_factory=default_data_dir,
        metadata={"help": "The folder that holds About me, paired browsers and saved contacts."},
    )
    panel_dir: Path = field(
        default_factory=default_panel_dir, metadata={"help": "The folder of the local page's files."}
    )
    command: str = field(
        default="overture", metadata={"help": "What to type for `overture` here: the local page tells it."}
    )
    body_limit: int = field(default=512 * 1024, metadata={"help": "The largest body that is read."})
    body_cap: int = field(
        default=1024 * 1024,
        metadata={"help": "The largest body that is received, so that the guard can say why not."},
    )
    header_cap: int = field(default=16 * 1024, metadata={"help": "The largest request line and headers together."})
    request_seconds: float = field(
        default=10.0, metadata={"help": "How long a request may take to arrive, and an answer to be fetched."}
    )
    crowded_seconds: float = field(
        default=2.0, metadata={"help": "The same while three quarters of the connections are taken."}
    )
    idle_seconds: float = field(
        default=60.0, metadata={"help": "How long a connection may stay open without a request."}
    )
    grace_seconds: float = field(
        default=15.0, metadata={"help": "How long a stopping server waits for requests under way."}
    )
    connection_limit: int = field(default=256, metadata={"help": "How many connections are open at once."})
    threads: int = field(default=20, metadata={"help": "How many requests are worked on at once."})
    readers: int = field(default=2, metadata={"help": "How many pages are read at once."})
    waiting_readers: int = field(
        default=14, metadata={"help": "How many pages wait for their turn; one more is told to come back."}
    )

    @property
    def origin(self) -> str:
        """The server's own origin, which the local page has."""
        return f"http://{HOST}:{self.port}"

    @property
    def chrome_origin(self) -> str:
        """The origin of the extension in Chrome and Edge, whose id the manifest's key fixes; empty where unknown."""
        try:
            return "chrome-extension://" + (self.panel_dir / "chrome-id.txt").read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            return ""


def help_of(name: str) -> str:
    """The line of help of a setting."""
    return str(next(each.metadata["help"] for each in fields(Settings) if each.name == name))
