"""An application in this process, with a clock that tests move."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from overture.app import create_app
from overture.settings import Settings
from overture.store import Store, open_store


@dataclass
class Clock:
    """Seconds since 1970, as a test says."""

    now: float = 1_800_000_000.0

    def __call__(self) -> float:
        """The time that it is."""
        return self.now


@dataclass(frozen=True)
class Bench:
    """An application, what it keeps, and how to ask it."""

    settings: Settings
    store: Store
    clock: Clock
    client: FlaskClient
    token: str

    def post(self, target: str, body: Any = None, *, data: bytes | None = None, **changes: str | None) -> Any:
        """The answer to a call of an honest script; `changes` are headers (None leaves one out)."""
        headers: dict[str, str | None] = {"X-Overture": "1", "Authorization": f"Bearer {self.token}"}
        headers |= {"Content-Type": "application/json", "Host": f"127.0.0.1:{self.settings.port}"}
        headers |= {name.replace("_", "-"): value for name, value in changes.items()}
        sent = {"json": body} if data is None else {"data": data}
        kept = {name: value for name, value in headers.items() if value is not None}
        return self.client.open(target, method="POST", headers=kept, **sent)

    def ask(self, method: str, target: str, **headers: str) -> Any:
        """The answer to any request with the right Host."""
        named = {"Host": f"127.0.0.1:{self.settings.port}"} | {k.replace("_", "-"): v for k, v in headers.items()}
        return self.client.open(target, method=method, headers=named)


@pytest.fixture
def make_bench(tmp_path: Path) -> Callable[..., Bench]:
    """Make an application with other settings than the usual ones."""

    def make(**settings: Any) -> Bench:
        clock = Clock()
        chosen = Settings(**{"data_dir": tmp_path / "data", **settings})
        store = open_store(chosen.data_dir, clock)
        app = create_app(chosen, store)
        return Bench(chosen, store, clock, app.test_client(), store.clients.add("test")[1])

    return make


@pytest.fixture
def bench(make_bench: Callable[..., Bench]) -> Bench:
    """An application with the usual settings."""
    return make_bench()
