"""Who has a port, on the systems that tell it by a command."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from overture.cli import port

SAYS = {
    port.by_lsof: ("lsof", "p4321\ncnode\nf19\nn127.0.0.1:27182", "node, process 4321"),
    port.by_netstat: (
        "netstat",
        "  TCP    127.0.0.1:27182    0.0.0.0:0    LISTENING    4321\n  TCP    127.0.0.1:271820   0.0.0.0:0   X   9",
        "process 4321",
    ),
}


@pytest.mark.parametrize("way", SAYS)
def test_the_program_is_named(way: Callable[[int], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What lsof and netstat print is read; where they print nothing or are missing, nothing is said."""
    tool, printed, expected = SAYS[way]
    monkeypatch.setenv("PATH", str(tmp_path))
    assert way(27182) == ""
    script = tmp_path / tool
    script.write_text(f"#!/bin/sh\n/bin/cat <<'END'\n{printed}\nEND\n")
    script.chmod(0o755)
    assert way(27182) == expected
    script.write_text("#!/bin/sh\nexit 1\n")
    assert way(27182) == ""


@pytest.mark.parametrize(
    ("holder", "number", "words"),
    [
        (
            port.Holder("overture", version="0.1.0", program="python, process 7"),
            27182,
            "already running on port 27182 (python",
        ),
        (port.Holder("other"), 27182, "taken by another program."),
        (port.Holder("other"), 65535, "taken by another program."),
    ],
)
def test_a_taken_port_has_a_way_out(holder: port.Holder, number: int, words: str) -> None:
    """The error names who and gives a command that can work."""
    error = port.PortTaken(number, holder)
    assert words in error.message
    assert "65536" not in error.fix
    assert "overture" in error.fix.lower()
