"""What the calls work with, and who asks."""

from __future__ import annotations

import json
from dataclasses import dataclass

from overture import __version__, language
from overture.records import AboutMe
from overture.settings import Settings
from overture.store import Store
from overture.web.gate import Gate
from overture.web.wire import Software

API = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Who asks: the Origin ("" where the request has none) and the client id."""

    origin: str = ""
    client: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """The settings, what is kept, and whose turn it is."""

    settings: Settings
    store: Store
    gate: Gate
    model: str

    def software(self) -> Software:
        """Which Overture this is, and whether its language model is loaded."""
        return Software(name="overture", version=__version__, api=API, model=self.model, ready=language.ready())

    def about_me(self, given: AboutMe | None) -> AboutMe | None:
        """The given About me, else the saved one."""
        return given if given is not None else self.store.about_me.load()


def model_name() -> str:
    """The language model's name and version, as its own card states them; empty where the card is missing."""
    try:
        card = json.loads((language.model_folder() / "meta.json").read_text(encoding="utf-8"))
        return f"{card['lang']}_{card['name']} {card['version']}"
    except (OSError, ValueError, KeyError):
        return ""
