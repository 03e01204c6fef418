"""Starting at log-in: what is written for each of the three systems."""

from __future__ import annotations

import plistlib
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from overture.cli import autostart, main, startup

HOME = Path("/home/jo ann")
ODD = '/opt/100% "py" $HOME\\x/python'


def test_the_command_opens_no_browser_and_prints_no_code() -> None:
    """A server that starts by itself writes no code into a log."""
    command = startup.serve_command("/usr/bin/python3", 27182, None)
    assert command == ("/usr/bin/python3", "-m", "overture", "serve", "--no-browser", "--quiet")
    longer = startup.serve_command("/usr/bin/python3", 4000, Path("/data"))
    assert longer[-4:] == ("--port", "4000", "--data-dir", "/data")


def test_systemd_gets_a_user_unit(monkeypatch: pytest.MonkeyPatch) -> None:
    """The unit lies where the user's systemd looks, quotes what must be quoted, and starts at log-in."""
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    made = startup.systemd((ODD, "-m", "overture", "serve"), HOME)
    assert made.path == HOME / ".config/systemd/user/overture.service"
    text = made.content.decode()
    assert 'ExecStart="/opt/100%% \\"py\\" $$HOME\\\\x/python" -m overture serve' in text
    assert "WantedBy=default.target" in text
    assert made.install == (
        ("systemctl", "--user", "daemon-reload"),
        ("systemctl", "--user", "enable", "--now", "overture.service"),
    )
    assert made.uninstall == (("systemctl", "--user", "disable", "--now", "overture.service"),)


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="only where systemd is")
def test_systemd_finds_nothing_wrong_with_the_unit(tmp_path: Path) -> None:
    """Systemd's own check accepts the unit, also with odd characters in a path."""
    folder = tmp_path / "a %d $b"
    folder.mkdir()
    made = startup.systemd((shutil.which("true") or "", "--data-dir", str(folder)), tmp_path)
    unit = tmp_path / startup.UNIT
    unit.write_bytes(made.content)
    ended = subprocess.run(
        ["systemd-analyze", "verify", "--user", str(unit)], capture_output=True, text=True, timeout=60
    )
    assert startup.UNIT not in ended.stderr, ended.stderr


def test_launchd_gets_an_agent() -> None:
    """The property list holds the command word by word, and launchd is told of it for this user."""
    made = startup.launch_agent((ODD, "-m", "overture", "serve"), HOME, 501)
    assert made.path == HOME / "Library/LaunchAgents/overture.serve.plist"
    agent = plistlib.loads(made.content)
    assert agent["ProgramArguments"] == [ODD, "-m", "overture", "serve"]
    assert (agent["Label"], agent["RunAtLoad"], agent["KeepAlive"]) == (
        "overture.serve",
        True,
        {"SuccessfulExit": False},
    )
    assert made.install == (("launchctl", "bootstrap", "gui/501", str(made.path)),)
    assert made.uninstall == (("launchctl", "bootout", "gui/501/overture.serve"),)


@pytest.mark.parametrize(
    ("python", "written"),
    [
        (r"C:\Py\python.exe", r"C:\Py\pythonw.exe -m overture serve"),
        (r"C:\Program Files\Py\python.exe", r'"C:\Program Files\Py\pythonw.exe" -m overture serve'),
    ],
)
def test_windows_gets_a_run_key(python: str, written: str) -> None:
    """The value runs the Python without a console, quoted where the path has spaces; nothing is written as a file."""
    made = startup.run_key((python, "-m", "overture", "serve"))
    assert made.path is None
    (command,) = made.install
    assert command[:3] == ("reg", "add", r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run")
    assert command[command.index("/d") + 1] == written
    assert made.uninstall[0][1] == "delete"


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A system whose systemctl writes down what it is told; its answer is in `fails`."""
    tools = tmp_path / "bin"
    tools.mkdir()
    tool = tools / "systemctl"
    tool.write_text(
        f'#!/bin/sh\necho "$@" >> {tmp_path}/told\n[ -e {tmp_path}/fails ] && echo "no bus" >&2 && exit 1\nexit 0\n'
    )
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(autostart, "for_this_system", lambda port, data: startup.systemd(("/x", str(port)), tmp_path))
    return tmp_path


def test_install_status_and_uninstall(system: Path) -> None:
    """The unit is written and made known, its state is told, and it goes again."""
    run = CliRunner().invoke
    assert run(main, ["autostart", "status"]).output == "Not installed.\n"
    assert run(main, ["autostart", "install", "--port", "4000"]).exit_code == 0
    unit = system / "config/systemd/user/overture.service"
    assert "ExecStart=/x 4000" in unit.read_text()
    assert (system / "told").read_text().splitlines()[-1] == "--user enable --now overture.service"
    assert "Installed and running" in run(main, ["autostart", "status"]).output
    (system / "fails").touch()
    assert "not running" in run(main, ["autostart", "status"]).output
    assert run(main, ["autostart", "uninstall"]).exit_code == 0
    assert not unit.exists()


def test_a_system_that_refuses_is_quoted(system: Path) -> None:
    """Where systemd cannot be reached, the command says why and what to do, and ends with 1."""
    (system / "fails").touch()
    result = CliRunner().invoke(main, ["autostart", "install"])
    assert result.exit_code == 1
    assert "no bus" in result.output
    assert "overture serve" in result.output


@pytest.mark.parametrize("before", [None, b"[Unit]\nDescription=Mine\n"])
def test_what_a_system_refuses_leaves_no_trace(system: Path, before: bytes | None) -> None:
    """A unit that could not be made known is taken away again, or is what it was before."""
    unit = system / "config/systemd/user/overture.service"
    if before:
        unit.parent.mkdir(parents=True)
        unit.write_bytes(before)
    (system / "fails").touch()
    result = CliRunner().invoke(main, ["autostart", "install"])
    assert "Nothing was changed." in result.output
    assert (unit.read_bytes() if unit.exists() else None) == before
