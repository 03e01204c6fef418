"""`overture serve` and `overture doctor`: what is said, and who has the port."""

from __future__ import annotations

import http.server
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.support.process import ROOT, Server, environment, free_port, run, serving

from overture.cli import doctor, main
from overture.cli.port import who_has


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A running server."""
    with serving(tmp_path / "data") as running:
        yield running


@pytest.fixture
def stranger() -> Iterator[int]:
    """Another program's port."""
    other = http.server.HTTPServer(("127.0.0.1", free_port() + 11), http.server.BaseHTTPRequestHandler)
    thread = threading.Thread(target=other.serve_forever, daemon=True)
    thread.start()
    yield other.server_port
    other.shutdown()
    other.server_close()


def test_the_first_run_says_all_that_is_needed(server: Server) -> None:
    """Address, code, where the extension is, and the page; both codes pair; the log says when it is ready."""
    server.wait_until_ready()
    said = server.printed
    assert f"is at {server.url}/" in said
    code = re.search(r"Pairing code for the extension: (\d{8})", said)
    page = re.search(rf"{server.url}/#code=(\d{{8}})", said)
    assert code
    assert page
    assert str(ROOT / "extension") in said
    for found in (code, page):
        assert server.post("/v1/pair", {"code": found[1], "label": "x"}, Origin=server.url)[0] == 200


def test_later_runs_need_no_code_for_the_extension(server: Server) -> None:
    """Once an extension is paired, its code is not offered again."""
    origin = f"chrome-extension://{(ROOT / 'extension' / 'chrome-id.txt').read_text().strip()}"
    code = run("pair", data_dir=server.data_dir).stdout.split()[-1]
    assert server.post("/v1/pair", {"code": code, "label": "x"}, Origin=origin)[0] == 200
    assert server.stop() == 0
    server.kill()
    server.lines.clear()
    server.start()
    assert "Pairing code for the extension" not in server.printed


def test_quiet_prints_no_code(tmp_path: Path) -> None:
    """A server that starts at log-in writes no code where a log would keep it."""
    port = free_port()
    command = [sys.executable, "-m", "overture", "serve", "--no-browser", "--quiet", "--port", str(port)]
    process = subprocess.Popen(
        [*command, "--data-dir", str(tmp_path / "data")], env=environment(), stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    process.terminate()
    rest = process.communicate(timeout=30)[0]
    assert f":{port}/" in first
    assert not re.search(r"\d{8}", rest)


def test_a_port_in_use_says_who_and_how(server: Server, stranger: int) -> None:
    """A second Overture names the first; another program is named as far as the system tells; both say what to do."""
    again = run("serve", "--no-browser", "--port", str(server.port), data_dir=server.data_dir)
    assert again.returncode == 1
    assert f"already running on port {server.port}" in again.stderr
    assert f"process {server.process.pid}" in again.stderr or sys.platform != "linux"
    other = run("serve", "--no-browser", "--port", str(stranger), data_dir=server.data_dir)
    assert other.returncode == 1
    assert "taken by another program" in other.stderr
    assert f"process {os.getpid()}" in other.stderr or sys.platform != "linux"
    assert f"--port {stranger + 1}" in other.stderr


def test_who_has_the_port(server: Server, stranger: int) -> None:
    """Overture, another program, or nobody."""
    assert [who_has(port).kind for port in (server.port, stranger, 1)] == ["overture", "other", "nobody"]


def test_a_port_is_a_port(overture: Callable[..., Result]) -> None:
    """Zero and 70000 are wrong usage; there is no option for another address."""
    for words in (["--port", "0"], ["--port", "70000"], ["--host", "0.0.0.0"]):
        assert overture("serve", *words).exit_code == 2


def test_it_listens_on_one_address(server: Server) -> None:
    """Nothing but 127.0.0.1 is listened on."""
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    addresses = {
        row[1].split(":")[0] for row in rows if row[3] == "0A" and int(row[1].split(":")[1], 16) == server.port
    }
    assert addresses == {"0100007F"}
    assert f":{server.port:04X} " not in Path("/proc/net/tcp6").read_text()


def test_doctor_finds_all_well(server: Server, overture: Callable[..., Result]) -> None:
    """With a server running and everything whole, the exit status is 0."""
    server.wait_until_ready()
    result = overture("doctor", "--port", str(server.port))
    assert result.exit_code == 0
    assert f"is running on port {server.port} and ready" in result.output
    assert "NO" not in {line.split()[0] for line in result.output.splitlines() if line.strip()}
    assert "What the panel may say" not in result.output


def test_doctor_names_what_is_wrong(overture: Callable[..., Result], data_dir: Path, stranger: int) -> None:
    """Another program on the port and a folder open to others: both are named with what to do, status 1."""
    data_dir.mkdir()
    data_dir.chmod(0o755)
    result = overture("doctor", "--port", str(stranger))
    assert result.exit_code == 1
    assert "taken by another program" in result.output
    assert f"chmod 700 {data_dir}" in result.output
    assert "What the panel may say" in result.output


def test_doctor_knows_every_state_of_the_panel() -> None:
    """Each state that the panel has words for is explained."""
    words = json.loads((ROOT / "extension/_locales/en/messages.json").read_text(encoding="utf-8"))
    named = {key.removeprefix("state").removesuffix("Step") for key in words if re.fullmatch(r"state[A-Z]\w*Step", key)}
    shown = {re.sub(r"(?<!^)([A-Z])", r"-\1", name).lower() for name in named}
    assert shown <= set(doctor.states())


def test_doctor_calls_states_by_what_the_panel_shows(overture: Callable[..., Result]) -> None:
    """Each state of the list stands there under the panel's own title, and none under its inner name."""
    words = json.loads((ROOT / "extension/_locales/en/messages.json").read_text(encoding="utf-8"))
    lines = overture("doctor", "--states", "--port", "1").stdout.splitlines()
    listed = [line.strip() for line in lines[lines.index("What the panel may say, and what it means:") + 1 :]]
    titles = {re.sub(r"\$\w+\$", "…", entry["message"]) for key, entry in words.items() if key.startswith("state")}
    assert len(listed) == 2 * len(doctor.states())
    assert set(listed[::2]) <= titles
    assert not set(listed[1::2]) & titles


def test_help_fits_and_every_command_has_it() -> None:
    """Each command explains itself."""
    for name in main.commands:
        result = CliRunner().invoke(main, [name, "--help"])
        assert result.exit_code == 0
        assert "Options:" in result.output
