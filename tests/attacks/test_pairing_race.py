"""Fifty programs redeem the same code in the same moment, on the real server."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from tests.attacks.conftest import extension_origin
from tests.support.process import Server, run


def test_one_code_is_one_token(server: Server) -> None:
    """One is answered with a token, 49 are refused, and one client is added."""
    code = run("pair", data_dir=server.data_dir).stdout.split()[-1]
    assert server.token
    before = len(run("pair", "--list", data_dir=server.data_dir).stdout.splitlines())

    def redeem(number: int) -> int:
        body = {"code": code, "label": f"program {number}"}
        return server.post("/v1/pair", body, Origin=extension_origin())[0]

    with ThreadPoolExecutor(50) as pool:
        statuses = sorted(pool.map(redeem, range(50)))
    assert statuses == [200] + [403] * 49
    assert len(run("pair", "--list", data_dir=server.data_dir).stdout.splitlines()) == before + 1
