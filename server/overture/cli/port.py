"""Who has the port: another Overture, another program, or nobody."""

from __future__ import annotations

import http.client
import os
import shutil
import subprocess  # nosec B404: fixed programs of the system, no shell
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from overture.errors import OvertureError
from overture.settings import HOST

LISTENING = "0A"  # the state's number in /proc/net/tcp
PATIENCE = 2.0  # seconds


@dataclass(frozen=True, slots=True)
class Holder:
    """Who answers at the port. `program` names the process where the system tells us, else it is empty."""

    kind: Literal["nobody", "overture", "other"]
    version: str = ""
    ready: bool = False
    program: str = ""


class PortTaken(OvertureError):
    """The port cannot be had."""

    def __init__(self, port: int, holder: Holder) -> None:
        program = f" ({holder.program})" if holder.program else ""
        if holder.kind == "overture":
            super().__init__(
                f"Overture {holder.version} is already running on port {port}{program}.",
                f"Use it: http://{HOST}:{port}/ . To start anew, stop it first with Ctrl-C in its terminal, "
                "or with `overture autostart uninstall` where it starts by itself.",
            )
        else:
            super().__init__(
                f"Port {port} is taken by another program{program}.",
                f"Stop that program, or take another port: overture serve --port {port + 1 if port < 65535 else 27183}",
            )


def who_has(port: int) -> Holder:
    """Who answers at this port of 127.0.0.1 now."""
    connection = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)
    try:
        connection.request("GET", "/")
        headers = connection.getresponse().headers
    except ConnectionRefusedError:
        return Holder("nobody")
    except (OSError, http.client.HTTPException):
        return Holder("other", program=_program(port))
    finally:
        connection.close()
    version = headers.get("Overture-Version")
    if version is None:
        return Holder("other", program=_program(port))
    return Holder("overture", version=version, ready=headers.get("Overture-Ready") == "yes", program=_program(port))


def _program(port: int) -> str:
    """The name and number of the process that listens, as far as the system tells its user."""
    if sys.platform.startswith("linux"):
        return by_proc(port)
    return by_lsof(port) if sys.platform == "darwin" else by_netstat(port)


def by_proc(port: int) -> str:
    """What Linux tells in /proc."""
    try:
        rows = [line.split() for line in Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]]
    except OSError:
        return ""
    listening = [row for row in rows if row[3] == LISTENING and int(row[1].split(":")[1], 16) == port]
    sockets = {f"socket:[{row[9]}]" for row in listening}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if any(os.readlink(file) in sockets for file in (process / "fd").iterdir()):
                return f"{(process / 'comm').read_text(encoding='utf-8').strip()}, process {process.name}"
        except OSError:
            continue
    return ""


def by_lsof(port: int) -> str:
    """What macOS tells: a line that begins with c names the command, one that begins with p the process."""
    lines = _lines("lsof", "-nP", f"-iTCP:{port}", "-sTCP:LISTEN", "-Fcp")
    facts = {line[0]: line[1:] for line in lines if line}
    return f"{facts['c']}, process {facts['p']}" if {"c", "p"} <= facts.keys() else ""


def by_netstat(port: int) -> str:
    """What Windows tells: the last word of a line is the process."""
    lines = [line.split() for line in _lines("netstat", "-ano", "-p", "TCP")]
    return next((f"process {words[-1]}" for words in lines if words[1:2] == [f"{HOST}:{port}"]), "")


def _lines(command: str, *arguments: str) -> list[str]:
    """What a command of the system prints; nothing where it is missing or hangs."""
    program = shutil.which(command)
    if program is None:
        return []
    try:
        ended = subprocess.run(  # noqa: S603 # nosec B603
            [program, *arguments], capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    return ended.stdout.splitlines()
