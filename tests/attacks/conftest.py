"""One real server for the attacks that leave it as it was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.support.process import Server, run, serving


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running server, ready to read."""
    with serving(tmp_path_factory.mktemp("attacks") / "data") as running:
        running.wait_until_ready()
        yield running


@pytest.fixture(scope="session")
def paired(server: Server) -> str:
    """The token of an extension that has been paired with the server, bound to its origin."""
    code = run("pair", data_dir=server.data_dir).stdout.split()[-1]
    origin = extension_origin()
    status, answer, _ = server.post("/v1/pair", {"code": code, "label": "attacked"}, Origin=origin)
    assert status == 200
    token: str = answer["token"]
    return token


def extension_origin() -> str:
    """The origin of our extension in Chrome."""
    from overture.settings import Settings

    return Settings().chrome_origin
