"""How each system starts a program at log-in: a file or an entry, and the commands that make it known."""

from __future__ import annotations

import os
import plistlib
import re
import subprocess  # nosec B404: only its quoting for Windows is used
import sys
from dataclasses import dataclass
from pathlib import Path

from overture.settings import DEFAULT_PORT

LABEL = "overture.serve"
UNIT = "overture.service"
RUN_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
RUN_VALUE = "Overture"
Command = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Startup:
    """One system's way. Without a `path` there is no file: the commands write the entry themselves."""

    system: str
    path: Path | None
    content: bytes
    install: tuple[Command, ...]
    status: Command
    uninstall: tuple[Command, ...]


def serve_command(python: str, port: int, data_dir: Path | None) -> Command:
    """The command that serves without a browser and without a code in a log."""
    port_part = () if port == DEFAULT_PORT else ("--port", str(port))
    data_part = () if data_dir is None else ("--data-dir", str(data_dir.absolute()))
    return (python, "-m", "overture", "serve", "--no-browser", "--quiet", *port_part, *data_part)


def systemd(command: Command, home: Path) -> Startup:
    """Linux: a unit of the user's own systemd."""
    path = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "systemd" / "user" / UNIT
    lines = (
        "[Unit]",
        "Description=Overture, for this computer only",
        "",
        "[Service]",
        f"ExecStart={' '.join(map(_for_systemd, command))}",
        "Restart=on-failure",
        "NoNewPrivileges=yes",
        "UMask=0077",
        "",
        "[Install]",
        "WantedBy=default.target",
        "",
    )
    control = ("systemctl", "--user")
    return Startup(
        system="systemd",
        path=path,
        content="\n".join(lines).encode(),
        install=((*control, "daemon-reload"), (*control, "enable", "--now", UNIT)),
        status=(*control, "is-active", UNIT),
        uninstall=((*control, "disable", "--now", UNIT),),
    )


def launch_agent(command: Command, home: Path, user_id: int) -> Startup:
    """MacOS: a LaunchAgent."""
    path = home / "Library" / "LaunchAgents" / f"{LABEL}.plist"
    content = plistlib.dumps(
        {
            "Label": LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "KeepAlive": {"SuccessfulExit": False},
            "ProcessType": "Background",
            "Umask": 0o077,
        }
    )
    return Startup(
        system="launchd",
        path=path,
        content=content,
        install=(("launchctl", "bootstrap", f"gui/{user_id}", str(path)),),
        status=("launchctl", "print", f"gui/{user_id}/{LABEL}"),
        uninstall=(("launchctl", "bootout", f"gui/{user_id}/{LABEL}"),),
    )


def run_key(command: Command) -> Startup:
    """Windows: a value under the user's Run key, with the Python that opens no console."""
    python, *rest = command
    line = subprocess.list2cmdline([re.sub(r"python(\.exe)?$", r"pythonw\1", python), *rest])
    return Startup(
        system="Windows",
        path=None,
        content=line.encode(),
        install=(("reg", "add", RUN_KEY, "/v", RUN_VALUE, "/t", "REG_SZ", "/d", line, "/f"),),
        status=("reg", "query", RUN_KEY, "/v", RUN_VALUE),
        uninstall=(("reg", "delete", RUN_KEY, "/v", RUN_VALUE, "/f"),),
    )


def for_this_system(port: int, data_dir: Path | None) -> Startup:
    """The way of the system that we run on."""
    command = serve_command(sys.executable, port, data_dir)
    if sys.platform == "win32":
        return run_key(command)
    if sys.platform == "darwin":
        return launch_agent(command, Path.home(), os.getuid())
    return systemd(command, Path.home())


def _for_systemd(word: str) -> str:
    """A word of ExecStart as systemd reads it back: quoted, with % and $ standing for themselves."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"' if re.search(r"[^\w@%+=:,./$-]", word) else escaped
